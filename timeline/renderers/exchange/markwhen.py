"""markwhen (https://docs.markwhen.com): plain text that Obsidian and VS Code show as a timeline.

It reads dates of EDTF level 0 and has no escapes, so a word joiner, which nobody sees, parts what would make a tag, a
reference (``!id.start``), a link or markup. All that follows an entry's first line is quoted, or it could be read as a
property or another entry.
"""

import json
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from timeline.model.chronology import Chronology, Event
from timeline.renderers.exchange import losses as shared
from timeline.renderers.exchange.items import Item, laid_out
from timeline.renderers.exchange.losses import left_out
from timeline.renderers.exchange.points import Point, Unit, span
from timeline.renderers.exchange.stamp import zone
from timeline.renderers.legible import legible
from timeline.renderers.style import Style

JOINER = "\u2060"
_MARKS = re.compile(r"[#!<\[\]]|\.(?=start|end)")


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as markwhen, in UTF-8."""
    laid = laid_out(chronology, style)
    head = {"title": laid.page.title, "description": laid.description}
    lines = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in head.items()]
    for item in laid.items:
        if _fits(item.event):
            lines += ["", *_entry(item)]
    return "".join(f"{line}\n" for line in lines).encode()


def losses(chronology: Chronology, style: Style) -> tuple[str, ...]:
    """Years of five digits, days before our era, and what has no entry."""
    beyond = sum(not _fits(event) for event in chronology.events)
    early = sum(_is_coarsened(event) for event in chronology.events)
    return (
        *left_out(beyond, "entry after the year 9999", "entries after the year 9999"),
        *left_out(early, "month or day before year 1", "months or days before year 1"),
        *shared.dated(chronology, style),
    )


def _points(event: Event) -> tuple[Point, ...]:
    return tuple(point for point in span(event) if point is not None)


def _is_coarsened(event: Event) -> bool:
    """Whether only its years are written."""
    points = _points(event)
    return any(point.civil[0] < 1 for point in points) and any(point.unit is not Unit.YEAR for point in points)


def _fits(event: Event) -> bool:
    return all(point.civil[0] <= 9999 for point in _points(event))


def _entry(item: Item) -> Iterator[str]:
    yield f"{_dates(item.event)}: {inert(item.told)}"
    yield f"id: {inert(legible(item.event.id))}"
    where = zone(item.dated_by)
    if isinstance(where, ZoneInfo) and item.span[0].unit is Unit.TIME:
        yield f"tz: {where.key}"
    for line in (item.date, *item.details, *item.evidence):
        yield f"> {inert(line)}"


def _dates(event: Event) -> str:
    """First and last date; where one lies before our era, years in words are all that markwhen reads."""
    points = _points(event)
    if any(point.civil[0] < 1 for point in points):
        return " - ".join(
            f"{1 - year} BCE" if year < 1 else f"{year} CE" for year, *_ in (point.civil for point in points)
        )
    return "/".join(_date(point) for point in points)


def _date(point: Point) -> str:
    if point.unit is not Unit.TIME:
        return point.iso
    day, _, clock = point.iso.partition("T")
    return f"{day} {clock[:5]}"


def inert(text: str) -> str:
    """Text in which markwhen finds nothing to read.

    >>> inert("see #1 [x](y)").replace(JOINER, "|")
    'see #|1 [|x]|(y)'
    """
    return _MARKS.sub(lambda mark: mark[0] + JOINER, text)
