"""Articles that say word for word what another one says: a wire story that many outlets print."""

from collections.abc import Sequence

from timeline import language
from timeline.events.content import words
from timeline.model.merging import Copy
from timeline.model.text import Article
from timeline.sources.dateline import wire_dateline
from timeline.sources.wire import key

LEAST = 12
"""Words that a text has at least to be known by them: shorter ones are alike by chance."""

_HEAD = 90
"""Characters in which a dateline stands."""


def copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """Which articles are copies of which; the first one that has a day stands for all.

    Datelines, credits and the names of outlets are no part of what is compared, nor are marks, blanks and capitals.

    Args:
        articles: in canonical order.
    """
    alike: dict[tuple[str, str], list[Article]] = {}
    for article in articles:
        said = wording(article)
        if said.count(" ") >= LEAST - 1:
            alike.setdefault((article.language, said), []).append(article)
    return tuple(
        Copy(article=article.id, of=first.id)
        for first, *rest in (sorted(group, key=_foreign) for group in alike.values())
        for article in rest
    )


def wording(article: Article) -> str:
    """The words of a text, all that a wire or an outlet put around them left out."""
    notes = _notes(article.language)
    kept: list[str] = []
    for block in article.blocks:
        said = block.span.of(article.text)
        if not key(said).startswith(notes):
            kept.append(said if kept else _behind_dateline(said, article.language))
    return " ".join(words(" ".join(kept).casefold()))


def _behind_dateline(said: str, code: str) -> str:
    """A paragraph without its dateline, of an agency that nobody knows too."""
    dateline = wire_dateline(said, code)
    if dateline is not None:
        return said[dateline.span.end :]
    head, dash, rest = said[:_HEAD].partition(" -- ") if " -- " in said[:_HEAD] else said[:_HEAD].partition(" — ")
    opens = head.split()[:1]
    return rest + said[_HEAD:] if dash and opens and opens[0].isupper() else said


def _foreign(article: Article) -> tuple[bool, bool]:
    """Whether a text has no day, and does not name its own outlet at its head: the wire's own text comes first."""
    return article.dateline.day is None, article.outlet.casefold() not in article.text[:_HEAD].casefold()


def _notes(code: str) -> tuple[str, ...]:
    """How credits and notes of editors and of rights open."""
    data = language.load(code, "wire")["boilerplate"]
    return tuple(key(opener) for name in ("credits", "labels", "rights") for opener in data[name] if key(opener))
