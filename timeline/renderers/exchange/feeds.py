"""What both kinds of feed say of an entry."""

from uuid import NAMESPACE_URL, uuid5

from timeline.renderers.exchange.items import Item
from timeline.renderers.legible import legible


def urn(name: str) -> str:
    """A name as an identifier that is the same wherever it is made (RFC 9562, version 5).

    >>> urn("e1") == urn("e1") != urn("e2")
    True
    """
    return uuid5(NAMESPACE_URL, f"tag:timeline-narrative,2026:{legible(name)}").urn


def item_id(item: Item) -> str:
    """What a feed reader knows an entry by: it stays when the entry is dated or told anew."""
    return urn(item.event.id)


def title_of(item: Item) -> str:
    """The date, and what happened with who says so."""
    return f"{item.date}: {item.told}"
