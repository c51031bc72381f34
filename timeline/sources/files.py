"""The one place that reads a disk or standard input."""

import sys
from pathlib import Path

from timeline.errors import UnreadableInput

LIMIT = 16 * 1024 * 1024
"""Bytes that an input may have: some three hundred times the longest of news features."""


def load(origin: str) -> bytes:
    """The bytes of a file, or of standard input.

    Args:
        origin: a path, or ``"-"`` for standard input.

    Raises:
        UnreadableInput: there is no such file, it cannot be opened, or it is larger than `LIMIT`.
    """
    try:
        data = _bytes(origin)
    except FileNotFoundError:
        raise UnreadableInput("there is no such file", where=origin, hint=_hint(origin)) from None
    except IsADirectoryError:
        raise UnreadableInput("this is a folder", where=origin, hint="name the articles in it") from None
    except PermissionError:
        raise UnreadableInput("reading it is not permitted", where=origin, hint="check who may read it") from None
    except (OSError, ValueError) as error:
        said = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise UnreadableInput(f"it cannot be read: {said}", where=origin, hint="check the name") from None
    if len(data) > LIMIT:
        size = LIMIT // (1024 * 1024)
        raise UnreadableInput(f"it is larger than {size} MB", where=origin, hint="give one article a file")
    return data


def _bytes(origin: str) -> bytes:
    if origin == "-":
        return sys.stdin.buffer.read(LIMIT + 1)
    with Path(origin).open("rb") as file:
        return file.read(LIMIT + 1)


def _hint(origin: str) -> str:
    if origin.partition("://")[0] in ("http", "https"):
        return "addresses are not fetched: save the page's text as a .txt file and give that"
    return "check the name"
