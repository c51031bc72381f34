"""A chronology narrowed down to what a person wants to see; what a person pinned stays."""

from dataclasses import dataclass, replace

from timeline.events.about.names import fold
from timeline.model.chronology import Chronology, Event, Kind
from timeline.model.editing import Change
from timeline.model.merging import Selection
from timeline.model.time import TimeValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What entries must be to be shown; what is left out asks for nothing."""

    top: int | None = None
    """So many of them, those that matter most."""

    sources: int = 1
    """Independent outlets that tell of them, at least."""

    since: TimeValue | None = None
    until: TimeValue | None = None
    """A unit of the calendar that is wanted to its end."""

    text: tuple[str, ...] = ()
    """What stands in the entry or in a sentence that it rests on: each of them."""

    kinds: tuple[Kind, ...] = ()

    @property
    def criteria(self) -> tuple[str, ...]:
        """The same as options."""
        found = [("--since", self.since), ("--until", self.until)]
        spans = [f"{name} {value.timex}" for name, value in found if value is not None]
        kinds = [f"--kind {kind.value}" for kind in self.kinds]
        counts = [f"--min-sources {self.sources}"] if self.sources > 1 else []
        most = [f"--top {self.top}"] if self.top is not None else []
        return (*spans, *kinds, *(f'--grep "{text}"' for text in self.text), *counts, *most)


def select(chronology: Chronology, wanted: Wanted) -> Chronology:
    """The entries that a person wants to see; the rest of the chronology stays.

    Among entries that matter as much, `top` takes the earlier ones.

    Args:
        chronology: all that was found.
        wanted: what entries must be.
    """
    if not wanted.criteria:
        return chronology
    kept = [event for event in chronology.events if _pinned(event) or _fits(event, wanted)]
    if wanted.top is not None:
        pinned = [event for event in kept if _pinned(event)]
        others = [event for event in kept if not _pinned(event)]
        best = sorted(others, key=lambda event: -_score(event))[: max(wanted.top - len(pinned), 0)]
        ids = {event.id for event in (*pinned, *best)}
        kept = [event for event in kept if event.id in ids]
    ids = {event.id for event in kept}
    return replace(
        chronology,
        events=tuple(kept),
        conflicts=tuple(one for one in chronology.conflicts if ids.issuperset(one.events)),
        selection=Selection(found=len(chronology.events), criteria=wanted.criteria),
    )


def _pinned(event: Event) -> bool:
    return any(edit.change is Change.PINNED for edit in event.edits)


def _score(event: Event) -> int:
    return event.salience.score if event.salience else 0


def _fits(event: Event, wanted: Wanted) -> bool:
    last = event.end_value or event.value
    return (
        (wanted.since is None or last.end > wanted.since.begin)
        and (wanted.until is None or event.value.begin < wanted.until.end)
        and (not wanted.kinds or event.kind in wanted.kinds)
        and (event.salience.outlets if event.salience else 1) >= wanted.sources
        and all(_says(event, text) for text in wanted.text)
    )


def _says(event: Event, text: str) -> bool:
    """Whether a text stands in the entry or its evidence, without regard to case and diacritics."""
    folded = fold(text)
    return any(folded in fold(said) for said in (event.text, *(citation.quote for citation in event.citations)))
