"""A stretch of time on paper: where each moment lies, and which units are told apart."""

from collections.abc import Sequence

from timeline.model.chronology import Event
from timeline.model.granularity import Granularity, align, end
from timeline.model.moment import Moment
from timeline.model.time import TimeValue

WIDTH = 100
"""Of a drawing: places along it are percentages, so that it can be stretched and its labels stay as they are."""

BARS = 80
"""At most so many units are told apart."""


class Scale:
    """Turns days into places on the drawing."""

    def __init__(self, events: Sequence[Event]) -> None:
        begin = min(event.value.begin for event in events)
        last = max((event.end_value or event.value).end.plus(-1) for event in events)
        self.unit = unit_for(begin, last)
        self.first = align(self.unit, begin)
        self.last = end(self.unit, align(self.unit, last))
        self.days = self.last.day - self.first.day

    def x(self, moment: Moment) -> float:
        """Where a moment lies."""
        return round(WIDTH * (moment.day - self.first.day) / self.days, 2)

    def start(self, value: TimeValue) -> Moment:
        """Where the unit begins in which a value does."""
        return align(self.unit, Moment(value.begin.day))

    def fine(self, event: Event) -> bool:
        """Whether an entry lies in one unit."""
        last = (event.end_value or event.value).end.plus(-1)
        night = event.value.granularity <= Granularity.DAY and event.end_value is None
        return night or self.start(event.value) == align(self.unit, Moment(last.day))


def unit_for(begin: Moment, last: Moment) -> Granularity:
    """The finest unit of which a drawing can tell all apart."""
    days = last.day - begin.day + 1
    lengths = {Granularity.DAY: 1, Granularity.WEEK: 7, Granularity.MONTH: 30, Granularity.QUARTER: 91}
    years = {Granularity.YEAR: 1, Granularity.DECADE: 10, Granularity.CENTURY: 100}
    lengths |= {unit: 365 * count for unit, count in years.items()}
    return next((unit for unit, length in lengths.items() if days <= BARS * length), Granularity.MILLENNIUM)
