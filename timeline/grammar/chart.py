"""Reading a run of tokens: all expressions of the grammar that stand in it.

A bottom-up chart, filled from right to left: when a place is reached, all that begins further right is known, so
each surface is one walk down the tree. An expression has at most `LONGEST` tokens, which keeps the work linear
in the length of the text.
"""

from collections.abc import Sequence
from typing import Any

from timeline.grammar.category import DATES, category
from timeline.grammar.lexicon import Item
from timeline.grammar.rule import Rule
from timeline.grammar.trie import Node, Slots
from timeline.model.record import record

LONGEST = 24
"""Tokens in one expression, at most."""


@record(frozen=True, slots=True)
class Constituent:
    """Something that was read: a word, a part of an expression, or a whole one."""

    category: str
    value: Any
    end: int
    """Index of the token after it."""

    rule: Rule | None = None
    """The rule that made it; ``None`` for a word."""

    path: tuple["Constituent", ...] = ()
    """What it was made of, in order."""


def parse(items: Sequence[Sequence[Item]], spaced: Sequence[bool], root: Node) -> list[list[Constituent]]:
    """All that was read, words too, by the index of the token at which it begins.

    Args:
        items: for each token, all that it may be.
        spaced: for each token, whether white space stands before it.
        root: the tree of surfaces.
    """
    chart = Chart(items, spaced, root)
    for start in range(len(items) - 1, -1, -1):
        chart.fill(start)
    return [found + others for found, others in zip(chart.found, chart.others, strict=True)]


class Chart:
    """The table of constituents while it is being filled."""

    __slots__ = ("agenda", "found", "items", "limit", "others", "root", "seen", "spaced", "start")

    def __init__(self, items: Sequence[Sequence[Item]], spaced: Sequence[bool], root: Node) -> None:
        self.items, self.spaced, self.root = items, spaced, root
        self.found: list[list[Constituent]] = [[] for _ in items]
        self.others: list[list[Constituent]] = [[] for _ in items]
        self.agenda: list[Constituent] = []
        self.seen: dict[tuple[str, int, bool], int] = {}
        self.start = self.limit = 0

    def fill(self, start: int) -> None:
        """Find all that begins at a token."""
        self.start, self.limit = start, min(len(self.items), start + LONGEST)
        self.seen = {}
        self.agenda = self.found[start]
        self.agenda += [Constituent(name, value, start + 1) for name, value in self.items[start]]
        first = self.root.spaced
        for constituent in self.agenda:  # grows while it is read
            node = first.get(constituent.category)
            if node is not None:
                self._walk(node, constituent.end, (constituent,))

    def _walk(self, node: Node, place: int, path: tuple[Constituent, ...]) -> None:
        for rule, slots in node.rules:
            self._complete(rule, slots, path)
        if place >= self.limit:
            return
        edges = node.spaced if self.spaced[place] else node.glued
        if not edges:
            return
        for constituent in self.found[place]:
            after = edges.get(constituent.category)
            if after is not None and constituent.end <= self.limit:
                self._walk(after, constituent.end, (*path, constituent))

    def _complete(self, rule: Rule, slots: Slots, path: tuple[Constituent, ...]) -> None:
        builder = rule.builder
        meaning = builder.make(**{name: path[place].value for place, name in slots}, **rule.constants)
        if meaning is None:
            return
        made = builder.makes or category(meaning)
        self._add(made, meaning, rule, path)
        if made in DATES:
            self._add("date", meaning, rule, path)

    def _add(self, made: str, meaning: object, rule: Rule, path: tuple[Constituent, ...]) -> None:
        """Note a constituent, unless an earlier rule has read the same words as the same thing.

        A later rule that the words around decide on is kept aside: it may hold where the earlier one does not.
        """
        place = path[-1].end
        key = (made, place, rule.guarded)
        known = self.seen.get(key)
        if known is None or rule.index < known:
            self.seen[key] = rule.index
            self.agenda.append(Constituent(made, meaning, place, rule, path))
        elif rule.guarded and not rule.inner and rule.index > known:
            self._add_aside(Constituent(made, meaning, place, rule, path))

    def _add_aside(self, constituent: Constituent) -> None:
        others = self.others[self.start]
        if not any(one.end == constituent.end and one.rule is constituent.rule for one in others):
            others.append(constituent)
