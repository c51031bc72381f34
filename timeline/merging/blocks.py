"""Which groups are worth comparing a telling with: those near in time that share one of its rare words."""

from collections import Counter
from collections.abc import Iterator
from typing import Generic, TypeVar

from timeline.merging.likeness import Weighed
from timeline.model.granularity import Granularity
from timeline.model.moment import civil

HEAVIEST = 10
"""The words of a telling by which it is found."""

NEAREST = 24
"""Groups that are compared at most: those that share most of them."""

_LONG = 366
"""Days from which on a date is long; it is not searched for what lies in it."""

T = TypeVar("T")
_Key = tuple[str, int, int]


class Blocks(Generic[T]):
    """Groups by word and month, the longer dates by word and year."""

    def __init__(self) -> None:
        """Begin with none."""
        self._groups: list[T] = []
        self._found: dict[_Key, list[int]] = {}

    def put(self, one: Weighed, group: T) -> None:
        """Add a group that a telling founds."""
        number = len(self._groups)
        self._groups.append(group)
        for word in one.heaviest(HEAVIEST):
            for when in _own(one):
                self._found.setdefault((word, *when), []).append(number)

    def near(self, one: Weighed) -> Iterator[T]:
        """The groups that may be the home of a telling, those that share most first."""
        shared = Counter[int]()
        for word in one.heaviest(HEAVIEST):
            numbers = {number for when in _looked(one) for number in self._found.get((word, *when), ())}
            for number in numbers:
                shared[number] += one.weights[word]
        for number in sorted(shared, key=lambda each: (-shared[each], each))[:NEAREST]:
            yield self._groups[number]


def _own(one: Weighed) -> list[tuple[int, int]]:
    """The months in which a date lies; the year of a long one, as month 0."""
    months = _months(one)
    return months or [(civil(one.telling.begin.day)[0], 0)]


def _looked(one: Weighed) -> list[tuple[int, int]]:
    months = _months(one)
    years = sorted({year for year, _ in months}) or [civil(one.telling.begin.day)[0]]
    return months + [(year, 0) for year in years]


def _months(one: Weighed) -> list[tuple[int, int]]:
    begin, end = one.telling.begin.day, one.telling.end.day
    if end - begin > _LONG or one.telling.event.value.granularity > Granularity.YEAR:
        return []
    first, last = civil(begin), civil(max(end - 1, begin))
    numbers = range(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1])
    return [(number // 12, number % 12 + 1) for number in numbers]
