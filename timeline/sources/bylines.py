"""Bylines and credits: who wrote a story, as pages say it."""

import re

from timeline.sources.wire import Wire, key

_NAME_END = re.compile(r"\s*[|•·/;(]\s*|,\s+|\s+[-–—]\s+")
_CREDIT_END = re.compile(r" in | at |, (?=[A-Z][a-z]+ing )")


def byline_in(text: str, known: Wire) -> str:
    """The name in a line such as ``By Jane Roe, Staff Writer``; empty where the line is none.

    >>> from timeline.sources.wire import wire
    >>> byline_in("By Jane Roe and J. K. Doe, Staff Writers", wire("en"))
    'Jane Roe and J. K. Doe'
    """
    small = text.casefold()
    opener = next((word for word in known.byline_openers if small.startswith((word + " ", word + ":"))), None)
    if opener is None:
        return ""
    rest = text[len(opener) :].strip(" :")
    words = rest.split()
    if not 1 <= len(words) <= 14 or (rest[-1] in ".?!" and not _is_initial(words[-1])):
        return ""
    if not all(_may_be_named(word, known) for word in words) or key(rest) in known.weekdays | known.months.keys():
        return ""
    name = _NAME_END.split(rest)[0].strip(" ,")
    for role in known.roles:
        at = name.casefold().find(" " + role)
        name = name[:at] if at > 0 else name
    return name.partition(" in ")[0].strip(" ,")


def _may_be_named(word: str, known: Wire) -> bool:
    bare = word.strip("().,;|/&-–—@'\"")
    if not bare:
        return True
    return bare[0].isupper() or bare.casefold() in known.particles or _is_role_word(bare, known)


def _is_role_word(word: str, known: Wire) -> bool:
    return any(word.casefold() in role.split() for role in known.roles)


def _is_initial(word: str) -> bool:
    return len(word) <= 3 and word[0].isupper()


def agency_in(text: str, known: Wire) -> str:
    """The agency that a byline names, after a name or alone."""
    first, *others = _NAME_END.split(text)
    for part in (*others, first.partition(" ")[2]):
        if key(part) in known.agencies:
            return part.strip(" )")
    return ""


def credited_in(text: str, known: Wire) -> str:
    """The names in a line of credits; empty in a sentence that goes on.

    >>> from timeline.sources.wire import wire
    >>> credited_in("(Reporting by Jane Roe in Erbil; Editing by John Doe)", wire("en"))
    'Jane Roe'
    """
    names = text.strip("() .").split(" by ", 1)[-1].split(";")[0]
    names = _CREDIT_END.split(names)[0].strip(" .)")
    return names if names and all(_may_be_named(word, known) for word in names.split()) else ""
