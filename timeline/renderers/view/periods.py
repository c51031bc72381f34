"""Which headings entries stand under: years, months or days, as their number and their spread ask for."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median

from timeline.model.chronology import Event
from timeline.model.granularity import Granularity
from timeline.model.time import TimeValue

UNITS = ((Granularity.DAY, 31), (Granularity.MONTH, 24))
"""Headings finer than a year, and how many of them a reader can take in at most."""

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


def grouped(events: Sequence[Event]) -> Iterator[tuple[TimeValue, str, tuple[Event, ...]]]:
    """The entries by period, each with a name that can stand in an address: ``"g2024-01"``.

    Args:
        events: in the order in which they are shown.
    """
    unit, taken = unit_of(events), dict[str, int]()
    for period, found in groupby(events, key=lambda event: period_of(event.value, unit)):
        number = taken[period.timex] = taken.get(period.timex, 0) + 1
        yield period, f"g{period.timex}" + (f"-{number}" if number > 1 else ""), tuple(found)
