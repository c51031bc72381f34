"""TimelineJS JSON, for Knight Lab's TimelineJS 3.

https://timeline.knightlab.com/docs/json-format.html: a year is mandatory, years before our era are negative, every text
is HTML, and `unique_id` must be ours, or a new headline would break links to a slide.
"""

from typing import Any

from markupsafe import Markup, escape

from timeline.model.chronology import Chronology
from timeline.renderers.exchange.items import Item, laid_out
from timeline.renderers.exchange.losses import dated as losses
from timeline.renderers.exchange.markup import paragraphs
from timeline.renderers.exchange.points import Point, Unit, historical
from timeline.renderers.exchange.script import json_bytes
from timeline.renderers.style import Style
from timeline.renderers.summary import summary_html

__all__ = ["clock", "losses", "render"]


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as the data of a TimelineJS timeline, in UTF-8."""
    laid = laid_out(chronology, style)
    page = laid.page
    told = Markup("").join(Markup("<p>{}</p>").format(note) for note in (laid.description, *page.notes))
    about = summary_html(page.summary) + told
    return json_bytes(
        {
            "title": {"unique_id": "title", "text": {"headline": escape(page.title), "text": about}},
            "events": [_slide(item) for item in laid.items],
        }
    )


def _slide(item: Item) -> dict[str, Any]:
    first, last = item.span
    date = str(escape(item.date))
    slide: dict[str, Any] = {
        "unique_id": item.event.id,
        "start_date": {**_fields(first), "display_date": date},
        "display_date": date,
        "text": {"headline": str(escape(item.told)), "text": str(paragraphs(item))},
        "autolink": False,
    }
    if last is not None:
        slide["end_date"] = _fields(last)
    return slide


def _fields(point: Point) -> dict[str, int]:
    """A point as TimelineJS has it; what is not said is left out."""
    year, month, day = point.civil
    fields = {"year": historical(year), "month": month, "day": day}
    if point.unit is Unit.TIME:
        return {**fields, **clock(point)}
    kept = {Unit.YEAR: 1, Unit.MONTH: 2, Unit.DAY: 3}[point.unit]
    return dict(list(fields.items())[:kept])


def clock(point: Point) -> dict[str, int]:
    """The time of day of a point."""
    minutes, second = divmod(point.moment.second, 60)
    return {"hour": minutes // 60, "minute": minutes % 60, "second": second}
