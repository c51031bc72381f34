"""The folder of `--cache`: what was found out once, a file each, named after all that it depends on.

A file that is not there, or not whole, or not of this name is as good as none: nothing that stands in the folder can
stop a run or get into a chronology by accident.
"""

import json
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from timeline.cli.console import complain
from timeline.cli.generation import generation
from timeline.errors import UnwritableOutput
from timeline.model.plain import plain, unplain
from timeline.renderers.files import write

T = TypeVar("T")

LARGEST = 64 * 1024 * 1024
"""Bytes that a file may have: far more than any article gives."""


class Memory:
    """What earlier runs of this very program found out.

    Args:
        folder: that of ``--cache``; results have a folder of their own in it.
    """

    def __init__(self, folder: Path) -> None:
        self._cache = folder
        self._keeps = True

    def recall(self, kind: type[T], *asked: object) -> T | None:
        """What was found out, or ``None``.

        Args:
            kind: its class.
            asked: all that it depends on, as plain values.
        """
        name = _name(kind, asked)
        path = self._folder / f"{name}.json"
        try:
            if not path.is_file() or path.stat().st_size > LARGEST:
                return None
            seal, _, rest = path.read_bytes().decode("ascii").partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        body = rest.removesuffix("\n")
        return _undone(kind, body) if seal == _seal(name, body) else None

    def keep(self, found: object, *asked: object) -> None:
        """Keep something, if it can be read back; where the folder takes none, that is said once.

        Args:
            found: a dataclass.
            asked: as for `recall`.
        """
        kind, name = type(found), _name(type(found), asked)
        body = _dumped(plain(kind, found)) if self._keeps else ""
        if not body or _undone(kind, body) != found:
            return
        sealed = f"{_seal(name, body)}\n{body}\n".encode("ascii")
        try:
            write(self._folder / f"{name}.json", sealed, lasting=False)
        except UnwritableOutput as error:
            complain(f"{self._cache}: results {error.what}; going on without keeping them")
            self._keeps = False

    @cached_property
    def _folder(self) -> Path:
        return self._cache / "results" / generation()


def _name(kind: type, asked: tuple[object, ...]) -> str:
    return sha256(_dumped([kind.__name__, *asked]).encode("ascii")).hexdigest()


def _seal(name: str, body: str) -> str:
    """What tells a whole file from half of one, and from another's."""
    return sha256(f"{name}\n{body}".encode()).hexdigest()


def _undone(kind: type[T], body: str) -> T | None:
    try:
        found: T = unplain(kind, json.loads(body))
    except (ValueError, RecursionError):
        return None
    return found


def _dumped(found: Any) -> str:  # noqa: ANN401 - plain values
    return json.dumps(found, separators=(",", ":"), allow_nan=False)
