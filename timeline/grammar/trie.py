"""All surfaces of a language in one tree, walked token by token."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline.grammar.rule import Rule
from timeline.grammar.surface import Element


@dataclass(slots=True)
class Node:
    """A place in the tree: what may follow, and which rules end here."""

    spaced: dict[str, "Node"] = field(default_factory=dict)
    """Next nodes by category, for a token after white space."""

    glued: dict[str, "Node"] = field(default_factory=dict)
    """Next nodes by category, for a token that touches the one before."""

    rules: list[tuple[Rule, tuple[str, ...]]] = field(default_factory=list)
    """Rules that end here, each with the names that the path's values fill (empty for words)."""


def grow(surfaces: Iterable[tuple[Rule, tuple[Element, ...]]]) -> Node:
    """The tree of all plain surfaces, each with its rule."""
    root = Node()
    for rule, plain in surfaces:
        _plant(root, plain).rules.append((rule, tuple(element.name for element in plain)))
    return root


def _plant(root: Node, plain: tuple[Element, ...]) -> Node:
    node = root
    for index, element in enumerate(plain):
        edges = node.spaced if element.spaced or index == 0 else node.glued
        node = edges.setdefault(element.category, Node())
    return node
