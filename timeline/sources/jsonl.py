"""JSON lines: one text a line, with its name and the time at which it was written."""

import json
from datetime import date
from typing import Any

from timeline.errors import UnreadableInput
from timeline.sources.creation import day_of, is_iso
from timeline.sources.document import Document, document
from timeline.sources.ladder import ReadChoice

_PUBLISHED = {"published", "date"}
"""What other programs call the time at which a text was written, see `rows`."""

_SHAPE = 'write {"doc_id": "a", "dct": "2024-01-04", "text": "..."}'


def read(where: str, line: bytes, choice: ReadChoice) -> Document:
    """The document of one line.

    Args:
        where: the input and the line's number, for messages.
        line: ``{"doc_id", "dct", "text"}`` as UTF-8; other keys are passed over. `id` and `published` may stand for
            the first two, as in `rows`.
        choice: the person's ``--date``, which wins over `dct`, and ``--tz``.

    Raises:
        UnreadableInput: it is no JSON object, has no text, or its dct is no day.
        UsageError: the person's zone does not exist.

    >>> read("-, line 1", b'{"dct": "2024-01-04", "text": "on Friday"}', ReadChoice()).dct
    '2024-01-04'
    """
    row = _row(line, where)
    text, name = row.get("text"), row.get("doc_id", row.get("id"))
    if not isinstance(text, str):
        raise UnreadableInput('it has no "text"' if text is None else "its text is no string", where=where, hint=_SHAPE)
    if not isinstance(name, str | int | None) or isinstance(name, bool):
        raise UnreadableInput("its doc_id is neither a string nor a whole number", where=where, hint=_SHAPE)
    dct, day, notes = _written(row, where, choice)
    return document(text, id=name, dct=dct, day=day, origin=where, language=choice.language, notes=notes)


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


def _written(row: dict[str, Any], where: str, choice: ReadChoice) -> tuple[str | None, date | None, tuple[str, ...]]:
    """The creation time and its day, of which the person's own day wins; and what is to be said about them."""
    notes: tuple[str, ...] = ()
    dct = row.get("dct")
    if "dct" not in row and row.keys() & _PUBLISHED:
        dct, notes = _published(row, choice)
    if dct is not None and not isinstance(dct, str):
        raise UnreadableInput("its dct is no string", where=where, hint="write it as 2024-01-04, or null")
    day = day_of(dct, choice.zone, where) if dct is not None else None
    if choice.day is not None:
        return choice.day.isoformat(), choice.day, notes
    return dct, day, notes


def _published(row: dict[str, Any], choice: ReadChoice) -> tuple[str | None, tuple[str, ...]]:
    """The time at which a row says that it was published, as ISO 8601 has it."""
    from timeline.sources.html import instants  # late: where lines give a dct, nobody asks for it
    from timeline.sources.rows import published

    said = published(row)
    if not said:
        return None, ()
    if is_iso(said):
        return said, ()
    stamp = instants.read(said, choice.language)
    iso = stamp.local(choice.zone).iso if stamp is not None else ""
    return (iso, ()) if iso else (None, (f"no date can be read in {said[:80]!r}",))
