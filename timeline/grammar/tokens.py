"""Tokens: runs of letters, runs of digits, single signs."""

import re
from typing import NamedTuple

_TOKEN = re.compile(r"(\s*)([^\W\d_]+|\d+|[^\w\s]|_)")

Piece = tuple[str, str]
"""The white space before a token, and the token."""


class Token(NamedTuple):
    """A word, a number or a sign. A named tuple: there are very many of them."""

    text: str
    start: int
    end: int
    spaced: bool
    """Whether white space stands before it."""


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """A stretch of text cut up, in linear time: all that is needed to see whether it speaks of time.

    >>> pieces("mid-May, 9:30", 0, 13)
    [('', 'mid'), ('', '-'), ('', 'May'), ('', ','), (' ', '9'), ('', ':'), ('', '30')]
    """
    return _TOKEN.findall(text, start, end)


def placed(parts: list[Piece], start: int) -> list[Token]:
    """Tokens with their places, from a stretch that was cut up; it began at `start`."""
    found: list[Token] = []
    place = start
    for blank, text in parts:
        begin = place + len(blank)
        place = begin + len(text)
        found.append(Token(text, begin, place, bool(blank)))
    return found


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of text.

    Args:
        text: the whole text; offsets count in it.
        start: where to begin.
        end: where to stop, or ``None`` for the end of the text.

    >>> tokens("in May")[1]
    Token(text='May', start=3, end=6, spaced=True)
    """
    return placed(pieces(text, start, len(text) if end is None else end), start)
