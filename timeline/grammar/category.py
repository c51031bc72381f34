"""The kind of expression that a meaning is: what slots it fits, and its TIMEX3 type."""

from timeline.model.chronology import TimexType
from timeline.model.granularity import Granularity
from timeline.model.meaning import (
    Amount,
    Beside,
    Between,
    Clock,
    Every,
    Fields,
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

    >>> category(Stated(Fields(year=2013)))
    'year-date'
    """
    fixed = _FIXED.get(type(meaning))
    if fixed is not None:
        return fixed
    match meaning:
        case Stated(fields=fields) | Relative(fields=fields):
            return _of_fields(fields)
        case Named():
            return "named" if meaning.several else "day"
        case Shift(of=inner) if inner is not None:
            return category(inner)
        case Modified(of=inner):
            return "duration" if category(inner) == "duration" else "modified"
        case Span() | Unit() | Shift() | Nth() | Holding():
            return _of_granularity(meaning.granularity)
    raise TypeError(f"no meaning: {meaning!r}")


_FIXED = {
    Clock: "time",
    Part: "time",
    Between: "range",
    Beside: "day",
    Amount: "duration",
    Every: "set",
    Loose: "loose",
}


def _of_fields(fields: Fields) -> str:
    if fields.day is not None or fields.weekday is not None:
        return "day"
    for name in ("month", "season", "quarter", "half"):
        if getattr(fields, name) is not None:
            return f"{name}-date"
    return "year-date"


def _of_granularity(granularity: Granularity) -> str:
    if granularity < Granularity.DAY:
        return "time"
    return "day" if granularity is Granularity.DAY else f"{granularity.value}-date"


def timex_type(meaning: Meaning) -> TimexType:
    """The TIMEX3 type of a meaning."""
    if isinstance(meaning, Between):
        return timex_type(meaning.begin)
    kind = category(meaning)
    if kind == "duration":
        return TimexType.DURATION
    if kind == "set":
        return TimexType.SET
    inner = meaning.of if isinstance(meaning, Modified) else meaning
    return TimexType.TIME if category(inner) == "time" else TimexType.DATE
