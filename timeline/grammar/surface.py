"""The notation in which rules write what a text may say.

``word`` is that word, in any case; ``{slot}`` is a word of that lexicon category or an expression already
found; ``Word!`` is that word with a capital; ``[maybe]`` may be left out; ``(this|that)`` is either; ``_`` is a blank
or a hyphen. A blank between two elements asks for white space in the text, no blank asks that nothing stands between.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_PIECE = re.compile(r"\{([\w-]+)(:\w*)?\}|([^\W\d_]+!?|\d+|[^\w\s{}])")
_BRACKET = re.compile(r"[\[(_]")
_STRAY = re.compile(r"[\])|]")


class Element(NamedTuple):
    """One step of a plain surface: a word or a slot."""

    category: str
    """A category name for a slot, ``=word`` for a word, ``=Word`` for one that wants a capital."""

    spaced: bool
    """Whether white space must stand before it; the first element does not care."""

    name: str = ""
    """The builder's parameter that a slot fills; empty for a word, and for a slot written ``{slot:}``."""

    @property
    def literal(self) -> str:
        """The word that the surface spells out; empty for a slot."""
        return self.category[1:] if self.category[0] == "=" else ""


def expand(surface: str) -> list[tuple[Element, ...]]:
    """All plain surfaces that a written one stands for.

    Raises:
        ValueError: brackets that do not match, or an empty surface.

    >>> [[element.category for element in plain] for plain in expand("[the ]{unit} (before|after)")]
    [['=the', 'unit', '=before'], ['=the', 'unit', '=after'], ['unit', '=before'], ['unit', '=after']]
    """
    return [_elements(text) for text in _choices(surface)]


def _choices(text: str) -> list[str]:
    """Undo brackets, parentheses and underscores, outermost first."""
    opening = _BRACKET.search(text)
    if opening is None:
        if _STRAY.search(text):
            raise ValueError(f"unmatched bracket in surface {text!r}")
        return [text]
    head, sign = text[: opening.start()], opening.group()
    if sign == "_":
        parts, rest = [" ", "-"], text[opening.end() :]
    else:
        inner, rest = _matching(text, opening.start())
        parts = [choice for part in _split(inner) for choice in _choices(part)] + ([""] if sign == "[" else [])
    tails = _choices(rest)
    return [head + part + tail for part in parts for tail in tails]


def _matching(text: str, start: int) -> tuple[str, str]:
    """What stands between the bracket at `start` and its partner, and what follows."""
    depth = 0
    for index in range(start, len(text)):
        depth += (text[index] in "[(") - (text[index] in "])")
        if depth == 0:
            return text[start + 1 : index], text[index + 1 :]
    raise ValueError(f"unmatched bracket in surface {text!r}")


def _split(inner: str) -> list[str]:
    """The alternatives of a group, leaving nested groups whole."""
    parts, depth = [""], 0
    for sign in inner:
        depth += (sign in "[(") - (sign in "])")
        if sign == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _elements(text: str) -> tuple[Element, ...]:
    found: list[Element] = []
    for index, part in enumerate(text.split()):
        found += _part(part, index > 0)
    if not found:
        raise ValueError("a surface without words")
    return tuple(found)


@lru_cache(maxsize=4096)
def _part(part: str, spaced: bool) -> tuple[Element, ...]:
    """The elements of a stretch without blanks; many surfaces share them."""
    found: list[Element] = []
    for category, name, word in _PIECE.findall(part):
        blank = spaced and not found
        if category:
            found.append(Element(category, blank, name[1:] if name else category))
        else:
            wanted = word[:-1].capitalize() if word[-1] == "!" and len(word) > 1 else word.lower()
            found.append(Element("=" + wanted, blank))
    return tuple(found)
