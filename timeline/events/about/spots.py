"""Where an article names an entity: runs of words, and the word of each that the rest of the sentence hangs on."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.about.names import Entity, abbreviates, fold
from timeline.syntax.parse import Parse, Word

_LONGEST = 2
"""Tokens that a form may have more than words: "3G" may be cut in two."""

_CAPITALS = range(2, 7)
"""Letters of a short name made of capitals."""


class Run(NamedTuple):
    """A run of words that names the entity."""

    first: int
    last: int
    head: int
    """The word of it that hangs on something outside."""


def aliases(found: Entity, parses: Sequence[Parse]) -> Entity:
    """An entity with the forms that an article itself gives it: "the United States Air Force (USAF)".

    Args:
        found: the entity.
        parses: of the article's sentences.
    """
    forms = set(found.forms)
    for parse in parses:
        for word in parse.words:
            if _short(word) and len(found.words) > 1 and abbreviates(fold(word.text), found.words):
                forms.add(fold(word.text))
        if len(found.words) == 1:
            forms |= _spelled(parse, found.words[0])
    return Entity(name=found.name, words=found.words, forms=frozenset(forms))


def _short(word: Word) -> bool:
    return len(word.text) in _CAPITALS and word.text.isalpha() and word.text.isupper()


def _spelled(parse: Parse, short: str) -> set[str]:
    """The long name that a short one stands for, where it comes before it with brackets around the short one."""
    if len(short) not in _CAPITALS:
        return set()
    for word in parse.words:
        if not word.place or fold(word.text) != short or parse.words[word.place - 1].text != "(":
            continue
        last = word.place - 1
        for first in range(last - 2, max(last - 3 * len(short), -1), -1):
            row = parse.words[first:last]
            if row[0].text[:1].isupper() and _stand_for(row, short):
                return {"".join(fold(part.text) for part in row)}
    return set()


def _stand_for(row: Sequence[Word], short: str) -> bool:
    """Whether letters stand for a name; its last word may only say of which sort it is: "NV"."""
    long = [fold(part.text) for part in row if part.text[:1].isupper()]
    return abbreviates(short, long) or abbreviates(short, long[:-1])


def runs(parse: Parse, found: Entity) -> tuple[Run, ...]:
    """All places where a sentence names an entity, or something of which the name tells which it is.

    Args:
        parse: of the sentence.
        found: the entity, with the article's own short forms.
    """
    words = [fold(word.text) for word in parse.words]
    rows: list[Run] = []
    at = 0
    while at < len(words):
        size = _size(parse, words, at, found)
        if size:
            rows.append(Run(at, at + size - 1, _head(parse, at, at + size - 1)))
        at += size or 1
    return tuple(rows)


def _size(parse: Parse, words: Sequence[str], at: int, found: Entity) -> int:
    """Tokens of the longest form that begins at a place; 0 where none does."""
    for size in range(len(found.words) + _LONGEST, 0, -1):
        form = "".join(words[at : at + size])
        if at + size > len(words) or not found.is_called(form):
            continue
        if size > 1 or _named(parse.words[at], found):
            return size
    return 0


def _named(word: Word, found: Entity) -> bool:
    """Whether a single word is used as a name: "Jobs", not "jobs"; or as the noun that was asked for: "bitcoin"."""
    if not word.text.islower() or any(sign.isdigit() for sign in word.text):
        return True
    return len(found.words) == 1 and found.name.islower() and word.tag[:2] == "NN"


def _head(parse: Parse, first: int, last: int) -> int:
    """The word of a run that hangs on something outside of it."""
    for place in range(last, first - 1, -1):
        head = parse.words[place].head
        if head == place or not first <= head <= last:
            return place
    return last
