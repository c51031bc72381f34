"""Whether what we answer is what a Recognizers case expects, however either spells it."""

import re
from collections.abc import Callable

from benchmarks.accuracy.cases import Case
from timeline import resolve
from timeline.model.chronology import Resolution
from timeline.model.granularity import Granularity
from timeline.model.time import Duration, Recurrence, TimeValue, Value

_SECONDS = {"S": 1, "H": 3600, "D": 86_400, "W": 604_800, "Y": 31_536_000, "E": 3_153_600_000}
_PART = re.compile(r"([\d.]+)(DE|CE|WE|[SHMDWY])")
_UNITS = {Granularity.WEEK, Granularity.MONTH, Granularity.YEAR, Granularity.DECADE}
_WIDER = {"DE": 10 * _SECONDS["Y"], "CE": 100 * _SECONDS["Y"], "WE": 2 * _SECONDS["D"]}


FRAME = "It happened "
"""What stands before each expression: a verb of the past asks for the past reading."""

_WEEKS_ON = re.compile(r"\b(?:weeks?|months?|years?|decades?)\b")


def answer(case: Case) -> tuple[Resolution, ...]:
    """What we read in the expression of a case, written on its day."""
    return resolve(FRAME + case.text, case.day)


def right(case: Case, found: tuple[Resolution, ...]) -> bool:
    """Whether just what is expected was read.

    TIMEX3 has no ranges, so two expressions may stand for the ends of one.

    Args:
        case: one that can be asked.
        found: our answer to it.
    """
    values = [value for one in found for value in (one.value, one.end_value) if value]
    if not values or len(values) > 2:
        return False
    if [value.timex for value in values] == [case.timex]:
        return True
    last = values[1] if len(values) == 2 else None
    if last is not None and not isinstance(last, TimeValue):
        return False
    return _CHECKS.get(case.kind, _date)(case, values[0], last)


def told(found: tuple[Resolution, ...]) -> str:
    """Our values, as the list of errors shows them."""
    return " ".join(
        "/".join(value.timex for value in (one.value, one.end_value) if value) or "unresolved" for one in found
    )


def _date(case: Case, value: Value, last: TimeValue | None) -> bool:
    """A day. What is counted in weeks or more is told no finer by us: the day must lie in the unit."""
    if last is not None or not isinstance(value, TimeValue):
        return False
    if _WEEKS_ON.search(case.text.lower()) and value.granularity in _UNITS:
        return _day(value) <= case.start < _after(value)
    return value.timex == case.start


def _stretch(case: Case, value: Value, last: TimeValue | None) -> bool:
    """Days from one to another. They give the end as written or as the day after; a bound may be open.

    "The next three days" is a length in TIMEX3, and a right one is enough.
    """
    if isinstance(value, Duration) and last is None:
        return case.timex.endswith(f",{value.text})")
    if not isinstance(value, TimeValue):
        return False
    begin, end = _day(value), {_after(last or value), _day(last or value)}
    if not case.start or not case.end:
        return (case.start or case.end)[:10] in {begin, _after(last or value)}
    return begin == case.start[:10] and case.end[:10] in end


def _moment(case: Case, value: Value, last: TimeValue | None) -> bool:
    """A time of a day."""
    return last is None and isinstance(value, TimeValue) and _minute(case.start) == _at(value)


def _moments(case: Case, value: Value, last: TimeValue | None) -> bool:
    """From one time to another; or a part of a day, by its code: the hours that it means are a convention."""
    if not isinstance(value, TimeValue):
        return False
    part = re.search(r"T[A-Z]{2}\Z", case.timex)
    if part:
        return last is None and value.timex == case.start[:10] + part.group()
    if not case.start or not case.end:
        return _minute(case.start or case.end) in {_at(value), _at(last or value)}
    return _minute(case.start) == _at(value) and last is not None and _minute(case.end) == _at(last)


def _clock(case: Case, value: Value, last: TimeValue | None) -> bool:
    """A time of no day in particular; ours then stands on the day of writing."""
    return last is None and isinstance(value, TimeValue) and _minute(case.start) == _hour(value)


def _clocks(case: Case, value: Value, last: TimeValue | None) -> bool:
    """From one time of day to another, or a part of the day."""
    if not isinstance(value, TimeValue):
        return False
    if re.fullmatch(r"T[A-Z]{2}", case.timex):
        return last is None and value.timex.endswith(case.timex)
    if not case.start or not case.end:
        return _minute(case.start or case.end) in {_hour(value), _hour(last or value)}
    return _minute(case.start) == _hour(value) and last is not None and _minute(case.end) == _hour(last)


def _length(case: Case, value: Value, last: TimeValue | None) -> bool:
    """A length of time, whatever its units."""
    if last is not None or not isinstance(value, Duration):
        return False
    return case.start.isdecimal() and seconds(value.text) == float(case.start)


def _repeated(case: Case, value: Value, last: TimeValue | None) -> bool:
    """Times that come again: a period, or a pattern whose day is left open."""
    if last is not None or not isinstance(value, Recurrence):
        return False
    pattern = f"XXXX-XX-XX{case.timex}" if case.timex.startswith("T") else case.timex
    return value.text in {pattern, f"{pattern}:00"}


_CHECKS: dict[str, Callable[[Case, Value, TimeValue | None], bool]] = {
    "date": _date,
    "daterange": _stretch,
    "time": _clock,
    "timerange": _clocks,
    "datetime": _moment,
    "datetimerange": _moments,
    "duration": _length,
    "set": _repeated,
}


def _day(value: TimeValue) -> str:
    return str(value.begin)[:10]


def _after(value: TimeValue) -> str:
    return str(value.end)[:10]


def _at(value: TimeValue) -> str:
    """Day and minute; a day alone begins at no minute that a text told."""
    if value.granularity in (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND):
        return str(value.begin)[:16]
    return value.timex


def _hour(value: TimeValue) -> str:
    """Time of day, to the minute; midnight may be the end of a day."""
    return _at(value)[-5:].replace("24:00", "00:00")


def _minute(told: str) -> str:
    """Their spelling of a time, to the minute.

    >>> _minute("2016-10-14 08:00:31"), _minute("23:01:00")
    ('2016-10-14T08:00', '23:01')
    """
    return told.replace(" ", "T").rpartition(":")[0]


def seconds(duration: str) -> float | None:
    """The length of an ISO 8601 duration, a month having 30 days and a year 365; ``None`` where it is vague.

    >>> seconds("P1DT2H"), seconds("PT0.5H"), seconds("PXM")
    (93600.0, 1800.0, None)
    """
    if "X" in duration:
        return None
    days, _, clock = duration[1:].partition("T")
    total = 0.0
    for part, month in ((days, 30 * _SECONDS["D"]), (clock, 60)):
        for count, unit in _PART.findall(part):
            total += float(count) * (month if unit == "M" else _WIDER.get(unit) or _SECONDS[unit])
    return total
