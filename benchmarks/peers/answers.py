"""What one tagger gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The time expressions that a tagger found, and what that cost."""

    cpu: float
    """CPU-seconds over all documents, warm."""

    timexes: Mapping[str, Sequence[Mapping[str, Any]]]
    """By document: `start`, `end`, `type`, `value`."""
