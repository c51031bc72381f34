"""What a reader hands on: an article's parts, before its day is decided and its text is laid out."""

from dataclasses import dataclass

from timeline.model.text import BlockKind, EvidenceSource
from timeline.sources.stamp import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A date that an input gave for itself."""

    source: EvidenceSource
    said: str
    """The line or value as it stands in the input."""

    stamp: Stamp
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
