"""Atom (RFC 4287): an entry an event.

An entry was updated when its newest source was: a feed tells of writing. When its event took place stands in its title.
"""

from lxml import etree

from timeline.model.chronology import Chronology
from timeline.renderers.exchange.feeds import item_id, title_of, urn
from timeline.renderers.exchange.items import Item, laid_out
from timeline.renderers.exchange.losses import losses
from timeline.renderers.exchange.markup import paragraphs
from timeline.renderers.exchange.stamp import made, newest
from timeline.renderers.style import Style

__all__ = ["losses", "render"]

ATOM = "http://www.w3.org/2005/Atom"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as an Atom feed, in UTF-8."""
    laid = laid_out(chronology, style)
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    feed.set(LANG, chronology.language)
    _add(feed, "id", urn("|".join(article.id for article in chronology.articles)))
    _add(feed, "title", laid.page.title)
    _add(feed, "subtitle", laid.description)
    _add(feed, "updated", made(chronology).isoformat())
    _add(_add(feed, "author"), "name", "timeline")
    for item in laid.items:
        _entry(feed, item)
    etree.indent(feed)
    return etree.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"


def _entry(feed: etree._Element, item: Item) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", item_id(item))
    _add(entry, "title", title_of(item))
    _add(entry, "updated", newest(item.articles).isoformat())
    for source in item.sources:
        if source.link:
            _add(entry, "link", rel="via", href=source.link, title=source.title)
    _add(entry, "category", term=item.event.kind.value)
    _add(entry, "content", str(paragraphs(item)), type="html")


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    """A child of an element; lxml escapes what it holds."""
    child = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text
    return child
