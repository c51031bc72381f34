"""What a language's ``dating.toml`` says, as sets of dictionary forms."""

from dataclasses import dataclass
from functools import cache

from timeline import language


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingLexicon:
    """The words that tell when an event happened which no expression dates."""

    bounds: frozenset[str]
    onsets: frozenset[str]
    same_time: frozenset[str]
    at_which: frozenset[str]
    by_doing: frozenset[str]
    at_events: frozenset[str]
    holding: frozenset[str]
    one_more: frozenset[str]
    pronouns: frozenset[str]
    light: frozenset[str]
    families: dict[str, int]
    """The number of the family that a word belongs to."""


@cache
def dating_lexicon(code: str) -> DatingLexicon:
    """The words of a language, read once.

    Args:
        code: language code.

    >>> words = dating_lexicon("en").families
    >>> words["invade"] == words["invasion"]
    True
    """
    data = dict(language.load(code, "dating"))
    families = {word: number for number, family in enumerate(data.pop("families")) for word in family}
    return DatingLexicon(families=families, **{name: frozenset(words) for name, words in data.items()})
