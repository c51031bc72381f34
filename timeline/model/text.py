"""What was read: an article, where its words stand, and the day that it was written."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from timeline.model.record import record


class TextSpan(NamedTuple):
    """A half-open stretch of an article's text.

    >>> text = "On Friday it rained."
    >>> span = TextSpan(3, 9)
    >>> text[span.start:span.end]
    'Friday'
    """

    start: int
    """Offset of the first character, in Unicode code points."""

    end: int
    """Offset just past the last character."""

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


class EvidenceSource(Enum):
    """Where a publication day can be read; the order is the anchor ladder, best first."""

    OPTION = "option"
    FRONT_MATTER = "front matter"
    DATELINE = "dateline"
    METADATA = "metadata"
    PUBLICATION_LINE = "publication line"
    PAGE = "page metadata"
    URL = "URL"
    FILE_NAME = "file name"
    """It may give its year to a dateline, and nothing else: who named a file, and when, is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that an input said about its day of publication."""

    source: EvidenceSource
    """The rung of the anchor ladder."""

    said: str
    """The words as they stand in the input: ``"Jan. 4 (UPI) --"``."""

    day: date | None
    """The day that it gives, or ``None`` where it gives none on its own (no year)."""

    used: bool
    """Whether the dateline's day rests on it."""

    why: str
    """Why it was used or passed over, as a short clause."""

    local: str = ""
    """Its date and time on the dateline's clocks, as fine as it gave them; empty without a day."""


class ZoneSource(Enum):
    """Where the zone of an article's day can be read; the order is the zone ladder, best first."""

    STATED = "stated offset"
    CITY = "dateline city"
    METADATA = "metadata offset"
    OPTION = "option"
    UTC = "UTC"
    """No zone at all, flagged: an instant is known, and the local day may be the one before or after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneEvidence:
    """One thing that an input said about the zone of its day."""

    source: ZoneSource
    """The rung of the zone ladder."""

    said: str
    """The words as they stand in the input: ``"BAGHDAD"``."""

    zone: str
    """IANA name or UTC offset: ``"Asia/Baghdad"``."""

    used: bool
    """Whether instants are put on the clocks of this zone before their day is taken."""

    why: str
    """Why it was used or passed over, as a short clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The day, place and zone from which an article's relative dates count."""

    day: date | None = None
    """Local day of the dateline; ``None`` where the input gives none. Never the system clock."""

    place: str = ""
    """The place as printed, ``"BAGHDAD"``; empty where none is."""

    zone: str = ""
    """IANA name or UTC offset of the zone, ``"Asia/Baghdad"``; empty where unknown."""

    evidence: tuple[Evidence, ...] = ()
    """All that the input said about the day, in the order of the anchor ladder."""

    zones: tuple[ZoneEvidence, ...] = ()
    """All that the input said about the zone, in the order of the zone ladder."""

    @property
    def basis(self) -> Evidence | None:
        """The evidence that decided the day."""
        return next((item for item in self.evidence if item.used), None)


BY_HAND = "by-hand"
"""Id of the source that an edited file is itself, and the rule of dates that a person gives."""


class BlockKind(Enum):
    """What a block of an article's text is."""

    BODY = "body"
    QUOTE = "quote"
    """A passage that the page sets apart as somebody's words."""

    LIST = "list"
    """An item of a list."""

    CAPTION = "caption"
    SUBHEADING = "subheading"

    @property
    def runs(self) -> bool:
        """Whether it carries the story on: a caption or a heading stands beside it, with dates of its own."""
        return self not in (BlockKind.CAPTION, BlockKind.SUBHEADING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of an article's text and its role."""

    kind: BlockKind
    span: TextSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was understood.

    `text` is the story: body, captions and sub-headings in reading order, blocks parted by one
    empty line. Headline, byline, outlet and navigation are kept apart from it. It is normalised
    once and never changed, so that every `TextSpan` quotes it for ever.
    """

    id: str
    """The id that the input gave, else a hash of the content; never a path."""

    origin: str
    """What the person named: a file name, ``"-"`` for standard input, a URL."""

    text: str
    blocks: tuple[Block, ...]
    """The blocks tile `text` in order."""

    dateline: Dateline
    title: str = ""
    outlet: str = ""
    byline: str = ""
    url: str = ""
    language: str = "en"

    published: str = ""
    """Local ISO time of publication, as fine as the input gave it: ``2024-01-04T23:07``."""

    updated: str = ""
    """Local ISO time of the last change that the input tells of; it never moves the dateline."""

    by_hand: bool = False
    """Whether it was named by a person in an edited chronology, and never read; its text is that person's lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """How the articles of one language write words inside their sentences."""

    language: str
    small: frozenset[str]
    """Words that stand in small letters somewhere."""

    capital: frozenset[str]
    """Words that have a capital inside a sentence, and each of them with the word that follows it."""


@record(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of one block of an article."""

    article: str
    """Id of the article."""

    index: int
    """Number in the article, from 0, in order of the text."""

    span: TextSpan
    """Without the blanks around it."""

    kind: BlockKind = BlockKind.BODY
    """The role of its block."""

    paragraph: int = 0
    """Number of its block, from 0."""
