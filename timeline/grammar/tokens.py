"""Tokens: runs of letters, runs of digits, single signs."""

import re
from typing import NamedTuple

# The first of the four is the third again, for the letters that most words are made of: it is read in half the time.
_TOKEN = re.compile(r"\s*+(?:[a-zA-Z]++(?!\w)|\d++|[^\W\d_]++|\S)")


class Token(NamedTuple):
    """A word, a number or a sign, and where it stands."""

    text: str
    start: int
    end: int
    spaced: bool
    """Whether white space stands before it."""


def pieces(text: str) -> list[str]:
    """A text cut up, in linear time: its tokens, each with the white space before it.

    >>> pieces("mid-May, 9:30")
    ['mid', '-', 'May', ',', ' 9', ':', '30']
    """
    return _TOKEN.findall(text.rstrip())


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of text.

    Args:
        text: the whole text; offsets count in it.
        start: where to begin.
        end: where to stop, or ``None`` for the end of the text.

    >>> tokens("in May")[1]
    Token(text='May', start=3, end=6, spaced=True)
    """
    found: list[Token] = []
    place = start
    for piece in pieces(text[start:end]):
        word = piece.lstrip()
        place += len(piece)
        found.append(Token(word, place - len(word), place, word != piece))
    return found
