"""Inputs, one after the other: what can be read is, what cannot is said."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.cli.console import complain, note
from timeline.errors import UnreadableInput
from timeline.sources import ReadChoice, Reading, examine, load
from timeline.sources.files import LIMIT, expanded, stream

_LINES = (".jsonl", ".ndjson")


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

    def named(self) -> tuple[str, ...]:
        """The inputs with the files of folders and patterns in their place."""
        return expanded(self.origins)


def readings(inputs: Inputs, *, quiet: bool = False) -> Iterator[Reading | None]:
    """What each input holds; ``None`` for one that cannot be read, which is said, and the rest goes on.

    Args:
        inputs: what the person named.
        quiet: keep notes on how an input was read to ourselves.

    Raises:
        UsageError: the person's zone does not exist.
    """
    for origin in inputs.named():
        try:
            for where, data in _pieces(origin, inputs):
                yield _reading(where, data, inputs, quiet=quiet)
        except UnreadableInput as error:
            complain(str(error))
            yield None


def _pieces(origin: str, inputs: Inputs) -> Iterator[tuple[str, bytes]]:
    """An input, or each line of one that is JSON lines: one that is broken leaves the others."""
    if inputs.form != "jsonl" and (inputs.form or not origin.lower().endswith(_LINES)):
        yield origin, load(origin, inputs.cache)
        return
    for line in stream(origin):
        where = f"{origin}, line {line.number}"
        if line.data is None:
            raise UnreadableInput(f"it is longer than {LIMIT} bytes", where=where, hint="split its text")
        if line.data.strip():
            yield where, line.data


def _reading(where: str, data: bytes, inputs: Inputs, *, quiet: bool) -> Reading | None:
    try:
        reading = examine(where, data, inputs.choice, form=inputs.form or _told(where))
    except UnreadableInput as error:
        complain(str(error))
        return None
    for said in () if quiet else reading.notes:
        note(f"{where}: {said}")
    return reading


def _told(where: str) -> str:
    """The form of a line of JSON lines, which its place tells."""
    name, found, number = where.rpartition(", line ")
    return "jsonl" if found and number.isdigit() and name.lower().endswith(_LINES) else ""
