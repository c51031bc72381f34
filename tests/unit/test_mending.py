"""What the parser gets wrong again and again is put right, and what it gets right stays."""

import pytest

from timeline.model.text import TextSpan
from timeline.syntax.parse import Word
from timeline.syntax.parser import parser


def tied(text: str) -> dict[str, tuple[str, str]]:
    """What each word of a sentence is, and to which word."""
    parse_all = parser("en")
    assert parse_all is not None
    (parse,) = parse_all(text, [TextSpan(0, len(text))])
    words: tuple[Word, ...] = parse.words
    return {word.text: (word.dep, words[word.head].text) for word in words}


MENDED = [
    (
        "The company, founded in 1946 by two brothers, filed for bankruptcy last week.",
        {"filed": ("ROOT", "filed"), "company": ("nsubj", "filed"), "founded": ("acl", "company")},
    ),
    (
        "The 2010 raid on the aid flotilla strained relations between the two countries.",
        {"strained": ("ROOT", "strained"), "raid": ("nsubj", "strained"), "relations": ("dobj", "strained")},
    ),
    (
        "The museum was built in 1911, damaged by fire in 1944 and restored in the 1960s.",
        {"damaged": ("conj", "built"), "restored": ("conj", "built")},
    ),
    (
        "The novelist Anne Corey grew up in Leeds.",
        {"Corey": ("nsubj", "grew"), "novelist": ("compound", "Corey"), "The": ("det", "Corey")},
    ),
    (
        "The seal, which a diver found in 2003, is on show.",
        {"found": ("relcl", "seal"), "diver": ("nsubj", "found"), "which": ("dobj", "found")},
    ),
    (
        "On Wednesday shells hit a market in Karsk and killed three people.",
        {"shells": ("nsubj", "hit"), "Wednesday": ("pobj", "On"), "On": ("prep", "hit")},
    ),
    (
        "A blaze trapped miners underground on Monday morning.",
        {
            "trapped": ("ROOT", "trapped"),
            "blaze": ("nsubj", "trapped"),
            "A": ("det", "blaze"),
            "on": ("prep", "trapped"),
        },
    ),
]

RIGHT = [
    ("The bridge, built in 1932, collapsed.", {"built": ("acl", "bridge"), "collapsed": ("ROOT", "collapsed")}),
    ("The city was taken in 1794 and became Belgian.", {"became": ("conj", "taken")}),
    ("A sad day for the town.", {"day": ("ROOT", "day")}),
]


@pytest.mark.parametrize(("text", "ties"), [*MENDED, *RIGHT])
def test_words_are_tied_right(text: str, ties: dict[str, tuple[str, str]]) -> None:
    found = tied(text)
    assert {word: found[word] for word in ties} == ties
