"""The language folders: data in TOML, read late and once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "languages"


@cache
def load(language: str, name: str) -> dict[str, Any]:
    """The tables of one file of a language folder.

    Args:
        language: ISO 639-1 code, the name of the folder.
        name: file name without its suffix: ``"phrases"``.

    Raises:
        FileNotFoundError: the language has no such file.

    >>> load("en", "calendar")["weekdays"]["wednesday"]
    3
    """
    with open(FOLDER / language / f"{name}.toml", "rb") as file:
        return tomllib.load(file)


@cache
def available() -> tuple[str, ...]:
    """The codes of all languages that there are, in order."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir()))
