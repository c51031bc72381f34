"""Sentences of every language that look like times and are none: nothing is found in them, or one thing only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from timeline import language
from timeline.grammar.grammar import grammar
from timeline.resolution.phrase import resolve

KNOWN: dict[str, tuple[str, ...]] = {
    "a person named like a month, after an adjective that months take too": (
        "Crowds lined the street for the late June Carter Cash.",
    ),
    "only who knows the sport can tell it from a quarter of the year": (
        "He threw two touchdown passes in the fourth quarter.",
    ),
    "four digits that could be a year; only the world tells": (
        "The 1975 headlined the festival.",
        "The thieves guessed the PIN, 1984, on the third try.",
    ),
}
"""Traps that are still walked into, by the reason: strict, so a mended one must leave the list."""

REASONS = {text: reason for reason, texts in KNOWN.items() for text in texts}

ENOUGH = 150
"""Traps that English has, at least."""


@dataclass(frozen=True, slots=True)
class Trap:
    """A sentence, and the one expression that may be found in it, if there is one."""

    code: str
    kind: str
    text: str
    only: str = ""
    value: str = ""


def traps() -> Iterator[Trap]:
    for code in language.available():
        for kind, rows in language.load(code, "traps").items():
            for row in rows:
                fields: dict[str, Any] = {"text": row} if isinstance(row, str) else row
                yield Trap(code, kind, **fields)


def cases() -> Iterator[Any]:
    for trap in traps():
        marks = [pytest.mark.xfail(reason=REASONS[trap.text], strict=True)] if trap.text in REASONS else []
        yield pytest.param(trap, id=f"{trap.code}-{trap.kind}-{trap.text}", marks=marks)


def test_english_has_enough() -> None:
    assert sum(trap.code == "en" for trap in traps()) >= ENOUGH


def test_no_trap_stands_twice() -> None:
    texts = [trap.text for trap in traps()]
    assert sorted(set(texts)) == sorted(texts)


def test_known_ones_are_traps() -> None:
    assert set(REASONS) <= {trap.text for trap in traps()}


@pytest.mark.parametrize("trap", list(cases()))
def test_trap(trap: Trap) -> None:
    day = language.load(trap.code, "rules")["dateline"]
    found = {item.expression.text: item for item in resolve(trap.text, day, trap.code)}
    assert list(found) == ([trap.only] if trap.only else []), [item.expression.rule for item in found.values()]
    if trap.value:
        assert str(found[trap.only].value) == trap.value


@pytest.mark.parametrize("code", language.available())
def test_something_can_be_found(code: str) -> None:
    """A grammar that finds nothing would pass every trap."""
    example = next(text for rule in grammar(code).rules for text in rule.examples)
    assert resolve(example.replace("[", "").replace("]", ""), language.load(code, "rules")["dateline"], code)
