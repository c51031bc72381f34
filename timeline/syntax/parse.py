"""A parsed stretch of a sentence: its words, and which word depends on which, how.

Labels are those of the ClearNLP scheme (``nsubj``, ``relcl``, ``auxpass`` …), tags those of the Penn Treebank.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from timeline.model.text import TextSpan


class Word(NamedTuple):
    """One word of a parse."""

    place: int
    """Index in the parse."""

    text: str
    start: int
    """Offset in the article's text."""

    end: int
    lemma: str
    tag: str
    """Penn Treebank tag: ``VBD``."""

    dep: str
    """What it is to its head: ``nsubjpass``; ``ROOT`` for a root."""

    head: int
    """Index of the word that it depends on; its own for a root."""


@dataclass(frozen=True, kw_only=True)  # no slots: the dependents are found once and kept
class Parse:
    """The words of one stretch of text, in order.

    >>> words = (Word(0, "It", 0, 2, "it", "PRP", "nsubj", 1), Word(1, "fell", 3, 7, "fall", "VBD", "ROOT", 1))
    >>> [word.text for word in Parse(words=words).children(1)]
    ['It']
    """

    words: tuple[Word, ...]

    @cached_property
    def _children(self) -> tuple[tuple[Word, ...], ...]:
        found: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.place:
                found[word.head].append(word)
        return tuple(map(tuple, found))

    def children(self, index: int, *deps: str) -> tuple[Word, ...]:
        """What depends on a word directly, in order; of the given kinds only, if any are given."""
        return tuple(word for word in self._children[index] if not deps or word.dep in deps)

    def head(self, index: int) -> Word | None:
        """The word that a word depends on; ``None`` for a root."""
        head = self.words[index].head
        return None if head == index else self.words[head]

    def subtree(self, index: int) -> tuple[int, ...]:
        """Indices of a word and of all that depends on it, in order of the text."""
        found, waiting = [index], [index]
        while waiting:
            below = [word.place for word in self._children[waiting.pop()]]
            found += below
            waiting += below
        return tuple(sorted(found))

    def within(self, span: TextSpan) -> Iterator[Word]:
        """The words that overlap a stretch of the article's text."""
        return (word for word in self.words if word.start < span.end and span.start < word.end)
