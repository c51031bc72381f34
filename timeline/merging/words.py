"""What a language folder says for merging: words for one thing, words of the calendar."""

from functools import cache

from timeline import language
from timeline.events.content import stem


@cache
def one_word(code: str) -> dict[str, str]:
    """Stems of words for the same kind of thing that happens, and the stem that stands for all of a row.

    >>> one_word("en")["blast"] == one_word("en")["explod"]
    True
    """
    rows = language.load(code, "merging")["alike"]
    return {stem(word): stem(row[0]) for row in rows for word in row if " " not in word}


@cache
def calendar_words(code: str) -> frozenset[str]:
    """Stems of the names of months and weekdays: they tell when, and never what."""
    known = language.calendar(code)
    return frozenset(stem(name.strip(".")) for table in ("months", "weekdays") for name in known[table])
