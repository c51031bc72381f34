"""What goes on one page: the entries that matter most, as many as there is room for."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.model.chronology import Basis, Certainty, Chronology, Event, Kind
from timeline.renderers.page import Entry, Page
from timeline.renderers.reference import Reference

MOST = 48
"""No page holds more entries than this, at a line each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Some entries of a page, in its order, and what they rest on."""

    entries: tuple[Entry, ...]
    references: tuple[Reference, ...]
    left_out: str
    """How many are shown of how many; empty where all are."""


def choices(chronology: Chronology, page: Page) -> Iterator[Choice]:
    """The entries that matter most, from as many as a page could hold down to one.

    Args:
        chronology: what is shown.
        page: its layout.
    """
    ranked = [event.id for event in sorted(chronology.events, key=_rank)]
    entries = [entry for group in page.groups for entry in group.entries]
    for count in range(min(MOST, len(ranked)), 0, -1):
        chosen = set(ranked[:count])
        kept = tuple(entry for entry in entries if entry.id in chosen)
        numbers = {reference.number for entry in kept for reference in entry.sources}
        yield Choice(
            entries=kept,
            references=tuple(reference for reference in page.references if reference.number in numbers),
            left_out=_left_out(page, count, len(entries)),
        )


def _rank(event: Event) -> tuple[bool, int, bool, int, int, str]:
    """What matters most first; where nothing was weighed, what is told most often, for certain and early on."""
    score = event.salience.score if event.salience else 0
    firm = (
        event.kind is Kind.REPORTED
        and event.basis is Basis.STATED
        and event.resolution.certainty is not Certainty.GUESSED
    )
    told = min((citation.sentence for citation in event.citations), default=0)
    return (event.salience is None, -score, not firm, -len(event.mentions), told, event.id)


def _left_out(page: Page, shown: int, total: int) -> str:
    forms, count = page.words["print"]["left-out"], total - shown
    if not count:
        return ""
    return str(forms["one" if count == 1 else "other"].format(shown=shown, total=total, count=count))
