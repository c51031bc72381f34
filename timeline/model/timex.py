"""How TIMEX3 spells a date or a time (TimeML 1.2.1, section 2.2)."""

import re

from timeline.model.granularity import HOUR, PART_AT, PARTS_OF_DAY, SEASON_AT, SEASONS, Granularity
from timeline.model.moment import Moment, civil, ordinal


def write(granularity: Granularity, begin: Moment) -> str:
    """The TIMEX3 value of a unit; a year before 1 is written as ``BC0044``."""
    year, month, day = civil(begin.day)
    if year < 1 and (year < 0 or granularity <= Granularity.YEAR):  # the first decade of our era begins with the year 0
        return "BC" + _write_in(granularity, 1 - year, month, day, begin)
    return _write_in(granularity, year, month, day, begin)


def _write_in(granularity: Granularity, year: int, month: int, day: int, begin: Moment) -> str:
    head = f"{year:04d}"
    match granularity:
        case Granularity.DAY:
            return f"{head}-{month:02d}-{day:02d}"
        case Granularity.MINUTE | Granularity.SECOND:
            return f"{head}-{month:02d}-{day:02d}T{_clock(granularity, begin)}"
        case Granularity.HOUR:
            return f"{head}-{month:02d}-{day:02d}T{begin.second // HOUR:02d}"
        case Granularity.PART_OF_DAY:
            return f"{head}-{month:02d}-{day:02d}T{PART_AT[begin.second]}"
        case Granularity.WEEK | Granularity.WEEKEND:
            iso_year, week = _iso_week(begin.day)
            return f"{iso_year:04d}-W{week:02d}" + ("-WE" if granularity is Granularity.WEEKEND else "")
        case Granularity.MONTH:
            return f"{head}-{month:02d}"
        case Granularity.SEASON:
            return f"{head}-{SEASON_AT[month]}"
        case Granularity.QUARTER:
            return f"{head}-Q{(month + 2) // 3}"
        case Granularity.HALF:
            return f"{head}-H{(month + 5) // 6}"
        case _:
            return head[: {"year": 4, "decade": 3, "century": 2, "millennium": 1}[granularity.value]]


def _clock(granularity: Granularity, begin: Moment) -> str:
    if granularity is Granularity.SECOND and begin.second % 60 == 0:
        return begin.clock + ":00"
    return begin.clock


def _iso_week(day: int) -> tuple[int, int]:
    """ISO year and week of a day count: the week belongs to the year of its Thursday."""
    thursday = day - (day - 1) % 7 + 3
    year = civil(thursday)[0]
    return year, (thursday - ordinal(year)) // 7 + 1


# Compiled when it is first needed: a start that reads no value is spared it.
_SHAPE = (
    r"(?P<era>BC)?(?P<year>[0-9]{1,4})"
    r"(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})(?:T(?P<time>[0-9]{2}(?::[0-9]{2}(?::[0-9]{2})?)?|MO|DT|AF|EV|NI))?)?"
    r"|-W(?P<week>[0-9]{2})(?P<weekend>-WE)?|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?"
)


def read(text: str) -> tuple[Granularity, Moment]:
    """The unit that a TIMEX3 value names; raises ValueError where it is none."""
    match = re.fullmatch(_SHAPE, text)
    if match is None:
        raise ValueError(f"no TIMEX3 date or time: {text!r}")
    part = match.groupdict()
    digits = part["year"]
    if len(digits) < 4:
        return _read_coarse(text, part)
    year = 1 - int(digits) if part["era"] else int(digits)
    if part["day"]:
        return _read_day(ordinal(year, int(part["month"]), int(part["day"])), part["time"])
    if part["month"]:
        return Granularity.MONTH, Moment.at(year, int(part["month"]))
    if part["week"]:
        return _read_week(text, year, int(part["week"]), weekend=bool(part["weekend"]))
    if part["quarter"]:
        return Granularity.QUARTER, Moment.at(year, int(part["quarter"]) * 3 - 2)
    if part["half"]:
        return Granularity.HALF, Moment.at(year, int(part["half"]) * 6 - 5)
    if part["season"]:
        return Granularity.SEASON, Moment.at(year, SEASONS[part["season"]])
    return Granularity.YEAR, Moment.at(year)


def _read_coarse(text: str, part: dict[str, str | None]) -> tuple[Granularity, Moment]:
    digits = part["year"] or ""
    if text.removeprefix("BC") != digits:
        raise ValueError(f"no TIMEX3 date or time: {text!r}")
    granularity = (Granularity.MILLENNIUM, Granularity.CENTURY, Granularity.DECADE)[len(digits) - 1]
    year = int(digits.ljust(4, "0"))
    return granularity, Moment.at(-year if part["era"] else year)


def _read_day(day: int, time: str | None) -> tuple[Granularity, Moment]:
    if time is None:
        return Granularity.DAY, Moment(day)
    if time in PARTS_OF_DAY:
        return Granularity.PART_OF_DAY, Moment(day, PARTS_OF_DAY[time][0])
    numbers = [int(number) for number in time.split(":")]
    hour, minute, second = [*numbers, 0, 0][:3]
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        raise ValueError(f"no time of day: {time!r}")
    granularity = (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)[len(numbers) - 1]
    return granularity, Moment(day, hour * HOUR + minute * 60 + second)


def _read_week(text: str, year: int, week: int, *, weekend: bool) -> tuple[Granularity, Moment]:
    fourth = ordinal(year, 1, 4)
    monday = fourth - (fourth - 1) % 7 + (week - 1) * 7
    if week == 0 or _iso_week(monday) != (year, week):
        raise ValueError(f"no such week: {text!r}")
    return (Granularity.WEEKEND, Moment(monday + 5)) if weekend else (Granularity.WEEK, Moment(monday))
