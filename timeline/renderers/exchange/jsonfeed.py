"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): an item an entry.

An item was written when its newest source was; when its event took place is told in its title and under `_timeline`.
"""

from typing import Any

from timeline.model.chronology import Chronology
from timeline.model.time import edtf
from timeline.renderers.exchange.feeds import item_id, title_of
from timeline.renderers.exchange.items import Item, laid_out
from timeline.renderers.exchange.losses import dated as losses
from timeline.renderers.exchange.markup import paragraphs
from timeline.renderers.exchange.script import json_bytes
from timeline.renderers.exchange.stamp import newest
from timeline.renderers.style import Style

__all__ = ["losses", "render"]


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as a JSON feed, in UTF-8."""
    laid = laid_out(chronology, style)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": laid.page.title,
        "description": laid.description,
        "language": chronology.language,
        "items": [_item(item) for item in laid.items],
    }
    return json_bytes(feed)


def _item(item: Item) -> dict[str, Any]:
    first, last = item.span
    links = [source.link for source in item.sources if source.link]
    return {
        "id": item_id(item),
        **({"external_url": links[0]} if links else {}),
        "title": title_of(item),
        "content_html": str(paragraphs(item)),
        "date_modified": newest(item.articles).isoformat(),
        "tags": [item.event.kind.value],
        "_timeline": {
            "about": "https://www.loc.gov/standards/datetime/",
            "edtf": edtf(item.event.value, item.event.end_value),
            "begin": first.iso,
            "end": (last or first).iso,
        },
    }
