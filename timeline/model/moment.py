"""Local calendar days of any era, and moments within them.

`datetime.date` ends at the years 1 and 9999; a chronology does not. The Gregorian calendar repeats
every 400 years, so its arithmetic is borrowed for a year in range and shifted back.
"""

from datetime import date
from typing import NamedTuple

CYCLE_YEARS = 400
CYCLE_DAYS = 146_097
DAY_SECONDS = 86_400


def ordinal(year: int, month: int = 1, day: int = 1) -> int:
    """Count days in the proleptic Gregorian calendar: 0001-01-01 is 1; years are astronomical.

    Raises ValueError for a day that does not exist.

    >>> ordinal(2024, 1, 4) == date(2024, 1, 4).toordinal()
    True
    >>> ordinal(-43, 3, 15)
    -15997
    """
    if 1 <= year <= 9999:
        return date(year, month, day).toordinal()
    cycles, remainder = divmod(year - 1, CYCLE_YEARS)
    return date(remainder + 1, month, day).toordinal() + cycles * CYCLE_DAYS


def civil(days: int) -> tuple[int, int, int]:
    """Year, month and day of a day count: the inverse of `ordinal`.

    >>> civil(ordinal(-43, 3, 15))
    (-43, 3, 15)
    """
    cycles, remainder = divmod(days - 1, CYCLE_DAYS)
    found = date.fromordinal(remainder + 1)
    return found.year + cycles * CYCLE_YEARS, found.month, found.day


def month_length(year: int, month: int) -> int:
    """Number of days in a month.

    >>> month_length(2024, 2)
    29
    """
    if month == 12:
        return 31
    return ordinal(year, month + 1) - ordinal(year, month)


class Moment(NamedTuple):
    """A local point in time: a day and the seconds since its midnight.

    Midnight at the end of a day can be written as 24:00 of that day, and then sorts after it.

    >>> str(Moment.at(2024, 1, 4, hour=12))
    '2024-01-04T12:00'
    """

    day: int
    """Day count, see `ordinal`."""

    second: int = 0
    """0 to 86400."""

    @classmethod
    def at(cls, year: int, month: int = 1, day: int = 1, *, hour: int = 0, minute: int = 0) -> "Moment":
        """Build from calendar fields; `year` is astronomical (0 is 1 B.C.)."""
        return cls(ordinal(year, month, day), hour * 3600 + minute * 60)

    def plus(self, seconds: int) -> "Moment":
        """The moment `seconds` later."""
        days, second = divmod(self.second + seconds, DAY_SECONDS)
        return Moment(self.day + days, second)

    def date(self) -> date:
        """The day as `datetime.date`; raises ValueError outside the years 1 to 9999."""
        return date.fromordinal(self.day)

    @property
    def clock(self) -> str:
        """``HH:MM``, with ``:SS`` where there are seconds."""
        minutes, second = divmod(self.second, 60)
        text = f"{minutes // 60:02d}:{minutes % 60:02d}"
        return f"{text}:{second:02d}" if second else text

    def __str__(self) -> str:
        """ISO 8601 local date and time, astronomical years."""
        year, month, day = civil(self.day)
        return f"{year_text(year)}-{month:02d}-{day:02d}T{self.clock}"


def year_text(year: int) -> str:
    """An astronomical year in four digits or more, signed below zero (ISO 8601-2).

    >>> year_text(-43), year_text(476)
    ('-0043', '0476')
    """
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"
