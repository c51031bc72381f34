"""What is not ordinary about an entry, in words: its kind, its date, what a person changed, who else tells of it."""

from collections.abc import Mapping

from timeline.model.chronology import Basis, Event
from timeline.model.editing import Change, Edit
from timeline.model.time import TimeValue
from timeline.renderers.legible import legible
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.words import counted

CORROBORATED = 2
"""From so many independent outlets on it is said how many there are."""


def labels(event: Event, phrasing: Phrasing) -> tuple[str, ...]:
    """What is not ordinary about an entry: "Alleged", "Date guessed …"."""
    words = phrasing.words
    found = (
        words["kinds"].get(event.kind.value),
        words["certainties"].get(event.resolution.certainty.value) if event.basis is Basis.STATED else "",
        words["bases"].get(event.basis.value),
    )
    return tuple(label for label in found if label)


def edits(event: Event, phrasing: Phrasing) -> tuple[str, ...]:
    """What a person changed by hand, a clause each, with what the program had."""
    return tuple(_edit(edit, phrasing) for edit in event.edits)


def _edit(edit: Edit, phrasing: Phrasing) -> str:
    words: dict[str, str] = phrasing.words["edits"]
    was = _date(edit.was, phrasing) if edit.change is Change.REDATED else legible(edit.was)
    quoted = words["was-date" if edit.change is Change.REDATED else "was-text"].format(was=was) if was else ""
    return words[edit.change.value] + quoted


def _date(timex: str, phrasing: Phrasing) -> str:
    try:
        return phrasing.date(TimeValue(timex))
    except ValueError:
        return legible(timex)


def corroboration(event: Event, origins: Mapping[str, str], phrasing: Phrasing) -> str:
    """How many independent sources tell of an entry; empty where it is one.

    Args:
        event: the entry.
        origins: by article id, who its words come from, see `timeline.merging.origins`.
        phrasing: language of the words.
    """
    count = len({origins[citation.article] for citation in event.citations})
    return counted(phrasing.words["counts"]["outlets"], count) if count >= CORROBORATED else ""
