"""Words put in a row again: blanks, commas, a capital, a full stop."""

from collections.abc import Iterable
from typing import NamedTuple

from timeline.syntax.parse import Parse, Word

_TO_THE_LEFT = frozenset((",", ".", ";", ":", "!", "?", ")", "]", "%", "”", "’", "'", "…", "'s", "’s", "n't", "n’t"))
_TO_THE_RIGHT = frozenset(("(", "[", "$", "“", "‘", "£", "€"))
_LOOSE = frozenset((",", ";", ":", "-", "--", "–", "—", "..."))
_COMMON = frozenset(("DT", "NN", "NNS", "IN", "VBN", "VBD", "VBG", "RB", "PRP$", "CD", "WDT", "PDT"))
"""Tags of words that are no names."""

_ENDS = (".", "!", "?", "…")
_QUOTES = "\"'”’)"


class Bit(NamedTuple):
    """A word of a new sentence."""

    text: str
    place: int = -1
    """Where it stands in the parse; below zero for a sign or function word that was put in."""

    glued: bool = False
    """Whether no blank stands before it in the article."""


COMMA = Bit(",")


def bits(parse: Parse, places: Iterable[int]) -> list[Bit]:
    """Words of a parse, in order."""
    words = parse.words
    return [Bit(_inner(words[at]), at, glued=at > 0 and words[at - 1].end == words[at].start) for at in sorted(places)]


def _inner(word: Word) -> str:
    """A word as it is spelled within a sentence, where a capital only tells that it came first."""
    return word.text[:1].lower() + word.text[1:] if word.place == 0 and word.tag in _COMMON else word.text


def sentence(row: Iterable[Bit]) -> str:
    """A row of words as a sentence.

    >>> sentence([Bit("the"), Bit("bridge"), COMMA, COMMA, Bit("a"), Bit("ruin"), COMMA, Bit("fell"), COMMA])
    'The bridge, a ruin, fell.'
    """
    text = row_text(_tidy(row))
    text = text[:1].upper() + text[1:]
    return text if text.rstrip(_QUOTES).endswith(_ENDS) else f"{text}."


def row_text(row: Iterable[Bit]) -> str:
    """A row of words with the blanks between them."""
    text, last = "", None
    for bit in row:
        text += bit.text if last is None or _joined(last, bit) else f" {bit.text}"
        last = bit
    return text


def _joined(last: Bit, bit: Bit) -> bool:
    if bit.place == last.place + 1 and last.place >= 0:
        return bit.glued
    return bit.text in _TO_THE_LEFT or last.text in _TO_THE_RIGHT


def _tidy(row: Iterable[Bit]) -> list[Bit]:
    """Without signs at the start and end that part nothing from nothing, and without two of them in a row."""
    found: list[Bit] = []
    for bit in row:
        if bit.text in _LOOSE and (not found or found[-1].text in _LOOSE):
            continue
        if bit.text in _ENDS and found and found[-1].text in _LOOSE:
            found.pop()
        if bit.text == "." and found and found[-1].text.endswith("."):
            continue  # the full stop of "p.m." ends the sentence too
        found.append(bit)
    found = _without_empty_brackets(found)
    while found and found[-1].text in _LOOSE:
        found.pop()
    return found


def _without_empty_brackets(row: list[Bit]) -> list[Bit]:
    found: list[Bit] = []
    for bit in row:
        if bit.text == ")" and found and found[-1].text == "(":
            found.pop()
        else:
            found.append(bit)
    return found
