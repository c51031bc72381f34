"""Articles in an order of their own, whatever order they were given in."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from timeline.model.text import Article

_UNDATED = "9999"
"""Behind all days."""


def canonical(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles by day of publication, time, outlet, title and id; each once.

    The same words of two outlets are two articles: where an input gives them no ids of their own, which are made from
    the words, the later ones get ids of theirs.

    Args:
        articles: in any order.
    """
    each: dict[tuple[str, ...], Article] = {}
    for article in sorted(articles, key=lambda one: one.origin):
        each.setdefault((article.id, article.outlet, article.url), article)
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
    return (day, article.published, article.outlet, article.title, article.id, article.url)


def _own_id(article: Article) -> str:
    key = f"{article.id}\n{article.outlet}\n{article.url}"
    return f"{article.id}-{sha256(key.encode()).hexdigest()[:6]}"
