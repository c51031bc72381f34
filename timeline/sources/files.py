"""The one place that reads a disk or standard input."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from timeline.errors import UnreadableInput

LIMIT = 16 * 1024 * 1024
"""Bytes that an input may have: some three hundred times the longest of news features."""

_SIZE = f"{LIMIT // (1024 * 1024)} MB"


def load(origin: str) -> bytes:
    """The bytes of a file, or of standard input.

    Args:
        origin: a path, or ``"-"`` for standard input.

    Raises:
        UnreadableInput: there is no such file, it cannot be opened, or it is larger than `LIMIT`.
    """
    with _opened(origin) as file:
        data = file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise UnreadableInput(f"it is larger than {_SIZE}", where=origin, hint="give one article a file")
    return data


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file."""

    number: int
    """From 1."""

    data: bytes | None
    """With its line end; ``None`` where it is longer than `LIMIT`."""


def stream(origin: str) -> Iterator[Line]:
    """The lines of a file, or of standard input, one at a time: only one is held.

    Args:
        origin: a path, or ``"-"`` for standard input.

    Raises:
        UnreadableInput: there is no such file, or it cannot be read.
    """
    with _opened(origin) as file:
        number = 0
        while data := file.readline(LIMIT):
            number += 1
            whole = len(data) < LIMIT or data.endswith(b"\n")
            yield Line(number, data if whole else None)
            while not whole:
                data = file.readline(LIMIT)
                whole = len(data) < LIMIT or data.endswith(b"\n")


@contextmanager
def _opened(origin: str) -> Iterator[IO[bytes]]:
    """A file, or standard input; whatever is wrong with it becomes a sentence."""
    try:
        with nullcontext(sys.stdin.buffer) if origin == "-" else Path(origin).open("rb") as file:
            yield file
    except FileNotFoundError:
        raise UnreadableInput("there is no such file", where=origin, hint=_hint(origin)) from None
    except IsADirectoryError:
        raise UnreadableInput("this is a folder", where=origin, hint="name the articles in it") from None
    except PermissionError:
        raise UnreadableInput("reading it is not permitted", where=origin, hint="check who may read it") from None
    except (OSError, ValueError) as error:
        said = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise UnreadableInput(f"it cannot be read: {said}", where=origin, hint="check the name") from None


def _hint(origin: str) -> str:
    if origin.partition("://")[0] in ("http", "https"):
        return "addresses are not fetched: save the page's text as a .txt file and give that"
    return "check the name"
