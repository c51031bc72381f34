"""All surfaces of a language in one tree, walked token by token."""

from collections.abc import Iterable

from timeline.grammar.rule import Rule
from timeline.grammar.surface import Element

Slots = tuple[tuple[int, str], ...]
"""The places on a path whose values a builder takes, each with the name of its parameter."""


class Node:
    """A place in the tree: what may follow, and which rules end here. No dataclass: there are thousands."""

    __slots__ = ("glued", "rules", "spaced")

    def __init__(self) -> None:
        self.spaced: dict[str, Node] = {}
        """Next nodes by category, for a token after white space."""

        self.glued: dict[str, Node] = {}
        """Next nodes by category, for a token that touches the one before."""

        self.rules: list[tuple[Rule, Slots]] = []
        """Rules that end here."""


def grow(surfaces: Iterable[tuple[Rule, tuple[Element, ...]]]) -> Node:
    """The tree of all plain surfaces, each with its rule."""
    root = Node()
    for rule, plain in surfaces:
        slots = [(place, element.name) for place, element in enumerate(plain) if element.name]
        _plant(root, plain).rules.append((rule, tuple(slots)))
    return root


def _plant(root: Node, plain: tuple[Element, ...]) -> Node:
    node = root
    for index, (category, spaced, _) in enumerate(plain):
        edges = node.spaced if spaced or index == 0 else node.glued
        after = edges.get(category)
        if after is None:
            after = edges[category] = Node()
        node = after
    return node
