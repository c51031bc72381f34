"""iCalendar (RFC 5545): an event an entry that has a day.

A day is an all-day event, whose end is the day after; a time stands on the clocks of the dateline, and floats where its
zone is not known. What only has a month, or took place before or after the day named, is put on no day.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as Entry

from timeline.model.chronology import Chronology, Event, Kind
from timeline.model.granularity import Granularity
from timeline.renderers.exchange import losses as shared
from timeline.renderers.exchange.items import Item, laid_out
from timeline.renderers.exchange.losses import left_out
from timeline.renderers.exchange.points import Point, Unit, is_open, span
from timeline.renderers.exchange.stamp import made, zone
from timeline.renderers.style import Style

PRODUCT = "-//timeline-narrative//timeline//EN"
_FIRM = {Kind.REPORTED: "CONFIRMED", Kind.SCHEDULED: "CONFIRMED", Kind.STATEMENT: "CONFIRMED"}


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as a calendar, in UTF-8."""
    laid = laid_out(chronology, style)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("name", laid.page.title)
    calendar.add("x-wr-calname", laid.page.title)
    calendar.add("description", laid.description)
    stamp = made(chronology)
    for item in laid.items:
        if not why_not(item.event, style):
            calendar.add_component(_entry(item, stamp))
    _add_zones(calendar, [item.event for item in laid.items if not why_not(item.event, style)])
    return bytes(calendar.to_ical())


def losses(chronology: Chronology, style: Style) -> tuple[str, ...]:
    """The entries that a calendar cannot hold."""
    counts = Counter(why for event in chronology.events if (why := why_not(event, style)))
    told = (clause for why, count in counts.items() for clause in left_out(count, f"entry {why}", f"entries {why}"))
    return (*told, *shared.losses(chronology, style))


def why_not(event: Event, style: Style) -> str:
    """Why an event has no place in a calendar, as a clause after "entry"; empty where it has one."""
    values = [value for value in (event.value, event.end_value) if value is not None]
    if not style.calendar_periods and any(value.granularity > Granularity.DAY for value in values):
        return "coarser than a day"
    if is_open(event):
        return "before or after the day it names"
    if any(not 2 <= point.civil[0] <= 9998 for point in span(event) if point is not None):
        return "outside the years 2 to 9998"
    return ""


def _entry(item: Item, stamp: datetime) -> Entry:
    entry = Entry()
    entry.add("uid", f"{item.event.id}@timeline-narrative")
    entry.add("dtstamp", stamp)
    _add_times(entry, item.event, zone(item.dated_by))
    entry.add("summary", item.told)
    entry.add("description", "\n".join((item.date, *item.details, *item.evidence)))
    entry.add("status", _FIRM.get(item.event.kind, "TENTATIVE"))
    entry.add("categories", [item.event.kind.value])
    entry.add("transp", "TRANSPARENT")
    links = [source.link for source in item.sources if source.link]
    if links:
        entry.add("url", links[0])
    return entry


def _add_times(entry: Entry, event: Event, where: tzinfo | None) -> None:
    """Its begin and, where it is longer than a moment, its end, which is not part of it."""
    (first, last), value = span(event), event.end_value or event.value
    if first.unit is Unit.TIME and (last is None or last.unit is Unit.TIME):
        entry.add("dtstart", _local(first, where))
        if last is not None:
            entry.add("dtend", _local(last, where))
        return
    entry.add("dtstart", first.moment.date())
    coarse = value.granularity > Granularity.DAY
    entry.add("dtend", value.end.date() if coarse else (last or first).moment.date() + timedelta(days=1))


def _local(point: Point, where: tzinfo | None) -> datetime:
    """A time on the clocks of a zone; iCalendar has no name for a mere offset, so such a time is given in UTC."""
    hours = datetime.combine(point.moment.date(), time()) + timedelta(seconds=point.moment.second)
    if where is None or isinstance(where, ZoneInfo):
        return hours.replace(tzinfo=where)
    return hours.replace(tzinfo=where).astimezone(UTC)


def _add_zones(calendar: Calendar, events: Iterable[Event]) -> None:
    """The rules of the zones that are named, for the years in which they are needed."""
    years = [point.civil[0] for event in events for point in span(event) if point is not None]
    if years:
        calendar.add_missing_timezones(
            first_date=date(max(1, min(years) - 1), 1, 1), last_date=date(min(9999, max(years) + 2), 1, 1)
        )
