"""Tokens: runs of letters, runs of digits, single signs."""

import re
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")


class Token(NamedTuple):
    """A word, a number or a sign. A named tuple: there are very many of them."""

    text: str
    start: int
    end: int
    spaced: bool
    """Whether white space stands before it."""


def texts(text: str, start: int, end: int) -> list[str]:
    """The tokens of a stretch of text, as bare strings: all that is needed to see whether it speaks of time.

    >>> texts("mid-May, 9:30", 0, 13)
    ['mid', '-', 'May', ',', '9', ':', '30']
    """
    return _TOKEN.findall(text, start, end)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut a stretch of text into tokens, in linear time.

    Args:
        text: the whole text; offsets count in it.
        start: where to begin.
        end: where to stop, or ``None`` for the end of the text.

    >>> tokens("in May")[1]
    Token(text='May', start=3, end=6, spaced=True)
    """
    found: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        begin, stop = match.span()
        found.append(Token(match.group(), begin, stop, begin != last))
        last = stop
    return found
