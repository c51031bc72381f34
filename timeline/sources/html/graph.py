"""JSON-LD: what a page says of its story to machines, and which of its nodes is the story.

Types after schema.org. Only a node that can be the page's own is looked at: the root, the members of a list or of
``@graph``, and a ``mainEntity``. What hangs below (updates of a live blog, lists, comments, pictures) is other things.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEWS = re.compile(r"\w*NewsArticle|LiveBlogPosting")
_ARTICLES = re.compile(r"\w*Article|\w*BlogPosting|Report|SocialMediaPosting|DiscussionForumPosting")
_PAGES = re.compile(r"(?!Collection|Search|Profile)\w*Page|CreativeWork")
_WORKS = re.compile(r"\w*VideoObject|AudioObject|Clip|PodcastEpisode|Recipe|Review")

_KINDS = (_NEWS, _ARTICLES, _PAGES, _WORKS)

PAGES = 2
"""The rank of pages; what is below are articles."""

WORKS = 3
"""The rank of works that a page may be about, or only show; what is above never has the page's day."""

_OPENERS, _CLOSERS = ("//", "<!--", "<![CDATA[", "/*", "*/"), (";", "-->", "]]>", "//", "/*", "*/")
_COMMA = re.compile(r",(?=\s*[}\]])")
_TYPE = re.compile(r'"@type"\s*:\s*"(\w{1,40})"')
_FIELD = re.compile(r'"(datePublished|dateModified|headline)"\s*:\s*"((?:[^"\\]|\\.){1,300})"')
_LOOSE = re.compile(
    r"\\?[\"']?\b(?:date_?published|published_?(?:at|date|time|on)|publish_?(?:ed)?_?(?:date|time)|pub_?date|"
    r"publication_?(?:date|time)|first_?published?(?:_?(?:at|date))?)\\?[\"']?\s{0,3}[:=]\s{0,3}\\?[\"']"
    r"((?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?[T ]?[\d:.]{0,15}(?:Z|[+-]\d\d:?\d\d)?)\\?[\"']",
    re.IGNORECASE,
)
_LISTED, _BEHIND = (
    re.compile(r"related|recommend|latest|popular|trending|teaser|similar|most_?read", re.IGNORECASE),
    600,
)
"""Names of lists of other stories, and so many characters behind one a time may be of such a list."""

_SHOWN = re.compile(r"^\s*[\w.$]{1,40}\(\s*[\"']((?:19|20)\d\d[-/]\d\d?[-/]\d\d?)[\d: /-]{0,40}[\"']\s*\);?\s*$")
"""A script that does nothing but show a time."""

_LINE = 200
_MOST = 1_000_000
"""Characters of JSON-LD that are read of a page."""

_DEEPEST = 4
"""How far below a root its own nodes are looked for."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node of JSON-LD that may be the page's story."""

    type: str
    """The most specific of its types: ``"NewsArticle"``."""

    rank: int
    """0 for news, 1 for other articles, 2 for pages, 3 for other works, 4 for the rest."""

    fields: Mapping[str, Any]

    def text(self, *names: str) -> str:
        """The first of some fields that holds words: a string, or the name of a thing."""
        return next((found for name in names if (found := _name(self.fields.get(name)))), "")

    def link(self, *names: str) -> str:
        """The first of some fields that holds an address."""
        return next((found for name in names if (found := _address(self.fields.get(name)))), "")


def nodes(tree: "HtmlElement") -> tuple[Node, ...]:
    """All nodes that may be the page's own, the most specific first, else in the page's order.

    Args:
        tree: a page, with its scripts.
    """
    found, read = list[Node](), 0
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", "").lower() or not script.text:
            continue
        read += len(script.text)
        if read > _MOST:
            break
        loaded = _loaded(script.text)
        rows = _salvaged(script.text) if loaded is None else _rows(loaded, 0)
        found += [node for row in rows if (node := _node(row)) is not None]
    return tuple(sorted(found, key=lambda node: node.rank))


