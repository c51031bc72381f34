"""What one measurement gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The figures of one set of annotated data."""

    name: str
    digest: str
    """SHA-256 of all that was read."""

    counts: Mapping[str, int]
    """How much was measured on: a set that shrinks shows here."""

    figures: Mapping[str, float]
    """Percentages by name; more is better."""

    asides: Mapping[str, int]
    """What was left out, by reason."""

    errors: Sequence[tuple[str, ...]]
    """All that is not right, one row each; see `HEADER`."""

    enough: Mapping[str, float] = field(default_factory=dict)
    """Where the floor of a figure stops rising, since more of it would cost something that no figure shows."""


HEADER = ("set", "kind", "document", "gold", "type", "value", "ours", "type", "value", "rule", "anchor", "context")
"""Columns of the list of errors."""


def digest_of(paths: Sequence[Path]) -> str:
    """SHA-256 of some files: their names, sizes and bytes, in the order given."""
    total = sha256()
    for path in paths:
        data = path.read_bytes()
        total.update(f"{path.name} {len(data)}\n".encode())
        total.update(data)
    return total.hexdigest()


def flat(words: str) -> str:
    r"""Text on one line, without tabs.

    >>> flat("Jan.\n4")
    'Jan. 4'
    """
    return " ".join(words.split())
