"""What is said to the person: data on standard output, everything else on standard error."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import typer

from timeline.errors import UnwritableOutput

T = TypeVar("T")

MANY = 40
"""Articles from which on a person waits long enough to want to see how far it is."""

PIPE_CLOSED = 141
"""Exit code when the reader of our output went away: 128 and the number of SIGPIPE, as shells have it."""


def complain(text: str) -> None:
    """Say on standard error what went wrong."""
    _clear()
    _say(f"{_red('timeline:')} {text}")


def note(text: str) -> None:
    """Say on standard error what a person should hear."""
    _clear()
    _say(text)


def progress(text: str) -> None:
    """Show what is being done, on a terminal only; the next message takes its place."""
    if _lively(sys.stderr.isatty(), os.environ):
        _clear()
        sys.stderr.write(text)
        sys.stderr.flush()


def watched(items: Sequence[T]) -> Iterator[T]:
    """Some articles, with a bar on a terminal that shows how far we are; nothing of it is left at the end."""
    if len(items) < MANY or not _lively(sys.stderr.isatty(), os.environ):
        yield from items
        return
    with typer.progressbar(items, label="Reading", file=sys.stderr, show_pos=True, width=0) as bar:
        yield from bar
    sys.stderr.write("\x1b[A")
    _clear()


def put(data: bytes) -> None:
    """Write data to standard output.

    Args:
        data: its bytes; text is UTF-8 there, whatever the machine's locale is.

    Raises:
        typer.Exit: whoever read it has gone away; nobody is left to be told.
        UnwritableOutput: it cannot be written: a full disk.
    """
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _give_up()
        raise typer.Exit(PIPE_CLOSED) from None
    except OSError as error:
        _give_up()
        reason = (error.strerror or str(error)).lower()
        raise UnwritableOutput(f"cannot be written ({reason})", where="standard output") from None


def _give_up() -> None:
    """Let what is left in the buffer go nowhere, so that the interpreter does not try again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def coloured(terminal: bool, environment: Mapping[str, str]) -> bool:
    """Whether messages are coloured: NO_COLOR wins over FORCE_COLOR, which wins over what the terminal is.

    >>> coloured(True, {"NO_COLOR": "1", "FORCE_COLOR": "1"}), coloured(False, {"FORCE_COLOR": "1"})
    (False, True)
    """
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or _lively(terminal, environment)


def _lively(terminal: bool, environment: Mapping[str, str]) -> bool:
    return terminal and environment.get("TERM") != "dumb"


def _red(text: str) -> str:
    return f"\x1b[31m{text}\x1b[0m" if coloured(sys.stderr.isatty(), os.environ) else text


def _clear() -> None:
    if _lively(sys.stderr.isatty(), os.environ):
        sys.stderr.write("\r\x1b[K")


def _say(text: str) -> None:
    typer.echo(text, err=True, color=True)
