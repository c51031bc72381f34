"""The notation in which rules write what a text may say.

``word`` is that word, in any case; ``{slot}`` is a word of that lexicon category or an expression already
found; ``[maybe]`` may be left out; ``(this|that)`` is either; ``_`` is a blank or a hyphen. A blank between two
elements asks for white space in the text, no blank asks that nothing stands between them.
"""

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Element:
    """One step of a plain surface: a word or a slot."""

    category: str
    """A category name for a slot, ``=word`` for a word."""

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
    opening = re.search(r"[\[(_]", text)
    if opening is None:
        if re.search(r"[\])|]", text):
            raise ValueError(f"unmatched bracket in surface {text!r}")
        return [text]
    head, sign = text[: opening.start()], opening.group()
    if sign == "_":
        parts, rest = [" ", "-"], text[opening.end() :]
    else:
        inner, rest = _matching(text, opening.start())
        parts = _split(inner) + ([""] if sign == "[" else [])
    return [head + tail for part in parts for tail in _choices(part + rest)]


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
    for match in re.finditer(r"(\s*)(?:\{(\w+)(?::(\w*))?\}|([^\s{]+))", text.strip()):
        blank, category, name, word = match.groups()
        if category:
            found.append(Element(category, bool(blank), category if name is None else name))
            continue
        for index, piece in enumerate(_WORD.findall(word)):
            found.append(Element("=" + piece.lower(), bool(blank) and index == 0))
    if not found:
        raise ValueError("a surface without words")
    return tuple(found)
