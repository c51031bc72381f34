"""Expressions as news writes them, each with the value that was worked out for it by hand."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.model.chronology import Resolution
from timeline.resolution.story import Manner, resolve_story
from timeline.sources import read
from timeline.syntax.sentences import split

TABLE = Path(__file__).parent / "expressions.toml"
ENOUGH = 400


def rows() -> list[tuple[date, str, str, str]]:
    groups = tomllib.loads(TABLE.read_text(encoding="utf-8")).values()
    return [(day, text, words, value) for group in groups for day, text, words, value in group]


def spelled(found: Resolution) -> str:
    if found.value is None:
        return "unresolved"
    text = found.value.timex + (f"/{found.end_value.timex}" if found.end_value else "")
    mod = getattr(found.value, "mod", None)
    return f"{text} {mod.value}" if mod else text


def test_there_are_many_and_none_twice() -> None:
    told = [(day, text, words) for day, text, words, _ in rows()]
    assert len(set(told)) == len(told) >= ENOUGH


@pytest.mark.parametrize(("day", "text", "words", "value"), rows())
def test_expression(day: date, text: str, words: str, value: str) -> None:
    (article,) = read("-", text.encode())
    found = [item.resolution for item in resolve_story(article.text, split(article), day, Manner())]
    told = [(item.expression.text, spelled(item)) for item in found]
    assert (words, value) in told if words else not told, told
