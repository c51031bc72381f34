"""Lines that only lead elsewhere: menus, buttons, sections, lists of other stories."""

import re

from timeline.sources.wire import Wire, key

_PARTS = re.compile(r"\s*[|·•›»>/,]\s*|\s+[-–—]\s+")
_SPOKEN = '.?!"”’'
_LONGEST = 12
"""No row of phrases without a mark between them has more words."""


def is_navigation(text: str, known: Wire) -> bool:
    """Whether each part of a line, or each of its words, is a phrase of navigation.

    >>> from timeline.sources.wire import wire
    >>> is_navigation("Home | World News", wire("en")), is_navigation("World leaders meet", wire("en"))
    (True, False)
    """
    if text[-1] in _SPOKEN:
        return False
    parts = [part for part in _PARTS.split(text) if key(part)]
    if all(key(part) in known.navigation for part in parts):
        return True
    words = key(text).split()
    return len(words) <= _LONGEST and _are_phrases(words, known)


def _are_phrases(words: list[str], known: Wire) -> bool:
    """Whether a row of words can be cut into phrases of navigation, the longest first."""
    at = 0
    while at < len(words):
        for size in range(min(5, len(words) - at), 0, -1):
            if " ".join(words[at : at + size]) in known.navigation:
                at += size
                break
        else:
            return False
    return True
