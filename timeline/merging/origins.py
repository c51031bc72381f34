"""Who an article's words come from: what counts as one source."""

from collections.abc import Mapping, Sequence

from timeline.model.merging import Copy
from timeline.model.text import Article

SHARED = 0.6
"""The share of the shorter one's sentences from which on a text under the same headline is the same story, updated."""

MOST = 20
"""Earlier articles under one headline that are looked at."""


def origins(articles: Sequence[Article], copies: Sequence[Copy]) -> dict[str, str]:
    """The source of each article, by id: two articles of one source do not bear each other out.

    A copy has the source of its original. Else the outlet is the source; where none is known the address, where that
    is not known either, an earlier article under the same headline with most of its sentences, or the article alone.

    Args:
        articles: in canonical order.
        copies: which of them are copies.
    """
    originals = {copy.article: copy.of for copy in copies}
    found: dict[str, str] = {}
    versions: dict[str, list[Article]] = {}
    for article in articles:
        if article.id not in originals:
            found[article.id] = _named(article) or _version(article, versions, found)
    return found | {copy: found[original] for copy, original in originals.items()}


def _named(article: Article) -> str:
    outlet = " ".join(article.outlet.casefold().split())
    return f"outlet {outlet}" if outlet else f"url {article.url}" if article.url else ""


def _version(article: Article, versions: dict[str, list[Article]], found: Mapping[str, str]) -> str:
    title = article.title.casefold()
    if not title:
        return f"article {article.id}"
    same = versions.setdefault(title, [])
    own = next((found[other.id] for other in same[:MOST] if _updated(other, article)), f"article {article.id}")
    same.append(article)
    return own


def _updated(one: Article, other: Article) -> bool:
    """Whether most sentences of one text stand in the other."""
    first, second = _sentences(one), _sentences(other)
    least = min(len(first), len(second))
    return least > 0 and len(first & second) >= SHARED * least


def _sentences(article: Article) -> frozenset[str]:
    """Paragraphs, as sentences of news copy are one or two to each."""
    return frozenset(block.span.of(article.text).casefold() for block in article.blocks)


def stories(articles: Sequence[Article], sources: Mapping[str, str]) -> dict[str, str]:
    """What each article is a version of, by id: articles of one source with one address or one headline are one story.

    Args:
        articles: in canonical order.
        sources: the source of each of them, by id.
    """
    found: dict[str, str] = {}
    known: dict[tuple[str, str], str] = {}
    for article in articles:
        keys = [(sources[article.id], name) for name in (article.url, article.title.casefold()) if name]
        found[article.id] = next((known[each] for each in keys if each in known), article.id)
        known |= dict.fromkeys(keys, found[article.id])
    return found
