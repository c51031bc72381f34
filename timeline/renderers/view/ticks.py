"""The labels of an axis: round dates, few enough to be read."""

from dataclasses import dataclass, replace
from typing import Literal

from timeline.model.granularity import Granularity, align, end
from timeline.model.moment import Moment, civil
from timeline.model.time import TimeValue
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.view.scale import WIDTH, Scale

MOST = 9
"""At most so many labels."""

LETTER, BETWEEN = 1.0, 1.5
"""The width of a letter, and of the least space between two labels, in hundredths of the axis."""

STEPS = (
    (Granularity.DAY, 1, (1, 2, 5, 7, 14)),
    (Granularity.MONTH, 30, (1, 2, 3, 6)),
    (Granularity.YEAR, 365, (1, 2, 5)),
    (Granularity.DECADE, 3652, (1, 2, 5)),
    (Granularity.CENTURY, 36524, (1, 2, 5)),
    (Granularity.MILLENNIUM, 365242, (1, 2, 5)),
)
"""Units, their days, and how many of them may lie between two labels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A label of the axis."""

    x: float
    label: str
    side: Literal["start", "middle", "end"]
    """How the label lies about its place, as `text-anchor` has it: no label runs over an edge."""

    @property
    def begins(self) -> float:
        """About where the label begins, on an axis as wide as a page."""
        return self.x - {"start": 0, "middle": 0.5, "end": 1}[self.side] * len(self.label) * LETTER

    @property
    def ends(self) -> float:
        """About where it ends."""
        return self.begins + len(self.label) * LETTER


def ticks(scale: Scale, phrasing: Phrasing) -> tuple[Tick, ...]:
    """The labels of a scale.

    Args:
        scale: the stretch of time.
        phrasing: language and date style.
    """
    unit, step = _step(scale)
    named = min(unit, Granularity.YEAR)
    starts, at = list[Moment](), align(unit, scale.first)
    while at < scale.last:
        if at >= scale.first and _number(unit, at, scale) % step == 0:
            starts.append(at)
        at = end(unit, at)
    return tuple(_apart([_tick(start, named, start is starts[0], scale, phrasing) for start in starts]))


def _apart(drawn: list[Tick]) -> list[Tick]:
    """The ticks with labels that do not touch: of two that would, the first keeps its own unless a year follows."""
    for at in range(1, len(drawn)):
        before, here = drawn[at - 1], drawn[at]
        if before.ends + BETWEEN > here.begins:
            opens = at == 1 and here.label[-1:].isdecimal()
            drawn[at - 1 if opens else at] = replace(before if opens else here, label="")
    return drawn


def _step(scale: Scale) -> tuple[Granularity, int]:
    for unit, length, steps in STEPS:
        for step in steps:
            if scale.days <= MOST * step * length:
                return unit, step
    return Granularity.MILLENNIUM, 1


def _number(unit: Granularity, start: Moment, scale: Scale) -> int:
    """How many units have passed since one that is a good place for a label."""
    year, month, _ = civil(start.day)
    if unit is Granularity.DAY:
        return start.day - scale.first.day
    if unit is Granularity.MONTH:
        return month - 1
    return year // {"year": 1, "decade": 10, "century": 100, "millennium": 1000}[unit.value]


def _tick(start: Moment, unit: Granularity, opens: bool, scale: Scale, phrasing: Phrasing) -> Tick:
    new_year = unit is Granularity.MONTH and civil(start.day)[1] == 1
    label = phrasing.unit(TimeValue.of(unit, start), with_year=opens or new_year)
    x = scale.x(start)
    return Tick(x=x, label=label, side="start" if x < WIDTH / 12 else "end" if x > WIDTH * 0.9 else "middle")
