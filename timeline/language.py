"""The language folders: data in TOML, read late and once."""

from functools import cache
from pathlib import Path
from typing import Any

import tomli

FOLDER = Path(__file__).parent / "languages"

FALLBACK = "en"
"""Stands in for a language, or a file of one, that there is not."""


@cache
def load(language: str, name: str) -> dict[str, Any]:
    """The tables of one file of a language folder, or of English where there is no such file.

    Args:
        language: ISO 639-1 code, the name of the folder.
        name: file name without its suffix: ``"phrases"``.

    >>> load("en", "calendar")["weekdays"]["wednesday"]
    3
    >>> load("xx", "calendar") == load("en", "calendar")
    True
    """
    path = FOLDER / language / f"{name}.toml"
    if language not in available() or not path.is_file():
        path = FOLDER / FALLBACK / path.name
    return tomli.loads(path.read_text(encoding="utf-8"))


@cache
def available() -> tuple[str, ...]:
    """The codes of all languages that there are, in order."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir()))