def loose(tree: "HtmlElement") -> tuple[str, ...]:
    """Times of publication in a page's other scripts, under the names that programs give them.

    Args:
        tree: a page, with its scripts.
    """
    found, read = list[str](), 0
    for script in tree.iter("script"):
        text = script.text or ""
        read += len(text)
        if read > _MOST:
            break
        if "ld+json" not in script.get("type", "").lower():
            found += (match[1] for match in _LOOSE.finditer(text) if not _is_of_a_list(text, match.start()))
            found += _SHOWN.findall(text[:_LINE])
    return tuple(found)


def _is_of_a_list(text: str, at: int) -> bool:
    """Whether a time in a script is behind a name for lists of other stories."""
    return _LISTED.search(text, max(0, at - _BEHIND), at) is not None


def own(found: Sequence[Node], addresses: Sequence[str], title: str) -> tuple[Node, ...]:
    """The nodes that are of this page, where some tell of other stories.

    Args:
        found: see `nodes`.
        addresses: those that the page gives itself.
        title: what the page says that it is called.
    """
    here = {_bare(address) for address in addresses}
    named = _letters(title)
    mine = [node for node in found if _is_named(node, here, named)]
    articles = [node for node in found if node.rank < PAGES]
    if len({node.text("datePublished") for node in articles}) > 1:
        sure = [node for node in articles if node in mine]
        types = {node.type for node in articles}
        articles = sure or ([] if len(types) < len(articles) else articles)
    return tuple(
        node for node in found if node in (articles if node.rank < PAGES else mine) or node.rank in (PAGES, WORKS + 1)
    )


def _is_named(node: Node, here: AbstractSet[str], named: str) -> bool:
    """Whether a node has the page's address, or the page's title in its name."""
    head = _letters(node.text("headline", "name"))
    linked = _bare(node.link("mainEntityOfPage", "url", "@id")) in here
    return linked or (len(head) > 7 and bool(named) and (head in named or named in head))


def _bare(address: str) -> str:
    """An address without what leads to the same page by another way."""
    return address.partition("#")[0].partition("?")[0].rpartition("://")[2].removeprefix("www.").rstrip("/")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _loaded(text: str) -> object:
    """A script's value; ``None`` where it is no JSON even with the usual slips mended."""
    bare = _unwrapped(text)
    for mended in (bare, _COMMA.sub("", bare), html.unescape(bare)):
        try:
            return json.loads(mended, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _unwrapped(text: str) -> str:
    """A script without the comment or CDATA marks around it."""
    before, bare = "", text.strip()
    while bare != before:
        before = bare
        for mark in _OPENERS:
            bare = bare.removeprefix(mark).strip()
        for mark in _CLOSERS:
            bare = bare.removesuffix(mark).strip()
    return bare


def _salvaged(text: str) -> Iterator[Mapping[str, Any]]:
    """What can be told of broken JSON: fields of one article, where no field is said twice with different words."""
    types = [name for name in _TYPE.findall(text) if _rank(name) < PAGES]
    said = set(_FIELD.findall(text))
    if types and len(said) == len({name for name, _ in said}):
        yield {"@type": types[0], **dict(said)}


def _rows(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _rows(item, depth + 1)
    elif isinstance(value, Mapping):
        yield value
        for name in ("@graph", "mainEntity"):
            yield from _rows(value.get(name), depth + 1)


def _node(row: Mapping[str, Any]) -> Node | None:
    said = row.get("@type")
    types = [one.rpartition("/")[2] for one in (said if isinstance(said, list) else [said]) if isinstance(one, str)]
    if not types:
        return None
    rank, name = min((_rank(name), name) for name in types)
    return Node(name, rank, row)


def _rank(name: str) -> int:
    return next((rank for rank, form in enumerate(_KINDS) if form.fullmatch(name)), len(_KINDS))


def _name(value: object) -> str:
    """Words of a field: of several things the names, joined as in a byline."""
    if isinstance(value, str):
        return " ".join(html.unescape(value).split())
    if isinstance(value, Mapping):
        return _name(value.get("name"))
    if isinstance(value, list):
        names = list(dict.fromkeys(name for item in value[:8] if (name := _name(item))))
        return " and ".join([*([", ".join(names[:-1])] if names[:-1] else []), *names[-1:]])
    return ""


def _address(value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("@id") or value.get("url")
    return value.strip() if isinstance(value, str) and value.strip().startswith(("http://", "https://", "/")) else ""
