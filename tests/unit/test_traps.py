"""Sentences of every language that look like times and are none: nothing is found in them, or one thing only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from timeline import language
from timeline.grammar.grammar import grammar
from timeline.resolution.phrase import resolve

KNOWN: dict[str, tuple[str, ...]] = {
    "amount": (
        "The talks will not succeed in a month of Sundays, he said.",
        "Even a minute amount of the toxin can kill.",
        "He hit a century in the second innings.",
        "Three-quarters of voters backed the measure.",
        "The plane stopped three quarters of a mile short of the runway.",
        "A quarter of the respondents had no opinion.",
        "Gusts of 90 miles an hour tore off roofs.",
        "After six defeats the champion decided to call it a day.",
        "The party faces a day of reckoning, its leader warned.",
    ),
    "edge-of-date": ("Crowds lined the street for the late June Carter Cash.",),
    "lately": ("The firm buys the past-due bills of hospitals.",),
    "month": (
        "Students who organized the March for Our Lives rally met the senator.",
        "She gave half of the prize to the March of Dimes.",
        "A spokesman for March of Dimes welcomed the ruling.",
        "Lawmakers sent a letter to May demanding a vote.",
        "The award went to a performance by June Squibb.",
        "The museum keeps a dress of June Carter Cash.",
        "A photograph by April Greiman hangs in the lobby.",
        "The chain was bought by May Department Stores.",
        "The April 6 Youth Movement called for a boycott.",
        "Bus drivers in the 6th of October City went on strike.",
        "The July 26 Movement opened an office in Miami.",
    ),
    "month-day": ("The terror group November 17 claimed the attack.",),
    "month-sure": (
        "January Jones was cast as the senator's wife.",
        "Black September claimed the hijacking.",
        "Scholars of the October Revolution met in Geneva.",
    ),
    "no rule finds it": (
        "The United States invaded Afghanistan after 9/11.",
        "He lost two friends in the 9/11 attacks.",
    ),
    "now": (
        "The National Organization for Women (NOW) opposed the nominee.",
        "At this point on the river the banks are steep.",
    ),
    "quarter": ("He threw two touchdown passes in the fourth quarter.",),
    "season": (
        "Thousands have fled the city since the fall of Mosul.",
        "Many were trapped in the chaos during the fall of Kabul.",
        "Drillers have been idle since the fall in oil prices.",
        "Police found the car in Spring, Texas.",
    ),
    "time": (
        "The preacher read John 3:16 from the steps of the capitol.",
        "The placard quoted Genesis 12:10 in red letters.",
        "Leeds led 2-1 with 2:35 left to play.",
        "He ran the mile in 3:43.",
        "He lost the decision by 10:12 on points.",
        "Shareholders approved the merger by a ratio of 12:10.",
    ),
    "weekday": (
        "The Mail on Sunday printed the letter in full.",
        "The story first appeared in The Sun.",
        "He covered city hall for The Baltimore Sun.",
        "The governor brushed off what he called Monday-morning quarterbacking.",
        "Police found a Saturday night special under the seat.",
        "He took the test twice, and this was his best SAT.",
    ),
    "year": (
        "The orchestra played the 1812 Overture in the rain.",
        "The embassy is at Ringstrasse 2, 1010 Vienna.",
        "She won the 1500-meter final in the rain.",
        "The ministry published a 1200-page report.",
        "The envoy cited U.N. resolutions 1737 and 1747.",
    ),
    "year-before-christ": ("A survey of 350 B.C. teachers found the same.",),
    "year-modern": (
        "The 1975 headlined the festival.",
        "John Roe, of 1901 Maple Drive, was charged with arson.",
        "The climbers fell from the 2000-foot tower.",
        "The thieves guessed the PIN, 1984, on the third try.",
    ),
    "years-between-short": ("Union members voted 1200-85 to ratify the contract.",),
}
"""Traps that are still walked into, by the rule to mend: strict, so a mended one must leave the list."""

REASONS = {text: f"to mend: {rule}" for rule, texts in KNOWN.items() for text in texts}

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
