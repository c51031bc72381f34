"""Inputs, one after the other: what can be read is, what cannot is said."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.console import complain, note
from timeline.errors import UnreadableInput
from timeline.sources import ReadChoice, Reading, examine
from timeline.sources.files import expanded
from timeline.sources.pieces import Piece
from timeline.sources.pieces import pieces as cut

if TYPE_CHECKING:
    from timeline.cli.memory import Memory
    from timeline.pipeline import Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What a person named to be read, and how."""

    origins: tuple[str, ...]
    """Files, folders, patterns, addresses, or ``"-"`` for standard input."""

    choice: ReadChoice
    form: str = ""
    """``--from``: the name of a reader; empty where each input tells."""

    cache: Path | None = None
    """``--cache``: where pages of the Web are kept."""

    memory: "Memory | None" = None
    """Likewise: what is known of articles that were read before."""

    def named(self) -> tuple[str, ...]:
        """The inputs with the files of folders and patterns in their place."""
        return expanded(self.origins)

    def understanding(self) -> "Understanding | None":
        """What understands an article by what is kept of it, if anything is to be kept."""
        if self.memory is None:
            return None
        from timeline.cli.remembered import Remembered

        return Remembered(self.memory)


def cache_at(name: str) -> Path | None:
    """The folder that ``--cache`` names, made if need be; ``None``, and a line that says why, where it takes no file.

    Args:
        name: its path.
    """
    import tempfile

    folder = Path(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        complain(f"--cache: nothing can be kept in {name} ({reason.lower()}); going on without")
        return None


def pieces(inputs: Inputs) -> Iterator[Piece]:
    """What is to be read, one after the other, and no sooner than it is asked for; what cannot be says why.

    Args:
        inputs: what the person named.
    """
    for origin in inputs.named():
        yield from cut(origin, inputs.form, inputs.cache)


def readings(inputs: Inputs, *, quiet: bool = False) -> Iterator[Reading | None]:
    """What each input holds; ``None`` for one that cannot be read, which is said, and the rest goes on.

    Args:
        inputs: what the person named.
        quiet: keep notes on how an input was read to ourselves.

    Raises:
        UsageError: the person's zone does not exist.
    """
    for piece in pieces(inputs):
        if piece.problem:
            complain(piece.problem)
            yield None
        else:
            yield _reading(piece, inputs, quiet=quiet)


def _reading(piece: Piece, inputs: Inputs, *, quiet: bool) -> Reading | None:
    try:
        reading = _examined(piece, inputs)
    except UnreadableInput as error:
        complain(str(error))
        return None
    for said in () if quiet else reading.notes:
        note(f"{piece.where}: {said}")
    return reading


def _examined(piece: Piece, inputs: Inputs) -> Reading:
    if inputs.memory is None:
        return examine(piece.where, piece.data, inputs.choice, form=piece.form)
    from timeline.cli.remembered import examined

    return examined(piece, inputs.choice, inputs.memory)
