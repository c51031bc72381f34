"""Values of time: what a TIMEX3 tag can hold, and its bounds on the calendar.

A `TimeValue` is a granularity and the moment at which the unit begins; all else is derived:
its TIMEX3 text, EDTF, HTML and half-open bounds. The text builds the value again.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import total_ordering

from timeline.model.moment import Moment, civil, ordinal, year_text


@total_ordering
class Granularity(Enum):
    """How fine a value is, from fine to coarse."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Granularity):
            return NotImplemented
        return _RANK[self] < _RANK[other]


_RANK = {granularity: rank for rank, granularity in enumerate(Granularity)}


class Mod(Enum):
    """TIMEX3 `mod`: how an expression bends its value (TimeML 1.2.1)."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


class Qualifier(Enum):
    """How sure the text itself is of a date (EDTF level 1)."""

    UNCERTAIN = "uncertain"
    APPROXIMATE = "approximate"
    UNCERTAIN_APPROXIMATE = "uncertain and approximate"


_EDTF_MARK = {Qualifier.UNCERTAIN: "?", Qualifier.APPROXIMATE: "~", Qualifier.UNCERTAIN_APPROXIMATE: "%"}

HOUR = 3600
PARTS_OF_DAY = {
    "MO": (5 * HOUR, 12 * HOUR),
    "DT": (6 * HOUR, 18 * HOUR),
    "AF": (12 * HOUR, 18 * HOUR),
    "EV": (18 * HOUR, 22 * HOUR),
    "NI": (20 * HOUR, 29 * HOUR),
}
"""TIMEX3 parts of day: seconds after midnight at which each begins and ends; a night ends next morning."""

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""TIMEX3 seasons: the month in which each begins in the north. Winter runs into the next year."""

_PART_AT = {begin: code for code, (begin, _) in PARTS_OF_DAY.items()}
_SEASON_AT = {month: code for code, month in SEASONS.items()}
_MONTHS_OF = {Granularity.MONTH: 1, Granularity.SEASON: 3, Granularity.QUARTER: 3, Granularity.HALF: 6}
_YEARS_OF = {Granularity.YEAR: 1, Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}
_DAYS_OF = {Granularity.DAY: 1, Granularity.WEEKEND: 2, Granularity.WEEK: 7}
_SECONDS_OF = {Granularity.SECOND: 1, Granularity.MINUTE: 60, Granularity.HOUR: HOUR}


