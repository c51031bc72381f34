"""Years that a history names in passing, from which nothing counts: "as the estates of 1614 had done"."""

from collections.abc import Sequence

from timeline.model.chronology import Direction
from timeline.model.granularity import Granularity
from timeline.model.time import TimeValue
from timeline.resolution import calendar
from timeline.resolution.direction import Cue
from timeline.resolution.reading import Spoken


def in_passing(value: TimeValue, spoken: Sequence[Spoken], found: Cue | None) -> bool:
    """Whether a year within a sentence leaves the main line of a history where it was.

    A year of another time does, unless it is the one after the date told before and is not told as a plan
    ("a campaign that was planned for 1976").

    Args:
        value: what the history names.
        spoken: the dates told before.
        found: what the clause says of the direction.
    """
    told = next((item.value for item in reversed(spoken) if not item.aside), None)
    if value.granularity < Granularity.YEAR or told is None or told.granularity >= Granularity.YEAR:
        return False
    if told.within(value.granularity) == value:
        return False
    follows = told.end < value.begin <= calendar.shift(told, 1, Granularity.YEAR).end
    return not follows or (found is not None and found.direction is Direction.FUTURE)
