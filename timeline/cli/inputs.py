"""Inputs, one after the other: what can be read is, what cannot is said."""

from collections.abc import Iterator, Sequence

from timeline.cli.console import complain, note
from timeline.errors import UnreadableInput
from timeline.sources import ReadChoice, Reading, examine, load


def readings(origins: Sequence[str], choice: ReadChoice, *, quiet: bool = False) -> Iterator[Reading | None]:
    """What each input holds; ``None`` for one that cannot be read, which is said, and the rest goes on.

    Args:
        origins: files, or ``"-"`` for standard input.
        choice: the person's day and zone.
        quiet: keep notes on how an input was read to ourselves.

    Raises:
        UsageError: the person's zone does not exist.
    """
    for origin in origins:
        try:
            reading = examine(origin, load(origin), choice)
        except UnreadableInput as error:
            complain(str(error))
            yield None
            continue
        for said in () if quiet else reading.notes:
            note(f"{origin}: {said}")
        yield reading
