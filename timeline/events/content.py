"""The words of a text that carry its content, cut to stems: what two tellings of one event share."""

from collections.abc import Iterator
from functools import cache

from timeline import language

MARKS = "\"“”'‘’«».,;:!?()[]—–…"
"""What stands around a word and is no part of it."""


@cache
def stops(code: str) -> frozenset[str]:
    """Words of a language that carry no content."""
    return frozenset(language.load(code, "clauses")["no_content"])


def words(text: str) -> list[str]:
    """The words of a text without the marks around them.

    >>> words('“It fell,” he said.')
    ['It', 'fell', 'he', 'said']
    """
    return [bare for word in text.split() if (bare := word.strip(MARKS))]


def names(text: str) -> frozenset[str]:
    """The words that are written as names, the first of the text aside.

    >>> sorted(names("Storms hit Port Ellery on Friday"))
    ['Ellery', 'Friday', 'Port']
    """
    return frozenset(word for word in words(text)[1:] if word[:1].isupper())


def content(text: str, code: str) -> Iterator[str]:
    """The stems of a text's words of content, in order.

    Args:
        text: the words.
        code: language code.

    >>> list(content("The strikes killed 12 people.", "en"))
    ['strik', 'kill', '12', 'peopl']
    """
    for word in words(text):
        small = word.lower()
        if small not in stops(code):
            yield stem(small.removesuffix("'s").removesuffix("’s"))


def stem(word: str) -> str:
    """A word without the endings of number and tense, roughly: enough to see that "strikes" is "strike"."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word.removesuffix(ending)
    return word
