"""JSON lines: one text a line, with its name and the time at which it was written."""

import json
from datetime import date
from typing import Any

from timeline.errors import UnreadableInput
from timeline.sources.creation import day_of
from timeline.sources.document import Document, document
from timeline.sources.ladder import ReadChoice

_SHAPE = 'write {"doc_id": "a", "dct": "2024-01-04", "text": "..."}'


def read(where: str, line: bytes, choice: ReadChoice) -> Document:
    """The document of one line.

    Args:
        where: the input and the line's number, for messages.
        line: ``{"doc_id", "dct", "text"}`` as UTF-8; other keys are passed over.
        choice: the person's ``--date``, which wins over `dct`, and ``--tz``.

    Raises:
        UnreadableInput: it is no JSON object, has no text, or its dct is no day.
        UsageError: the person's zone does not exist.

    >>> read("-, line 1", b'{"dct": "2024-01-04", "text": "on Friday"}', ReadChoice()).dct
    '2024-01-04'
    """
    row = _row(line, where)
    text, name = row.get("text"), row.get("doc_id")
    if not isinstance(text, str):
        raise UnreadableInput('it has no "text"' if text is None else "its text is no string", where=where, hint=_SHAPE)
    if not isinstance(name, str | int | None) or isinstance(name, bool):
        raise UnreadableInput("its doc_id is neither a string nor a whole number", where=where, hint=_SHAPE)
    dct, day = _written(row.get("dct"), where, choice)
    return document(text, id=name, dct=dct, day=day, origin=where, language=choice.language)


def _row(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableInput(f"byte {error.start + 1} is not UTF-8", where=where, hint="save it as UTF-8") from None
    except json.JSONDecodeError as error:
        raise UnreadableInput(f"it is no JSON (column {error.colno}: {error.msg})", where=where, hint=_SHAPE) from None
    except (RecursionError, ValueError):
        raise UnreadableInput("it is nested too deep, or a number is too long", where=where, hint=_SHAPE) from None
    if not isinstance(row, dict):
        raise UnreadableInput("it is no JSON object", where=where, hint=_SHAPE)
    return row


def _written(dct: object, where: str, choice: ReadChoice) -> tuple[str | None, date | None]:
    """The creation time and its day; the person's own day wins."""
    if dct is not None and not isinstance(dct, str):
        raise UnreadableInput("its dct is no string", where=where, hint="write it as 2024-01-04, or null")
    day = day_of(dct, choice.zone, where) if dct is not None else None
    if choice.day is not None:
        return choice.day.isoformat(), choice.day
    return dct, day
