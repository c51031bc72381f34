"""What several articles make of one event: copies, conflicts, and how much it matters."""

from dataclasses import dataclass
from enum import Enum


class Matter(Enum):
    """What the sides of a conflict disagree on."""

    DATE = "date"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What some mentions say of a matter, all alike."""

    said: str
    """In the words of the first: ``"12 dead"``, ``"on Friday"``."""

    value: str
    """What it comes to: a TIMEX3 value, ``"2024-01-05"``, or a number, ``"12"``."""

    mentions: tuple[str, ...]
    """Ids of the mentions that say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Articles that disagree on one thing; all sides are kept, none is averaged."""

    id: str
    """From the ids of the mentions, so that it does not depend on their order."""

    matter: Matter
    about: str
    """What is counted, ``"dead"``; empty for a date."""

    events: tuple[str, ...]
    """Ids of the entries concerned."""

    sides: tuple[Side, ...]
    """Two at least; the one that most independent outlets take comes first."""

    def __post_init__(self) -> None:
        if len(self.sides) < 2:
            raise ValueError("a conflict has two sides")


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An article that says word for word what another one says: both count once as a source."""

    article: str
    """Id of the copy."""

    of: str
    """Id of the article that stands for all copies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Salience:
    """How much an event matters, and what that was counted from."""

    score: int
    """The more the higher; it compares entries of one chronology and means nothing elsewhere."""

    outlets: int
    """Independent outlets that tell of it."""

    articles: int
    """Articles that tell of it, each copy counted with its original."""

    sentences: int
    """Sentences that refer to it or to its date."""

    earliest: int
    """Index of the first of these sentences in its article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What a chronology was narrowed down to by the person who asked for it."""

    found: int
    """Entries there were before."""

    criteria: tuple[str, ...]
    """What was asked for, as options: ``"--top 20"``."""
