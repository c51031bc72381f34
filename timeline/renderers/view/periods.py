"""Which headings entries stand under: years, months or days, as their number and their spread ask for."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median

from timeline.model.chronology import Event
from timeline.model.granularity import Granularity
from timeline.model.time import TimeValue

UNITS = ((Granularity.DAY, 31), (Granularity.MONTH, 24))
"""Headings finer than a year, and how many of them a reader can take in at most."""

FULL, MOST = 24, 40
"""So many entries of one year stand by month, unless the page had more headings than that."""

FILLED = 2
"""So many entries must stand under at least half of the headings, or coarser ones serve better."""


def period_of(value: TimeValue, unit: Granularity = Granularity.YEAR) -> TimeValue:
    """The year (or month, or day) in which a value begins; what is longer stands for itself.

    >>> period_of(TimeValue("2024-01-04")), period_of(TimeValue("199")), period_of(TimeValue("2024"), Granularity.DAY)
    (TimeValue('2024'), TimeValue('199'), TimeValue('2024'))
    """
    if value.granularity > unit:
        return TimeValue.of(value.granularity, value.begin)
    return value.within(unit)


def unit_of(events: Sequence[Event]) -> Granularity:
    """The finest unit under which the entries still stand together.

    Args:
        events: in the order in which they are shown.
    """
    for unit, limit in UNITS:
        sizes = [len([*found]) for _, found in groupby(period_of(event.value, unit) for event in events)]
        if 0 < len(sizes) <= limit and median(sizes) >= FILLED:
            return unit
    return Granularity.YEAR


def _busy(events: Sequence[Event]) -> frozenset[TimeValue]:
    """Years so full that a reader needs their months: the fullest first, while the page is not all headings."""
    years = [[*found] for _, found in groupby(events, key=lambda event: period_of(event.value))]
    room, found = MOST - len(years), set[TimeValue]()
    for year in sorted(years, key=len, reverse=True):
        months = len({period_of(event.value, Granularity.MONTH) for event in year})
        if len(year) >= FULL and months <= room and unit_of(year) is not Granularity.YEAR:
            found.add(period_of(year[0].value))
            room -= months
    return frozenset(found)


def grouped(events: Sequence[Event]) -> Iterator[tuple[TimeValue, str, tuple[Event, ...]]]:
    """The entries by period, each with a name that can stand in an address: ``"g2024-01"``.

    Args:
        events: in the order in which they are shown.
    """
    unit, taken = unit_of(events), dict[str, int]()
    busy = _busy(events) if unit is Granularity.YEAR else frozenset[TimeValue]()

    def period(event: Event) -> TimeValue:
        return period_of(event.value, Granularity.MONTH if period_of(event.value) in busy else unit)

    for heading, found in groupby(events, key=period):
        number = taken[heading.timex] = taken.get(heading.timex, 0) + 1
        yield heading, f"g{heading.timex}" + (f"-{number}" if number > 1 else ""), tuple(found)
