"""Stamps: the dates and times that front matter and publication lines are written in.

Tight forms only: ISO 8601, RFC 5322 and the long forms of news pages. What a story says about
time is none of this module's business.
"""

import re
from dataclasses import dataclass
from functools import cache

from timeline.sources.stamp import OFFSET, Stamp, exists
from timeline.sources.wire import wire

_CLOCK = re.compile(
    r"(?<![\d:.])(?:(?P<hour>\d{1,2})[:.h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?(?!\d)"
    r"|(?P<bare>\d{1,2})(?= ?[ap]\.?m\b)|(?P<run>[0-2]\d[0-5]\d)(?= (?:GMT|UTC)\b))"
    r"(?: ?(?P<half>[ap])\.?m\b\.?)?"
    r"(?: ?(?P<zone>Z\b|[+-]\d\d:?\d\d\b|(?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?\b|[A-Z]{2,5}\b))?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)")
_SLASHED = re.compile(r"(?<!\d)(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A stamp in a line, and the line without it."""

    stamp: Stamp
    rest: str


def find(line: str, language: str = "en") -> Found | None:
    """The first date of a line with its time and zone, or ``None`` where it has no date.

    Args:
        line: a line of at most a few hundred characters.
        language: ISO 639-1 code: the month names that are known.

    >>> find("Published Jan. 4, 2024 / 11:07 PM EST").stamp
    Stamp(year=2024, month=1, day=4, clock='23:07', zone='-05:00')
    >>> find("By Jane Roe | 2024-01-04T23:07:00Z").rest
    'By Jane Roe |'
    """
    for read in (_iso, _named, _slashed, _month_only):
        found = read(line, language)
        if found is not None:
            start, end, stamp = found
            return _with_clock(stamp, line[:start], line[end:], language)
    return None


_Hit = tuple[int, int, Stamp]
"""Where a date begins and ends in a line, and what it says."""


def _iso(line: str, _language: str) -> _Hit | None:
    match = _ISO.search(line)
    if match is None or not exists(int(match["year"]), int(match["month"]), int(match["day"])):
        return None
    return *match.span(), Stamp(year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))


def _named(line: str, language: str) -> _Hit | None:
    for form in _day_forms(language):
        match = form.search(line)
        if match is None:
            continue
        month, year = wire(language).months[match["month"].casefold()], int(match["year"]) if match["year"] else None
        if exists(year, month, int(match["day"])):
            return *match.span(), Stamp(year=year, month=month, day=int(match["day"]))
    return None


def _slashed(line: str, _language: str) -> _Hit | None:
    """Numbers alone: month and day stay open where either could come first."""
    match = _SLASHED.search(line)
    if match is None:
        return None
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    readings = {(first, second), (second, first)}
    days = [(month, day) for month, day in sorted(readings) if exists(year, month, day)]
    if not days:
        return None
    month, day = days[0] if len(days) == 1 else (None, None)
    return *match.span(), Stamp(year=year, month=month, day=day)


def _month_only(line: str, language: str) -> _Hit | None:
    match = _month_form(language).search(line)
    if match is None:
        return None
    month = wire(language).months[match["month"].casefold()] if match["month"] else None
    return *match.span(), Stamp(year=int(match["year"]), month=month)


def _with_clock(stamp: Stamp, before: str, after: str, language: str) -> Found:
    """The stamp with the time of day that stands behind its date, or else before it."""
    for text in (after, before):
        match = _CLOCK.search(text)
        if match is None or (clock := _clock(match)) is None:
            continue
        zone, end = _zone(match, language)
        rest = text[: match.start()].removesuffix("T") + " " + text[end:]
        whole = before + " " + rest if text is after else rest + " " + after
        full = Stamp(year=stamp.year, month=stamp.month, day=stamp.day, clock=clock, zone=zone)
        return Found(stamp=full, rest=" ".join(whole.split()))
    return Found(stamp=stamp, rest=" ".join((before + " " + after).split()))


def _clock(match: re.Match[str]) -> str | None:
    run = match["run"]
    hour = int(run[:2] if run else match["hour"] or match["bare"])
    minute = run[2:] if run else match["minute"] or "00"
    half = (match["half"] or "").lower()
    if hour > (12 if half else 23) or (half and hour == 0):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{minute}" + (f":{match['second']}" if match["second"] else "")


def _zone(match: re.Match[str], language: str) -> tuple[str, int]:
    """The zone of a time of day, and where the time ends with it."""
    said = match["zone"]
    if not said:
        return "", match.end()
    if said.upper() in wire(language).zones:
        return wire(language).zones[said.upper()], match.end()
    offset = OFFSET.fullmatch(said.upper())
    if offset is None or int(offset["hours"]) > 23:
        return "", match.start("zone")
    hours, minutes = int(offset["hours"]), int(offset["minutes"] or 0)
    return f"{offset['sign']}{hours:02d}:{minutes:02d}" if hours or minutes else "UTC", match.end()


def _names(language: str) -> str:
    return "|".join(sorted(wire(language).months, key=len, reverse=True))


@cache
def _day_forms(language: str) -> tuple[re.Pattern[str], ...]:
    names, order, year = _names(language), r"(?:st|nd|rd|th)?", r"(?:(?:,? +|-)(?P<year>\d{4}))?(?![\d:])"
    return (
        re.compile(rf"\b(?P<month>{names})\b\.? +(?P<day>\d{{1,2}}){order}\b(?!:){year}", re.IGNORECASE),
        re.compile(rf"(?<![\d:.])(?P<day>\d{{1,2}}){order}[ .-]+(?P<month>{names})\b\.?{year}", re.IGNORECASE),
    )


@cache
def _month_form(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?P<month>{_names(language)})\b\.?,? +|^)(?P<year>[12]\d{{3}})(?:$|(?=[ ,|/]))", re.IGNORECASE
    )
