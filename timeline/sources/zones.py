"""The zone ladder: on whose clocks an instant is read before its day is taken.

Best first: an offset that the text states, the dateline's city, the offset of a page's metadata, the person's
``--tz``. UTC is no answer: machines write it wherever they are. Where there is nothing else it is used, and flagged.
"""

from collections.abc import Iterable, Iterator, Sequence

from timeline.model.text import Dateline, Evidence, EvidenceSource, ZoneEvidence, ZoneSource
from timeline.sources.cities import zone_of_place
from timeline.sources.draft import Heard
from timeline.sources.stamp import zone_of

_STATED = (EvidenceSource.FRONT_MATTER, EvidenceSource.DATELINE, EvidenceSource.PUBLICATION_LINE)
_OF_MACHINES = (EvidenceSource.METADATA, EvidenceSource.PAGE)

_UTC = "UTC"

_RUNG = {source: rung for rung, source in enumerate(ZoneSource)}

_WHY_USED = {
    ZoneSource.STATED: "the text states it",
    ZoneSource.CITY: "the zone of the dateline's city",
    ZoneSource.METADATA: "no better evidence than the page's own clock",
    ZoneSource.OPTION: "given by the person, and the article tells none",
    ZoneSource.UTC: "nothing tells the local zone: the local day may be the one before or after",
}


def zones(heard: Sequence[Heard], place: str, zone: str, language: str = "en") -> tuple[ZoneEvidence, ...]:
    """All that tells the zone of an article's day, best first; the first is used.

    Args:
        heard: the dates that the input gave for itself.
        place: the place as the wire dateline prints it; empty where none is.
        zone: the person's ``--tz``; empty where none is given.
        language: ISO 639-1 code of the article.

    Raises:
        UsageError: the person's zone does not exist.

    >>> [(one.source.value, one.zone, one.used) for one in zones((), "BAGHDAD", "Europe/Rome")]
    [('dateline city', 'Asia/Baghdad', True), ('option', 'Europe/Rome', False)]
    """
    found = list(dict.fromkeys(_candidates(heard, place, zone, language)))
    found.sort(key=lambda one: _RUNG[one[0]])
    return tuple(_evidence(one, found[0], used=at == 0) for at, one in enumerate(found))


def is_in_doubt(basis: Evidence, dateline: Dateline) -> bool:
    """Whether a day is that of UTC for want of a zone, so that the local day may be another.

    Args:
        basis: the evidence that decided the day.
        dateline: whose day it is.
    """
    return (
        "T" in basis.local
        and any(one.used and one.source is ZoneSource.UTC for one in dateline.zones)
        and (basis.source in _OF_MACHINES or basis.source is EvidenceSource.FRONT_MATTER)
    )


_Candidate = tuple[ZoneSource, str, str]
"""Rung, words, zone."""


def _candidates(heard: Iterable[Heard], place: str, zone: str, language: str) -> Iterator[_Candidate]:
    for item in sorted(heard, key=lambda item: item.update):
        said = item.stamp.zone if item.stamp.clock else ""
        if said == _UTC:
            yield ZoneSource.UTC, item.said, said
        elif said and item.source in _STATED:
            yield ZoneSource.STATED, item.said, said
        elif said and item.source in _OF_MACHINES:
            yield ZoneSource.METADATA, item.said, said
    if city := zone_of_place(place, language):
        yield ZoneSource.CITY, place, city
    if zone:
        zone_of(zone)
        yield ZoneSource.OPTION, f"--tz {zone}", zone


def _evidence(one: _Candidate, best: _Candidate, *, used: bool) -> ZoneEvidence:
    source, said, zone = one
    return ZoneEvidence(
        source=source, said=said, zone=zone, used=used, why=_WHY_USED[source] if used else _why_not(one, best)
    )


def _why_not(one: _Candidate, best: _Candidate) -> str:
    if one[0] is ZoneSource.UTC:
        return "machines write UTC wherever they are"
    name = best[1] if best[0] is ZoneSource.OPTION else f"the {best[0].value}"
    return f"passed over for {name}" + (", the same zone" if one[2] == best[2] else "")
