"""The anchor ladder: of all that an input says about its day, which one the dateline rests on.

Best first: the person's ``--date``, front matter, a dated wire dateline, metadata of the article, a publication line,
metadata of the page, the page's address, none. What readers owe is in `draft`: they tell, the ladder decides.
Nothing else is ever asked: no clock, no file time, no copyright line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.model.text import Dateline, Evidence, EvidenceSource, ZoneSource
from timeline.sources.draft import Heard
from timeline.sources.reasons import why_not, why_used
from timeline.sources.stamp import Stamp, exists
from timeline.sources.zones import zones

_AHEAD = 60
"""A dateline may lie so many days after what gave its year; beyond that, the year before is meant."""

_MIDDLE = 15
"""The day that stands for a month whose day is not told, where the year of a dateline is looked for."""

_WEEK = 7
"""A dateline that prints only the number of its day lies at most so many days before the page came out."""

_PRINTED = (EvidenceSource.DATELINE, EvidenceSource.PUBLICATION_LINE)
"""Where a day stands as its readers know it."""

_NOT_OF_PAGE = (EvidenceSource.OPTION, EvidenceSource.DATELINE, EvidenceSource.FILE_NAME)
"""What says nothing of the time at which a page came out."""

_RUNG = {source: rung for rung, source in enumerate(EvidenceSource)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadChoice:
    """What the person said about the articles that are read."""

    day: date | None = None
    """``--date``: the day that relative dates count from."""

    zone: str = ""
    """``--tz``: IANA name or offset, for articles whose own words tell no zone."""

    language: str = "en"
    """ISO 639-1 code, for articles that name none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What the ladder makes of an article's dates."""

    dateline: Dateline
    published: str = ""
    """Local ISO time of publication, as fine as the input gave it; empty where it gave none."""

    updated: str = ""
    """Local ISO time of the last change, likewise."""


def climb(heard: Sequence[Heard], choice: ReadChoice, *, place: str = "", language: str = "en") -> Settled:
    """The dateline of an article, with all evidence for and against its day and its zone.

    Args:
        heard: the dates that the input gave for itself, within a source the surest first.
        choice: the person's own day and zone.
        place: the place as the wire dateline prints it.
        language: ISO 639-1 code of the article.

    Raises:
        UsageError: the person's zone does not exist.

    >>> said = Heard(source=EvidenceSource.DATELINE, said="Dec. 31 (AP) --", stamp=Stamp(month=12, day=31))
    >>> line = Heard(source=EvidenceSource.PUBLICATION_LINE, said="1/1/2024", stamp=Stamp(year=2024, month=1, day=1))
    >>> climb((line, said), ReadChoice()).dateline.day
    datetime.date(2023, 12, 31)
    """
    told = zones(heard, place, choice.zone, language)
    zone = told[0].zone if told else ""
    known = _ranked([replace(item, stamp=item.stamp.local(zone)) for item in heard], choice)
    flagged = bool(told) and told[0].source is ZoneSource.UTC
    giver = _year_giver(known)
    days = [_day(item, giver) for item in known]
    used = _deciding(known, days, flagged=flagged)
    basis, day = (None, None) if used is None else (known[used], days[used])
    evidence = tuple(
        Evidence(
            source=item.source,
            said=item.said,
            day=item.stamp.date,
            used=item is basis,
            why=why_used(item, giver) if item is basis else why_not(item, basis, day, giver),
            local=item.stamp.iso,
        )
        for item in known
    )
    return Settled(
        dateline=Dateline(day=day, place=place, zone=zone, evidence=evidence, zones=told),
        published=_published(known, day, flagged=flagged),
        updated=max((item.stamp.iso for item in known if item.update), default=""),
    )


def _published(known: Sequence[Heard], day: date | None, *, flagged: bool) -> str:
    """The time at which the page came out, as the best evidence for it tells; the dateline's day may give the year."""
    of_page = [item for item in known if item.source not in _NOT_OF_PAGE and not item.update]
    first = _deciding(of_page, [item.stamp.date for item in of_page], flagged=flagged)
    line = _line_next_to(of_page) or (None if first is None else of_page[first])
    for item in of_page if line is None else [line, *of_page]:
        stamp = item.stamp
        if stamp.year is None and day is not None and stamp.month and stamp.day:
            stamp = replace(stamp, year=_year_near(stamp.month, stamp.day, day))
        if stamp.iso:
            return stamp.iso
    return ""


