"""The blocks of an edited file, understood one after another: entries, notes, title, summary, the program's own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from timeline.editing.blocks import Block
from timeline.editing.by_hand import Sources, event_by_hand, source_of
from timeline.editing.changes import Base, changed
from timeline.editing.dates import read_date
from timeline.editing.fingerprints import fingerprint
from timeline.editing.lead import Lead, lead
from timeline.editing.left import Written
from timeline.editing.mistakes import Mistakes, shortened
from timeline.editing.patterns import year_of
from timeline.editing.stored import Record
from timeline.events.order import ordered
from timeline.model.chronology import Chronology, Event
from timeline.model.granularity import Granularity
from timeline.model.merging import Conflict
from timeline.model.text import Article
from timeline.renderers.commonmark import unescape
from timeline.renderers.markdown import Typed
from timeline.renderers.words import phrases

SEAL = re.compile(r"<!-- timeline: ([0-9a-f]+)(?: ([0-9a-f]+))? -->")
"""The last line of a file that is ours: a hash of what stands above it, and one of the JSON beside it."""


def seal_of(text: str) -> re.Match[str] | None:
    """The seal of a file that the program wrote; a person may have typed behind it.

    >>> seal_of("Rain. <!-- timeline: 0a1b -->").group(1)
    '0a1b'
    """
    return SEAL.match(text, max(text.rfind("<!-- timeline: "), 0))


@dataclass(slots=True)
class Reader:
    """Goes through the blocks once."""

    where: str
    record: Record | None
    language: str
    mistakes: Mistakes = field(init=False)
    sources: Sources = field(init=False)
    base: Base = field(init=False)
    title: str | None = None
    summary: list[str] = field(default_factory=list)
    headings: set[str] = field(default_factory=set)
    section: str = ""
    """The heading that the reader is under, if it is one of the program's sections."""

    year: int | None = None
    events: list[Event] = field(default_factory=list)
    open: bool = False
    """Whether the last block was an entry, so that what follows is a note of it."""

    typed: dict[str, Typed] = field(default_factory=dict)
    bases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    listed: dict[int, Article] = field(default_factory=dict)
    """Sources that a file written by hand lists, by their numbers."""

    listing: bool = False
    """Whether the last block of the summary was an item of a list."""

    orphaned: bool = False
    """Whether the file is the program's, and the JSON beside it is not there: its lines cannot be told from others."""

    def __post_init__(self) -> None:
        self.mistakes, self.sources = Mistakes(self.where), Sources(language=self.language)
        self.base = Base(self.record)

    def take(self, block: Block) -> None:
        """Understand one block."""
        if self.orphaned and self._programs(block):
            return
        match block.sort:
            case "heading":
                self._heading(block)
            case "item":
                self._item(block)
            case "numbered":
                self._numbered(block)
            case "rule":
                self.open = False
            case "comment":
                self._comment(block)
            case _:
                self._words(block)

    def _programs(self, block: Block) -> bool:
        """Whether a block stands where only the program's words do."""
        top = phrases(self.language)["top"]
        if block.sort == "rule":
            self.section = "---"
        between = not self.headings and not self.events and block.text.startswith("*") and block.text.endswith("*")
        return block.sort != "heading" and (between or self.section in ("---", top["unresolved"], top["asides"]))

    def list_sources(self, found: Iterable[Block]) -> None:
        """Read the list of sources ahead of the entries that name them by number."""
        sources, within = phrases(self.language)["top"]["sources"], False
        for block in found:
            if block.sort == "heading":
                within = unescape(block.text) == sources
            elif within and block.sort == "numbered":
                self.listed[block.level] = self.sources.listed(block.text)

    def written(self, front: str) -> Written:
        """All that was read."""
        known = self.record.chronology if self.record else None
        articles = (*(known.articles if known else ()), *self.listed.values(), *self.sources.found.values())
        articles = tuple({article.id: article for article in articles}.values())
        found = Chronology(
            title=self.title if self.title is not None else "",
            language=self.language,
            articles=articles,
            events=ordered(self.events, [article.id for article in articles]),
            summary=self._summary(),
        )
        if known is not None:
            found = self._with_rest(found, known)
        else:  # all of it is a person's: of no entry this needs to be said
            found = replace(found, events=tuple(replace(event, edits=()) for event in found.events))
        return Written(chronology=found, typed=self.typed, bases=self.bases, lines=self.lines, front=front)

    def _summary(self) -> str:
        said = "\n\n".join(self.summary).strip()
        was = self.record.chronology.summary if self.record else ""
        return was if fingerprint(was) == fingerprint(said) else said

    def _with_rest(self, found: Chronology, known: Chronology) -> Chronology:
        """What a person cannot edit line by line; a section that was taken out as a whole stays out."""
        words = phrases(self.language)["top"]
        kept = {name: name in words and words[name] in self.headings for name in ("unresolved", "asides")}
        return replace(
            found,
            unresolved=known.unresolved if kept["unresolved"] else (),
            durations=known.durations,
            asides=known.asides if kept["asides"] else (),
            conflicts=tuple(filter(None, (self._conflict(one) for one in known.conflicts))),
            copies=known.copies,
            about=known.about,
            selection=known.selection,
            writings=known.writings,
        )

    def _conflict(self, conflict: Conflict) -> Conflict | None:
        """A conflict between the entries that are left; ``None`` where there is none."""
        ids = tuple(own for own, bases in self.bases.items() if set(bases) & set(conflict.events))
        return replace(conflict, events=ids) if ids else None

    def _known(self, text: str) -> bool:
        """Whether a text stands as the program wrote it."""
        return self.record is not None and fingerprint(text) in self.record.lines

    def _heading(self, block: Block) -> None:
        self.open, self.section = False, ""
        said = unescape(block.text)
        if block.level == 1 and self.title is None:
            self.title = self.record.chronology.title if self.record and self._known(block.text) else said
            return
        self.headings.add(said)
        top = phrases(self.language)["top"]
        when = read_date(said, self.language)
        self.year = year_of(when.value) if when is not None and when.value.granularity <= Granularity.YEAR else None
        if said in (top["summary"], top["sources"], top["unresolved"], top["asides"]) or (
            when is None and self._known(block.text)
        ):
            self.section = said
        elif when is None and self.record is not None:
            self._lost(block, "is a heading of your own, which would be lost", "make it a note below an entry")

    def _item(self, block: Block) -> None:
        self.open = False
        if self.section == phrases(self.language)["top"]["summary"]:
            self._summarise(block)
            return
        found = lead(block.text, self.language, self.year)
        if found is not None and (found.ids or not self._known(block.text)):
            self._entry(block, found)
        elif not self._known(block.text):
            self._lost(block, "is no entry", "begin it with a date: - **March 3, 2024** — What happened.")
        else:
            self._nothing_below(block)

    def _summarise(self, block: Block) -> None:
        """Items of a list in the summary stay together."""
        item = _as_typed(block)
        if self.listing and self.summary:
            self.summary[-1] += "\n" + item
        else:
            self.summary.append(item)
        self.listing = True

    def _nothing_below(self, block: Block) -> None:
        """What stands below a line of the program's must be the program's."""
        for part in block.parts:
            if not self._known(part.text):
                what = f"“{shortened(part.text)}” stands below what is not an entry, and would be lost"
                self.mistakes.add(part.line, what, "put it below an entry, or into the summary")

    def _entry(self, block: Block, found: Lead) -> None:
        ids = found.ids if self.record is not None else ()
        bases, unknown = self.base.named(ids)
        for word in unknown:
            self.mistakes.add(block.line, f"no entry has the id {shortened(word)!r}", "put it right, or take it out")
        kept = bases and self.base.says(bases[0].id, found.date)
        if found.when is None and not kept:
            said = f"“{shortened(found.date or found.body)}” is no date"
            self.mistakes.add(block.line, said, "write it as March 3, 2024, as 2024-03-03 or as EDTF")
        if not found.body:
            self.mistakes.add(block.line, "the entry says nothing", "write a sentence, or take the line out")
        if unknown or not found.body or (found.when is None and not kept):
            self.open = True
            return
        event = changed(self.base, bases, found, block.parts) if bases else self._own(block, found)
        if event is None:
            first = self.lines[bases[0].id]
            self.mistakes.add(block.line, f"the same entry stands in line {first} already", "take one of them out")
            return
        notes = tuple(part.text for part in block.parts if part.text and not self._known(part.text))
        self._put(replace(event, notes=notes), block, found, tuple(base.id for base in bases))

    def _own(self, block: Block, found: Lead) -> Event:
        assert found.when is not None, "the date has been checked"
        named = source_of(found.body)
        text = named.text if named.number == 0 or self.record is None else found.body
        listed = self.listed.get(named.number)
        if named.number and self.record is not None and named.number > len(self.record.chronology.articles):
            self.mistakes.add(block.line, f"there is no source {named.number}", "see the list of sources")
        if named.number and self.record is None and listed is None:
            self.mistakes.add(block.line, f"there is no source {named.number}", "list it below “Sources”, numbered")
        return event_by_hand(
            found.date, found.when, unescape(text), listed or self.sources.article(named), self.sources
        )

    def _put(self, event: Event, block: Block, found: Lead, bases: tuple[str, ...]) -> None:
        number, own = 1, event.id
        while own in self.lines:
            number += 1
            own = f"{event.id}.{number}"
        self.events.append(replace(event, id=own))
        whole = read_date(found.date, self.language) is not None
        self.typed[own] = Typed(date=found.date if whole else "", body=found.body)
        self.bases[own], self.lines[own] = bases, block.line
        self.open = True

    def _numbered(self, block: Block) -> None:
        self.open = False
        top = phrases(self.language)["top"]
        if self.section == top["summary"]:
            self._summarise(block)
        elif not self._known(block.text) and not (self.record is None and self.section == top["sources"]):
            self._lost(block, "is no entry", "name a source in brackets at the end of an entry: [City archive]")

    def _comment(self, block: Block) -> None:
        self.open = False
        if self.record is not None and not SEAL.fullmatch(block.text) and not self._known(block.text):
            self._lost(block, "is a comment, which would be lost", "make it a note below an entry")

    def _words(self, block: Block) -> None:
        """A paragraph or a quotation: a note of the entry above it, the summary, or the program's."""
        top = phrases(self.language)["top"]
        self.listing = False
        if self.section == top["summary"] or not (self.events or self.headings or self._known(block.text)):
            self.summary.append(block.text)
        elif self._known(block.text):
            self.open = False
        elif self.open and self.events:
            self.events[-1] = replace(self.events[-1], notes=(*self.events[-1].notes, block.text))
        else:
            self._lost(block, "belongs to no entry", "put it below an entry, or into the summary")

    def _lost(self, block: Block, what: str, hint: str) -> None:
        if self.record is not None or block.sort != "comment":
            self.mistakes.add(block.line, f"“{shortened(block.text)}” {what}", hint)


def _as_typed(block: Block) -> str:
    """An item of the summary, as Markdown."""
    sign = f"{block.level}." if block.sort == "numbered" else "-"
    return "\n".join([f"{sign} {block.text}", *(f"    - {part.text}" for part in block.parts)])
