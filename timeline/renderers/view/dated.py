"""An entry's date as it is shown: in words, under its heading and alone, and for programs."""

from dataclasses import dataclass

from timeline.model.chronology import Event
from timeline.model.granularity import Granularity
from timeline.model.moment import civil
from timeline.model.time import TimeValue, edtf
from timeline.renderers.clock import time_of_day, time_range
from timeline.renderers.phrasing import CLOCK, Phrasing
from timeline.renderers.ranges import Dates, dates


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An entry's date as it is shown."""

    said: Dates
    """Under its heading, which gives the year, or the whole day."""

    full: str
    """With its year, in one string."""

    begin: str | None
    """For `<time datetime>`; ``None`` where HTML has no way to say it."""

    end: str | None
    edtf: str


def when(event: Event, period: TimeValue, phrasing: Phrasing) -> When:
    """The date of an entry.

    Args:
        event: the entry.
        period: what the heading above it says.
        phrasing: language and date style.
    """
    value, end = event.value, event.end_value
    return When(
        said=_under(period, value, end, phrasing).capital(),
        full=str(dates(phrasing, value, end).capital()),
        begin=machine(value),
        end=machine(end) if end else None,
        edtf=edtf(value, end),
    )


def _under(period: TimeValue, value: TimeValue, end: TimeValue | None, phrasing: Phrasing) -> Dates:
    in_day = end is None or end.begin.day == value.begin.day
    plain = not (value.mod or value.qualifier or (end and (end.mod or end.qualifier)))
    if period.granularity is Granularity.DAY and value.granularity in CLOCK and in_day and plain:
        clock = phrasing.clock(value)
        return Dates(*time_range(clock, value, end)) if end else Dates(time_of_day(clock, value))
    year = civil(value.begin.day)[0]
    return dates(phrasing, value, end, with_year=end is not None and civil(end.begin.day)[0] != year)


def machine(value: TimeValue) -> str | None:
    """A value for `<time datetime>`, only where that says neither more nor less than the words.

    >>> machine(TimeValue("2024-05")), machine(TimeValue("199"))
    ('2024-05', None)
    """
    return None if value.mod or value.qualifier else value.html
