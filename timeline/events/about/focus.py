"""What an article has named so far, and which of it stands out: whom a word that stands for a name may mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from timeline.events.about.sorts import COMMON, Sort
from timeline.syntax.parse import Parse, Word

MEMORY = 500
"""Things named last among which it is looked for what a noun means."""

ITSELF = ""
"""Who the entity is."""

_ROLES = {"nsubj": 30, "nsubjpass": 30, "dobj": 15, "poss": 12, "pobj": 6}
_MAIN = 10
"""What the subject of a main clause is worth more."""

_COMMON = 12
"""What a noun that is no name is worth less."""

_FAR = 40
"""What a sentence between costs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Something that was named and may be meant again."""

    sentence: int
    word: Word
    who: str
    """The same for each mention of the same; `ITSELF` for the entity."""

    sort: Sort
    weight: int
    several: bool


class Focus:
    """What was named, in reading order."""

    def __init__(self) -> None:
        self._named: list[Named] = []

    def keep(self, at: int, parse: Parse, word: Word, who: str, sort: Sort, *, several: bool) -> None:  # noqa: PLR0913
        """Keep in mind what a word means.

        Args:
            at: index of the sentence.
            parse: of it.
            word: the word.
            who: whom it means.
            sort: of what sort that is.
            several: whether it means several.
        """
        weight = _ROLES.get(word.dep, 0)
        if weight >= _ROLES["nsubj"] and parse.words[word.head].dep == "ROOT":
            weight += _MAIN
        if word.tag in COMMON and who != ITSELF:
            weight -= _COMMON
        self._named.append(Named(sentence=at, word=word, who=who, sort=sort, weight=weight, several=several))

    def near(self, at: int, reach: int) -> Sequence[Named]:
        """What the last sentences named.

        Args:
            at: index of the sentence that is read.
            reach: how many sentences count, that one among them.
        """
        return list(takewhile(lambda one: at - one.sentence < reach, reversed(self._named)))[::-1]

    def by_name(self) -> Sequence[Named]:
        """What was named otherwise than by a pronoun, as far back as memory goes; the entity counts in any case."""
        known = self._named[-MEMORY:]
        return [one for one in known if one.word.tag not in {"PRP", "PRP$"} or one.who == ITSELF]

    def sort_of(self, who: str) -> Sort:
        """Of what sort the last mention of somebody was."""
        return next((one.sort for one in reversed(self._named) if one.who == who), Sort.OTHER)


def best(at: int, word: Word, fitting: Iterable[Named]) -> str | None:
    """Whom a word means: the one that stands out most; no two arguments of one verb are the same.

    Args:
        at: index of its sentence.
        word: the word.
        fitting: all that it can mean.
    """
    apart = [
        one
        for one in fitting
        if one.sentence < at or one.word.head != word.head or word.tag == "PRP$" or one.word.dep == "conj"
    ]
    found = max(apart, key=lambda one: (one.weight + _FAR * one.sentence, one.word.place), default=None)
    return found.who if found is not None else None
