"""Units of the calendar, from fine to coarse, and where each begins and ends."""

from enum import Enum
from functools import total_ordering

from timeline.model.moment import Moment, civil, ordinal


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

    __hash__ = object.__hash__  # that of an enum is written in Python

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Granularity):
            return NotImplemented
        return _RANK[self] < _RANK[other]


_RANK = {granularity: rank for rank, granularity in enumerate(Granularity)}

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

PART_AT = {begin: code for code, (begin, _) in PARTS_OF_DAY.items()}
SEASON_AT = {month: code for code, month in SEASONS.items()}
_MONTHS_OF = {Granularity.MONTH: 1, Granularity.SEASON: 3, Granularity.QUARTER: 3, Granularity.HALF: 6}
_YEARS_OF = {Granularity.YEAR: 1, Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}
_DAYS_OF = {Granularity.DAY: 1, Granularity.WEEKEND: 2, Granularity.WEEK: 7}
_SECONDS_OF = {Granularity.SECOND: 1, Granularity.MINUTE: 60, Granularity.HOUR: HOUR}


def end(granularity: Granularity, begin: Moment) -> Moment:
    """Where the unit that begins at a moment ends: the begin of the next one."""
    if granularity in _DAYS_OF:
        return Moment(begin.day + _DAYS_OF[granularity], begin.second)
    if granularity in _SECONDS_OF:
        return begin.plus(_SECONDS_OF[granularity])
    if granularity is Granularity.PART_OF_DAY:
        return Moment(begin.day).plus(PARTS_OF_DAY[PART_AT[begin.second]][1])
    year, month, _ = civil(begin.day)
    if granularity in _MONTHS_OF:
        years, months = divmod(month - 1 + _MONTHS_OF[granularity], 12)
        return Moment(ordinal(year + years, months + 1))
    return Moment(ordinal(year + _YEARS_OF[granularity]))


def align(granularity: Granularity, moment: Moment) -> Moment:
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
