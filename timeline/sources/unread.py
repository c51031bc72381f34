"""Formats that are no plain text and have no reader yet: one clear line instead of nonsense."""

import re
from typing import NoReturn

from timeline.errors import UnreadableInput
from timeline.sources.material import Material

_NAMES = {
    ".xml": "XML",
    ".rss": "feeds",
    ".atom": "feeds",
    ".tml": "TimeML",
    ".json": "JSON",
    ".jsonl": "JSON",
}
_XML = re.compile(r"\s*<\?xml\b")


def _name(material: Material) -> str:
    """What the format is called; empty where it is none of these."""
    start = material.text[:1000]
    if _XML.match(start) is not None:
        return "XML"
    return _NAMES.get(material.suffix, "")


def recognises(material: Material) -> bool:
    """Whether an input's first tag or its suffix names one of these formats.

    >>> recognises(Material(origin="-", text="<?xml version='1.0'?><rss/>"))
    True
    """
    return bool(_name(material))


def read(material: Material) -> NoReturn:
    """Says that the format is not read.

    Raises:
        UnreadableInput: always.
    """
    raise UnreadableInput(
        f"{_name(material)} is not read yet",
        where=material.origin,
        hint="save the article as plain text (.txt) or Markdown (.md) and give that",
    )
