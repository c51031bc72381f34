"""On which side of the dateline a date lies, as the words of its own clause tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from timeline import language
from timeline.grammar.tokens import Token
from timeline.model.chronology import Direction

OPENING_WORDS = 3
"""An expression within so many words of its clause's start opens it: "On Tuesday, lawmakers will vote"."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that points back or ahead."""

    direction: Direction
    word: str


def cue(words: Sequence[Token], first: int, end: int, code: str) -> Cue | None:
    """The cue nearest to an expression in its own clause, if there is one.

    The clause is read leftwards from the expression; where the expression opens the clause, to its right too.

    Args:
        words: the tokens of the sentence.
        first: index of the expression's first token.
        end: index of the token after it.
        code: language code.

    >>> from timeline.grammar.tokens import tokens
    >>> cue(tokens("The court will hear the case Tuesday."), 6, 7, "en")
    Cue(direction=<Direction.FUTURE: 'future'>, word='will')
    """
    data = language.load(code, "cues")
    reach = data["reach"]
    left = [token.text for token in words[max(0, first - reach) : first]]
    left.reverse()
    opening = _opening(left, data["stops"])
    found = _search(left if opening is None else left[:opening], data)
    if found is not None or opening is None:
        return found
    right = [token.text for token in words[end : end + reach + 1]]
    return _search(right[1:] if right[:1] == [","] else right, data)


def in_aside(words: Sequence[Token], first: int, end: int, code: str) -> bool:
    """Whether an expression stands in a relative clause between commas: ", which sailed on Tuesday, …".

    Args:
        words: the tokens of the sentence.
        first: index of the expression's first token.
        end: index of the token after it.
        code: language code.
    """
    data = language.load(code, "cues")
    reach = data["reach"]
    for index in range(first - 1, max(0, first - reach), -1):
        if words[index].text in data["relatives"]:
            return words[index - 1].text == "," and any(word.text == "," for word in words[end : end + reach])
        if words[index].text == ",":
            return False
    return False


def _opening(left: list[str], stops: list[str]) -> int | None:
    """How many words stand between the clause's start and an expression that opens it; ``None`` if it does not."""
    for index, word in enumerate(left[:OPENING_WORDS]):
        if word == ",":
            return index
        if word in stops:
            return None
    return len(left) if len(left) < OPENING_WORDS else None


def _search(words: list[str], data: dict[str, Any]) -> Cue | None:
    """The cue among some words of a clause; one that points ahead counts more than one that points back."""
    back: Cue | None = None
    endings = tuple(data["back_endings"])
    for index, word in enumerate(words):
        if word in data["stops"]:
            break
        pair = f"{word} {words[index - 1]}" if index else ""
        if word in data["ahead"] or pair in data["ahead_pairs"]:
            return Cue(Direction.FUTURE, pair if pair in data["ahead_pairs"] else word)
        if back is None and (word in data["back"] or word.endswith(endings)):
            back = Cue(Direction.PAST, word)
            if index == 0:
                break  # "was shot Tuesday": its own verb has spoken
    return back
