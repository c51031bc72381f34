"""A paragraph of a page and the part that it plays."""

import re
from dataclasses import KW_ONLY, dataclass
from enum import Enum

from timeline.sources.draft import Heard

_STOP = re.compile(r"[.!?…][\"'”’)\]]*$")


class Role(Enum):
    """What a paragraph of an input is to its story."""

    TITLE = "title"
    PROSE = "prose"
    HEADING = "heading"
    CAPTION = "caption"
    PUBLICATION = "publication line"
    BYLINE = "byline"
    CREDIT = "credit"
    NAVIGATION = "navigation"
    RIGHTS = "rights"
    NOTE = "note of the editors"
    END = "end mark"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph and what it seems to be."""

    text: str
    role: Role
    _: KW_ONLY
    heard: tuple[Heard, ...] = ()
    byline: str = ""
    outlet: str = ""
    cued: bool = False
    """Whether a date line has a word such as "published"; without one it may be a heading."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + 1

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return _STOP.search(self.text[-6:]) is not None
