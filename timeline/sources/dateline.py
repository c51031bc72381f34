"""Wire datelines: ``BAGHDAD, Jan. 4 (AP) --`` at the head of a story's first paragraph.

Forms after the stylebooks of AP, UPI, Reuters and AFP and the press release wires. A dateline has three parts, place,
day and agency; what has only one of them is one only where nothing else looks like it.
"""

import re
from dataclasses import dataclass, replace

from timeline.model.text import TextSpan
from timeline.sources.printed_day import PrintedDay, day_at_end, day_behind, number_at_end
from timeline.sources.printed_place import is_capitals, is_known, is_place
from timeline.sources.stamp import exists
from timeline.sources.wire import Wire, key, wire

_HEAD = 170
"""A dateline stands within this many characters of a paragraph's start; nothing beyond is looked at."""

_MARKS = re.compile(r"[*•\s]{0,8}")
_DASH = r"(?:--+|—|–|-|_|\|)"
_BRACKETED = re.compile(rf"(?P<lead>[^()]{{0,90}})\((?P<agency>[^()]{{2,40}})\)(?:\.(?=-))? ?(?P<dash>{_DASH}*:?)")
_STROKED = re.compile(rf"(?P<lead>[^()/]{{0,90}})/(?P<agency>[^/()]{{2,40}})/ ?(?P<dash>{_DASH}+)")
_BARE = re.compile(
    r"(?P<lead>[^()|—–_]{2,90}?)(?P<agency>)(?P<dash> ?(?:--+|—|–)| [-_|](?= )|(?<=\d)-(?= )|(?<=\d):(?= ))"
)
_CLOCKED = re.compile(
    r"\((?P<month>\d\d)-(?P<day>\d\d)\) (?P<clock>[0-2]\d:[0-5]\d) (?P<zone>[A-Z]{2,4}) (?P<place>[^()\d]{2,60}?) ?--+"
)
_EASTERN = re.compile(
    r"(?:(?P<by>[^\s\d，,。、：:]{2,4}社))?(?P<place>[^\s\d，,。、：:]{2,16})[，, ]{0,2}"
    r"(?:(?P<year>(?:19|20)\d\d) ?年 ?)?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?日 ?"
    r"(?:[（(/／ ]{1,2}(?P<agency>[^（）()/／]{2,20})[）)/／] ?)?(?:[电電](?:[（(][^（）()]{1,30}[）)])?|[—–-]{1,3})"
)
_PARTS = re.compile(r"[/,;]| - ")
_RANGE = re.compile(r" ?\d{1,2}(?=[,.;:)]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class WireDateline:
    """A dateline as it is printed; what it does not say is empty or ``None``."""

    span: TextSpan
    """Within the paragraph, from its start up to and with the dash; the blank after it is left out."""

    place: str = ""
    month: int | None = None
    day: int | None = None
    year: int | None = None
    clock: str = ""
    """``"13:09"``, where it gives a time of day."""

    zone: str = ""
    """The IANA name or offset of that time."""

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
    marks = _MARKS.match(head)
    start = marks.end() if marks is not None else 0
    for form, read in (
        (_BRACKETED, _read),
        (_STROKED, _read),
        (_BARE, _read),
        (_CLOCKED, _clocked),
        (_EASTERN, _eastern),
    ):
        match = form.match(head, start)
        if match is not None and (found := read(match, head[match.end() :], language)) is not None:
            return found
    return None


def _read(match: re.Match[str], rest: str, language: str) -> WireDateline | None:
    """The dateline that a form matched, or ``None`` where a sentence only happens to have a bracket or a dash."""
    lead, agency = _with_agency(match["lead"].strip(" -–—"), match["agency"].strip(), wire(language))
    found, end = day_at_end(lead, language), match.end()
    if found is None and (bracketed := day_at_end(agency, language)) is not None:
        found, agency = replace(bracketed, before=lead.strip(" ,")), bracketed.before.strip(" ,-–—")
    if found is None and match["dash"] and (behind := day_behind(rest, language, lead.strip(" ,"))) is not None:
        found, end = behind[0], end + behind[1]
    if found is None and key(agency) in wire(language).agencies:
        found = number_at_end(lead)
    place = lead.strip(" ,") if found is None else found.before
    dated, dash = found is not None, match["dash"]
    if not rest.strip() or (place and not is_place(place, language, dated=dated)):
        return None
    if not agency and (_RANGE.match(rest) if dated else rest.isupper()):
        return None
    if not _is_sure(place, agency, language, dated=dated, dashed=dash not in ("", ":") or (dated and dash == ":")):
        return None
    day = found or PrintedDay(before="")
    span = TextSpan(0, len(match.string[:end].rstrip()))
    return WireDateline(span=span, place=place, month=day.month, day=day.day, year=day.year, agency=agency)


def _with_agency(lead: str, agency: str, known: Wire) -> tuple[str, str]:
    """What stands before the dash without the agency that ends it after a comma: ``LONDON, Jan 4, Reuter -``."""
    before, comma, last = lead.rpartition(",")
    if not agency and comma and key(last) in known.agencies:
        return before, last.strip()
    return lead, agency


def _is_sure(place: str, agency: str, language: str, *, dated: bool, dashed: bool) -> bool:
    """Whether enough of place, day, agency and dash are there."""
    known, capitals = wire(language).agencies, is_capitals(place)
    if any(key(part) in known for part in _PARTS.split(agency) if part):
        return dashed or dated or (bool(place) and (capitals or is_known(place, language)))
    if dated or not dashed:
        return dashed and bool(place or agency)
    told = bool(agency) and ("," in place or not wire(language).agency_words.isdisjoint(key(agency).split()))
    return capitals and (told or is_known(place, language))


def _clocked(match: re.Match[str], rest: str, language: str) -> WireDateline | None:
    """``(01-04) 13:09 PDT SAN FRANCISCO --``."""
    month, day, place = int(match["month"]), int(match["day"]), match["place"]
    if not exists(None, month, day) or not is_capitals(place) or not rest.strip():
        return None
    zone = wire(language).zones.get(match["zone"], "")
    span = TextSpan(0, match.end())
    return WireDateline(span=span, place=place, month=month, day=day, clock=match["clock"], zone=zone)


def _eastern(match: re.Match[str], rest: str, _language: str) -> WireDateline | None:
    """``成都，2024年11月1日 ——``."""
    year, month, day = (int(match[name]) if match[name] else None for name in ("year", "month", "day"))
    if month is None or day is None or not exists(year, month, day) or not rest.strip():
        return None
    agency = (match["by"] or match["agency"] or "").strip()
    span = TextSpan(0, match.end())
    return WireDateline(span=span, place=match["place"], month=month, day=day, year=year, agency=agency)
