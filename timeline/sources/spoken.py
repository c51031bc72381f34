"""The language of a text that names none, where its small words leave no doubt that it is not English."""

import re

from timeline import language

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT, _FEWEST = 4_000, 8
"""Characters of a text that are looked at, and words that it must have."""

_MANY, _FEW, _TIMES = 0.15, 0.1, 3
"""So many words are small ones of another language, no more are of English, and those are so many times these."""


def spoken_in(text: str, otherwise: str = "en") -> str:
    """The language of a text.

    Args:
        text: of an article that names no language.
        otherwise: the language that holds where there is doubt, ISO 639-1; only English is ever doubted.

    >>> spoken_in("Der Rat tagt am Freitag, und die Brücke ist nach dem Sturm noch zu.")
    'de'
    >>> spoken_in("The council meets on Friday, and the bridge is shut after the storm.")
    'en'
    """
    if otherwise != language.FALLBACK:
        return otherwise
    words = _WORD.findall(text[:_LOOKED_AT])  # as they stand: with a capital "La" and "Van" are of names
    if len(words) < _FEWEST:
        return otherwise
    shares = {code: sum(word in known for word in words) / len(words) for code, known in _small_words()}
    best = max(shares, key=lambda code: (shares[code], code))
    english = shares[otherwise]
    return best if english <= _FEW and shares[best] >= max(_MANY, _TIMES * english) else otherwise


def _small_words() -> list[tuple[str, frozenset[str]]]:
    return [(code, frozenset(words)) for code, words in sorted(language.load("und", "words").items())]
