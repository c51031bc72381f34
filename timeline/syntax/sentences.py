"""Sentences: where one ends, in linear time, with what a language folder knows of abbreviations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from timeline import language
from timeline.model.text import Article, Sentence, TextSpan

# Never fails once it has begun, so that no character is looked at twice however hostile the text;
# and begins with one of a set, so that what is none of them is skipped at once.
_END = re.compile(r"([.!?…][.!?…]*+)([\"'”’»)\]]*+)( ?)")
_OPENING = "\"'“‘«([*"
_QUOTES = "\"'”’»"

_REACH = 40
"""No word that matters is longer: how far around a full stop is looked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations:
    """What a language's ``abbreviations.toml`` says, as sets of words."""

    before_a_name: frozenset[str]
    before_a_number: frozenset[str]
    calendar: frozenset[str]
    clock: frozenset[str]
    after_clock: frozenset[str]
    either: frozenset[str]
    openers: frozenset[str]
    speech: frozenset[str]


@cache
def _abbreviations(code: str) -> Abbreviations:
    sets = {name: frozenset(words) for name, words in language.load(code, "abbreviations").items()}
    calendar = language.load(code, "calendar")
    sets["after_clock"] |= calendar["weekdays"].keys() | calendar["months"].keys()
    return Abbreviations(**sets)


def split(article: Article) -> tuple[Sentence, ...]:
    """The sentences of all blocks, in order, without the blanks around them.

    Args:
        article: as it was read; its blocks tile its text.

    >>> from timeline.sources import read
    >>> (article,) = read("-", b"Maj. Gen. Pat Ryder spoke at 5 p.m. The U.S. Secretary did not.")
    >>> [sentence.span.of(article.text) for sentence in split(article)]
    ['Maj. Gen. Pat Ryder spoke at 5 p.m.', 'The U.S. Secretary did not.']
    """
    known = _abbreviations(article.language)
    found: list[Sentence] = []
    for paragraph, block in enumerate(article.blocks):
        for start, end in _bounds(article.text, block.span.start, block.span.end, known):
            span = TextSpan(start, end)
            found.append(
                Sentence(article=article.id, index=len(found), span=span, kind=block.kind, paragraph=paragraph)
            )
    return tuple(found)


def _bounds(text: str, start: int, end: int, known: Abbreviations) -> Iterator[tuple[int, int]]:
    """Where each sentence of one block begins and ends."""
    begin = start
    for match in _END.finditer(text, start, end):
        after = match.end()
        if match.end(2) < after < end and _ends(text, begin, match, known):
            yield begin, match.end(2)
            begin = after
    if begin < end:
        yield begin, end


def _ends(text: str, begin: int, match: re.Match[str], known: Abbreviations) -> bool:
    """Whether the sentence that began at `begin` ends with the marks of `match`; a blank follows them."""
    following = text[match.end() : match.end() + _REACH]
    bare = following.lstrip(_OPENING)
    if not bare or bare[0].islower() or not bare[0].isalnum():
        return False
    marks, closers = match[1], match[2]
    if marks[-1] in "?!":
        return not (closers and closers[0] in _QUOTES and _speaks(following, known))
    if len(marks) > 1 or marks == "…" or (closers and closers[0] in _QUOTES):
        return match.start() > begin
    start = max(text.rfind(" ", begin, match.start()) + 1, begin, match.start() - _REACH)
    word = text[start : match.start()].lstrip(_OPENING)
    if following[0] == "(" and bare[0].isdigit() and word.lower() in known.clock:
        return False  # "8 p.m. (0415 GMT)"
    return _ends_after(word, bare, known, opens=start == begin)


def _ends_after(word: str, bare: str, known: Abbreviations, *, opens: bool) -> bool:
    """Whether a full stop after `word` ends a sentence.

    Args:
        word: the word as printed, without its full stop.
        bare: what follows, without opening quotes and brackets.
        known: the abbreviations of the language.
        opens: whether the word is the first of its sentence: a number in a list.
    """
    form = word.rpartition("-")[2]
    form = form.capitalize() if len(form) > 2 and form.isupper() else form
    first = bare.split(" ", 1)[0].rstrip(",;:!?”’\"'").lower()
    if form in known.before_a_name:
        return False
    if bare[0].isdigit() and (form in known.before_a_number or form in known.calendar):
        return False
    if form.lower() in known.clock:
        return first.rstrip(".") not in known.after_clock
    if form in known.either or form in known.calendar or _is_lettered(form):
        return first in known.openers and not opens
    return not (opens and word.isdigit())


def _is_lettered(word: str) -> bool:
    """Whether a word is one capital, or single letters parted by full stops: ``J``, ``U.S``."""
    if len(word) == 1:
        return word.isupper()
    return "." in word and all(len(part) == 1 for part in word.split("."))


def _speaks(following: str, known: Abbreviations) -> bool:
    """Whether one of the next few words is a verb of speech."""
    return any(word.rstrip(".,") in known.speech for word in following.lower().split(" ")[:4])
