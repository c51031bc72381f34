"""The language folders: data in TOML, read late and once."""

from functools import cache
from pathlib import Path
from typing import Any

import tomli

FOLDER = Path(__file__).parent / "languages"

FALLBACK = "en"
"""Stands in for a file of a language that there is not."""


@cache
def load(language: str, name: str) -> dict[str, Any]:
    """The tables of one file of a language folder.

    Where there is no such folder, what ``unknown.toml`` holds stands for the file: no word of English is to be read
    into another language. What is in neither is English.

    Args:
        language: ISO 639-1 code, the name of the folder.
        name: file name without its suffix: ``"phrases"``.

    >>> load("en", "calendar")["weekdays"]["wednesday"]
    3
    >>> load("xx", "phrases") == load("en", "phrases"), load("xx", "kinds") == load("en", "kinds")
    (True, False)
    """
    path = FOLDER / language / f"{name}.toml"
    if language not in available():
        known = _unknown()
        if name in known:
            return dict(known[name])
    if language not in available() or not path.is_file():
        path = FOLDER / FALLBACK / path.name
    return tomli.loads(path.read_text(encoding="utf-8"))


@cache
def _unknown() -> dict[str, Any]:
    return tomli.loads((FOLDER / "unknown.toml").read_text(encoding="utf-8"))


@cache
def calendar(language: str) -> dict[str, Any]:
    """The names of days and months: of a language without a folder those that CLDR gives, else English ones.

    Args:
        language: ISO 639-1 code.

    >>> calendar("de")["months"]["mai"], calendar("fr")["weekdays"]["vendredi"]
    (5, 5)
    """
    found = load(language, "calendar")
    if language in available():
        return found
    from babel import Locale, UnknownLocaleError  # late: most articles are in a language that has its folder

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return found
    days = {name: number + 1 for name, number in _names(locale.days).items()}
    return {"capitals": False, "short": [], "sure": [], "weekdays": days, "months": _names(locale.months)}


def _names(forms: Any) -> dict[str, int]:  # noqa: ANN401 - what Babel gives
    """Names, whole and short, in small letters without a full stop, and their numbers."""
    rows = [row for form in forms.values() for width in ("wide", "abbreviated") for row in form[width].items()]
    return {bare: number for number, name in rows if not (bare := name.casefold().strip(". ")).isdigit()}


@cache
def available() -> tuple[str, ...]:
    """The codes of all languages that there are, in order."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir()))
