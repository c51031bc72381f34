"""A stamp: the date and time that an input gives for itself, and the zone that they are local to."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from timeline.errors import UsageError

OFFSET = re.compile(r"(?:GMT|UTC)?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?")
"""An offset from UTC as it is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What a stamp says, and no more than that."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    clock: str = ""
    """``"23:07"`` or ``"23:07:15"``, of 24 hours; empty where no time is given."""

    zone: str = ""
    """IANA name or offset as given: ``"UTC"``, ``"-05:00"``; empty where none is."""

    @property
    def date(self) -> date | None:
        """The day, where year, month and day are all said."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def iso(self) -> str:
        """Date and clock as local ISO 8601, as fine as they were given; empty without a day."""
        day = self.date
        if day is None:
            return ""
        return f"{day.isoformat()}T{self.clock}" if self.clock else day.isoformat()

    def local(self, zone: str) -> "Stamp":
        """The same instant on the clocks of `zone`; unchanged where it names no instant."""
        day = self.date
        if day is None or not (self.clock and self.zone and zone):
            return self
        here = datetime.combine(day, time.fromisoformat(self.clock), zone_of(self.zone))
        try:
            there = here.astimezone(zone_of(zone))
        except OverflowError:
            return self
        clock = there.time().isoformat("seconds" if self.clock.count(":") > 1 else "minutes")
        return Stamp(year=there.year, month=there.month, day=there.day, clock=clock, zone=zone)


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day; without a year, whether any year has it.

    >>> exists(None, 2, 29), exists(2023, 2, 29)
    (True, False)
    """
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return True


def zone_of(name: str) -> tzinfo:
    """The zone of an IANA name or of an offset.

    Args:
        name: ``"Asia/Baghdad"``, ``"UTC"``, ``"-05:00"``.

    Raises:
        UsageError: there is no such zone.

    >>> zone_of("-05:00").utcoffset(None)
    datetime.timedelta(days=-1, seconds=68400)
    """
    offset = OFFSET.fullmatch(name)
    if offset is not None:
        minutes = int(offset["hours"]) * 60 + int(offset["minutes"] or 0)
        if minutes < 24 * 60:
            return timezone(timedelta(minutes=minutes if offset["sign"] == "+" else -minutes))
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        raise UsageError(
            f"there is no time zone {name!r}", where="--tz", hint="give a name such as Asia/Baghdad, or +03:00"
        ) from None
