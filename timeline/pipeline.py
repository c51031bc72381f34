"""From articles to a chronology: the stages, in order, on one page."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from timeline import language
from timeline.events.entries import Entries, entries
from timeline.events.order import ordered
from timeline.model.chronology import Chronology, Resolution
from timeline.model.text import Article, BlockKind, Sentence, TextSpan
from timeline.resolution.genre import Genre
from timeline.resolution.story import Manner, Resolved, resolve_story
from timeline.sources.dateline import wire_dateline
from timeline.syntax.parser import parser
from timeline.syntax.sentences import split


def chronicle(
    articles: Sequence[Article], *, title: str = "", summary: str = "", genre: Genre | None = None
) -> Chronology:
    """One chronology of some articles.

    Args:
        articles: in the order in which they are cited.
        title: the chronology's; by default that of the only article, else a count of them.
        summary: the person's own, in Markdown.
        genre: how dates without a year count; by default each text itself tells.
    """
    found = [understand(article, genre) for article in articles]
    return Chronology(
        title=title or _title(articles),
        language=articles[0].language if articles else "en",
        articles=tuple(articles),
        events=ordered(chain.from_iterable(part.events for part in found), [article.id for article in articles]),
        unresolved=tuple(chain.from_iterable(part.unresolved for part in found)),
        durations=tuple(chain.from_iterable(part.durations for part in found)),
        asides=tuple(chain.from_iterable(part.asides for part in found)),
        summary=summary,
    )


def understand(article: Article, genre: Genre | None = None) -> Entries:
    """All that one article gives to a chronology: sentences, expressions, resolutions, entries."""
    skip = _wire_dateline(article)
    sentences = split(article)
    story = tuple(_resolved(article, sentences, skip, genre))
    return entries(article, story, sentences, skip, parser(article.language) if story else None)


def resolutions(article: Article, *, genre: Genre | None = None) -> Iterator[Resolution]:
    """Every time expression of a text that is no more than its body, the wire dateline's included; without steps."""
    manner = Manner(code=article.language, genre=genre, told=False)
    told = resolve_story(article.text, split(article), article.dateline.day, manner)
    return (item.resolution for item in told)


def _resolved(
    article: Article, sentences: Sequence[Sentence], skip: TextSpan | None, genre: Genre | None
) -> Iterable[Resolved]:
    """Body and captions are told apart: a caption is no part of the story's run of dates."""
    manner = Manner(code=article.language, skip=skip, genre=genre)
    for kind in BlockKind:
        told = [sentence for sentence in sentences if sentence.kind is kind]
        yield from resolve_story(article.text, told, article.dateline.day, manner)


def _wire_dateline(article: Article) -> TextSpan | None:
    """Where the article's wire dateline stands in its text."""
    for block in article.blocks:
        if block.kind is BlockKind.BODY:
            found = wire_dateline(block.span.of(article.text))
            if found is None:
                return None
            return TextSpan(block.span.start + found.span.start, block.span.start + found.span.end)
    return None


def _title(articles: Sequence[Article]) -> str:
    if len(articles) == 1 and articles[0].title:
        return articles[0].title
    words = language.load(articles[0].language if articles else "en", "explanations")["titles"]
    return str(words["one"] if len(articles) == 1 else words["several"]).format(count=len(articles))
