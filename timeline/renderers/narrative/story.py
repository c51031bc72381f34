"""A chronology laid out as prose: what the narratives in Markdown, HTML and PDF all show, not yet escaped."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model.chronology import Chronology, Event
from timeline.renderers.narrative.capitals import writings_of
from timeline.renderers.narrative.lines import Line, lines
from timeline.renderers.narrative.paragraphs import all_scheduled, paragraphs, sections
from timeline.renderers.narrative.pieces import Piece, Setting
from timeline.renderers.narrative.sentences import is_plain, pieces, start
from timeline.renderers.narrative.telling import Teller
from timeline.renderers.page import Entry, Page, period_of
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.style import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence and the entries that it tells, by their ids."""

    ids: tuple[str, ...]
    pieces: tuple[Piece, ...]
    language: str
    """Of its text, where that is not the chronology's."""

    def __str__(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Sentences of one period."""

    label: str
    """What is true of all of them: "Scheduled."; else empty."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Paragraphs under a heading; it is empty where all is one section."""

    id: str
    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The evidence of one entry, by the number of its mark."""

    number: int
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A whole narrative; every entry is told in it, and has its note."""

    sections: tuple[Section, ...]
    notes: tuple[Note, ...]


def story(chronology: Chronology, page: Page, style: Style) -> Story:
    """Tell a chronology as prose.

    Args:
        chronology: what is to be told.
        page: its layout as a list, whose entries are the evidence.
        style: the date style.
    """
    return _Narrator(chronology, page, style).story()


class _Narrator:
    """Goes through the entries once: what a sentence says depends on those before it."""

    def __init__(self, chronology: Chronology, page: Page, style: Style) -> None:
        self.phrasing = Phrasing(chronology.language, style.date_style)
        self.entries = {entry.id: entry for group in page.groups for entry in group.entries}
        self.lines = lines(chronology, self.entries)
        self.teller = Teller(self.phrasing)
        self.notes: list[Note] = []
        self.labelled = False
        self.settings = self._settings(chronology)

    def _settings(self, chronology: Chronology) -> dict[str, Setting]:
        """By article; all articles of a language tell of its words."""
        shared = {
            code: Setting(phrasing=self.phrasing, language=code, writing=writing, note=self._note)
            for code, writing in writings_of(chronology).items()
        }
        return {article.id: shared[article.language] for article in chronology.articles}

    def story(self) -> Story:
        """All of it."""
        parts = sections(self.lines)
        told = tuple(self._section(number, part, headed=len(parts) > 1) for number, part in enumerate(parts, start=1))
        return Story(sections=told, notes=tuple(self.notes))

    def _note(self, event: Event) -> int:
        self.notes.append(Note(number=len(self.notes) + 1, entry=self.entries[event.id]))
        return len(self.notes)

    def _section(self, number: int, part: Sequence[Line], *, headed: bool) -> Section:
        first, last = (self.phrasing.unit(period_of(line.event.value)) for line in (part[0], part[-1]))
        pattern: str = self.phrasing.words["narrative"]["notes"]["section"]
        heading = first if first == last else pattern.format(first=first, last=last)
        self.teller.told = None  # under a heading nothing is counted from what stands above it
        return Section(
            id=f"part-{number}",
            heading=heading if headed else "",
            paragraphs=tuple(self._paragraph(paragraph) for paragraph in paragraphs(part)),
        )

    def _paragraph(self, told: Sequence[Line]) -> Paragraph:
        scheduled, words = all_scheduled(told), self.phrasing.words["narrative"]["notes"]
        label = words["also-scheduled" if self.labelled else "scheduled"] if scheduled else ""
        self.labelled = scheduled
        found = tuple(self._sentence(line, fresh=line is told[0], labelled=not scheduled) for line in told)
        return Paragraph(label=label, sentences=found)

    def _sentence(self, line: Line, *, fresh: bool, labelled: bool) -> Sentence:
        setting = self.settings[line.event.mentions[0].citation.article]
        begin = start(line, setting)
        opening = self.teller.open(line, begin, fresh=fresh, plain=is_plain(line, setting.language))
        return Sentence(
            ids=(
                line.event.id,
                *(dated.event.id for dated in line.dates if dated.told and dated.event is not line.event),
            ),
            pieces=pieces(line, opening, begin, setting, labelled=labelled),
            language=line.entry.language,
        )
