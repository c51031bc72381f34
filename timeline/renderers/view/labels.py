"""What is not ordinary about an entry, in words: its kind, its date, what a person changed, who else tells of it."""

from timeline.model.chronology import Basis, Chronology, Event
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


def corroboration(event: Event, chronology: Chronology, phrasing: Phrasing) -> str:
    """How many independent outlets tell of an entry; empty where it is one."""
    count = event.salience.outlets if event.salience else outlets(event, chronology)
    return counted(phrasing.words["counts"]["outlets"], count) if count >= CORROBORATED else ""


def outlets(event: Event, chronology: Chronology) -> int:
    """The independent outlets that tell of an entry: copies count with their original, articles of no outlet as one."""
    originals = {copy.article: copy.of for copy in chronology.copies}
    articles = {citation.article for citation in event.citations}
    return len({chronology.article(originals.get(name, name)).outlet.casefold() for name in articles})
