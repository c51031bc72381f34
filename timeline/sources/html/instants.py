"""Machine-written times as pages give them: ISO 8601 in all its slips, RFC 5322, seconds since 1970, days in words."""

import re
from datetime import UTC, datetime, timedelta

from timeline.sources.html import days
from timeline.sources.stamp import Stamp, exists

_ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.]?)(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)"
    r"(?:(?:T|t|[ +]|%20)+(?P<hour>\d\d?)[:.h]?(?P<minute>\d\d)(?::?(?P<second>\d\d?)(?:[.,]\d+)?)? ?"
    r"(?P<zone>Z|z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?(?![\d:])"
)
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))? ?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?"
)
_SECONDS = re.compile(r"1\d{9}(?:\d{3})?")
_LONGEST = 80


def read(value: str, language: str) -> Stamp | None:
    """The stamp of a value that a page gives to machines; ``None`` where it names no day.

    Args:
        value: as it stands in the page.
        language: the page's, for months in words.

    >>> read("2020-12-05T23:15:0Z", "it").iso
    '2020-12-05T23:15'
    >>> read("2024-01-05T00:00:00Z", "en").clock, read("Mon, 13 Jan 2020 10:00:00 GMT", "en").zone
    ('', 'UTC')
    """
    text = value[:_LONGEST].strip()
    if _SECONDS.fullmatch(text):
        then = datetime.fromtimestamp(0, UTC) + timedelta(seconds=int(text[:10]))
        return Stamp(year=then.year, month=then.month, day=then.day, clock=then.strftime("%H:%M"), zone="UTC")
    match = _ISO.match(text)
    if match is not None and exists(*(numbers := _numbers(match))):
        return _stamp(*numbers, match)
    day = days.find(text, language)
    return None if day is None else _stamp(day.year, day.month, day.day, _CLOCK.search(text))


def _numbers(match: re.Match[str]) -> tuple[int, int, int]:
    return int(match["year"]), int(match["month"]), int(match["day"])


def _stamp(year: int, month: int, day: int, clock: re.Match[str] | None) -> Stamp:
    """A stamp, to the minute; a midnight in UTC, or in no zone, is how machines write a day without a time."""
    said = "" if clock is None or clock["hour"] is None else _clock(clock)
    zone = _zone(clock["zone"] or "") if clock is not None and said else ""
    if zone in ("", "UTC") and said == "00:00":
        said = zone = ""
    return Stamp(year=year, month=month, day=day, clock=said, zone=zone)


def _clock(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 23 or minute > 59:
        return ""
    return f"{hour:02d}:{minute:02d}"


def _zone(said: str) -> str:
    if not said:
        return ""
    if said[0] not in "+-":
        return "UTC"
    hours, minutes = int(said[1:3]), int(said[3:].strip(":") or 0)
    if hours > 23 or minutes > 59:
        return ""
    return f"{said[0]}{hours:02d}:{minutes:02d}" if hours or minutes else "UTC"
