"""An input cut into what is read alone: the whole of it, or each of its lines where it is JSON lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from timeline.errors import UnreadableInput
from timeline.sources import files

_SUFFIXES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The bytes of an input or of one of its lines, or what is wrong with it."""

    where: str
    """What the person named, with the number of the line where it is one."""

    data: bytes = b""
    form: str = ""
    """The name of a reader, see `readers.READERS`; empty where the bytes are to tell."""

    problem: str = ""
    """Why it cannot even be tried; empty where it can."""


def pieces(origin: str, form: str = "", cache: Path | None = None) -> Iterator[Piece]:
    """What is to be read of an input, one after the other: of JSON lines only one is held.

    JSON lines are told by ``--from``, by the input's name, or by a first line that is a JSON object with a story; the
    second tells where the first is broken. A broken line leaves the others.

    Args:
        origin: a path, an address, or ``"-"`` for standard input.
        form: the name of a reader, as ``--from`` gives it.
        cache: a folder in which pages of the Web are kept.
    """
    try:
        with files.opened(origin, cache) as file:
            lines = files.lines(file)
            named = form == "jsonl" or (not form and origin.lower().endswith(_SUFFIXES))
            head = [] if named else _head(lines)
            if named or (not form and any(map(_is_row, head))):
                filled = (line for line in chain(head, lines) if line.data is None or line.data.strip())
                yield from (_of_line(origin, line) for line in filled)
            else:
                yield Piece(where=origin, data=files.whole(origin, file, head), form=form)
    except UnreadableInput as error:
        yield Piece(where=origin, problem=str(error))


def _head(lines: Iterator[files.Line]) -> list[files.Line]:
    """The lines of an input down to the first that is not blank, and one more where that may be a broken object."""
    head, told = list[files.Line](), 0
    for line in lines:
        head.append(line)
        told += line.data is None or bool(line.data.strip())
        if told and (told > 1 or not _opens(line) or _is_row(line)):
            break
    return head


def _opens(line: files.Line) -> bool:
    return line.data is not None and line.data.lstrip(b"\xef\xbb\xbf \t").startswith(b"{")


def _is_row(line: files.Line) -> bool:
    if not _opens(line):
        return False
    from timeline.sources.rows import is_row  # late: few inputs begin with a brace

    return is_row((line.data or b"").decode("utf-8-sig", "replace"))


def _of_line(origin: str, line: files.Line) -> Piece:
    where = f"{origin}, line {line.number}"
    if line.data is None:
        error = UnreadableInput(f"it is longer than {files.LIMIT} bytes", where=where, hint="split its text")
        return Piece(where=where, problem=str(error))
    return Piece(where=where, data=line.data, form="jsonl")
