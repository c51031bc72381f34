"""Language folders: data only, complete, and enough by themselves."""

import re
import shutil
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline import language
from timeline.model.text import EvidenceSource
from timeline.pipeline import chronicle
from timeline.resolution.phrase import resolve
from timeline.sources import read

OTHERS = [code for code in language.available() if code != "en"]
FILES = sorted(path.name for path in (language.FOLDER / "en").iterdir())
FREE = {"lexicon.toml", "rules.toml", "traps.toml"}
"""Files in which a language says what it has in its own way."""

TABLES = {"weekdays", "months", "zones", "cities", "regions"}
"""Tables whose rows are words of the language."""


def leaves(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a file with the path of its keys."""
    for key, value in table.items():
        if isinstance(value, dict) and key not in TABLES:
            yield from leaves(value, f"{path}{key}.")
        else:
            yield path + key, value


def loaded(code: str, name: str) -> dict[str, Any]:
    found = tomllib.loads((language.FOLDER / code / name).read_text(encoding="utf-8"))
    return dict(leaves(found))


def slots(text: object) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text)) if isinstance(text, str) else set()


@pytest.mark.parametrize("code", language.available())
def test_a_folder_holds_the_same_files_and_no_python(code: str) -> None:
    assert sorted(path.name for path in (language.FOLDER / code).iterdir()) == FILES
    assert all(name.endswith(".toml") for name in FILES)


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("name", [name for name in FILES if name not in FREE])
def test_a_file_has_the_keys_of_the_english_one(code: str, name: str) -> None:
    own, english = loaded(code, name), loaded("en", name)
    assert own.keys() == english.keys()
    assert {key: type(value) for key, value in own.items()} == {key: type(value) for key, value in english.items()}


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("name", ["phrases.toml", "explanations.toml"])
def test_a_phrase_has_no_slot_that_nothing_fills(code: str, name: str) -> None:
    """A date may need other fields in another language: all that a date can have are free."""
    dates = {"day", "month", "short", "year", "mm", "dd", "end_day", "hour", "hh", "minute", "second", "half"}
    dates |= {"when", "the", "of"}  # forms of a date, of which each language takes the one that it needs
    english = loaded("en", name)
    for key, text in loaded(code, name).items():
        assert slots(text) <= slots(english[key]) | dates, key


def test_a_copy_of_english_works_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(language.FOLDER / "en", tmp_path / "qq")
    lexicon = tmp_path / "qq" / "lexicon.toml"
    lexicon.write_text(lexicon.read_text(encoding="utf-8").replace("yesterday = -1", "yestreen = -1"), encoding="utf-8")
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    monkeypatch.setattr(language, "available", lambda: ("qq",))
    found = resolve("two days ago, not yesterday but yestreen", date(2024, 5, 10), "qq")
    assert [str(item.value) for item in found] == ["2024-05-08", "2024-05-09"]


SPANISH = """---
language: es
date: 2024-05-10
---
VALENCIA, 10 mayo (EFE).- Un incendio destruyó el lunes dos naves del puerto, según los bomberos.

El puerto se abrió el 4 de marzo de 1968. El ministro Sr. Roe lo visitará el martes.
"""


def test_a_spanish_article_becomes_a_chronology() -> None:
    chronology = chronicle(read("puerto.md", SPANISH.encode()))
    found = [(str(event.value), event.text) for event in chronology.events]
    assert found == [
        ("1968-03-04", "El puerto se abrió el 4 de marzo de 1968."),
        ("2024-05-06", "Un incendio destruyó el lunes dos naves del puerto, según los bomberos."),
        ("2024-05-14", "El ministro Sr. Roe lo visitará el martes."),
    ]


@pytest.mark.parametrize("code", language.available())
def test_every_rung_of_the_anchor_ladder_has_its_words(code: str) -> None:
    said = language.load(code, "phrases")["evidence"]
    assert set(said) == {source.value for source in EvidenceSource}
