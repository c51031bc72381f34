"""Sentences of every language that look like times and are none: nothing is found in them, or one thing only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from timeline import language
from timeline.grammar.grammar import grammar
from timeline.resolution.phrase import resolve

KNOWN: dict[str, tuple[str, ...]] = {
    "about-date": ("Around 1800 protesters blocked the bridge.",),
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
    "century": ("The batsman reached his third century against the Australians.",),
    "day-part": ("Police found a Saturday night special under the seat.",),
    "edge-of-date": ("Crowds lined the street for the late June Carter Cash.",),
    "es: month": (
        "Los vecinos recuerdan las novelas de Julio Cortázar.",
        "Las madres se reunieron en la Plaza de Mayo.",
    ),
    "es: weekday": ("El tribunal absolvió a Domingo Roe.",),
    "every-weekday": (
        "Happy Mondays headlined the second stage.",
        "TGI Fridays filed for bankruptcy.",
    ),
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
        "Scholars of the October Revolution met in Geneva.",
    ),
    "month-day": (
        "At least 10 May loyalists broke ranks over the deal.",
        "The terror group November 17 claimed the attack.",
        "The April 6 Youth Movement called for a boycott.",
        "Bus drivers in the 6th of October City went on strike.",
        "The July 26 Movement opened an office in Miami.",
    ),
    "month-sure": (
        "January Jones was cast as the senator's wife.",
        "Black September claimed the hijacking.",
    ),
    "no rule finds it": (
        "The United States invaded Afghanistan after 9/11.",
        "He lost two friends in the 9/11 attacks.",
    ),
    "now": (
        "The swimmer was carried off by a rip current.",
        "An electric current ran through the fence.",
        "The bank's current account customers were locked out.",
        "The National Organization for Women (NOW) opposed the nominee.",
        "At this point on the river the banks are steep.",
    ),
    "part-tonight": (
        "The singer became an overnight sensation.",
        "The central bank left its overnight lending rate unchanged.",
    ),
    "quarter": ("He threw two touchdown passes in the fourth quarter.",),
    "quarter-reported": ("The quarter-final was moved to Cardiff.",),
    "season": (
        "Thousands have fled the city since the fall of Mosul.",
        "Many were trapped in the chaos during the fall of Kabul.",
        "Three climbers died in the fall from the north face.",
        "Drillers have been idle since the fall in oil prices.",
        "Police found the car in Spring, Texas.",
    ),
    "time": (
        "The lawyers are burning the midnight oil.",
        "Witnesses described a midnight blue sedan.",
        "The preacher read John 3:16 from the steps of the capitol.",
        "The placard quoted Genesis 12:10 in red letters.",
        "Leeds led 2-1 with 2:35 left to play.",
        "He ran the mile in 3:43.",
        "He lost the decision by 10:12 on points.",
        "Shareholders approved the merger by a ratio of 12:10.",
    ),
    "weekday": (
        "The series follows Wednesday Addams to a boarding school.",
        "Tuesday Weld was nominated for an Academy Award.",
        "Billy Sunday preached against drink to packed tents.",
        "Sgt. Joe Friday wanted just the facts.",
        "The aide became the senator's man Friday.",
        "She began as a girl Friday at a law firm.",
        "The Mail on Sunday printed the letter in full.",
        "The story first appeared in The Sun.",
        "He covered city hall for The Baltimore Sun.",
        "Ruby Tuesday closed a third of its restaurants.",
        "Sheffield Wednesday sacked their manager.",
        "She taught Sunday school at the Baptist church.",
        "The families came dressed in their Sunday best.",
        "The governor brushed off what he called Monday-morning quarterbacking.",
        "The bank relaxed its rules on Casual Friday dress.",
        "The Good Friday Agreement gave both communities a veto.",
        "The ferry to Friday Harbor was full.",
        "Pilots were trained on Thursday Island.",
        "The Friday Mosque of Isfahan was damaged by the blast.",
        "Lawyers for the Bloody Sunday families asked for the files.",
        "He took the test twice, and this was his best SAT.",
        "Sheffield Wednesday lost at home on Saturday.",
    ),
    "year": (
        "The orchestra played the 1812 Overture in the rain.",
        "The embassy is at Ringstrasse 2, 1010 Vienna.",
        "The town took in some of 1500 prisoners who had been exchanged.",
        "Steel melts when heated to 1500 degrees.",
        "She won the 1500-meter final in the rain.",
        "The ministry published a 1200-page report.",
        "The envoy cited U.N. resolutions 1737 and 1747.",
    ),
    "year-before-christ": ("A survey of 350 B.C. teachers found the same.",),
    "year-modern": (
        "The 1975 headlined the festival.",
        "Saudi officials presented Vision 2030 to investors.",
        "John Roe, of 1901 Maple Drive, was charged with arson.",
        "Shots were fired in the 1900 block of Oak Street.",
        "A gas leak was reported in the 2000 block of Market Street.",
        "A convoy of 2000 migrants reached the border.",
        "He ate a diet of 2000 calories.",
        "The climbers fell from the 2000-foot tower.",
        "The dealer asked for 1900 pesos, the buyer said.",
        "Police are looking for a 2015 Toyota Camry.",
        "He abandoned his 2008 Honda near the bridge.",
        "A 2012 Ford Explorer struck the barrier.",
        "Reach the clerk at extension 2020.",
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
