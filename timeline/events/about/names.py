"""An entity's name as a person gives it, and the shorter forms under which articles go on to call it."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline import language
from timeline.sources.cities import is_known_place

_SHORTEST = 3
"""Letters and digits that a single word of a name has at least to stand for all of it."""

_APART = str.maketrans(dict.fromkeys("\"“”‘’'`()[],;:.!?/", " "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something by name."""

    name: str
    """As the person gave it."""

    words: tuple[str, ...]
    """Its whole name, folded, without an article before it."""

    forms: frozenset[str]
    """All that it may be called, folded, without blanks: a text may cut "3G" in two."""

    def is_called(self, form: str) -> bool:
        """Whether some words, folded and without blanks, are one of the forms, or several or one of what it names."""
        if form in self.forms or form + "s" in self.forms:
            return True
        return len(form) > _SHORTEST and form.endswith("s") and form[:-1] in self.forms


def fold(word: str) -> str:
    """A word without case and diacritics.

    >>> fold("Citroën"), fold("STRASSE") == fold("Straße")
    ('citroen', True)
    """
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def folded(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without signs around them and without possessive endings.

    >>> folded("The “Airbus A380’s”")
    ('the', 'airbus', 'a380')
    """
    bare = (word.strip('"“”').removesuffix("'s").removesuffix("’s") for word in name.split())
    return tuple(fold(word) for word in " ".join(bare).translate(_APART).split())


@cache
def entity(name: str, code: str) -> Entity:
    """An entity with the forms that its name alone allows; an article may add to them.

    Args:
        name: as the person gave it.
        code: language code.

    >>> sorted(entity("Airbus A380", "en").forms)
    ['a380', 'airbus380', 'airbusa380']
    """
    about = language.load(code, "about")
    words = folded(name)
    if len(words) > 1 and words[0] in about["articles"]:
        words = words[1:]
    found = set(_forms(words, frozenset(about["generic"]), code))
    return Entity(name=name, words=words, forms=frozenset("".join(form) for form in found if form) | {"".join(words)})


def _forms(words: Sequence[str], generic: frozenset[str], code: str) -> Iterator[Sequence[str]]:
    """Short forms of a name, as words."""
    if len(words) < 2:
        return
    yield from _ends(words, generic)
    yield from _beginnings(words, generic, code)
    for at, word in enumerate(words[1:], start=1):
        if _numbered(word) and _distinct(word, generic):
            yield (word,)  # "787" of "Boeing 787 Dreamliner"
        if _numbered(word) and word[0].isalpha() and word[1:].isdigit() and len(word) > _SHORTEST:
            yield (*words[:at], word[1:])  # "Airbus 380"
    if len(words) == 2 and words[1][0].isdigit() and _distinct(words[0], generic):
        yield (words[1], words[0])  # "the 3G iPhone"
    if len(words) == 2 and all(_distinct(word, generic) and word.isalpha() for word in words):
        yield (words[0],)  # "Northrop"


def _ends(words: Sequence[str], generic: frozenset[str]) -> Iterator[Sequence[str]]:
    """What may be left when the first words of a name fall away: "A380", "Jobs", "787 Dreamliner", "Air Force"."""
    for at in range(1, len(words)):
        rest = words[at:]
        named = all(word.isalpha() for word in rest) and len(rest) > 1
        if named or any(_distinct(word, generic) for word in rest):
            yield rest


def _beginnings(words: Sequence[str], generic: frozenset[str], code: str) -> Iterator[Sequence[str]]:
    """What is left when words that only say of which sort it is fall away at the end: "Delta" of "Delta Air Lines"."""
    for at in range(len(words) - 1, 0, -1):
        if words[at] not in generic and (len(words[at]) >= _SHORTEST or at < 2):
            return
        told = words[:at]
        if (len(told) > 1 or told[0] not in generic) and not is_known_place(" ".join(told), code):
            yield told  # but no "Singapore" of "Singapore Airlines"


def _distinct(word: str, generic: frozenset[str]) -> bool:
    return word not in generic and len(word) >= _SHORTEST


def _numbered(word: str) -> bool:
    return any(sign.isdigit() for sign in word)


def abbreviates(letters: str, words: Sequence[str]) -> bool:
    """Whether letters stand for a name: each word begins a stretch of them, and gives the rest of it in order.

    Args:
        letters: folded.
        words: of the name, folded.

    >>> abbreviates("usaf", ("united", "states", "air", "force")), abbreviates("sia", ("singapore", "airlines"))
    (True, True)
    >>> abbreviates("sap", ("singapore", "airlines"))
    False
    """
    if not words:
        return not letters
    if not letters or letters[0] != words[0][0]:
        return False
    rest, taken = words[0][1:], 1
    while True:
        if abbreviates(letters[taken:], words[1:]):
            return True
        at = rest.find(letters[taken]) if taken < len(letters) else -1
        if at < 0:
            return False
        rest, taken = rest[at + 1 :], taken + 1
