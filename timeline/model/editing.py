"""What a person changed by hand, and what the program had."""

from dataclasses import dataclass
from enum import Enum


class Change(Enum):
    """The ways in which a person changes an entry."""

    ADDED = "added"
    """The entry is the person's own."""

    REWORDED = "reworded"
    REDATED = "redated"
    MERGED = "merged"
    """Entries that the program kept apart are one."""

    SPLIT = "split"
    """An entry that the program made one is several."""

    PINNED = "pinned"
    """It stays whatever is selected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One change to an entry."""

    change: Change

    was: str = ""
    """What the program had: a sentence, a TIMEX3 value; empty where it had nothing."""
