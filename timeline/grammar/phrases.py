"""Entries of the lexicon that are more than a word: "Good Friday", "Fourth of July"."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.grammar.rule import Builder, Rule, typed
from timeline.grammar.surface import Element, expand

_NAME = re.compile(r"[^\W\d_]+")
_NO_WORDS: frozenset[str] = frozenset()


def is_phrase(entry: str) -> bool:
    """Whether an entry of the lexicon is written as a surface, and not as one word in small letters.

    >>> is_phrase("Easter"), is_phrase("spring")
    (True, False)
    """
    return not (entry.isalpha() and entry.islower()) and any(sign.isalnum() for sign in entry)


def phrases(tables: Mapping[str, Mapping[str, Any]], index: int) -> Iterator[tuple[Rule, tuple[Element, ...]]]:
    """The surfaces of all such entries, each with a rule that makes its category's value.

    Args:
        tables: category to entries and their values. A word that an entry writes with a capital counts only so.
        index: place of the first of these rules, after those of the file.
    """
    rows = ((category, entry, value) for category, table in tables.items() for entry, value in table.items())
    for category, entry, value in rows:
        if is_phrase(entry):
            surface = surface_of(entry)
            rule = _rule(category, surface, typed(category, value), index)
            yield from ((rule, plain) for plain in expand(surface))


def surface_of(entry: str) -> str:
    """An entry in the notation of surfaces; it stands for both kinds of apostrophe.

    >>> surface_of("New Year's Eve")
    "New! Year!('|’)s Eve!"
    """
    marked = _NAME.sub(lambda found: found.group() + ("!" if found.group()[0].isupper() else ""), entry)
    return marked.replace("'", "('|’)")


def _rule(category: str, surface: str, value: object, index: int) -> Rule:
    return Rule(
        name=category,
        surfaces=(surface,),
        builder=Builder(name="word", make=_same, parameters=("value",), optional=_NO_WORDS, makes=category),
        constants={"value": value},
        examples={},
        after=_NO_WORDS,
        not_after=_NO_WORDS,
        before=_NO_WORDS,
        not_before=_NO_WORDS,
        not_before_name=False,
        inner=True,
        index=index,
    )


def _same(value: object) -> object:
    return value
