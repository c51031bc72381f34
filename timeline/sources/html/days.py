"""Days as pages of any language print them: month names from the Unicode locale data, orders of figures by language.

Whole days only, with their year. What could be read in two ways (``03/04/2020`` in English) names no day.
"""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from timeline.sources.stamp import exists

_LONGEST = 160
"""Characters of a line that are looked at."""

_COMMON = ("en", "es", "de", "fr", "it", "pt", "nl", "ru", "pl")
"""Languages whose months are tried after the page's own: many pages name a language that they are not in."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

_EASTERN = re.compile(r"(?P<year>(?:19|20)\d\d) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일]")
_ISO = re.compile(
    r"(?<![\d/.-])(?P<year>(?:19|20)\d\d) ?(?P<mark>[-/.]) ?(?P<month>\d{1,2}) ?(?P=mark) ?(?P<day>\d{1,2})(?!\d)"
)
_FIGURES = re.compile(
    r"(?<![\d/.-])(?P<first>\d{1,2}) ?(?P<mark>[-/.]) ?(?P<second>\d{1,2}) ?(?P=mark) ?(?P<year>(?:19|20)\d\d)(?!\d)"
)
_AMERICAN = frozenset({"en-us", "en_us", "en-ph", "en-ca", "en"})
"""Languages in which figures may begin with the month."""


class Found(NamedTuple):
    """A day and where in its line it begins and ends."""

    day: date
    start: int
    end: int


def find(text: str, language: str = "en") -> date | None:
    """The first day in a line, if it has its year and can be read in one way: `locate` without the place.

    >>> find("Am 4. Januar 2024", "de").isoformat()
    '2024-01-04'
    """
    found = locate(text, language)
    return None if found is None else found.day


def locate(text: str, language: str = "en") -> Found | None:
    """The first day in a line, if it has its year and can be read in one way.

    Args:
        text: a line, of which the first `_LONGEST` characters count.
        language: as a page says it: ``"de"``, ``"en-GB"``.

    >>> locate("Stand: 12. März 2013, 14:05 Uhr", "de")
    Found(day=datetime.date(2013, 3, 12), start=7, end=20)
    >>> locate("13/01/2020", "es").day.isoformat(), locate("03/04/2020", "en")
    ('2020-01-13', None)
    """
    line = text[:_LONGEST].casefold()
    if _YEAR.search(line) is None:
        return None
    for match in (_EASTERN.search(line), _ISO.search(line)):
        if match is not None and (day := _day(match["year"], match["month"], match["day"])) is not None:
            return Found(day, *match.span())
    return _named(line, language) or _figures(line, language)


def _figures(line: str, language: str) -> Found | None:
    match = _FIGURES.search(line)
    if match is None:
        return None
    year, first, second = match["year"], match["first"], match["second"]
    european, american = _day(year, second, first), _day(year, first, second)
    if match["mark"] != "." and language.lower() in _AMERICAN and european != american:
        european = None if european is not None and american is not None else european or american
    return None if european is None else Found(european, *match.span())


def _named(line: str, language: str) -> Found | None:
    """A day whose month is a word, in the page's language or else in a common one."""
    for code in dict.fromkeys((language, *_COMMON)):
        names = _months(code)
        for form in _forms(code):
            match = form.search(line)
            if match is not None and (day := _day(match["year"], str(names[match["month"]]), match["day"])):
                return Found(day, *match.span())
    return None


def _day(year: str, month: str, day: str) -> date | None:
    numbers = int(year), int(month), int(day)
    return date(*numbers) if 1 <= numbers[1] <= 12 and exists(*numbers) else None


@cache
def _forms(language: str) -> tuple[re.Pattern[str], ...]:
    """Day before month, month before day, year before both."""
    names = "|".join(map(re.escape, sorted(_months(language), key=len, reverse=True)))
    month, year, day = rf"(?P<month>{names})\b\.?", r"(?P<year>(?:19|20)\d\d)(?!\d)", r"(?<!\d)(?P<day>\d{1,2})"
    link = r"(?: ?(?:de|del|d’|d'|di|ta|ng) ?)?"
    return (
        re.compile(rf"{day}(?:st|nd|rd|th|er|º|ª|°|-?го|-a|\.)?,?[ -]{{0,2}}{link}{month},?[ -]{{0,2}}{link}{year}"),
        re.compile(rf"\b{month} {{0,2}}{day}(?:st|nd|rd|th|d\.)?,? {{1,2}}{year}"),
        re.compile(rf"{year[:-6]}\.?,? ?(?:m\. ?|год[а]? ?|. )?\b{month} {{0,2}}(?P<day>\d{{1,2}})(?!\d)"),
    )


@cache
def _months(language: str) -> dict[str, int]:
    """Month names in small letters without a full stop, whole and short, in all cases of the language."""
    from babel import Locale, UnknownLocaleError
    from babel.dates import get_month_names

    try:
        locale = Locale.parse(language.replace("_", "-").split("-")[0].lower() or "en")
    except (UnknownLocaleError, ValueError):
        return _months("en")
    found: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for number, name in get_month_names(width, context, locale).items():
                bare = name.casefold().strip(" .")
                if not bare.isdigit():
                    found.setdefault(bare, number)
    return found | ({"sept": 9} if locale.language == "en" else {})
