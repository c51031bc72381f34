"""Every row of the tables in docs/semantics.md holds."""

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.model.chronology import Resolution
from timeline.model.time import TimeValue
from timeline.resolution.phrase import resolve

PAGE = Path(__file__).parents[2] / "docs" / "semantics.md"
ROW = re.compile(r"\| (.+?) \| (\d{4}-\d\d-\d\d) \| (.+?) \|")


def rows() -> list[tuple[str, date, str]]:
    return [(words, date.fromisoformat(day), value) for words, day, value in ROW.findall(PAGE.read_text("utf-8"))]


def spelled(found: Resolution) -> str:
    value = found.value
    if value is None:
        return "unresolved"
    text = value.timex + (f"/{found.end_value.timex}" if found.end_value else "")
    return f"{text} {value.mod.value}" if isinstance(value, TimeValue) and value.mod else text


def test_the_page_has_rows() -> None:
    assert len(rows()) > 40


@pytest.mark.parametrize(("words", "day", "value"), rows())
def test_row(words: str, day: date, value: str) -> None:
    inner = re.search(r"\[(.+?)\]", words)
    wanted = inner.group(1) if inner else words
    found = resolve(words.replace("[", "").replace("]", ""), day)
    assert (wanted, value) in [(item.expression.text, spelled(item)) for item in found]
