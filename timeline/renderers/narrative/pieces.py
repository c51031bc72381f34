"""Texts that still hold the words of a date: where those do not give it, it follows in brackets, as editors do."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from timeline.model.chronology import Certainty, Event
from timeline.model.granularity import Granularity
from timeline.model.moment import civil
from timeline.model.text import Writing
from timeline.model.time import Mod
from timeline.renderers.legible import legible
from timeline.renderers.narrative.lines import Dated, Line
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.ranges import dates

SPOKEN = (Mod.START, Mod.MID, Mod.END, Mod.APPROX)
"""How words bend a date that they name: "early Thursday [Jan. 4]" needs the day only."""

TAIL = re.compile(r"['’]s\b")
"""A possessive belongs to the words before it: "next week's [week of Jan. 8] session"."""

STOPS = re.compile(r"[,.;:!?…]+[\"”»’]*")
"""Signs that the mark of a note stands behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a sentence, or the mark of a note."""

    part: Literal["text", "when", "gloss", "aside", "attribution", "mark"]
    text: str = ""
    begin: str | None = None
    """For `<time datetime>`, where the piece is a date that HTML can say."""

    number: int = 0
    """Of the note, for a mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What all sentences of a language share."""

    phrasing: Phrasing
    language: str
    writing: Writing
    note: Callable[[Event], int]
    """Gives the next note to an entry, and its number."""


def several(line: Line) -> bool:
    """Whether the sentence tells several entries, so that each note stands at its own date."""
    return sum(dated.told for dated in line.dates) > 1


def with_dates(text: str, line: Line, setting: Setting, doubts: tuple[str, ...], year: int | None) -> Iterator[Piece]:
    """A text, with the date behind words that do not give it, and the marks of entries told within.

    Args:
        text: the text, or as much of it as is left.
        line: what it tells.
        setting: the article's language and its ways.
        doubts: what is to be said of the entry's own date.
        year: the year in which the reader is; ``None`` where it is to be said.
    """
    at, marks = 0, several(line)
    for dated in line.dates:
        tail = TAIL.match(text, dated.end)
        end = tail.end() if tail else dated.end
        if dated.start < at or end > len(text):
            continue
        yield Piece(part="text", text=text[at:end])
        at = end
        own = dated.event is line.event
        yield from _gloss(dated, line, setting.phrasing, doubts if own else (), with_year=year != year_of(dated.event))
        year = year_of(dated.event)
        if marks and dated.told:
            stops = STOPS.match(text, at)
            yield Piece(part="text", text=stops[0] if stops else "")
            at = stops.end() if stops else at
            yield Piece(part="mark", number=setting.note(dated.event))
    yield Piece(part="text", text=text[at:])


def year_of(event: Event) -> int:
    """The year in which an entry begins, astronomical."""
    return civil(event.value.begin.day)[0]


def _gloss(
    dated: Dated, line: Line, phrasing: Phrasing, doubts: tuple[str, ...], *, with_year: bool
) -> Iterator[Piece]:
    """The date in brackets, where the words do not give it; with what is to be said of it."""
    forms = phrasing.words["narrative"]["sentence"]
    said = [one for one in (gloss(dated, phrasing, with_year=with_year), *doubts) if one]
    if said:
        own = dated.event is line.event and not dated.event.end_value
        begin = line.entry.when.begin if own else None
        yield Piece(part="gloss", text=forms["gloss"].format(said=forms["between"].join(said)), begin=begin)


def gloss(dated: Dated, phrasing: Phrasing, *, with_year: bool) -> str:
    """What must be added to the words that date an entry, for them to give its date; empty where they do."""
    event, resolution = dated.event, dated.event.resolution
    if resolution.certainty is Certainty.STATED:
        return ""
    phrase = legible(event.mentions[0].citation.phrase).casefold()
    value = event.value if event.value.granularity >= Granularity.DAY else event.value.within(Granularity.DAY)
    value = value.with_mod(None) if value.mod in SPOKEN else value
    said = str(dates(phrasing, value, event.end_value, with_year=with_year))
    if said.casefold() in phrase:
        return ""
    ends = (value,) if event.end_value is None else (value, event.end_value)
    if all(phrasing.date(end, with_year=False).casefold() in phrase for end in ends):
        return phrasing.year(civil(value.begin.day)[0]) if with_year else ""
    return said
