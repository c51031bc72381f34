"""Words of a language and the categories they belong to."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import chain
from typing import Any

from timeline.grammar.phrases import is_phrase
from timeline.grammar.rule import typed
from timeline.grammar.surface import Element
from timeline.model.record import record

Item = tuple[str, Any]
"""A category and the value that a word has in it."""

_LETTERS = "".join(sign.lower() if sign.isalpha() else " " for sign in map(chr, range(128)))
"""For `str.translate`: letters made small, all else a blank."""

_DIGIT = re.compile("[0-9]")
_MAX_DIGITS = 6
_YEAR_DIGITS = 4
_MAX_SEEN = 50_000


@record(frozen=True, slots=True)
class Entry:
    """What a token may be."""

    text: str
    spaced: bool
    """Whether white space stands before it."""

    items: tuple[Item, ...] = ()
    calling: bool = False
    """Whether it calls for a closer look: an expression may stand around it."""

    figure: bool = False
    """Whether it is a short number, and calls only where it touches a sign of dates and times: "8:30", "'98"."""

    opens: bool = False
    """Whether a surface begins with it."""

    closes: bool = False
    """Whether a surface ends with it."""


class Seen(dict[str, Entry]):
    """Entries by token as written, with the white space before it, made when one is first met.

    A text of ever new words starts it afresh.
    """

    def __init__(self, look_up: Callable[[str], Entry]) -> None:
        super().__init__()
        self.look_up = look_up

    def __missing__(self, piece: str) -> Entry:
        if len(self) >= _MAX_SEEN:
            self.clear()
        entry = self[piece] = self.look_up(piece)
        return entry


@record(frozen=True, slots=True)
class Lexicon:
    """What every word and number may be."""

    words: Mapping[str, tuple[Item, ...]]
    """By word in small letters."""

    names: Mapping[str, tuple[Item, ...]]
    """Categories of words that count only when written with a capital: "May", "Mon."."""

    literals: frozenset[str]
    """Words that some surface spells out; with a capital those that want one."""

    triggers: frozenset[str]
    """Words in whose neighbourhood an expression may stand."""

    opening: frozenset[str]
    """Categories with which a surface begins."""

    closing: frozenset[str]
    """Categories with which a surface ends."""

    def silent(self, text: str) -> bool:
        """Whether no word of a text calls; where that takes more than a glance it is not known, and so not told.

        Most of a text speaks of no time, and most texts are written in plain letters: that much is passed over.
        """
        if not text.isascii() or _DIGIT.search(text):
            return False
        return self.triggers.isdisjoint(text.translate(_LETTERS).split())

    def entry(self, piece: str) -> Entry:
        """All that a token may be.

        Args:
            piece: the token, with the white space before it.
        """
        text = piece.lstrip()
        number = text.isdecimal()
        items = tuple(_numbers(text, self.literals)) if number else self._items(text)
        if not items:
            return Entry(text, text != piece)
        return Entry(
            text,
            text != piece,
            items,
            calling=number or text.lower() in self.triggers,
            figure=number and len(text) != _YEAR_DIGITS,
            opens=any(name in self.opening for name, _ in items),
            closes=any(name in self.closing for name, _ in items),
        )

    def _items(self, text: str) -> tuple[Item, ...]:
        low = text.lower()
        found = self.words.get(low, ())
        if low in self.names and not text[0].islower():
            found += self.names[low]
        if low in self.literals:
            found += (("=" + low, None),)
        if text[0].isupper() and (name := low.capitalize()) in self.literals:
            found += (("=" + name, None),)
        return found

    def common(self, word: str) -> bool:
        """Whether a word in small letters is no name, so that a capital in mid-sentence makes it part of one."""
        return word not in self.names and (word in self.words or word in self.literals)


def _numbers(text: str, literals: frozenset[str]) -> list[Item]:
    """What a run of digits may be."""
    size = len(text)
    found: list[Item] = [("digits", text)]
    if text in literals:
        found.append(("=" + text, None))
    if size > _MAX_DIGITS or not text.isascii():
        return found
    value = int(text)
    found.append(("number", value))
    if size == 4 and 1000 <= value < 3000:
        found.append(("yyyy", value))
    if size == 4:
        found.append(("clock4", text))
    if size == 2:
        found.append(("yy", value))
    if size <= 2:
        found += [(name, value) for name, top in (("dd", 31), ("mm", 12)) if 1 <= value <= top]
        found.append(("hour", value))
    if size == 2 and value < 60:
        found.append(("minute", value))
    return found


def lexicon(
    tables: Mapping[str, Mapping[str, Any]], surfaces: Sequence[tuple[Element, ...]], triggers: Collection[str]
) -> Lexicon:
    """Build the lexicon of a language.

    Args:
        tables: category to words and their values; a category whose name ends in ``!`` wants a capital letter;
            entries of several words are surfaces (see `phrases`).
        surfaces: all that the words may stand in.
        triggers: categories and words (``=ago``) that call for a closer look.
    """
    words: dict[str, list[Item]] = {}
    names: dict[str, list[Item]] = {}
    calling = {word[1:] for word in triggers if word.startswith("=")}
    for key, table in tables.items():
        category, target = (key[:-1], names) if key.endswith("!") else (key, words)
        for word, value in table.items():
            if is_phrase(word):
                continue
            target.setdefault(word, []).append((category, typed(category, value)))
            if category in triggers:
                calling.add(word)
    return Lexicon(
        words={word: tuple(found) for word, found in words.items()},
        names={word: tuple(found) for word, found in names.items()},
        literals=frozenset({element.literal for element in set(chain.from_iterable(surfaces))} - {""}),
        triggers=frozenset(calling),
        opening=frozenset([plain[0].category for plain in surfaces]),
        closing=frozenset([plain[-1].category for plain in surfaces]),
    )
