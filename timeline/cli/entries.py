"""Why a chronology has an entry: its date, its sentences, how much it matters, as ``explain --in`` prints it."""

from collections.abc import Iterator
from typing import Any

from timeline.errors import UsageError
from timeline.model.chronology import Chronology, Event, Mention
from timeline.model.merging import Salience
from timeline.renderers.legible import legible


def found(chronology: Chronology, id: str) -> Event:
    """The entry with an id, or with a mention of that id.

    Raises:
        UsageError: there is none.
    """
    for event in chronology.events:
        if id == event.id or any(id == mention.id for mention in event.mentions):
            return event
    raise UsageError(f"there is no entry {id[:40]!r}", where="--in", hint="take an id from the JSON")


def told(chronology: Chronology, event: Event) -> str:
    """An entry explained, for a person.

    Args:
        chronology: it stands in.
        event: the entry.
    """
    return "".join(f"{' ' * indent}{legible(line)}\n" for indent, line in _lines(chronology, event))


def record(chronology: Chronology, event: Event) -> dict[str, Any]:
    """The same as JSON values.

    Args:
        chronology: it stands in.
        event: the entry.
    """
    matters = event.salience
    return {
        "id": event.id,
        "text": event.text,
        "value": event.value.timex,
        "end_value": event.end_value.timex if event.end_value else None,
        "mentions": [
            {
                "id": mention.id,
                "article": mention.citation.article,
                "origin": chronology.article(mention.citation.article).origin,
                "quote": mention.citation.quote,
                "value": mention.value.timex,
                "agrees": _agrees(event, mention),
                "copy_of": _original(chronology, mention),
                "steps": list(mention.resolution.steps),
            }
            for mention in event.mentions
        ],
        "conflicts": [conflict.id for conflict in chronology.conflicts if event.id in conflict.events],
        "score": matters.score if matters else None,
        "rank": _rank(chronology, event),
    }


def _lines(chronology: Chronology, event: Event) -> Iterator[tuple[int, str]]:
    """Lines and how far each is set in."""
    last = f" to {event.end_value.timex}" if event.end_value else ""
    yield 0, f"{event.id}: {event.value.timex}{last}, {event.kind.value}, {event.basis.value}"
    yield 2, event.text
    yield 2, "date"
    for mention in event.mentions:
        article = chronology.article(mention.citation.article)
        copy = _original(chronology, mention)
        beside = f" (a copy of {chronology.article(copy).origin})" if copy else ""
        said = f"{article.outlet or article.origin}{beside}: {_reading(mention)}"
        yield (2, f"→ {said}") if _agrees(event, mention) else (4, said)
        yield 4, f"“{mention.citation.quote}”"
    for conflict in chronology.conflicts:
        if event.id in conflict.events:
            sides = " / ".join(f"“{side.said}” ({len(side.mentions)})" for side in conflict.sides)
            yield 2, f"conflict, {conflict.about or conflict.matter.value}: {sides}"
    if event.salience:
        yield 2, _weight(chronology, event, event.salience)
    for edit in event.edits:
        yield 2, f"{edit.change.value} by hand" + (f", was “{edit.was}”" if edit.was else "")


def _weight(chronology: Chronology, event: Event, weight: Salience) -> str:
    return (
        f"salience {weight.score}, number {_rank(chronology, event)} of {len(chronology.events)}: "
        f"outlets {weight.outlets}, articles {weight.articles}, sentences {weight.sentences}, "
        f"first in sentence {weight.earliest + 1}"
    )


def _reading(mention: Mention) -> str:
    return " → ".join(mention.resolution.steps) or f"“{mention.citation.phrase}” is {mention.value.timex}"


def _agrees(event: Event, mention: Mention) -> bool:
    """Whether a mention's date lies in the entry's, or the other way round."""
    value, own = mention.value, event.value
    return (value.begin <= own.begin and own.end <= value.end) or (own.begin <= value.begin and value.end <= own.end)


def _original(chronology: Chronology, mention: Mention) -> str | None:
    return next((copy.of for copy in chronology.copies if copy.article == mention.citation.article), None)


def _rank(chronology: Chronology, event: Event) -> int | None:
    """Its place among all entries by salience; those that matter as much share one."""
    if event.salience is None:
        return None
    scores = [other.salience.score for other in chronology.events if other.salience]
    return 1 + sum(score > event.salience.score for score in scores)
