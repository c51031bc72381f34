"""Arithmetic on values: moving them, and finding their like around a day."""

from collections.abc import Callable

from timeline.model.granularity import SEASONS, Granularity
from timeline.model.meaning import Fields
from timeline.model.moment import Moment, civil, month_length, ordinal
from timeline.model.time import TimeValue

_MONTHS = {Granularity.MONTH: 1, Granularity.SEASON: 3, Granularity.QUARTER: 3, Granularity.HALF: 6}
_YEARS = {Granularity.YEAR: 1, Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}
_DAYS = {Granularity.DAY: 1, Granularity.WEEK: 7, Granularity.WEEKEND: 7}
_SECONDS = {Granularity.SECOND: 1, Granularity.MINUTE: 60, Granularity.HOUR: 3600}

MONTHS_NEAR = 6
"""A day whose month is not told lies at most so many months away."""

YEAR_MIN, YEAR_MAX = -9998, 9999
"""Astronomical years that a TIMEX3 value can spell."""


class OutOfRange(ValueError):
    """The calendar of TIMEX3 ends before this date."""


def shift(value: TimeValue, count: int, unit: Granularity) -> TimeValue:
    """Move a value along the calendar; its granularity stays.

    By months and years the day of the month stays too; where it does not exist (Feb. 29), the month's last day
    is taken: `clipped` tells.

    Raises:
        OutOfRange: no such year.

    >>> shift(TimeValue("2024-01-03"), -4, Granularity.YEAR)
    TimeValue('2020-01-03')
    >>> shift(TimeValue("2024-02-29"), 1, Granularity.YEAR)
    TimeValue('2025-02-28')
    >>> shift(TimeValue("2023-W08"), -1, Granularity.YEAR)
    TimeValue('2022-W08')
    """
    begin = value.begin
    if unit in _SECONDS:
        return TimeValue.of(value.granularity, begin.plus(count * _SECONDS[unit]), mod=value.mod)
    if unit in _DAYS:
        day = begin.day + count * _DAYS[unit]
        _check(civil(day)[0])
        return TimeValue.of(value.granularity, Moment(day, begin.second), mod=value.mod)
    if value.granularity in (Granularity.WEEK, Granularity.WEEKEND):
        middle = TimeValue.of(Granularity.DAY, Moment(begin.day + (3 if value.granularity is Granularity.WEEK else 0)))
        return shift(middle, count, unit).within(value.granularity).with_mod(value.mod)
    months = count * (_MONTHS[unit] if unit in _MONTHS else 12 * _YEARS[unit])
    year, month, day = civil(begin.day)
    year, month = _add_months(year, month, months)
    _check(year)
    day = min(day, month_length(year, month))
    return TimeValue.of(value.granularity, Moment(ordinal(year, month, day), begin.second), mod=value.mod)


def clipped(value: TimeValue, moved: TimeValue) -> bool:
    """Whether a shift by months or years had to change the day of the month."""
    return value.granularity <= Granularity.DAY and civil(value.begin.day)[2] != civil(moved.begin.day)[2]


def _add_months(year: int, month: int, months: int) -> tuple[int, int]:
    years, index = divmod(month - 1 + months, 12)
    return year + years, index + 1


def _check(year: int) -> None:
    if not YEAR_MIN <= year <= YEAR_MAX:
        raise OutOfRange(f"the year {year} is out of range")


def fields_value(fields: Fields, year: int) -> TimeValue | None:
    """The value that some fields name in a year, or ``None`` where that year has no such day.

    >>> fields_value(Fields(month=12, day=25), 2023)
    TimeValue('2023-12-25')
    """
    _check(year)
    if fields.month is not None and fields.day is not None:
        if fields.day > month_length(year, fields.month):
            return None
        return TimeValue.day(year, fields.month, fields.day)
    if fields.month is not None:
        return TimeValue.of(Granularity.MONTH, Moment.at(year, fields.month))
    if fields.season is not None:
        return TimeValue.of(Granularity.SEASON, Moment.at(year, SEASONS[fields.season]))
    if fields.quarter is not None:
        return TimeValue.of(Granularity.QUARTER, Moment.at(year, fields.quarter * 3 - 2))
    if fields.half is not None:
        return TimeValue.of(Granularity.HALF, Moment.at(year, fields.half * 6 - 5))
    return TimeValue.of(Granularity.YEAR, Moment.at(year))


def around(fields: Fields, day: TimeValue) -> list[TimeValue]:
    """The values that some fields name in the years around a day, in order.

    A day that names its weekday too comes only in years in which they agree, if there are such nearby.
    """
    year = civil(day.begin.day)[0]
    leap = (fields.month, fields.day) == (2, 29) and fields.weekday is not None
    reach = 12 if leap else 1
    found = [value for near in range(year - reach, year + reach + 1) if (value := _in_range(fields, near))]
    if fields.weekday is not None:
        agreeing = [value for value in found if weekday(value) == fields.weekday]
        return agreeing or found
    return found


def days_around(fields: Fields, day: TimeValue) -> list[TimeValue]:
    """The days with a number of the month, and a weekday if that is told, in the months around a day, in order.

    >>> [str(found) for found in days_around(Fields(day=7, weekday=2), TimeValue("2024-05-10"))]
    ['2023-11-07', '2024-05-07']
    """
    month = day.within(Granularity.MONTH)
    starts = [shift(month, count, Granularity.MONTH).begin.day for count in range(-MONTHS_NEAR, MONTHS_NEAR + 1)]
    found = []
    for start in starts:
        year, number, _ = civil(start)
        value = fields_value(Fields(month=number, day=fields.day), year)
        if value is not None and fields.weekday in (None, weekday(value)):
            found.append(value)
    return found


def _in_range(fields: Fields, year: int) -> TimeValue | None:
    return fields_value(fields, year) if YEAR_MIN <= year <= YEAR_MAX else None


def weekday(value: TimeValue) -> int:
    """ISO number of the day of the week on which a value begins: Monday is 1."""
    return (value.begin.day - 1) % 7 + 1


def weekday_on_or_before(day: TimeValue, number: int) -> TimeValue:
    """The latest day of that weekday that is not after `day`."""
    return TimeValue.of(Granularity.DAY, Moment(day.begin.day - (weekday(day) - number) % 7))


def weekday_on_or_after(day: TimeValue, number: int) -> TimeValue:
    """The first day of that weekday that is not before `day`."""
    return TimeValue.of(Granularity.DAY, Moment(day.begin.day + (number - weekday(day)) % 7))


def distance(value: TimeValue, day: TimeValue) -> int:
    """Days between a day and a value; 0 where the value holds the day.

    >>> distance(TimeValue("2024-06"), TimeValue("2024-05-10"))
    22
    """
    if value.begin.day > day.begin.day:
        return value.begin.day - day.begin.day
    last = value.end.day - 1
    return max(0, day.begin.day - last)


def nearest(values: list[TimeValue], day: TimeValue) -> TimeValue:
    """The value closest to a day; of two equally close the earlier one."""
    return min(values, key=lambda value: (distance(value, day), value.begin))


def last_where(values: list[TimeValue], holds: Callable[[TimeValue], bool]) -> TimeValue | None:
    """The latest value for which a condition holds."""
    return next((value for value in reversed(values) if holds(value)), None)


def first_where(values: list[TimeValue], holds: Callable[[TimeValue], bool]) -> TimeValue | None:
    """The earliest value for which a condition holds."""
    return next((value for value in values if holds(value)), None)