def _line_next_to(of_page: Sequence[Heard]) -> Heard | None:
    """The line with a day that is one off from the instant that a page gives first.

    A page comes out where its outlet is, and shows that day; the zone of its dateline is where its story is from.
    """
    first = next((item for item in of_page if item.stamp.date is not None), None)
    line = next((item for item in of_page if item.source is EvidenceSource.PUBLICATION_LINE and item.stamp.date), None)
    if first is None or line is None or not (first.stamp.clock and first.stamp.zone):
        return None
    upper, lower = first.stamp.date, line.stamp.date
    return line if upper and lower and abs((upper - lower).days) == 1 else None


def _ranked(local: Sequence[Heard], choice: ReadChoice) -> list[Heard]:
    """All evidence in the order of the ladder; updates come last within a source, else the reader's order holds."""
    known = list(local)
    if choice.day is not None:
        stamp = Stamp(year=choice.day.year, month=choice.day.month, day=choice.day.day)
        known.append(Heard(source=EvidenceSource.OPTION, said=f"--date {choice.day.isoformat()}", stamp=stamp))
    return sorted(known, key=lambda item: (_RUNG[item.source], item.update))


def _year_giver(known: Sequence[Heard]) -> Heard | None:
    """The evidence that gives its year to a dateline without one: an update, then a file name, where nothing else."""
    others = [item for item in known if item.source is not EvidenceSource.DATELINE and item.stamp.year is not None]
    return min(others, key=lambda item: (item.source is EvidenceSource.FILE_NAME, item.update), default=None)


def _day(item: Heard, giver: Heard | None) -> date | None:
    """The day that a piece of evidence stands for, its year completed where it is a dateline without one."""
    stamp = item.stamp
    if item.source is not EvidenceSource.DATELINE or stamp.year is not None or giver is None:
        return stamp.date
    if stamp.month is None or stamp.day is None:
        return _day_near(stamp.day, giver) if stamp.day is not None else None
    year, month = giver.stamp.year, giver.stamp.month
    if year is not None and month is not None:
        year = _year_near(stamp.month, stamp.day, giver.stamp.date or date(year, month, _MIDDLE))
    return replace(stamp, year=year).date if year and exists(year, stamp.month, stamp.day) else None


def _day_near(number: int, giver: Heard) -> date | None:
    """The day of that number on which a page came out, or in the week before; nothing else gives a month."""
    near = giver.stamp.date
    if near is None or giver.update or giver.source is EvidenceSource.FILE_NAME:
        return None
    days = (near + timedelta(back) for back in range(1, -_WEEK - 1, -1))
    return next((day for day in days if day.day == number), None)


def _year_near(month: int, day: int, near: date) -> int | None:
    """The year that puts a month and day nearest to another day, and not far after it."""
    years = [year for year in range(near.year - 4, near.year + 2) if 0 < year < 10_000 and exists(year, month, day)]
    days = [date(year, month, day) for year in years]
    best = min((when for when in days if (when - near).days <= _AHEAD), key=lambda when: abs(when - near), default=None)
    return None if best is None else best.year


def _deciding(known: Sequence[Heard], days: Sequence[date | None], *, flagged: bool) -> int | None:
    """Which piece of evidence decides: the highest on the ladder that gives a day.

    A time in UTC whose local day nobody states gives way to a printed day next to it: what is printed is local.
    """
    able = [
        at
        for at, item in enumerate(known)
        if days[at] is not None and not item.update and item.source is not EvidenceSource.FILE_NAME
    ]
    if not able:
        return None
    first = able[0]
    printed = next((at for at in able if known[at].source in _PRINTED), None)
    if printed is not None and flagged and known[first].stamp.zone == "UTC":
        upper, lower = days[first], days[printed]
        if upper and lower and abs((upper - lower).days) == 1:
            return printed
    return _timed(known, able)


def _timed(known: Sequence[Heard], able: Sequence[int]) -> int:
    """The first of those that can decide; a bare day gives way to a time of the same source whose day in UTC it is."""
    first = able[0]
    source, bare = known[first].source, known[first].stamp
    if bare.clock:
        return first
    beside = ((at, known[at].stamp) for at in able if known[at].source is source)
    timed = (at for at, stamp in beside if stamp.clock and stamp.zone and stamp.local("UTC").date == bare.date)
    return next(timed, first)
