"""Hostile input costs no more a character than a long story does: work is counted, not seconds."""

import sys
from collections.abc import Callable

import pytest

from timeline.errors import TimelineError
from timeline.sources import read, wire_dateline
from timeline.syntax.sentences import split

HOSTILE = [
    ".",
    ". ",
    '"',
    '."',
    "… ",
    "A. ",
    "U.S. ",
    "p.m. 5 ",
    "(",
    "-- ",
    "x\n",
    "###\n",
    "By A\n",
    "Jan. 4, 2024\n",
    "A, ",
    "\n",
    "<",
    "© \n",
]


def calls(work: Callable[[], object]) -> int:
    """How many functions a piece of work calls, in Python and in C."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def reading(text: str) -> None:
    try:
        for article in read("-", text.encode()):
            split(article)
    except TimelineError:
        pass


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_input_is_at_most_twice_the_work(piece: str) -> None:
    small, large = piece * 2_000, piece * 4_000
    reading(small)
    once, twice = calls(lambda: reading(small)), calls(lambda: reading(large))
    assert twice <= 2.2 * once + 500


def test_a_dateline_is_looked_for_at_the_head_alone() -> None:
    head = "BAGHDAD, Jan. 4 (AP) -- "
    assert calls(lambda: wire_dateline(head + "x" * 100)) == calls(lambda: wire_dateline(head + "x" * 1_000_000))
