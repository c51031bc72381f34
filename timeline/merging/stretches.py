"""Stretches of time in which nothing is told to have happened."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from timeline.model.chronology import Event


def stretches(events: Sequence[Event]) -> Iterator[tuple[Event, Event, int]]:
    """Each entry and the next, with the days between the end of all up to the first and the begin of the second.

    The days are -1 where both lie on one day, and less where what was told before is not over yet. An entry that says
    only a year may be of its last day.

    Args:
        events: in order of time.
    """
    ends = accumulate(((event.end_value or event.value).end.plus(-1).day for event in events), max)
    for (last, first), (_, second) in pairwise(zip(ends, events, strict=True)):
        yield first, second, second.value.begin.day - last - 1
