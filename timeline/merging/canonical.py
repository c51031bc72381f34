"""Articles in an order of their own, whatever order they were given in."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from timeline.model.text import Article

_UNDATED = "9999"
"""Behind all days."""


def canonical(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles by day of publication, time, outlet, title and id; each once.

    The same words of two outlets, or of two days, are two articles: the later ones get ids of their own, where the
    input gives none and the id is made from the words.

    Args:
        articles: in any order.
    """
    each: dict[tuple[str, ...], Article] = {}
    for article in sorted(articles, key=lambda one: one.origin):
        each.setdefault(rank(article), article)
    found: list[Article] = []
    taken = set[str]()
    for article in sorted(each.values(), key=rank):
        own = article if article.id not in taken else replace(article, id=_own_id(article))
        taken.add(own.id)
        found.append(own)
    return tuple(found)


def rank(article: Article) -> tuple[str, ...]:
    """What articles are put in order by."""
    day = article.dateline.day.isoformat() if article.dateline.day else _UNDATED
    return (day, article.published, article.outlet, article.title, article.id, article.url, article.text)


def _own_id(article: Article) -> str:
    digest = sha256("\n".join(rank(article)).encode()).hexdigest()
    return f"{article.id}-{digest[:6]}"