@dataclass(frozen=True, slots=True, init=False)
class TimeValue:
    """A stretch of the calendar, written as a TIMEX3 value.

    Args:
        text: a TIMEX3 value: ``2024-01-04``, ``2024-01-04T12:00``, ``2024-W19``, ``2024-Q1``,
            ``2024-SU``, ``199`` (the 1990s), ``19`` (a century by its digits), ``BC0044``.
        mod: TIMEX3 modifier.
        qualifier: uncertainty that the text itself states.

    Raises:
        ValueError: the text is no TIMEX3 date or time, or names a day that does not exist.

    >>> TimeValue("2024-W19").begin.date().isoformat()
    '2024-05-06'
    >>> TimeValue("2024-02").end.date().isoformat()
    '2024-03-01'
    >>> TimeValue("2024-01-04T12:00").granularity
    <Granularity.MINUTE: 'minute'>
    """

    granularity: Granularity
    begin: Moment
    """Where the unit begins, local to the dateline."""

    mod: Mod | None
    qualifier: Qualifier | None

    def __init__(self, text: str, *, mod: Mod | None = None, qualifier: Qualifier | None = None) -> None:
        granularity, begin = _read(text)
        _fill(self, granularity, begin, mod, qualifier)

    @classmethod
    def of(
        cls, granularity: Granularity, begin: Moment, *, mod: Mod | None = None, qualifier: Qualifier | None = None
    ) -> "TimeValue":
        """The unit of `granularity` that begins at `begin`; the caller has aligned it."""
        value = object.__new__(cls)
        _fill(value, granularity, begin, mod, qualifier)
        return value

    @classmethod
    def day(cls, year: int, month: int, day: int) -> "TimeValue":
        """A calendar day, by its numbers; the year is astronomical."""
        return cls.of(Granularity.DAY, Moment.at(year, month, day))

    def within(self, granularity: Granularity) -> "TimeValue":
        """The unit of `granularity` that holds this value's begin.

        >>> TimeValue("2024-01-04").within(Granularity.QUARTER)
        TimeValue('2024-Q1')
        """
        return TimeValue.of(granularity, _align(granularity, self.begin))

    def with_mod(self, mod: Mod | None) -> "TimeValue":
        """The same value under another modifier."""
        return TimeValue.of(self.granularity, self.begin, mod=mod, qualifier=self.qualifier)

    @property
    def end(self) -> Moment:
        """Where the next unit begins: the bounds are half-open."""
        begin, granularity = self.begin, self.granularity
        if granularity in _DAYS_OF:
            return Moment(begin.day + _DAYS_OF[granularity], begin.second)
        if granularity in _SECONDS_OF:
            return begin.plus(_SECONDS_OF[granularity])
        if granularity is Granularity.PART_OF_DAY:
            return Moment(begin.day).plus(PARTS_OF_DAY[_PART_AT[begin.second]][1])
        year, month, _ = civil(begin.day)
        if granularity in _MONTHS_OF:
            years, months = divmod(month - 1 + _MONTHS_OF[granularity], 12)
            return Moment(ordinal(year + years, months + 1))
        return Moment(ordinal(year + _YEARS_OF[granularity]))

    @property
    def timex(self) -> str:
        """The value as TIMEX3 spells it; a year before 1 is written as ``BC0044``."""
        return _write(self.granularity, self.begin)

    @property
    def edtf(self) -> str:
        """The value in EDTF (ISO 8601-2): weeks and weekends as intervals, seasons as 21 to 24.

        >>> TimeValue("2024-SU").edtf, TimeValue("199").edtf, TimeValue("2024-W19").edtf
        ('2024-22', '199X', '2024-05-06/2024-05-12')
        """
        text = _edtf(self.granularity, self.begin)
        return text if "/" in text else text + self._edtf_mark()

    def _edtf_mark(self) -> str:
        if self.qualifier is not None:
            return _EDTF_MARK[self.qualifier]
        return "~" if self.mod is Mod.APPROX else ""

    @property
    def html(self) -> str | None:
        """The value for `<time datetime>`, or ``None`` where HTML has no way to say it."""
        year = civil(self.begin.day)[0]
        if year < 1 or self.begin.second == 86_400:
            return None
        if self.granularity in (Granularity.YEAR, Granularity.MONTH, Granularity.DAY, Granularity.WEEK):
            return self.timex
        if self.granularity in (Granularity.MINUTE, Granularity.SECOND):
            return self.timex
        return None

    def __str__(self) -> str:
        return self.timex

    def __repr__(self) -> str:
        mod = f", mod={self.mod}" if self.mod else ""
        qualifier = f", qualifier={self.qualifier}" if self.qualifier else ""
        return f"TimeValue({self.timex!r}{mod}{qualifier})"


def _fill(
    value: TimeValue, granularity: Granularity, begin: Moment, mod: Mod | None, qualifier: Qualifier | None
) -> None:
    put = object.__setattr__
    put(value, "granularity", granularity)
    put(value, "begin", begin)
    put(value, "mod", mod)
    put(value, "qualifier", qualifier)


