"""Feeds: RSS and Atom by feedparser, JSON Feed by itself; each item is an article."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.errors import UnreadableInput
from timeline.model.text import BlockKind, EvidenceSource
from timeline.sources.decoding import one_form
from timeline.sources.draft import Draft, Heard
from timeline.sources.html import fragment, instants, page, story
from timeline.sources.material import Material

_XML = re.compile(r"\s*(?:<\?xml\b[^>]{0,200}\?>|<\?xml-[^>]{0,400}\?>|<!--[^>]{0,2000}-->|\s)*<(?:rss|feed|rdf:RDF)\b")
_JSON = re.compile(r'\s*\{[^{}\[\]]{0,2000}?"version"\s*:\s*"https?://(?:www\.)?jsonfeed\.org/')
_MOST = 2_000
"""Items that are read of a feed."""

_WITHIN = 4
"""Words that a story has at least; an item with fewer has none."""


@dataclass(frozen=True, slots=True)
class _Stream:
    """Bytes to be read: feedparser would take text for a name, and open it."""

    data: bytes

    def read(self) -> bytes:
        """All of them."""
        return self.data


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    id: str
    url: str
    title: str
    byline: str
    markup: str
    published: str
    updated: str


def recognises(material: Material) -> bool:
    """Whether an input begins as a feed does.

    >>> recognises(Material(origin="-", text='<?xml version="1.0"?><rss version="2.0"><channel/></rss>'))
    True
    """
    return _XML.match(material.text) is not None or _JSON.match(material.text) is not None


def read(material: Material) -> tuple[Draft, ...]:
    """The items of a feed that tell anything, in its order.

    Raises:
        UnreadableInput: it is broken, or no item tells anything.

    >>> (draft,) = read(Material(origin="-", text="<rss version='2.0'><channel><title>Elm Courier</title><item>"
    ...     "<title>Rain</title><pubDate>Thu, 04 Jan 2024 10:00:00 GMT</pubDate>"
    ...     "<description>It rained on Thursday.</description></item></channel></rss>"))
    >>> draft.title, draft.outlet, draft.heard[0].stamp.iso
    ('Rain', 'Elm Courier', '2024-01-04T10:00')
    """
    outlet, language, items = _json(material) if _JSON.match(material.text) else _xml(material)
    drafts = tuple(_draft(item, outlet, language or material.language) for item in items[:_MOST])
    told = tuple(draft for draft in drafts if draft.blocks)
    if not told:
        raise UnreadableInput("no item of this feed tells anything", where=material.origin, hint="give the articles")
    return told


def _xml(material: Material) -> tuple[str, str, list[_Item]]:
    """A feed's name, language and items."""
    import feedparser

    found = feedparser.parse(
        _Stream(material.text.encode()), response_headers={"content-type": "text/xml; charset=utf-8"}
    )
    if not found.entries:
        raise UnreadableInput("this feed has no items, or is broken", where=material.origin, hint="fetch it again")
    items = [
        _Item(
            id=str(entry.get("id") or ""),
            url=str(entry.get("link") or ""),
            title=_bare(str(entry.get("title") or "")),
            byline=_bare(str(entry.get("author") or "")),
            markup=max(
                [*(str(one.get("value") or "") for one in entry.get("content", [])), str(entry.get("summary") or "")],
                key=len,
            ),
            published=str(entry.get("published") or ""),
            updated=str(entry["updated"]) if dict.__contains__(entry, "updated") else "",
        )
        for entry in found.entries
    ]
    return _bare(str(found.feed.get("title") or "")), _code(str(found.feed.get("language") or "")), items


def _json(material: Material) -> tuple[str, str, list[_Item]]:
    """A JSON Feed's name, language and items (jsonfeed.org, version 1.1)."""
    try:
        feed: Mapping[str, Any] = json.loads(material.text, strict=False)
    except (ValueError, RecursionError):
        raise UnreadableInput("this JSON Feed is no JSON", where=material.origin, hint="fetch it again") from None
    rows = [row for row in feed.get("items") or [] if isinstance(row, Mapping)]
    return _word(feed, "title"), _code(_word(feed, "language")), [_of_row(row) for row in rows]


def _of_row(row: Mapping[str, Any]) -> _Item:
    authors = row.get("authors") or [row.get("author")]
    names = [_word(one, "name") for one in authors if isinstance(one, Mapping)]
    plain = "".join(f"<p>{_escaped(line)}</p>" for line in _word(row, "content_text").split("\n"))
    return _Item(
        id=_word(row, "id"),
        url=_word(row, "url"),
        title=_word(row, "title"),
        byline=" and ".join(name for name in names if name),
        markup=_word(row, "content_html") or (plain if _word(row, "content_text") else _word(row, "summary")),
        published=_word(row, "date_published"),
        updated=_word(row, "date_modified"),
    )


def _draft(item: _Item, outlet: str, language: str) -> Draft:
    return Draft(
        blocks=tuple(_blocks(item, language)),
        title=one_form(item.title),
        outlet=one_form(outlet),
        byline=one_form(item.byline),
        url=item.url,
        id=item.id,
        language=language,
        heard=tuple(_heard(item, language)),
    )


def _blocks(item: _Item, language: str) -> Iterator[tuple[BlockKind, str]]:
    if not item.markup.strip():
        return
    tree = page.parse(f"<body>{item.markup}</body>", item.url)
    page.bound(tree, item.url)
    kept = story.kept(fragment.parts(tree), item.title, language)
    if sum(part.text.count(" ") + 1 for part in kept) >= _WITHIN:
        yield from ((part.kind, part.text) for part in kept)


def _heard(item: _Item, language: str) -> Iterator[Heard]:
    for said, update in ((item.published, False), (item.updated, True)):
        stamp = instants.read(said, language) if said else None
        if stamp is not None and not (update and said == item.published):
            word = "updated" if update else "published"
            yield Heard(source=EvidenceSource.METADATA, said=f"feed, {word}: {said[:100]}", stamp=stamp, update=update)


def _word(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _bare(text: str) -> str:
    """The words of a title that may hold markup."""
    return page.words(page.parse(f"<body><p>{text}</p></body>", "-")) if "<" in text else " ".join(text.split())


def _code(said: str) -> str:
    code = said.replace("_", "-").partition("-")[0].lower()
    return code if len(code) in (2, 3) and code.isalpha() else ""


def _escaped(text: str) -> str:
    import html

    return html.escape(text)
