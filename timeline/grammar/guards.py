"""Names and titles that hold words of time: "Saturday Night Live", "People's Daily", "60 Minutes".

What no list of words can hold is told by how names are written: quotation marks, capital letters, no white space.
"""

from collections.abc import Iterable, Sequence

from timeline.grammar.lexicon import Entry, Lexicon

TITLE_WORDS = 8
"""Words in a quoted title, at most."""

STREET_WORDS = 4
"""Words in the name of a street, at most."""

HEADLINE_SHARE = 0.6
"""A sentence with a larger share of capitals among its longer words is a headline, where capitals tell nothing."""

_PLURAL, _YEAR_LEADS = {"plural"}, {"yearlead", "opening"}
"""Categories of irregular plurals, and of words after which a number before a plural is a year."""

_EACH, _RATES, _AMOUNTS, _LASTING = {"each"}, {"rate"}, {"amount", "scale"}, {"lasting"}
"""Categories of articles before a unit, of words that end an amount, and of verbs that take a length of time."""

_STREETS = {"street"}
_PLURAL_ENDING = "s"
_QUOTES = frozenset('"“”«»')
_BEFORE_CAPITALS = frozenset("\"“”:—–-'‘’`.(")
"""After these a capital is the sentence's, not a name's."""


def guarded(words: Sequence[Entry], first: int, end: int, known: Lexicon, spelled: Iterable[int] = ()) -> bool:
    """Whether an expression is part of a name, a title or a longer token, and so no time.

    Args:
        words: the tokens of the sentence.
        first: index of the expression's first token.
        end: index of the token after it.
        known: the language's words.
        spelled: indices of tokens that the grammar itself wants with a capital: "Christmas Day". Not always asked for.
    """
    if _glued(words, first, end) or _titled(words, first, end):
        return True
    if _counts(words, first, end, known) or _address(words, first, end, known) or _rate(words, first, end, known):
        return True
    return _named(words, range(max(first, 1), end), known, spelled)


def _glued(words: Sequence[Entry], first: int, end: int) -> bool:
    """Whether it touches what is no part of it: "Monday.com", "2:14:04", "M1911"."""
    after = words[end : end + 2]
    joined = len(after) == 2 and after[0].text in ".:" and not after[0].spaced and not after[1].spaced
    if joined and after[1].text[0].isalnum():
        return True
    return first > 0 and not words[first].spaced and words[first - 1].text[-1].isalpha()


def _counts(words: Sequence[Entry], first: int, end: int, known: Lexicon) -> bool:
    """Whether four digits count what follows them: "has 2000 members"; "the 2020 elections" are those of a year."""
    if end - first != 1 or end >= len(words) or not words[first].text.isdecimal() or not first:
        return False
    following = words[end].text
    regular = len(following) > 3 and following.endswith(_PLURAL_ENDING)
    if not following.islower() or not (regular or _categories(following, known) & _PLURAL):
        return False
    return not _categories(words[first - 1].text.lower(), known) & _YEAR_LEADS


def _address(words: Sequence[Entry], first: int, end: int, known: Lexicon) -> bool:
    """Whether a number stands before the name of a street: "2024 West Main Street"."""
    if end - first != 1 or not words[first].text.isdecimal():
        return False
    for word in words[end : end + STREET_WORDS]:
        if not word.text[0].isupper():
            return False
        if _categories(word.text.lower(), known) & _STREETS:
            return True
    return False


def _rate(words: Sequence[Entry], first: int, end: int, known: Lexicon) -> bool:
    """Whether a unit tells how much comes to each: "$2 million a year", "four flights a week"."""
    if not first or end - first > 2:
        return False
    before = words[first - 1].text
    told = _categories(before.lower(), known)
    opening = _categories(words[first].text.lower(), known)
    amount = before.isdecimal() or before == "%" or bool(told & _AMOUNTS)
    if end - first == 1:
        return amount and bool(opening & _RATES)
    if amount or not opening & _EACH:
        return amount and bool(opening & _EACH)
    return before.islower() and len(before) > 3 and before.endswith(_PLURAL_ENDING) and not told & _LASTING


def _categories(word: str, known: Lexicon) -> set[str]:
    return {category for category, _ in known.words.get(word, ())}


def _named(words: Sequence[Entry], places: Iterable[int], known: Lexicon, spelled: Iterable[int]) -> bool:
    """Whether a common word of it carries a capital in mid-sentence: "Fall River", "Saturday Night Live"."""
    capital = [index for index in places if _capital(words, index, known)]
    return bool(capital) and not set(capital).issubset(spelled) and not _headline(words)


def _capital(words: Sequence[Entry], index: int, known: Lexicon) -> bool:
    text = words[index].text
    if len(text) < 2 or not text[0].isupper() or text.isupper() or words[index - 1].text in _BEFORE_CAPITALS:
        return False
    return known.common(text.lower())


def _headline(words: Sequence[Entry]) -> bool:
    longer = [word.text[0].isupper() for word in words if len(word.text) > 3 and word.text.isalpha()]
    return sum(longer) > HEADLINE_SHARE * len(longer)


def _titled(words: Sequence[Entry], first: int, end: int) -> bool:
    """Whether it stands in a short quotation whose longer words all carry capitals: a film, a song, a show."""
    if _QUOTES.isdisjoint([word.text for word in words[max(0, first - TITLE_WORDS + 1) : first]]):
        return False
    begin = next((i for i in range(first - 1, max(-1, first - TITLE_WORDS), -1) if words[i].text in _QUOTES), None)
    if begin is None:
        return False
    stop = next((i for i in range(end, min(len(words), end + TITLE_WORDS)) if words[i].text in _QUOTES), None)
    if stop is None or stop - begin > TITLE_WORDS + 1:
        return False
    inside = [word.text for word in words[begin + 1 : stop] if word.text[0].isalnum()]
    return not inside[0][0].islower() and all(text[0].isupper() for text in inside if len(text) > 3 and text.isalpha())
