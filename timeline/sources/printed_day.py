"""The day as datelines print it: ``Jan. 4``, ``4 January 2024``, ``4 de enero``, in any language with month names."""

import re
from dataclasses import dataclass, replace
from functools import cache

from timeline import language
from timeline.sources.stamp import exists

_YEAR = r"(?:,? +(?:del? +)?(?P<year>(?:19|20)\d{2})\b)?"
_DAY = r"(?P<day>\d{1,2})"

_SLIP = re.compile(rf"(?<=[A-Z.]), (?P<month>[A-Z][a-z]{{3,9}}) +{_DAY}(?P<year>)$")
"""Behind a place in capitals, a word and a number: a month where it is nearly one."""

_NUMBER, _LAST = re.compile(rf"(?<=[A-ZÁÉÍÓÚÑÜÇ.)]), {_DAY}$"), 31

_SHORT, _ALIKE = 3, 0.85

_UP_TO_DASH = re.compile(r" ?(?P<day>[^-–—|()]{3,30}?)(?: ?(?:--+|—|–)| -(?= )) ?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDay:
    """What a dateline says of its day, and what stands before it."""

    before: str
    month: int | None = None
    """``None`` where only a weekday is printed, or only the number of the day."""

    day: int | None = None
    year: int | None = None


def day_at_end(text: str, code: str) -> PrintedDay | None:
    """The day, or the weekday, that a text ends with.

    Args:
        text: what stands before the agency or the dash of a dateline.
        code: ISO 639-1 code of the article.

    >>> day_at_end("OSLO, Norway, Friday, Jan. 4", "en")
    PrintedDay(before='OSLO, Norway', month=1, day=4, year=None)
    >>> day_at_end("Amsterdam, maandag", "nl")
    PrintedDay(before='Amsterdam', month=None, day=None, year=None)
    """
    for form in (*_forms(code), _SLIP):
        match = form.search(text)
        if match is not None:
            month, day = _month(match["month"].casefold(), code), int(match["day"])
            year = int(match["year"]) if match["year"] else None
            if month is not None and exists(year, month, day):
                before = _without_stop(text[: match.start()].strip())
                rest = _without_weekday(before, code)
                return PrintedDay(before=before if rest is None else rest, month=month, day=day, year=year)
    rest = _without_weekday(text, code)
    return PrintedDay(before=rest) if rest else None


def number_at_end(text: str) -> PrintedDay | None:
    """The day without its month that a text ends with, as agencies of Spain print it: ``MADRID, 4 (EUROPA PRESS)``.

    Args:
        text: what stands before a known agency.

    >>> number_at_end("MADRID, 4")
    PrintedDay(before='MADRID', month=None, day=4, year=None)
    """
    match = _NUMBER.search(text)
    if match is None or not 1 <= int(match["day"]) <= _LAST:
        return None
    return PrintedDay(before=text[: match.start()].strip(), day=int(match["day"]))


def day_behind(text: str, code: str, place: str) -> tuple[PrintedDay, int] | None:
    """The day between two dashes that a text begins with, and where what follows its dash begins.

    Args:
        text: what stands behind the first dash.
        code: ISO 639-1 code of the article.
        place: what stands before it.

    >>> day_behind("Jan. 4, 2024 -- Acme said", "en", "OSLO")[1]
    16
    """
    match = _UP_TO_DASH.match(text)
    found = None if match is None else day_at_end(match["day"], code)
    if match is None or found is None or found.before or found.month is None:
        return None
    return replace(found, before=place), match.end()


def _month(name: str, code: str) -> int | None:
    """The month of a name, or of a name with one slip of the keyboard."""
    months = _months(code)
    if name in months:
        return months[name]
    from difflib import get_close_matches  # late: such slips are rare

    whole = [month for month in months if len(month) > _SHORT]
    return next((months[near] for near in get_close_matches(name, whole, 1, _ALIKE)), None)


def _without_stop(place: str) -> str:
    """A place without the mark before the day; the full stop of ``D.C.,`` is its own."""
    if place.endswith(","):
        return place.rstrip(" ,")
    return place if "," in place else place.rstrip(".")


def _without_weekday(place: str, code: str) -> str | None:
    """A place without the weekday that ends it, or is all of it; ``None`` where none does."""
    rest, _, last = place.rpartition(",")
    return rest.rstrip() if last.strip(" .").casefold() in _weekdays(code) else None


@cache
def _forms(code: str) -> tuple[re.Pattern[str], ...]:
    names = "|".join(re.escape(name) for name in sorted(_months(code), key=len, reverse=True))
    month, ends = rf"(?P<month>{names})\b\.?,?", r",?$"
    return (
        re.compile(rf"(?:^|(?<=[ ,.])){month} +{_DAY}(?:st|nd|rd|th)?{_YEAR}{ends}", re.IGNORECASE),
        re.compile(rf"(?:^|(?<=[ ,.])){_DAY}(?:\.|er|º|°|st|nd|rd|th)? +(?:de +)?{month}{_YEAR}{ends}", re.IGNORECASE),
    )


@cache
def _months(code: str) -> dict[str, int]:
    """Months by their names and short names in small letters, without a full stop."""
    months: dict[str, int] = language.calendar(code)["months"]
    return months


@cache
def _weekdays(code: str) -> frozenset[str]:
    return frozenset(language.calendar(code)["weekdays"])
