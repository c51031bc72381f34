"""What a person made of the program's entries: reworded, redated, merged, split, pinned."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from timeline.editing.blocks import Part
from timeline.editing.fingerprints import fingerprint
from timeline.editing.lead import IDS, WORDS, Lead
from timeline.editing.stored import Record
from timeline.model.chronology import Event, Mention
from timeline.model.editing import Change, Edit
from timeline.renderers.commonmark import escape, unescape
from timeline.renderers.legible import legible

DASH = " — "
"""Stands between an entry's sentence and who says so."""


@dataclass(slots=True)
class Base:
    """The program's entries, by every id that names them."""

    record: Record | None
    events: dict[str, Event] = field(init=False)
    lines: Counter[str] = field(default_factory=Counter)
    """In how many lines of the file each entry is named."""

    seen: set[tuple[str, str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        events = self.record.chronology.events if self.record else ()
        self.events = {mention.id: event for event in events for mention in event.mentions}
        self.events |= {event.id: event for event in events}

    def count(self, items: Iterable[str]) -> None:
        """Count the lines that name each entry."""
        for item in items:
            words = [word for found in IDS.findall(item) for word in WORDS.split(found)]
            self.lines.update({self.events[word].id for word in words if word in self.events})

    def named(self, ids: Sequence[str]) -> tuple[tuple[Event, ...], tuple[str, ...]]:
        """The entries that some ids name, each once; and the ids that name none."""
        found = {self.events[name].id: self.events[name] for name in ids if name in self.events}
        return tuple(found.values()), tuple(name for name in ids if name not in self.events)

    def says(self, *parts: str) -> bool:
        """Whether an entry's date or sentence stands as the program wrote it."""
        return self.record is not None and fingerprint(*parts) in self.record.lines


def changed(base: Base, events: Sequence[Event], found: Lead, parts: Sequence[Part]) -> Event | None:
    """An entry of the program's as a person left it; ``None`` where the very same line stood before.

    Args:
        base: the program's entries.
        events: those that the line names; the first is the one whose words stand there.
        found: the line.
        parts: what stands below it.
    """
    first = events[0]
    line = (first.id, found.date, found.body)
    if line in base.seen:
        return None
    base.seen.add(line)
    mentions = {mention.id: mention for event in events for mention in event.mentions}
    kept = replace(first, mentions=tuple(mentions.values()), edits=())
    kept = _dated(base, _worded(base, kept, first, found), found)
    edits = [*kept.edits]
    if base.lines[first.id] > 1:
        kept = _split(base, kept, parts)
        edits.append(Edit(change=Change.SPLIT))
    if len(events) > 1:
        kept = replace(kept, salience=None)  # it was counted of what is one no longer
        edits.append(Edit(change=Change.MERGED, was=" / ".join(event.text for event in events[1:])))
    if found.pinned:
        edits.append(Edit(change=Change.PINNED))
    return replace(kept, edits=tuple(edits))


def _worded(base: Base, kept: Event, first: Event, found: Lead) -> Event:
    """With the sentence that the person left; who says so may stand behind it."""
    said = first.mentions[0].attribution
    ending = DASH + escape(legible(said)) if said else ""
    if base.says(first.id, found.body) or found.body == escape(legible(first.text)) + ending:
        return kept
    body = found.body.removesuffix(ending) if ending else found.body
    if ending and body == found.body:  # the person took it out
        kept = replace(kept, mentions=(replace(kept.mentions[0], attribution=""), *kept.mentions[1:]))
    text = unescape(body).strip()
    if text == legible(first.text) and kept.mentions[0].attribution == said:
        return kept
    return replace(kept, text=text, edits=(*kept.edits, Edit(change=Change.REWORDED, was=first.text)))


def _dated(base: Base, kept: Event, found: Lead) -> Event:
    when = found.when
    if base.says(kept.id, found.date) or when is None or (when.value, when.end_value) == (kept.value, kept.end_value):
        return kept
    was = kept.value.timex + (f"/{kept.end_value.timex}" if kept.end_value else "")
    edit = Edit(change=Change.REDATED, was=was)
    return replace(kept, value=when.value, end_value=when.end_value, edits=(*kept.edits, edit))


def _split(base: Base, kept: Event, parts: Sequence[Part]) -> Event:
    """One of several lines of an entry: of the places that tell of it, it has those whose evidence stands below it."""
    below = [unescape(part.text) for part in parts if base.says(part.text)]
    told = legible(base.events[kept.id].text)
    own = tuple(mention for mention in kept.mentions if _shown(mention, told, below))
    return replace(kept, mentions=own or kept.mentions, salience=None)


def _shown(mention: Mention, told: str, lines: Sequence[str]) -> bool:
    """Whether the evidence of a mention is among some lines: its quote, or its words where the quote is the entry."""
    quote, phrase = (legible(text) for text in (mention.citation.quote, mention.citation.phrase))
    return any((quote if quote != told else phrase) in line for line in lines)
