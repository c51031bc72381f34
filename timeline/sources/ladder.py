"""The anchor ladder: of all that an input says about its day, which one the dateline rests on.

Best first: the person's ``--date``, front matter, a dated wire dateline, a publication line, none.
Nothing else is ever asked: no clock, no file time, no copyright line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.model.text import Dateline, Evidence, EvidenceSource
from timeline.sources.draft import Heard
from timeline.sources.reasons import why_not, why_used
from timeline.sources.stamp import Stamp, exists, zone_of

_AHEAD = 60
"""A dateline may lie so many days after what gave its year; beyond that, the year before is meant."""

_PRINTED = (EvidenceSource.DATELINE, EvidenceSource.PUBLICATION_LINE)
"""Where a day stands as its readers know it."""

_NOT_OF_PAGE = (EvidenceSource.OPTION, EvidenceSource.DATELINE)
"""What says nothing of the time at which a page came out."""

_RUNG = {source: rung for rung, source in enumerate(EvidenceSource)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadChoice:
    """What the person said about the articles that are read."""

    day: date | None = None
    """``--date``: the day that relative dates count from."""

    zone: str = ""
    """``--tz``: IANA name or offset of the dateline's zone."""

    language: str = "en"
    """ISO 639-1 code, for articles that name none."""


def climb(heard: Sequence[Heard], choice: ReadChoice, *, place: str = "") -> Dateline:
    """The dateline of an article, with all evidence for and against its day.

    Args:
        heard: the dates that the input gave for itself, in the order of the text.
        choice: the person's own day and zone.
        place: the place as the wire dateline prints it.

    Raises:
        UsageError: the person's zone does not exist.

    >>> said = Heard(source=EvidenceSource.DATELINE, said="Dec. 31 (AP) --", stamp=Stamp(month=12, day=31))
    >>> line = Heard(source=EvidenceSource.PUBLICATION_LINE, said="1/1/2024", stamp=Stamp(year=2024, month=1, day=1))
    >>> climb((line, said), ReadChoice()).day
    datetime.date(2023, 12, 31)
    """
    known = _ranked(heard, choice)
    giver = _year_giver(known)
    days = [_day(item, giver) for item in known]
    used = _deciding(known, days, choice)
    basis, day = (None, None) if used is None else (known[used], days[used])
    evidence = tuple(
        Evidence(
            source=item.source,
            said=item.said,
            day=item.stamp.date,
            used=item is basis,
            why=why_used(item, giver) if item is basis else why_not(item, basis, day, giver),
        )
        for item in known
    )
    return Dateline(day=day, place=place, zone=choice.zone or _zone(known), evidence=evidence)


def publication(heard: Sequence[Heard], choice: ReadChoice, day: date | None) -> str:
    """The local ISO time of publication, as fine as the input gave it; empty where it gave none.

    Args:
        heard: as for `climb`.
        choice: the person's zone, to which a time with an offset is converted.
        day: the dateline's day, which gives the year to a line that has none.
    """
    known = [item for item in _ranked(heard, choice) if item.source not in _NOT_OF_PAGE and not item.update]
    for item in _local_first(known, choice):
        stamp = item.stamp
        if stamp.year is None and day is not None and stamp.month and stamp.day:
            stamp = replace(stamp, year=_year_near(stamp.month, stamp.day, day))
        if stamp.iso:
            return stamp.iso
    return ""


def _local_first(known: Sequence[Heard], choice: ReadChoice) -> Sequence[Heard]:
    """Evidence with a printed day before a time in UTC that is a day off: see `_deciding`."""
    days = [item.stamp.date for item in known]
    at = _deciding(known, days, choice)
    return known if at is None else [known[at], *known]


def _ranked(heard: Sequence[Heard], choice: ReadChoice) -> list[Heard]:
    """All evidence in the order of the ladder, on local clocks; updates and lines without a time come last."""
    local = [replace(item, stamp=item.stamp.local(choice.zone)) for item in heard]
    if choice.zone:
        zone_of(choice.zone)
    if choice.day is not None:
        stamp = Stamp(year=choice.day.year, month=choice.day.month, day=choice.day.day)
        local.append(Heard(source=EvidenceSource.OPTION, said=f"--date {choice.day.isoformat()}", stamp=stamp))
    return sorted(local, key=lambda item: (_RUNG[item.source], item.update))


def _year_giver(known: Sequence[Heard]) -> Heard | None:
    """The evidence that gives its year to a dateline without one: an update only where there is nothing else."""
    others = [item for item in known if item.source is not EvidenceSource.DATELINE and item.stamp.year is not None]
    return min(others, key=lambda item: item.update, default=None)


def _day(item: Heard, giver: Heard | None) -> date | None:
    """The day that a piece of evidence stands for, its year completed where it is a dateline without one."""
    stamp = item.stamp
    if item.source is not EvidenceSource.DATELINE or stamp.year is not None or giver is None:
        return stamp.date
    if stamp.month is None or stamp.day is None:
        return None
    near = giver.stamp.date
    year = giver.stamp.year if near is None else _year_near(stamp.month, stamp.day, near)
    return replace(stamp, year=year).date if year and exists(year, stamp.month, stamp.day) else None


def _year_near(month: int, day: int, near: date) -> int | None:
    """The year that puts a month and day nearest to another day, and not far after it."""
    years = [year for year in range(near.year - 4, near.year + 2) if 0 < year < 10_000 and exists(year, month, day)]
    days = [date(year, month, day) for year in years]
    best = min((when for when in days if (when - near).days <= _AHEAD), key=lambda when: abs(when - near), default=None)
    return None if best is None else best.year


def _deciding(known: Sequence[Heard], days: Sequence[date | None], choice: ReadChoice) -> int | None:
    """Which piece of evidence decides: the highest on the ladder that gives a day.

    A time in UTC whose local day nobody states gives way to a printed day next to it: what is printed is local.
    """
    able = [at for at, day in enumerate(days) if day is not None and not known[at].update]
    if not able:
        return None
    first = able[0]
    printed = next((at for at in able if known[at].source in _PRINTED), None)
    if printed is not None and known[first].stamp.zone == "UTC" and not choice.zone:
        upper, lower = days[first], days[printed]
        if upper and lower and abs((upper - lower).days) == 1:
            return printed
    return first


def _zone(known: Sequence[Heard]) -> str:
    return next((item.stamp.zone for item in known if item.stamp.zone and not item.update), "")