def _align(granularity: Granularity, moment: Moment) -> Moment:
    """The begin of the unit that holds a moment."""
    if granularity is Granularity.SECOND:
        return moment
    if granularity in _SECONDS_OF:
        size = _SECONDS_OF[granularity]
        return Moment(moment.day, moment.second // size * size)
    if granularity is Granularity.PART_OF_DAY:
        raise ValueError("a moment lies in no one part of the day")
    if granularity is Granularity.DAY:
        return Moment(moment.day)
    if granularity in (Granularity.WEEK, Granularity.WEEKEND):
        monday = moment.day - (moment.day - 1) % 7
        return Moment(monday + (5 if granularity is Granularity.WEEKEND else 0))
    year, month, _ = civil(moment.day)
    if granularity is Granularity.SEASON:
        first = month // 3 * 3
        return Moment(ordinal(year, first) if first else ordinal(year - 1, 12))
    if granularity in _MONTHS_OF:
        size = _MONTHS_OF[granularity]
        return Moment(ordinal(year, (month - 1) // size * size + 1))
    size = _YEARS_OF[granularity]
    return Moment(ordinal(year // size * size))


def _write(granularity: Granularity, begin: Moment) -> str:
    year, month, day = civil(begin.day)
    if year < 1:
        return _era_year(_write_in(granularity, 1 - year, month, day, begin))
    return _write_in(granularity, year, month, day, begin)


def _era_year(text: str) -> str:
    return "BC" + text


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
            return f"{head}-{month:02d}-{day:02d}T{_PART_AT[begin.second]}"
        case Granularity.WEEK | Granularity.WEEKEND:
            iso_year, week = _iso_week(begin.day)
            return f"{iso_year:04d}-W{week:02d}" + ("-WE" if granularity is Granularity.WEEKEND else "")
        case Granularity.MONTH:
            return f"{head}-{month:02d}"
        case Granularity.SEASON:
            return f"{head}-{_SEASON_AT[month]}"
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


_SHAPE = re.compile(
    r"(?P<era>BC)?(?P<year>\d{1,4})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>\d\d(?::\d\d(?::\d\d)?)?|MO|DT|AF|EV|NI))?)?"
    r"|-W(?P<week>\d\d)(?P<weekend>-WE)?|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?"
)


def _read(text: str) -> tuple[Granularity, Moment]:
    match = _SHAPE.fullmatch(text)
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
    if text != digits:
        raise ValueError(f"no TIMEX3 date or time: {text!r}")
    granularity = (Granularity.MILLENNIUM, Granularity.CENTURY, Granularity.DECADE)[len(digits) - 1]
    return granularity, Moment.at(int(digits.ljust(4, "0")))


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


def _edtf(granularity: Granularity, begin: Moment) -> str:
    year, month, day = civil(begin.day)
    head = year_text(year)
    match granularity:
        case Granularity.YEAR:
            return head
        case Granularity.MONTH:
            return f"{head}-{month:02d}"
        case Granularity.SEASON:
            return f"{head}-{21 + list(SEASONS.values()).index(month)}"
        case Granularity.QUARTER:
            return f"{head}-{33 + (month - 1) // 3}"
        case Granularity.HALF:
            return f"{head}-{40 + (month - 1) // 6}"
        case Granularity.WEEK | Granularity.WEEKEND:
            last = civil(begin.day + _DAYS_OF[granularity] - 1)
            return f"{head}-{month:02d}-{day:02d}/{year_text(last[0])}-{last[1]:02d}-{last[2]:02d}"
        case Granularity.DECADE | Granularity.CENTURY | Granularity.MILLENNIUM:
            kept = {"decade": 1, "century": 2, "millennium": 3}[granularity.value]
            return head[:-kept] + "X" * kept
        case Granularity.DAY | Granularity.PART_OF_DAY:
            return f"{head}-{month:02d}-{day:02d}"
        case _:
            return f"{Moment(begin.day)!s}"[:-5] + _edtf_clock(begin)


def _edtf_clock(begin: Moment) -> str:
    minutes, second = divmod(begin.second, 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{second:02d}"


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time that stands at no place on the calendar: ``P3D``, ``PT30M``, ``PXM``."""

    text: str
    """ISO 8601 duration as TIMEX3 spells it."""

    mod: Mod | None = None

    @property
    def timex(self) -> str:
        """The value as TIMEX3 spells it."""
        return self.text


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A set of times: ``XXXX-WXX-2`` for every Tuesday, ``P1M`` for monthly."""

    text: str
    quant: str = ""
    """TIMEX3 `quant`, ``"EVERY"``."""

    freq: str = ""
    """TIMEX3 `freq`, ``"2X"``."""

    mod: Mod | None = None

    @property
    def timex(self) -> str:
        """The value as TIMEX3 spells it."""
        return self.text


class Reference(Enum):
    """A vague time that only stands in relation to the dateline."""

    PRESENT = "PRESENT_REF"
    PAST = "PAST_REF"
    FUTURE = "FUTURE_REF"

    @property
    def timex(self) -> str:
        """The value as TIMEX3 spells it."""
        return self.value


Value = TimeValue | Duration | Recurrence | Reference
"""All that an expression can be resolved to."""
