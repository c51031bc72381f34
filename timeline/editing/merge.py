"""What a person left and what the articles now say, brought together.

Three sides: what the program wrote (the record), what the person made of it (the edited file), and the new reading.
What only one of them changed is changed; where both did, the person's words stay, and the difference is told.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.editing.left import Written
from timeline.editing.matching import Matching
from timeline.editing.mistakes import shortened
from timeline.editing.stored import Record
from timeline.events.order import ordered
from timeline.model.chronology import Chronology, Event
from timeline.model.editing import Change, Edit
from timeline.model.text import Article
from timeline.renderers.legible import legible
from timeline.renderers.markdown import Typed
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.ranges import dates

CITED = re.compile(r"\[([0-9]{1,6})\]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A chronology in which edits have survived."""

    chronology: Chronology
    """What is shown."""

    record: Chronology
    """What the program has to say: the base of the next merge."""

    typed: dict[str, Typed]
    """Lines as a person typed them, by the id of their entry."""

    told: tuple[str, ...]
    """What differs, a line each."""


def fresh(chronology: Chronology) -> Merged:
    """A chronology that nobody has edited yet."""
    return Merged(chronology=chronology, record=chronology, typed={}, told=())


def merge(left: Written, record: Record, new: Chronology, whole: Chronology | None = None) -> Merged:
    """Bring an edited file and a new reading together; no word that a person typed is lost.

    Args:
        left: the file as the person left it.
        record: what the program had written.
        new: what the articles say now, as far as it was chosen.
        whole: all that they say; what a person touched stays, though it was not chosen. ``None`` where all was chosen.
    """
    known = Matching(whole or new)
    if whole is not None and len(whole.events) > len(new.events):
        new = _with_touched(left, record.chronology, new, whole, known)
    return _Merger(left, record.chronology, new, known).merged()


def _with_touched(left: Written, old: Chronology, new: Chronology, whole: Chronology, known: Matching) -> Chronology:
    """What was chosen, and what a person touched."""
    touched = {name for event in left.chronology.events if _touched(event) for name in left.bases[event.id]}
    wanted = {event.id for event in new.events}
    wanted |= {found.id for event in old.events if event.id in touched and (found := known.of(event)) is not None}
    return replace(new, events=tuple(event for event in whole.events if event.id in wanted))


