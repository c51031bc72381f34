"""Hostile text: twice the input may cost at most `LIMIT` times the work, whatever it is made of."""

import gc
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, islice

from benchmarks.accuracy.tagging import tag

LIMIT = 2.3
AGAIN = 3
"""How often a shape above the limit is measured again."""

SHAPES = {
    "digits": "1234567890",
    "one digit": "7",
    "dots": ".",
    "spaces": " ",
    "line ends": "\n",
    "tabs and letters": "a\t",
    "quotes": '"',
    "single quotes": "'",
    "apostrophes": "year's ",
    "brackets": "(",
    "dashes": "--",
    "commas": ", ",
    "of the of the": "of the ",
    "the the the": "the ",
    "and and and": "and ",
    "the day before the day before": "the day before ",
    "the day after the morning of": "the morning of the day after ",
    "two years ago two years ago": "two years ago ",
    "three weeks before": "three weeks before ",
    "last last last": "last ",
    "early late mid": "early ",
    "12/12/12/12/": "12/12/",
    "2010-2010-2010-": "2010-",
    "9:30 9:30": "9:30 ",
    "9:30:30:30": "30:",
    "1,000,000": "1,000,",
    "Monday Monday": "Monday ",
    "Monday, Monday,": "Monday, ",
    "May May May": "May ",
    "March 3-5-7": "March 3-5-",
    "Jan. 4, Jan. 4,": "Jan. 4, ",
    "from June to June": "from June to ",
    "between 1990 and": "between 1990 and ",
    "twenty twenty": "twenty ",
    "one hundred thousand": "one hundred thousand ",
    "capital words": "North Atlantic Treaty ",
    "U.S. U.S.": "U.S. ",
    "p.m. 5": "p.m. 5 ",
    "one word without end": "x",
    "capitals without end": "Xx",
    "accents that combine": "e\u0301",
    "half a sentence": "He said that it ",
    "short sentences": "A b. ",
    "new words": "",
}
"""What is repeated, by name; ``new words`` are all different, in each text, so that nothing remembered helps."""

NAMED = ("digits", "dots", "spaces", "of the of the", "the day before the day before")
"""Those that are measured at half a megabyte and a megabyte, and told whatever comes out."""

HALF = 500_000

_NUMBERS = count(16**4)
_LETTERS = str.maketrans("0123456789", "ghijklmnop")


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """How the work on one shape grows."""

    shape: str
    ratio: float
    """CPU for twice the input over CPU for once, each in its best round: a busy machine only ever takes away."""

    megabyte: float
    """CPU-seconds for a million characters, at the pace of the larger text."""


def measure(size: int = 30_000, rounds: int = 3, shapes: Sequence[str] = tuple(SHAPES)) -> tuple[Growth, ...]:
    """Tag each shape at two sizes.

    Args:
        size: of the smaller text, in characters, where the shape is none of `NAMED`; the larger has twice as many.
        rounds: how often; the small and the large text take turns, so that a busy machine slows both.
        shapes: names of `SHAPES`.
    """
    return tuple(_sure(name, HALF if name in NAMED else size, rounds) for name in shapes)


def _sure(shape: str, size: int, rounds: int) -> Growth:
    """What is above the limit is measured again: a busy moment passes, what is not linear stays."""
    found = _growth(shape, size, rounds)
    for _ in range(AGAIN):
        if found.ratio <= LIMIT:
            break
        found = min(found, _growth(shape, size, 2 * rounds + 1), key=lambda growth: growth.ratio)
    return found


def text(shape: str, size: int) -> str:
    """A text of one shape.

    Args:
        shape: name of one of `SHAPES`.
        size: in characters.
    """
    piece = SHAPES[shape]
    if not piece:
        return "".join(f"é{number:x} ".translate(_LETTERS) for number in islice(_NUMBERS, size // 7))[:size]
    return (piece * (size // len(piece) + 1))[:size]


def _growth(shape: str, size: int, rounds: int) -> Growth:
    _cpu(text(shape, size))
    pairs = [(_cpu(text(shape, size)), _cpu(text(shape, 2 * size))) for _ in range(rounds)]
    once, twice = (min(spent) for spent in zip(*pairs, strict=True))
    return Growth(shape=shape, ratio=twice / max(once, 1e-6), megabyte=twice * 1_000_000 / (2 * size))


def _cpu(words: str) -> float:
    gc.collect()  # what the run before left is not this one's work
    begun = time.process_time()
    tag("", words, "2024-01-04")
    return time.process_time() - begun
