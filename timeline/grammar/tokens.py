"""Tokens: runs of letters, runs of digits, single signs."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign."""

    text: str
    start: int
    end: int
    spaced: bool
    """Whether white space stands before it."""


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut a stretch of text into tokens, in linear time.

    Args:
        text: the whole text; offsets count in it.
        start: where to begin.
        end: where to stop, or ``None`` for the end of the text.

    >>> [token.text for token in tokens("mid-May, 9:30")]
    ['mid', '-', 'May', ',', '9', ':', '30']
    """
    found: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        begin, stop = match.span()
        found.append(Token(match.group(), begin, stop, begin != last))
        last = stop
    return found