@dataclass(slots=True)
class _Merger:
    left: Written
    old: Chronology
    new: Chronology
    known: Matching
    """All that the articles say, chosen or not."""

    matching: Matching = field(init=False)
    events: list[Event] = field(default_factory=list)
    orphans: dict[str, Event] = field(default_factory=dict)
    """The program's older entries that no article tells any longer, and that a person changed."""

    typed: dict[str, Typed] = field(default_factory=dict)
    ids: Counter[str] = field(default_factory=Counter)
    heirs: dict[str, list[str]] = field(default_factory=dict)
    """Ids of the entries that show a new one, by its id."""

    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.matching = Matching(self.new)

    def merged(self) -> Merged:
        """All of it."""
        bases = {event.id: event for event in self.old.events}
        became = {own: self.matching.of(event) for own, event in bases.items()}
        claims = self._claims(became)
        for event in self.left.chronology.events:
            own = [bases[name] for name in self.left.bases[event.id]]
            found = {one.id: one for one in (became[base.id] for base in own) if one is not None}
            if not own:
                self._keep(event, event)
            elif not found:
                self._gone(event, own)
            elif event.id in claims[next(iter(found))]:
                self._again(event, own, list(found.values()), split=len(claims[next(iter(found))]) > 1)
        self._arrive({one.id for one in became.values() if one is not None})
        return self._merged()

    def _claims(self, became: dict[str, Event | None]) -> dict[str, list[str]]:
        """Which entries of the file stand for each new one: of several, those alone that a person touched."""
        claims: dict[str, list[Event]] = {}
        for event in self.left.chronology.events:
            first = next(filter(None, (became[name] for name in self.left.bases[event.id])), None)
            if first is not None:
                claims.setdefault(first.id, []).append(event)
        return {name: [one.id for one in found if _touched(one)] or [found[0].id] for name, found in claims.items()}

    def _keep(self, event: Event, left: Event | None = None) -> None:
        """Put an entry in, under an id of its own."""
        own = event.id.partition(".")[0]
        self.ids[own] += 1
        made = own if self.ids[own] == 1 else f"{own}.{self.ids[own]}"
        self.events.append(replace(event, id=made))
        if left is not None and left.id in self.left.typed:
            self.typed[made] = self.left.typed[left.id]

    def _gone(self, event: Event, own: Sequence[Event]) -> None:
        """No article tells of it any longer."""
        if not _touched(event):
            told = any(self.known.of(base) is not None for base in own)
            self._tell(event, "not chosen; left out" if told else "no article tells it any longer; taken out", "-")
            return
        self._tell(event, "no article tells it any longer; kept, as it is yours too", "=")
        self.orphans |= {base.id: base for base in own}
        self._keep(event, event)

    def _again(self, event: Event, own: Sequence[Event], found: Sequence[Event], *, split: bool) -> None:
        """It is told still: the person's words and date stay, all else is as it is told now."""
        first, changes = found[0], {edit.change for edit in event.edits}
        mentions = {mention.id: mention for one in found for mention in one.mentions}
        made = replace(first, mentions=tuple(mentions.values()), notes=event.notes, edits=())
        if split:
            made = replace(made, mentions=self.matching.mentions(event.mentions, made))
        made = self._worded(made, event, own[0], first) if Change.REWORDED in changes else self._news(made, own[0])
        made = self._dated(made, event, own[0], first) if Change.REDATED in changes else made
        edits = [*made.edits]
        if split or len(found) > 1:
            made = replace(made, salience=None)
        if split:
            edits.append(Edit(change=Change.SPLIT))
        if len(found) > 1:
            edits.append(Edit(change=Change.MERGED, was=" / ".join(one.text for one in found[1:])))
        if Change.PINNED in changes:
            edits.append(Edit(change=Change.PINNED))
        self._keep(replace(made, edits=tuple(edits)), event)
        for one in found:
            self.heirs.setdefault(one.id, []).append(self.events[-1].id)

    def _worded(self, made: Event, event: Event, base: Event, first: Event) -> Event:
        if _said(first) != _said(base) and _said(first) != _said(event):
            self._tell(event, f"your wording stays; the articles now say “{shortened(first.text)}”", "~")
        mentions = (replace(made.mentions[0], attribution=event.mentions[0].attribution), *made.mentions[1:])
        kept = replace(made, text=event.text, mentions=mentions)
        return kept if _said(kept) == _said(first) else _edited(kept, Edit(change=Change.REWORDED, was=first.text))

    def _news(self, made: Event, base: Event) -> Event:
        if made.text != base.text:
            self._tell(made, f"told anew; it was “{shortened(base.text)}”", "~")
        elif _when(made) != _when(base):
            self._tell(made, f"dated anew; it was {self._said(base)}", "~")
        return made

    def _dated(self, made: Event, event: Event, base: Event, first: Event) -> Event:
        if _when(first) not in (_when(base), _when(event)):
            self._tell(event, f"your date stays; the articles now say {self._said(first)}", "~")
        if _when(first) == _when(event):
            return made
        was = first.value.timex + (f"/{first.end_value.timex}" if first.end_value else "")
        kept = replace(made, value=event.value, end_value=event.end_value)
        return _edited(kept, Edit(change=Change.REDATED, was=was))

    def _arrive(self, known: set[str]) -> None:
        """What the articles tell now and did not before; what a person took out stays out."""
        for event in self.new.events:
            if event.id not in known:
                self._keep(event)
                self.heirs.setdefault(event.id, []).append(self.events[-1].id)
                self._tell(event, "new", "+")

    def _merged(self) -> Merged:
        articles = self._articles()
        self._renumber([article.id for article in articles])
        left, old, new = self.left.chronology, self.old, self.new
        order = [article.id for article in articles]
        conflicts = (replace(one, events=self._heirs(one.events)) for one in new.conflicts)
        chronology = replace(
            new,
            title=self._text("title", left.title, old.title, new.title),
            summary=self._text("summary", left.summary, old.summary, new.summary),
            articles=articles,
            events=ordered(self.events, order),
            unresolved=() if old.unresolved and not left.unresolved else new.unresolved,
            asides=() if old.asides and not left.asides else new.asides,
            conflicts=tuple(one for one in conflicts if one.events),
        )
        orphans = [event for event in self.orphans.values() if event.id not in {one.id for one in new.events}]
        kept = tuple(article for article in articles if not article.by_hand)
        record = replace(new, articles=kept, events=ordered([*new.events, *orphans], order))
        return Merged(chronology=chronology, record=record, typed=self.typed, told=tuple(self.told))

    def _heirs(self, events: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(heir for event in events for heir in self.heirs.get(event, ())))

    def _text(self, name: str, left: str, old: str, new: str) -> str:
        if left == old:
            return new
        if new not in (old, left):
            self.told.append(f"~ your {name} stays")
        return left

    def _articles(self) -> tuple[Article, ...]:
        """The new ones, then those that only what is kept still cites or names."""
        kept = {citation.article for event in self.events for citation in event.citations}
        kept |= {citation.article for event in self.orphans.values() for citation in event.citations}
        numbers = (CITED.search(event.text) for event in self.events if _added(event))
        kept |= {self._numbered(found) for found in numbers if found is not None}
        found = {article.id: article for article in self.new.articles}
        for article in (*self.old.articles, *self.left.chronology.articles):
            if article.id in kept:
                found.setdefault(article.id, article)
        return tuple(found.values())

    def _numbered(self, found: re.Match[str]) -> str:
        """The id of the source that a number in the file stands for; empty where there is none."""
        number = int(found[1])
        return self.old.articles[number - 1].id if 1 <= number <= len(self.old.articles) else ""

    def _renumber(self, order: Sequence[str]) -> None:
        """Give the sources that a person names by number their new numbers."""

        def new(found: re.Match[str]) -> str:
            own = self._numbered(found)
            return f"[{order.index(own) + 1}]" if own else found[0]

        for place, event in enumerate(self.events):
            if _added(event):
                self.events[place] = replace(event, text=CITED.sub(new, event.text))
                line = self.typed[event.id]
                self.typed[event.id] = replace(line, body=CITED.sub(new, line.body))

    def _tell(self, event: Event, what: str, sign: str) -> None:
        self.told.append(f"{sign} {self._said(event)}, “{shortened(event.text)}”: {what}")

    def _said(self, event: Event) -> str:
        return str(dates(Phrasing(self.new.language), event.value, event.end_value).capital())


def _touched(event: Event) -> bool:
    return bool(event.edits or event.notes)


def _added(event: Event) -> bool:
    return any(edit.change is Change.ADDED for edit in event.edits)


def _edited(event: Event, edit: Edit) -> Event:
    return replace(event, edits=(*event.edits, edit))


def _said(event: Event) -> tuple[str, str]:
    return legible(event.text), legible(event.mentions[0].attribution)


def _when(event: Event) -> tuple[object, object]:
    return event.value, event.end_value
