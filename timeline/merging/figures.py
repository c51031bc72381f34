"""Numbers of things that a sentence counts, with what is counted and whether it is a bound."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Any

from timeline import language

AHEAD, BEHIND, NOUN = 6, 4, 3
"""Words in which the word for what happened may follow or precede a number, and the thing that is counted follow."""

FEWEST = 3
"""The smallest number of things, if nothing says what happened to them, that is worth comparing."""

ROUND = 10
"""Percent by which a round number may be off."""

_SIZES = {"thousand": 1000, "million": 10**6, "billion": 10**9}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of things."""

    about: str
    """What is counted, in the language's own word: ``"dead"``, ``"jobs"``."""

    number: int
    low: float
    high: float
    """Between what the true number lies, as far as the words tell."""

    said: str
    """The words: ``"killed at least 12"``."""

    def excludes(self, other: "Figure") -> bool:
        """Whether both cannot be right: 12 and 14 cannot, "at least 12" and 14 can."""
        return self.high < other.low or other.high < self.low


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    small: str
    closes: bool
    """Whether a mark behind it ends what it belongs to."""


def figures(text: str, code: str) -> tuple[Figure, ...]:
    """What a text counts; what it counts in two ways is left out.

    Args:
        text: a clause or a sentence, without its dates.
        code: language code.

    >>> [(one.about, one.number, one.said) for one in figures("The blast killed at least 12 people.", "en")]
    [('dead', 12, 'killed at least 12 people')]
    >>> figures("Fourteen were injured.", "en")[0].number
    14
    """
    found: dict[str, Figure] = {}
    twice = set[str]()
    for figure in _figures([_word(part) for part in text.split()], code):
        if found.setdefault(figure.about, figure).number != figure.number:
            twice.add(figure.about)
    return tuple(figure for about, figure in found.items() if about not in twice)


def _word(part: str) -> _Word:
    bare = part.strip("\"“”'‘’(),;:.—–")
    return _Word(part, bare.lower(), part[-1] in ",;:.)—–")


def _figures(words: Sequence[_Word], code: str) -> Iterator[Figure]:
    at = 0
    while at < len(words):
        number, length = _number(words[at : at + 3], code)
        if number is not None:
            figure = _figure(words, at, at + length, number, code)
            if figure is not None:
                yield figure
        at += length


def _figure(words: Sequence[_Word], start: int, end: int, number: int, code: str) -> Figure | None:
    data = language.load(code, "merging")["numbers"]
    after = _run(words[end : end + AHEAD], code) if not words[end - 1].closes else []
    before = _run(list(reversed(words[max(start - BEHIND, 0) : start])), code, backwards=True)
    noun = next((place for place, word in enumerate(after[:NOUN]) if _thing(word.small, code)), None)
    deeds = deeds_of(code)
    behind = next((place for place, word in enumerate(after) if word.small in deeds), None)
    ahead = next((place for place, word in enumerate(before) if word.small in deeds), None) if behind is None else None
    thing = after[noun].small if noun is not None else ""
    if behind is None and ahead is None and (not thing or number < FEWEST):
        return None
    deed = deeds[after[behind].small] if behind is not None else deeds[before[ahead].small] if ahead is not None else ""
    bound, low, high = _bounds(before, number, data)
    first = start - max(bound, ahead + 1 if ahead is not None else 0)
    whom = 0 if after and after[0].small in data["whom"] else None
    last = end + max((place + 1 for place in (noun, behind, whom) if place is not None), default=0)
    return Figure(
        about=" ".join(part for part in (thing, deed) if part),
        number=number,
        low=low,
        high=high,
        said=" ".join(word.text for word in words[first:last]).strip("\"“”'‘’(),;:.—–"),
    )


def _run(words: Sequence[_Word], code: str, *, backwards: bool = False) -> list[_Word]:
    """The words up to a mark or a further number."""
    found: list[_Word] = []
    for place, word in enumerate(words):
        if (backwards and word.closes) or _number(words[place : place + 1], code)[0] is not None:
            break
        found.append(word)
        if word.closes:
            break
    return found


def _thing(word: str, code: str) -> bool:
    """Whether a word is the name of several things that are counted, as far as its ending tells."""
    data = language.load(code, "merging")["numbers"]
    return (
        word.isalpha()
        and len(word) > 3
        and word.endswith(data["plural"])
        and word not in data["uncounted"]
        and word not in data["whom"]
        and word not in deeds_of(code)
    )


def _bounds(before: Sequence[_Word], number: int, data: dict[str, Any]) -> tuple[int, float, float]:
    """How many words before a number bend it, and between what it then lies."""
    for size in (3, 2, 1):
        said = " ".join(word.small for word in reversed(before[:size]))
        if said in data["least"]:
            return size, number, inf
        if said in data["most"]:
            return size, -inf, number
        if said in data["about"]:
            return size, number - number * ROUND / 100, number + number * ROUND / 100
    return 0, number, number


def _number(words: Sequence[_Word], code: str) -> tuple[int | None, int]:
    """The number with which some words begin, and how many of them it is."""
    word = words[0]
    bare = word.small.replace(",", "")
    value: float | None = None
    if bare.replace(".", "", 1).isdigit() and bare.isascii() and len(bare) < 12 and "%" not in word.text:
        value = float(bare) if not word.text.startswith(("$", "€", "£", "¥")) else None
    else:
        value = _spelled(code).get(word.small)
    if value is None:
        return None, 1
    scale = _scales(code).get(words[1].small) if len(words) > 1 else None
    if scale is not None and not word.closes:
        return round(value * scale), 2
    return (int(value), 1) if value == int(value) else (None, 1)


@cache
def _spelled(code: str) -> dict[str, float]:
    """Numbers in words: from two on, as "one" and "a" count nothing."""
    data = language.load(code, "lexicon")
    ones, tens = data.get("number", {}), data.get("tens", {})
    found = {word: float(value) for word, value in (ones | tens).items() if value > 1}
    return found | {f"{ten}-{one}": float(tens[ten] + ones[one]) for ten in tens for one in ones if 0 < ones[one] < 10}


@cache
def _scales(code: str) -> dict[str, int]:
    data = language.load(code, "merging")["numbers"]
    return {word: size for name, size in _SIZES.items() for word in data[name]}


@cache
def deeds_of(code: str) -> dict[str, str]:
    """Words that say what happened to those who are counted, and the one that stands for all of a row."""
    rows = language.load(code, "merging")["figures"]
    return {word: row[0] for row in rows.values() for word in row}
