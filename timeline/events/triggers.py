"""The words that name events: verbs and nouns of a parse."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline import language
from timeline.syntax.parse import Parse, Word

_AUXILIARIES = {"aux", "auxpass"}
_DESCRIBING = {"be", "have", "'s", "’s", "'re", "’re", "'ve", "’ve", "get"}
"""Verbs that mostly say how something is, as the tagger spells them."""

_NO_CLAUSE = {"amod", "compound", "prep", "nmod", "det", "case", "mark", "cc", "punct", "advmod", "npadvmod"}
"""What a verb form depends as where it makes no clause: "the wounded man", "including"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that names an event."""

    place: int
    """Index in the parse."""

    noun: bool
    """Whether it is a noun; else it is a verb."""

    speech: bool
    """Whether it is a verb of speech or writing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What a language's ``triggers.toml`` says, as sets of dictionary forms."""

    nouns: frozenset[str]
    noun_endings: tuple[str, ...]
    no_events: frozenset[str]
    speech: frozenset[str]
    states: frozenset[str]
    setting: frozenset[str]
    setting_prepositions: frozenset[str]
    containing: frozenset[str]
    owning: frozenset[str]
    comparing: frozenset[str]
    looking_back: frozenset[str]
    foreseeing: frozenset[str]
    periods: frozenset[str]


@cache
def lexicon(code: str) -> Lexicon:
    """The words of a language that name events, read once.

    Args:
        code: language code.
    """
    data: dict[str, list[str]] = language.load(code, "triggers")
    sets: dict[str, Any] = {name: frozenset(words) for name, words in data.items()}
    sets["noun_endings"] = tuple(data["noun_endings"])
    return Lexicon(**sets)


def triggers(parse: Parse, code: str = "en", dated: Collection[int] = ()) -> tuple[Trigger, ...]:
    """Every word of a parse that names an event, in order.

    Args:
        parse: of a sentence.
        code: language code.
        dated: places of words that a time expression dates: they count, whatever they are.
    """
    known = lexicon(code)
    return tuple(
        Trigger(place=word.place, noun=not is_verb(word), speech=is_verb(word) and word.lemma in known.speech)
        for word in parse.words
        if word.place in dated or _happens(word, known)
    )


def _happens(word: Word, known: Lexicon) -> bool:
    if is_verb(word):
        return word.dep not in _NO_CLAUSE and word.lemma not in _DESCRIBING
    return is_event_noun(word, known)


def is_verb(word: Word) -> bool:
    """Whether a word is a verb that can have a clause of its own: no auxiliary, no modal.

    >>> is_verb(Word(0, "fell", 0, 4, "fall", "VBD", "ROOT", 0))
    True
    """
    return word.tag.startswith("VB") and word.dep not in _AUXILIARIES


def is_event_noun(word: Word, known: Lexicon) -> bool:
    """Whether a word is a noun that names something which happens; the first part of a compound is none.

    Args:
        word: of a parse.
        known: the language's words.
    """
    if not word.tag.startswith("NN") or word.dep == "compound":
        return False
    form = word.lemma.lower().rpartition("-")[2]
    if {form, word.lemma.lower(), word.text.lower()} & known.nouns:  # "talks", but not "a talk"
        return True
    common = not word.tag.startswith("NNP")
    return common and form.endswith(known.noun_endings) and form not in known.no_events
