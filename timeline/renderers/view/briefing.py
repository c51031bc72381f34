"""What a briefing says beyond a page: its day, its originator, each entry's grades in words, and a key to these."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline.model.chronology import Basis, Certainty, Chronology, Event, Kind
from timeline.renderers.legible import legible
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.ranges import dates
from timeline.renderers.reference import day_value
from timeline.renderers.style import Style
from timeline.renderers.words import counted

ORDINARY = ("reported", "stated", "resolved")
"""Grades that a reader need not stop at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """One word about an entry: what the articles make of it, or how its date was found."""

    name: str
    word: str
    ordinary: bool
    """Whether it is no reason for caution."""

    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """What stands around the entries of a briefing."""

    as_of: str
    """The day it speaks of, in words; empty where none is known."""

    originator: str
    span: str
    """From when to when, and from how much; empty where there are no entries."""

    grades: dict[str, tuple[Grade, ...]]
    """By an entry's id: of its kind, and of its date."""

    key: tuple[Grade, ...]
    """The grades that occur, each once."""


def briefing(chronology: Chronology, style: Style) -> Briefing:
    """Find what a briefing says beyond a page.

    Args:
        chronology: what is shown.
        style: the as-of day, the originator and the date style.
    """
    phrasing = Phrasing(chronology.language, style.date_style)
    day = style.as_of or newest_day(chronology)
    grades = {event.id: tuple(_grade(name, phrasing) for name in _names(event)) for event in chronology.events}
    used = {grade.name for found in grades.values() for grade in found}
    return Briefing(
        as_of=phrasing.date(day_value(day)) if day else "",
        originator=legible(style.originator),
        span=_span(chronology, phrasing),
        grades=grades,
        key=tuple(_grade(name, phrasing) for name in phrasing.words["key"]["words"] if name in used),
    )


def newest_day(chronology: Chronology) -> date | None:
    """The newest day of an article; ``None`` where none has one."""
    return max((article.dateline.day for article in chronology.articles if article.dateline.day), default=None)


def _names(event: Event) -> Iterator[str]:
    """The grades of an entry, by the names of `Kind`, `Certainty` and `Basis`."""
    yield Kind(event.kind).value
    yield event.basis.value if event.basis is Basis.INFERRED else Certainty(event.resolution.certainty).value


def _grade(name: str, phrasing: Phrasing) -> Grade:
    key = phrasing.words["key"]
    return Grade(name=name, word=key["words"][name], ordinary=name in ORDINARY, meaning=key["meanings"][name])


def _span(chronology: Chronology, phrasing: Phrasing) -> str:
    events, words = chronology.events, phrasing.words
    if not events:
        return ""
    last = max((event.end_value or event.value for event in events), key=lambda value: value.end)
    first = events[0].value
    return str(
        words["print"]["span"].format(
            span=dates(phrasing, first, last if last != first else None).capital(),
            entries=counted(words["counts"]["entries"], len(events)),
            sources=counted(words["counts"]["sources"], len(chronology.articles)),
        )
    )
