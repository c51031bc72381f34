"""What is told in one sentence: an entry, or all entries whose text is the very same sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.model.chronology import Basis, Certainty, Chronology, Event, Kind
from timeline.model.time import TimeValue
from timeline.renderers.legible import legible
from timeline.renderers.page import Entry, around

_Place = tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Words in a text that date an entry."""

    start: int
    end: int
    event: Event
    told: bool
    """Whether this sentence is the one that tells the entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An entry to be told in a sentence, and the entries that the same sentence tells too."""

    event: Event
    entry: Entry
    text: str
    dates: tuple[Dated, ...]
    """The dates that the text itself still gives, in its order."""

    says_its_date: bool
    """Whether the words that date the entry are among them."""

    repeats: bool
    """Whether those words stand in the text, but not at one certain place."""

    clear: bool
    """Whether no other time is spoken of: what comes "two days later" can be counted from the entry only."""

    @property
    def date(self) -> tuple[TimeValue, TimeValue | None]:
        """Its value, or the two ends of its range."""
        return self.event.value, self.event.end_value

    @property
    def scheduled(self) -> bool:
        """Whether it lay ahead when it was written of."""
        return self.event.kind is Kind.SCHEDULED

    @property
    def inferred(self) -> bool:
        """Whether its date comes from the run of the story."""
        return self.event.basis is Basis.INFERRED

    @property
    def guessed(self) -> bool:
        """Whether its date could be another, by the words that date it."""
        return self.event.resolution.certainty is Certainty.GUESSED and not self.inferred

    @property
    def doubts(self) -> tuple[str, ...]:
        """What is to be said of its date: keys of the labels."""
        return ("guessed",) * self.guessed + ("inferred",) * self.inferred


def lines(chronology: Chronology, entries: Mapping[str, Entry]) -> tuple[Line, ...]:
    """The sentences of a narrative in order.

    Entries with the same text are told once, where the first words that date it put it: the main clause of a
    sentence of news most often comes first.

    Args:
        chronology: what is to be told.
        entries: its entries as they are laid out, by id.
    """
    spoken = _spoken(chronology)
    leaders = _leaders(chronology.events)
    return tuple(
        _line(event, entries[event.id], spoken, leaders)
        for event in chronology.events
        if leaders.get(event.id, event.id) == event.id
    )


def _place(event: Event) -> _Place:
    citation = event.mentions[0].citation
    return citation.article, citation.sentence


def _phrase(event: Event) -> str:
    """The words that date an entry; none where it is the run of the story."""
    return "" if event.basis is Basis.INFERRED else legible(event.mentions[0].citation.phrase)


def _found(event: Event, text: str) -> tuple[int, int] | None:
    """Where the words that date an entry stand in a text, if they do at one certain place."""
    phrase = _phrase(event)
    before, found, _ = around(text, phrase) if phrase else ("", "", "")
    return (len(before), len(before) + len(found)) if found else None


def _spoken(chronology: Chronology) -> dict[_Place, list[Event]]:
    """The entries of each sentence of each article."""
    found: dict[_Place, list[Event]] = {}
    for event in chronology.events:
        found.setdefault(_place(event), []).append(event)
    return found


def _leaders(events: Sequence[Event]) -> dict[str, str]:
    """For each entry that shares its text with others, the id of the one in whose place they are told."""
    shared: dict[tuple[_Place, str], list[Event]] = {}
    for event in events:
        text = legible(event.text)
        if _found(event, text):
            shared.setdefault((_place(event), text), []).append(event)
    found = {}
    for same in shared.values():
        leader = min(same, key=lambda event: event.mentions[0].citation.expression.start)
        found.update({event.id: leader.id for event in same})
    return found


def _line(event: Event, entry: Entry, spoken: Mapping[_Place, list[Event]], leaders: Mapping[str, str]) -> Line:
    dates = tuple(sorted(_dates(event, entry.text, spoken, leaders), key=lambda dated: dated.start))
    says_its_date = any(dated.event is event for dated in dates)
    said = f"{entry.text} {entry.attribution}"
    others = (other for other in spoken[_place(event)] if other is not event)
    return Line(
        event=event,
        entry=entry,
        text=entry.text,
        dates=dates,
        says_its_date=says_its_date,
        repeats=not says_its_date and bool(_phrase(event)) and _phrase(event) in entry.text,
        clear=not any(_phrase(other) and _phrase(other) in said for other in others),
    )


def _dates(
    event: Event, text: str, spoken: Mapping[_Place, list[Event]], leaders: Mapping[str, str]
) -> Iterator[Dated]:
    for other in spoken[_place(event)]:
        found = _found(other, text)
        if found:
            start, end = found
            told = other is event or (leaders.get(other.id) == event.id)
            yield Dated(start=start, end=end, event=other, told=told)
