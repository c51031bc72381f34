"""Sentences: where one ends, in linear time, with what a language folder knows of abbreviations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from timeline import language
from timeline.model.text import Article, Sentence, TextSpan

_FALLBACK = "en"

# Never fails once it has begun, so no character is looked at twice however hostile the text.
_END = re.compile(r"([.!?…]++)([\"'”’»)\]]*+)( ?)")
_OPENING = "\"'“‘«([*"
_REACH = 40
"""No abbreviation is longer: how far back the word before a full stop is looked for."""

_QUOTES = "\"'”’»"


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations:
    """What a language's ``abbreviations.toml`` says, as sets of words in small letters."""

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
    tables = language.load(code if code in language.available() else _FALLBACK, "abbreviations")
    return Abbreviations(**{name: frozenset(words) for name, words in tables.items()})


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
        for start, end in _spans(article.text, block.span.start, block.span.end, known):
            span = TextSpan(start, end)
            found.append(
                Sentence(article=article.id, index=len(found), span=span, kind=block.kind, paragraph=paragraph)
            )
    return tuple(found)


def _spans(text: str, start: int, end: int, known: Abbreviations) -> Iterator[tuple[int, int]]:
    """The bounds of each sentence between two offsets that hold one block."""
    begin = start
    for match in _END.finditer(text, start, end):
        after = match.end()
        if match.end(2) == after or after >= end:
            continue
        if _ends(text, begin, match, end, known):
            yield begin, match.end(2)
            begin = after
    if begin < end:
        yield begin, end


def _ends(text: str, begin: int, match: re.Match[str], end: int, known: Abbreviations) -> bool:
    """Whether the sentence that began at `begin` ends with the marks of `match`."""
    following = text[match.end() : min(end, match.end() + _REACH)]
    first = following[0]
    bare = following.lstrip(_OPENING)
    if not bare or bare[0].islower() or not (bare[0].isalnum() or first in _OPENING):
        return False
    marks, closers = match.group(1), match.group(2)
    if marks[-1] in "?!":
        return not (closers and closers[0] in _QUOTES and _speaks(following, known))
    if closers or len(marks) > 1 or marks == "…":
        return _ends_after_quote(text, begin, match, following, known)
    return _ends_after_word(_word(text, begin, match.start()), text[begin : match.start()], following, known)


def _ends_after_quote(text: str, begin: int, match: re.Match[str], following: str, known: Abbreviations) -> bool:
    """A full stop under a closing mark or an ellipsis: the end unless an abbreviation is quoted in mid-sentence."""
    if match.group(2).startswith(")") and match.group(1) == ".":
        word = _word(text, begin, match.start())
        return word not in known.either or _first(following) in known.openers
    return match.start() > begin


def _ends_after_word(word: str, so_far: str, following: str, known: Abbreviations) -> bool:
    """Whether a full stop after `word` ends the sentence; `so_far` is the sentence up to it."""
    number = following[0].isdigit()
    if word in known.before_a_name:
        return False
    if word in known.before_a_number and number:
        return False
    if word in known.calendar:
        return not number and _first(following) in known.openers
    if word in known.clock:
        return _first(following) not in known.after_clock and following[0] != "("
    if word in known.either or (len(word) == 1 and so_far[-1:].isupper()) or _is_lettered(word):
        return _first(following) in known.openers
    return not (word.isdigit() and len(so_far) == len(word))


def _word(text: str, begin: int, end: int) -> str:
    """The word that stands right before `end`, in small letters."""
    start = text.rfind(" ", max(begin, end - _REACH), end) + 1
    word = text[max(start, begin) : end].lstrip(_OPENING).lower()
    return word.rpartition("-")[2] if "-" in word else word


def _first(following: str) -> str:
    """The first word of what follows, in small letters; an initial keeps its full stop."""
    return following.lstrip(_OPENING).split(" ", 1)[0].rstrip(",;:!?”’\"'").lower()


def _is_lettered(word: str) -> bool:
    """Whether a word is single letters parted by full stops: ``u.s``, ``j.k``."""
    return "." in word and all(len(part) == 1 for part in word.split("."))


def _speaks(following: str, known: Abbreviations) -> bool:
    """Whether one of the next few words is a verb of speech, before any other mark."""
    return any(word.rstrip(".,") in known.speech for word in following.lower().split(" ")[:4])
