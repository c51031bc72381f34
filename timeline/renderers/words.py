"""The words of an output: phrases of a language, read once."""

from typing import Any

from timeline import language as languages


def phrases(language: str) -> dict[str, Any]:
    """All phrases of a language.

    Args:
        language: ISO 639-1 code.

    >>> phrases("en")["names"]["seasons"]["SU"]
    'summer'
    >>> phrases("xx") == phrases("en")
    True
    """
    return languages.load(language, "phrases")


def counted(forms: dict[str, str], count: int) -> str:
    """A number with its noun.

    Args:
        forms: the phrases ``one`` and ``other``, with ``{count}`` in them.
        count: how many.

    >>> counted({"one": "{count} entry", "other": "{count} entries"}, 2)
    '2 entries'
    """
    return forms["one" if count == 1 else "other"].format(count=count)
