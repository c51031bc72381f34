"""The one place that reads a disk or standard input; pages of the Web are fetched by `web`."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from glob import glob
from io import BytesIO
from pathlib import Path
from typing import IO

from timeline.errors import UnreadableInput

LIMIT = 16 * 1024 * 1024
"""Bytes that an input may have: some three hundred times the longest of news features."""

_SIZE = f"{LIMIT // (1024 * 1024)} MB"


SUFFIXES = (
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json", ".rss", ".atom",
    ".xml", ".tml",
)  # fmt: skip
"""What a file in a folder is called that is read as an article."""

_WILD = frozenset("*?[")


def expanded(origins: Sequence[str]) -> tuple[str, ...]:
    """Inputs with the files of each folder, and those that a pattern fits, in their place, in order.

    Args:
        origins: paths, folders, patterns, addresses, or ``"-"``. What is none that is there stays as it is.
    """
    return tuple(name for origin in origins for name in _expanded(origin))


def _expanded(origin: str) -> Sequence[str]:
    if origin == "-" or is_address(origin):
        return [origin]
    try:
        if Path(origin).is_dir():
            return _within(Path(origin)) or [origin]
        if _WILD & set(origin) and not Path(origin).exists():
            return sorted(glob(origin, recursive=True)) or [origin]
    except (OSError, ValueError):
        pass
    return [origin]


def _within(folder: Path) -> list[str]:
    """The articles in a folder and the folders in it, in order of their names; nothing whose name begins with a dot."""
    files = (path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    return sorted(str(path) for path in files if not any(part[0] == "." for part in path.relative_to(folder).parts))


def is_address(origin: str) -> bool:
    """Whether an input is an address of the Web."""
    return origin.lower().startswith(("http://", "https://"))


def load(origin: str, cache: Path | None = None) -> bytes:
    """The bytes of a file, of standard input, or of a page of the Web.

    Args:
        origin: a path, an address, or ``"-"`` for standard input.
        cache: a folder in which pages of the Web are kept.

    Raises:
        UnreadableInput: there is no such file or page, it cannot be opened, or it is larger than `LIMIT`.
    """
    with opened(origin, cache) as file:
        return whole(origin, file)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file."""

    number: int
    """From 1."""

    data: bytes | None
    """With its line end; ``None`` where it is longer than `LIMIT`."""


def lines(file: IO[bytes]) -> Iterator[Line]:
    """The lines of a file, one at a time: only one is held.

    Args:
        file: as `opened` gives it.
    """
    number = 0
    while data := file.readline(LIMIT):
        number += 1
        complete = len(data) < LIMIT or data.endswith(b"\n")
        yield Line(number, data if complete else None)
        while not complete:
            data = file.readline(LIMIT)
            complete = len(data) < LIMIT or data.endswith(b"\n")


def whole(origin: str, file: IO[bytes], head: Sequence[Line] = ()) -> bytes:
    """The bytes of a file.

    Args:
        origin: as for `load`.
        file: as `opened` gives it.
        head: those of its `lines` that are read already.

    Raises:
        UnreadableInput: it is larger than `LIMIT`.
    """
    known = [line.data for line in head]
    data = b"".join(part or b"" for part in known) + (file.read(LIMIT + 1) if None not in known else b"")
    if len(data) > LIMIT or None in known:
        raise UnreadableInput(f"it is larger than {_SIZE}", where=origin, hint="give one article a file")
    return data


@contextmanager
def opened(origin: str, cache: Path | None = None) -> Iterator[IO[bytes]]:
    """A file, standard input or a page of the Web, to be read; arguments and errors as for `load`."""
    if is_address(origin):
        from timeline.sources.web import fetch

        yield BytesIO(fetch(origin, cache))
        return
    try:
        with nullcontext(sys.stdin.buffer) if origin == "-" else Path(origin).open("rb") as file:
            yield file
    except FileNotFoundError:
        raise UnreadableInput("there is no such file", where=origin, hint="check the name") from None
    except IsADirectoryError:
        raise UnreadableInput("no article is in this folder", where=origin, hint="name another") from None
    except PermissionError:
        raise UnreadableInput("reading it is not permitted", where=origin, hint="check who may read it") from None
    except (OSError, ValueError) as error:
        said = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise UnreadableInput(f"it cannot be read: {said}", where=origin, hint="check the name") from None
