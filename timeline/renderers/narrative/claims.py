"""What can truly be said of the interval between two dates: only what holds for every day that each of them may mean.

A value that the text bends or doubts allows no claim, nor does a decade. Bounds of what is not exact:

=======  ==============================  ==============================  =====================
unit     nearly n: short of it by up to  more than n: over it by up to   about n: off by up to
=======  ==============================  ==============================  =====================
years    n months, 3 at most             3n months, 6 at most            n months
months   3n days, 7 at most              7n days, 14 at most             3n days, 7 at most
weeks    1 day                           3 days                          1 day
=======  ==============================  ==============================  =====================
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from timeline.model.granularity import PARTS_OF_DAY, Granularity
from timeline.model.moment import DAY_SECONDS, civil, month_length, ordinal
from timeline.model.time import TimeValue

DAY, WEEK, MONTH, YEAR = Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR
MOST_WEEKS = 3
"""From four weeks on one counts in months."""

MONTHS_TO_A_YEAR = 10
"""From so many months on one may say "nearly a year"."""

MOST_MONTHS = 24
"""From so many months on one counts in years."""

_NIGHT = PARTS_OF_DAY["NI"][0]


class Measure(Enum):
    """How a claim bounds an interval."""

    SAME = "same"
    EXACT = "exact"
    WITHIN = "within"
    """Later in the same month or year."""

    NEARLY = "nearly"
    MORE = "more"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Claim:
    """A true statement on an interval: nearly (NEARLY) four (count) years (unit)."""

    measure: Measure
    unit: Granularity
    count: int = 0

    def tells(self, later: TimeValue) -> bool:
        """Whether the claim, counted from a known date, gives the later date as finely as it is."""
        if self.measure is Measure.EXACT:
            return DAY <= later.granularity <= self.unit
        return self.measure is Measure.SAME and later.granularity is self.unit


def claims(earlier: TimeValue, later: TimeValue) -> tuple[Claim, ...]:
    """All that can be claimed, the most exact first.

    Args:
        earlier: the date told before.
        later: the date to be told; nothing is claimed of one that begins before the other.

    >>> def said(earlier, later):
    ...     found = claims(TimeValue(earlier), TimeValue(later))
    ...     return [f"{one.measure.value} {one.count} {one.unit.value}" for one in found]
    >>> said("2024-01-01", "2024-01-15"), said("2020-01-10", "2024-01-03"), said("199", "2024-01-03")
    (['exact 2 week', 'exact 14 day', 'within 0 month'], ['exact 1454 day', 'nearly 4 year', 'about 4 year'], [])
    """
    if _vague(earlier) or _vague(later) or later.begin.day < earlier.begin.day:
        return ()
    exact = tuple(_exact(earlier, later))
    near = () if any(claim.unit is not DAY for claim in exact) else _near(earlier, later)
    return (*exact, *_within(earlier, later), *near)


def _vague(value: TimeValue) -> bool:
    """Whether no interval can be counted from a value; a night lies in two days, and so does 24:00."""
    night = value.granularity is Granularity.PART_OF_DAY and value.begin.second == _NIGHT
    bent = value.mod is not None or value.qualifier is not None
    return bent or night or value.granularity > YEAR or value.begin.second == DAY_SECONDS


def _unit(value: TimeValue) -> Granularity:
    return max(value.granularity, DAY)


def _index(value: TimeValue) -> int:
    """Number of a day, week, month or year, counted without a gap."""
    year, month, _ = civil(value.begin.day)
    return {DAY: value.begin.day, WEEK: (value.begin.day - 1) // 7, MONTH: 12 * year + month}.get(_unit(value), year)


def _exact(earlier: TimeValue, later: TimeValue) -> Iterator[Claim]:
    unit = _unit(later)
    if unit is not _unit(earlier) or unit not in (DAY, WEEK, MONTH, YEAR):
        return
    count = _index(later) - _index(earlier)
    if count == 0:
        yield Claim(Measure.SAME, unit)
        return
    months = _whole_months(earlier, later) if unit is DAY else count if unit is MONTH else 0
    if months and months % 12 == 0:
        yield Claim(Measure.EXACT, YEAR, months // 12)
    elif unit is DAY and 0 < months < 12:
        yield Claim(Measure.EXACT, MONTH, months)
    if unit is DAY and count % 7 == 0 and count // 7 <= MOST_WEEKS:
        yield Claim(Measure.EXACT, WEEK, count // 7)
    if unit is not MONTH or count < MOST_MONTHS:
        yield Claim(Measure.EXACT, unit, count)


def _whole_months(earlier: TimeValue, later: TimeValue) -> int:
    """Months between two days of the same number; 0 for others."""
    (year, month, day), (last_year, last_month, last_day) = civil(earlier.begin.day), civil(later.begin.day)
    return 12 * (last_year - year) + last_month - month if day == last_day else 0


def _bounds(value: TimeValue) -> tuple[int, int]:
    """First and last day that a value may mean."""
    return value.begin.day, value.begin.day if value.granularity <= DAY else value.end.day - 1


def _within(earlier: TimeValue, later: TimeValue) -> Iterator[Claim]:
    (_, told), (first, last) = _bounds(earlier), _bounds(later)
    if first <= told:
        return
    year, month, _ = civil(earlier.begin.day)
    if civil(told)[:2] == civil(last)[:2] == (year, month):
        yield Claim(Measure.WITHIN, MONTH)
    elif civil(told)[0] == civil(last)[0] == year:
        yield Claim(Measure.WITHIN, YEAR)


def _near(earlier: TimeValue, later: TimeValue) -> Iterator[Claim]:
    start, end = _bounds(earlier), _bounds(later)
    if end[0] <= start[1]:
        return
    if end[1] > _months_after(start[0], MONTHS_TO_A_YEAR):
        unit, whole = YEAR, (_months_between(start[0], end[0])) // 12
    elif end[1] > start[0] + 7 * MOST_WEEKS + 4:
        unit, whole = MONTH, _months_between(start[0], end[0])
    else:
        unit, whole = WEEK, (end[0] - start[0]) // 7
    counts = [count for count in (whole, whole + 1) if count and not (unit is WEEK and not 1 < count <= MOST_WEEKS)]
    for count in counts:
        holding = {measure for measure, holds in _tests(start, end, unit, count) if holds}
        if count != min(counts, key=lambda one: abs(sum(end) - sum(_after(day, unit, one) for day in start))):
            holding.discard(Measure.ABOUT)
        yield from (Claim(measure, unit, count) for measure in Measure if measure in holding)


def _tests(
    start: tuple[int, int], end: tuple[int, int], unit: Granularity, count: int
) -> Iterator[tuple[Measure, bool]]:
    """Which measures hold for every day of the first date and every day of the second."""
    soonest, latest = (_after(day, unit, count) for day in start)
    first, last = end
    yield Measure.NEARLY, _back(latest, unit, _slack(Measure.NEARLY, unit, count)) <= first and last < soonest
    yield Measure.MORE, latest < first and last <= _forth(soonest, unit, _slack(Measure.MORE, unit, count))
    off = _slack(Measure.ABOUT, unit, count)
    yield Measure.ABOUT, _back(latest, unit, off) <= first and last <= _forth(soonest, unit, off)


def _slack(measure: Measure, unit: Granularity, count: int) -> int:
    """The bounds of the table above: months for years, else days."""
    if unit is YEAR:
        return {Measure.NEARLY: min(count, 3), Measure.MORE: min(3 * count, 6)}.get(measure, count)
    if unit is MONTH:
        return min(7 * count, 14) if measure is Measure.MORE else min(3 * count, 7)
    return 3 if measure is Measure.MORE else 1


def _after(day: int, unit: Granularity, count: int) -> int:
    return day + 7 * count if unit is WEEK else _months_after(day, 12 * count if unit is YEAR else count)


def _forth(day: int, unit: Granularity, slack: int) -> int:
    return _months_after(day, slack) if unit is YEAR else day + slack


def _back(day: int, unit: Granularity, slack: int) -> int:
    return _months_after(day, -slack) if unit is YEAR else day - slack


def _months_after(day: int, months: int) -> int:
    """The same day of another month, or its last day where it has no such day."""
    year, month, number = civil(day)
    years, index = divmod(month - 1 + months, 12)
    return ordinal(year + years, index + 1, min(number, month_length(year + years, index + 1)))


def _months_between(first: int, last: int) -> int:
    """Whole months between two days."""
    (year, month, day), (last_year, last_month, last_day) = civil(first), civil(last)
    return 12 * (last_year - year) + last_month - month - (last_day < day)
