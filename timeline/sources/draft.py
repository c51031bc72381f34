"""What a reader hands on: an article's parts, before its day is decided and its text is laid out.

`Heard` is the contract between readers and the anchor ladder. A reader tells each date that an input gives for
itself, as it stands there, the surest first within a source; it converts nothing and decides nothing. It never tells
copyright years, file times, the system clock, or the dates of other stories.
"""

from dataclasses import dataclass

from timeline.model.text import BlockKind, EvidenceSource
from timeline.sources.stamp import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A date that an input gave for itself.

    >>> Heard(source=EvidenceSource.METADATA, said="NewsArticle datePublished: 2024-01-05T03:30Z",
    ...       stamp=Stamp(year=2024, month=1, day=5, clock="03:30", zone="UTC")).update
    False
    """

    source: EvidenceSource
    """The rung. ``DATELINE`` and ``FILE_NAME`` are told by `reading` alone, ``OPTION`` by the ladder."""

    said: str
    """The line or value as it stands in the input."""

    stamp: Stamp
    """Date, clock and zone as they are written, not converted; a zone counts only beside a clock."""

    update: bool = False
    """Whether it tells of a later change: such a date is never the day of the dateline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article in parts."""

    blocks: tuple[tuple[BlockKind, str], ...]
    """The story in reading order, each text on one line."""

    title: str = ""
    outlet: str = ""
    byline: str = ""
    url: str = ""
    id: str = ""
    language: str = ""
    heard: tuple[Heard, ...] = ()
