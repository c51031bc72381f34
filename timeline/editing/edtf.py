"""EDTF as a person types it: level 1 of ISO 8601-2, and the quarters and halves of level 2."""

import re

from timeline.model.granularity import SEASONS, Granularity
from timeline.model.moment import Moment
from timeline.model.time import Qualifier, TimeValue

MARKS = {"?": Qualifier.UNCERTAIN, "~": Qualifier.APPROXIMATE, "%": Qualifier.UNCERTAIN_APPROXIMATE}
_SHAPE = (
    r"(?P<year>-?[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})"
    r"(?:T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?)?)?(?P<mark>[?~%])?"
    r"|(?P<head>-?[0-9]{1,3})(?P<xs>X{1,3})(?P<xmark>[?~%])?"
)
_LONG = {1: Granularity.DECADE, 2: Granularity.CENTURY, 3: Granularity.MILLENNIUM}


def read(text: str) -> tuple[TimeValue, TimeValue | None]:
    """The date or the interval that an EDTF text says.

    Raises:
        ValueError: it is none.

    >>> read("2024-01-04/2024-01-06"), read("-0043-03-15")[0]
    ((TimeValue('2024-01-04'), TimeValue('2024-01-06')), TimeValue('BC0044-03-15'))
    >>> read("1850~")[0]
    TimeValue('1850', qualifier=Qualifier.APPROXIMATE)
    """
    begin, slash, end = text.partition("/")
    return _date(begin), _date(end) if slash else None


def _date(text: str) -> TimeValue:
    found = re.fullmatch(_SHAPE, text)
    if found is None:
        raise ValueError(f"no EDTF date: {text!r}")
    if found["xs"]:
        size = len(found["xs"])
        if len(found["head"].lstrip("-")) + size != 4:
            raise ValueError(f"no EDTF date: {text!r}")
        moment = Moment.at(int(found["head"]) * 10**size)
        return TimeValue.of(_LONG[size], moment, qualifier=MARKS.get(found["xmark"] or ""))
    granularity, moment = _unit(found)
    return TimeValue.of(granularity, moment, qualifier=MARKS.get(found["mark"] or ""))


def _unit(found: re.Match[str]) -> tuple[Granularity, Moment]:
    year, month = int(found["year"]), int(found["month"] or 0)
    if not found["month"]:
        return Granularity.YEAR, Moment.at(year)
    if month > 12 or not found["day"]:
        return _months(year, month)
    if not found["hour"]:
        return Granularity.DAY, Moment.at(year, month, int(found["day"]))
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        raise ValueError(f"no time of day: {found[0]!r}")
    finest = Granularity.SECOND if found["second"] else Granularity.MINUTE
    return finest, Moment(Moment.at(year, month, int(found["day"])).day, hour * 3600 + minute * 60 + second)


def _months(year: int, number: int) -> tuple[Granularity, Moment]:
    """A month, or what EDTF numbers behind the months."""
    if number <= 12:
        return Granularity.MONTH, Moment.at(year, number)
    if 21 <= number <= 24:
        return Granularity.SEASON, Moment.at(year, [*SEASONS.values()][number - 21])
    if 33 <= number <= 36:
        return Granularity.QUARTER, Moment.at(year, (number - 33) * 3 + 1)
    if number in (40, 41):
        return Granularity.HALF, Moment.at(year, (number - 40) * 6 + 1)
    raise ValueError(f"no month: {number}")
