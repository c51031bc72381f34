"""The kind of expression that a meaning is: what slots it fits, and its TIMEX3 type."""

from collections.abc import Callable, Mapping
from typing import Any

from timeline.model.chronology import TimexType
from timeline.model.granularity import Granularity
from timeline.model.meaning import (
    Amount,
    Beside,
    Between,
    Clock,
    Every,
    Holding,
    Loose,
    Meaning,
    Modified,
    Named,
    Nth,
    Part,
    Relative,
    Shift,
    Span,
    Stated,
    Unit,
)

_UNITS = ("weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")
DATES = frozenset({"day", *(f"{unit}-date" for unit in _UNITS)})
"""Categories that also fill a slot ``{date}``."""


def category(meaning: Meaning) -> str:
    """The slot that a meaning fits: day, month-date, year-date …, time, range, modified, duration, set.

    >>> from timeline.model.meaning import Fields
    >>> category(Stated(Fields(year=2013)))
    'year-date'
    """
    told = _BY_KIND[type(meaning)]
    return told if isinstance(told, str) else told(meaning)


def _of_dated(meaning: Stated | Relative) -> str:
    fields = meaning.fields
    if fields.day is not None or fields.weekday is not None:
        return "day"
    for name in ("month", "season", "quarter", "half"):
        if getattr(fields, name) is not None:
            return f"{name}-date"
    return "year-date"


def _of_named(meaning: Named) -> str:
    return "named" if meaning.several else "day"


def _of_shift(meaning: Shift) -> str:
    return _of_unit(meaning) if meaning.of is None else category(meaning.of)


def _of_modified(meaning: Modified) -> str:
    return "duration" if category(meaning.of) == "duration" else "modified"


def _of_unit(meaning: Span | Unit | Shift | Nth | Holding) -> str:
    return _OF_GRANULARITY[meaning.granularity]


_OF_GRANULARITY = {
    granularity: "time" if granularity < Granularity.DAY else f"{granularity.value}-date" for granularity in Granularity
} | {Granularity.DAY: "day"}

_BY_KIND: Mapping[type, str | Callable[[Any], str]] = {
    Stated: _of_dated,
    Relative: _of_dated,
    Named: _of_named,
    Shift: _of_shift,
    Modified: _of_modified,
    Span: _of_unit,
    Unit: _of_unit,
    Nth: _of_unit,
    Holding: _of_unit,
    Clock: "time",
    Part: "time",
    Between: "range",
    Beside: "day",
    Amount: "duration",
    Every: "set",
    Loose: "loose",
}


def timex_type(meaning: Meaning) -> TimexType:
    """The TIMEX3 type of a meaning."""
    if isinstance(meaning, Between):
        return timex_type(meaning.begin)
    kind = category(meaning)
    if kind == "duration":
        return TimexType.DURATION
    if kind == "set":
        return TimexType.SET
    if isinstance(meaning, Modified):
        kind = category(meaning.of)
    return TimexType.TIME if kind == "time" else TimexType.DATE
