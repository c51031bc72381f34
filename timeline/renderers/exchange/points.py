"""Dates for programs that know years, months, days and times, and nothing between them."""

from dataclasses import dataclass
from enum import Enum

from timeline.model.chronology import Event
from timeline.model.granularity import Granularity
from timeline.model.moment import Moment, civil, year_text
from timeline.model.time import Mod, TimeValue


class Unit(Enum):
    """How much of a point is meant."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    TIME = "time"


_UNITS = {
    Granularity.SECOND: Unit.TIME,
    Granularity.MINUTE: Unit.TIME,
    Granularity.HOUR: Unit.TIME,
    Granularity.PART_OF_DAY: Unit.DAY,
    Granularity.DAY: Unit.DAY,
    Granularity.WEEKEND: Unit.DAY,
    Granularity.WEEK: Unit.DAY,
    Granularity.MONTH: Unit.MONTH,
    Granularity.SEASON: Unit.MONTH,
    Granularity.QUARTER: Unit.MONTH,
    Granularity.HALF: Unit.MONTH,
}

OPEN = {
    *(Mod.BEFORE, Mod.AFTER, Mod.ON_OR_BEFORE, Mod.ON_OR_AFTER),
    *(Mod.LESS_THAN, Mod.MORE_THAN, Mod.EQUAL_OR_LESS, Mod.EQUAL_OR_MORE),
}
"""Modifiers that put an event to one side of its value, not into it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A year, a month, a day or a time of day; what is finer than its unit means nothing."""

    unit: Unit
    moment: Moment

    @property
    def civil(self) -> tuple[int, int, int]:
        """Astronomical year, month and day."""
        return civil(self.moment.day)

    @property
    def iso(self) -> str:
        """ISO 8601, as fine as the unit: ``2024``, ``2024-01``, ``2024-01-04``, ``2024-01-04T12:30``."""
        year, month, day = self.civil
        parts = (year_text(year), f"{month:02d}", f"{day:02d}")
        if self.unit is Unit.TIME:
            return f"{'-'.join(parts)}T{self.moment.clock}"
        return "-".join(parts[: {Unit.YEAR: 1, Unit.MONTH: 2, Unit.DAY: 3}[self.unit]])


def span(event: Event) -> tuple[Point, Point | None]:
    """The first and the last point of an event, both included; the last is ``None`` where the first is all.

    >>> from timeline.model.time import TimeValue
    >>> [point.iso for point in _ends(TimeValue("2024-SU")) + _ends(TimeValue("199")) + _ends(TimeValue("2024-05"))]
    ['2024-06', '2024-08', '1990', '1999', '2024-05', '2024-05']
    """
    first, last = _ends(event.value)
    if event.end_value is not None:
        last = _ends(event.end_value)[1]
    return first, None if first == last else last


def _ends(value: TimeValue) -> tuple[Point, Point]:
    """A value as its first and last year, month, day or time."""
    unit = _UNITS.get(value.granularity, Unit.YEAR)
    first = Point(unit=unit, moment=value.begin.plus(0))  # 24:00 is the midnight of the next day
    if value.granularity.value == unit.value or unit is Unit.TIME or value.granularity is Granularity.PART_OF_DAY:
        return first, first
    year, month, _ = civil(value.end.day - 1)
    last = {
        Unit.DAY: Moment(value.end.day - 1),
        Unit.MONTH: Moment.at(year, month),
        Unit.YEAR: Moment.at(year),
    }[unit]
    return first, Point(unit=unit, moment=last)


def is_open(event: Event) -> bool:
    """Whether an event lies before or after what its date names, not in it: "before March 3"."""
    return any(value is not None and value.mod in OPEN for value in (event.value, event.end_value))


def historical(year: int) -> int:
    """An astronomical year as history counts, without a year 0: 44 B.C. is -44.

    >>> historical(-43), historical(0), historical(2024)
    (-44, -1, 2024)
    """
    return year if year > 0 else year - 1
