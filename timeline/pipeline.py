"""From articles to a chronology: the stages, in order, on one page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from timeline import language
from timeline.events.about.calling import naming
from timeline.events.dating import DatedEvent, date_events
from timeline.events.entries import Entries, entries
from timeline.events.order import ordered
from timeline.events.story import Story, after_dateline
from timeline.merging.canonical import canonical
from timeline.merging.merge import merge
from timeline.model.chronology import Basis, Chronology, Resolution
from timeline.model.text import Article, BlockKind, Sentence, TextSpan
from timeline.model.time import TimeValue
from timeline.resolution.genre import Genre, genre_of
from timeline.resolution.story import Manner, Resolved, resolve_story
from timeline.sources.dateline import wire_dateline
from timeline.syntax.parser import parser
from timeline.syntax.sentences import split

Understanding = Callable[[Article, Genre | None, Basis, Sequence[str]], Entries]
"""What `understand` does, by whoever remembers what an article gave before."""


def chronicle(  # noqa: PLR0913 - what a person may want of it
    articles: Sequence[Article],
    *,
    title: str = "",
    summary: str = "",
    genre: Genre | None = None,
    include: Basis = Basis.STATED,
    about: Sequence[str] = (),
    watch: Callable[[Sequence[Article]], Iterable[Article]] = iter,
    understanding: Understanding | None = None,
) -> Chronology:
    """One chronology of some articles.

    Args:
        articles: in any order; they are cited in that of their days.
        title: the chronology's; by default that of the only article, else a count of them.
        summary: the person's own, in Markdown.
        genre: how dates without a year count; by default each text itself tells.
        include: with ``Basis.INFERRED`` the events too that no expression dates.
        about: entities by name: with any, only the events in which one of them takes part.
        watch: what the articles go through one by one, for whoever shows how far it is.
        understanding: what stands in for `understand`, and gives the same.
    """
    articles = tuple(naming(canonical(articles), about))
    each = understanding or understand
    found = [each(article, genre, include, about) for article in watch(articles)]
    merged = merge(articles, found)
    return Chronology(
        title=title or ", ".join(about) or _title(articles),
        language=articles[0].language if articles else "en",
        articles=articles,
        events=ordered(merged.events, [article.id for article in articles]),
        unresolved=tuple(chain.from_iterable(part.unresolved for part in found)),
        durations=tuple(chain.from_iterable(part.durations for part in found)),
        asides=tuple(chain.from_iterable(part.asides for part in found)),
        about=tuple(about),
        conflicts=merged.conflicts,
        copies=merged.copies,
        summary=summary,
    )


def understand(
    article: Article, genre: Genre | None = None, include: Basis = Basis.STATED, about: Sequence[str] = ()
) -> Entries:
    """All that one article gives to a chronology: sentences, expressions, resolutions, entries."""
    skip = _wire_dateline(article)
    sentences = split(article)
    found = tuple(_resolved(article, sentences, Manner(code=article.language, skip=skip, genre=genre)))
    story = Story(article=article, sentences=sentences, resolved=found, skip=skip, genre=genre)
    needed = any(isinstance(item.resolution.value, TimeValue) for item in found) or include is Basis.INFERRED
    return entries(story, parser(article.language) if needed else None, include, about)


def resolutions(article: Article, *, genre: Genre | None = None, told: bool = False) -> Iterator[Resolution]:
    """Every time expression of a text in its order, the wire dateline's included.

    Args:
        article: the text.
        genre: how dates without a year count; by default the text itself tells.
        told: whether the steps of each reading are put into words.
    """
    manner = Manner(code=article.language, genre=genre, told=told)
    found = (item.resolution for item in _resolved(article, split(article), manner))
    return iter(sorted(found, key=lambda resolution: resolution.expression.span))


def event_mentions(
    article: Article, resolutions: Sequence[Resolution], genre: Genre | None = None
) -> tuple[DatedEvent, ...] | None:
    """Every event mention of a text that is no more than its body, in order; ``None`` where no parser can run.

    Args:
        article: the text.
        resolutions: of all its time expressions.
        genre: how dates without a year count; by default the text itself tells.
    """
    skip, sentences = _wire_dateline(article), split(article)
    if not sentences:
        return ()
    parse_all = parser(article.language)
    if parse_all is None:
        return None
    spans = [after_dateline(sentence.span, skip) for sentence in sentences]
    day = article.dateline.day
    genre = genre or genre_of((found.expression.meaning for found in resolutions), day)
    return date_events(parse_all(article.text, spans), resolutions, day, genre, article.language)


def _resolved(article: Article, sentences: Sequence[Sentence], manner: Manner) -> Iterable[Resolved]:
    """The story and what stands beside it are told apart: a caption is no part of the story's run of dates."""
    beside = [[one for one in sentences if one.kind is kind] for kind in BlockKind if not kind.runs]
    for told in ([one for one in sentences if one.kind.runs], *beside):
        yield from resolve_story(article.text, told, article.dateline.day, manner)


def _wire_dateline(article: Article) -> TextSpan | None:
    """Where the article's wire dateline stands in its text."""
    for block in article.blocks:
        if block.kind is BlockKind.BODY:
            found = wire_dateline(block.span.of(article.text), article.language)
            if found is None:
                return None
            return TextSpan(block.span.start + found.span.start, block.span.start + found.span.end)
    return None


def _title(articles: Sequence[Article]) -> str:
    if len(articles) == 1 and articles[0].title:
        return articles[0].title
    words = language.load(articles[0].language if articles else "en", "explanations")["titles"]
    return str(words["one"] if len(articles) == 1 else words["several"]).format(count=len(articles))
