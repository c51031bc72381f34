"""Wire datelines: ``BAGHDAD, Jan. 4 (AP) --`` at the head of a story's first paragraph.

Forms after the stylebooks of AP, UPI, Reuters and AFP and the press release wires.
"""

import re
from dataclasses import dataclass
from functools import cache

from timeline.model.text import TextSpan
from timeline.sources.stamp import exists
from timeline.sources.wire import Wire, key, wire

_HEAD = 170
"""A dateline stands within this many characters of a paragraph's start; nothing beyond is looked at."""

_DASH = r"(?:--+|—|–|-|_|\|)"
_BRACKETED = re.compile(rf"(?P<lead>[^()]{{0,90}})\((?P<agency>[^()]{{2,40}})\)(?:\.(?=-))? ?(?P<dash>{_DASH}*)")
_STROKED = re.compile(rf"(?P<lead>[^()/]{{0,90}})/(?P<agency>[^/()]{{2,40}})/ ?(?P<dash>{_DASH}+)")
_BARE = re.compile(r"(?P<lead>[^()|—–_]{2,90}?)(?P<agency>)(?P<dash> ?(?:--+|—|–)| [-_|](?= ))")


@dataclass(frozen=True, slots=True, kw_only=True)
class WireDateline:
    """A dateline as it is printed; what it does not say is empty or ``None``."""

    span: TextSpan
    """Within the paragraph, from its start up to and with the dash; the blank after it is left out."""

    place: str = ""
    month: int | None = None
    day: int | None = None
    year: int | None = None
    agency: str = ""


def wire_dateline(paragraph: str, language: str = "en") -> WireDateline | None:
    """The dateline at the head of a paragraph, or ``None``.

    Args:
        paragraph: one paragraph of an article's text, or its first sentence.
        language: ISO 639-1 code: the month names and agencies that are known.

    >>> found = wire_dateline("BAGHDAD, Jan. 4 (AP) -- A drone struck on Thursday.")
    >>> found.place, found.month, found.day, found.year, found.agency
    ('BAGHDAD', 1, 4, None, 'AP')
    >>> wire_dateline("Jan. 4 -- a day to remember") is None
    True
    """
    head = paragraph[:_HEAD]
    for form in (_BRACKETED, _STROKED, _BARE):
        match = form.match(head)
        if match is not None and (found := _read(match, head[match.end() :], language)) is not None:
            return found
    return None


def _read(match: re.Match[str], rest: str, language: str) -> WireDateline | None:
    """The dateline that a form matched, or ``None`` where a sentence only happens to have a bracket or a dash."""
    known = wire(language)
    place, month, day, year = _place_and_day(match["lead"].rstrip(" -–—"), language)
    agency, dashed = match["agency"].strip(), bool(match["dash"])
    if (place and not _is_place(place, known)) or not rest.strip():
        return None
    if day is not None and month is not None and not exists(year, month, day):
        return None
    if key(agency) in known.agencies:
        sure = dashed or bool(place) or day is not None
    elif agency:
        sure = dashed and (_is_capitals(place) or day is not None)
    else:
        sure = dashed and _is_capitals(place) and not rest.isupper()
    span = TextSpan(0, len(match[0].rstrip()))
    return WireDateline(span=span, place=place, month=month, day=day, year=year, agency=agency) if sure else None


def _is_place(place: str, known: Wire) -> bool:
    """Whether all words are capitalised, as in ``BRUSSELS, Belgium`` or ``New York``, and few."""
    words = place.replace("/", " ").replace(",", " ").split()
    if len(words) > 7 or place.strip(":").upper() in known.not_places:
        return False
    small = [word for word in words if not word[0].isupper()]
    return len(words) > 0 and words[0][0].isupper() and len(small) <= 2 and all(len(word) <= 3 for word in small)


def _is_capitals(place: str) -> bool:
    """Whether a town is printed in capitals, but for the small letter of ``McALLEN, Texas``."""
    return place.partition(",")[0].replace("Mc", "").isupper()


def _place_and_day(lead: str, language: str) -> tuple[str, int | None, int | None, int | None]:
    """The place, month, day and year of what stands before the agency or the dash."""
    for form in _day_forms(language):
        match = form.search(lead)
        if match is not None:
            month = wire(language).months[match["month"].casefold()]
            year = int(match["year"]) if match["year"] else None
            return _without_stop(lead[: match.start()].strip()), month, int(match["day"]), year
    return lead.strip(" ,"), None, None, None


def _without_stop(place: str) -> str:
    """A place without the mark before the day; the full stop of ``D.C.,`` is its own."""
    if place.endswith(","):
        return place.rstrip(" ,")
    return place if "," in place else place.rstrip(".")


@cache
def _day_forms(language: str) -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(wire(language).months, key=len, reverse=True))
    year = r"(?:,? +(?P<year>\d{4}))?,?$"
    return (
        re.compile(rf"(?:^|[ ,.])(?P<month>{names})\.? +(?P<day>\d{{1,2}}){year}", re.IGNORECASE),
        re.compile(rf"(?:^|[ ,.])(?P<day>\d{{1,2}}) +(?P<month>{names})\.?{year}", re.IGNORECASE),
    )
