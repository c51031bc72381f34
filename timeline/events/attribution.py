"""Who says so: the attribution of a sentence, cut off and kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline import language
from timeline.grammar.tokens import Token, tokens
from timeline.model.text import TextSpan

LONGEST_CLOSING = 24
"""Tokens in an attribution at a sentence's end, at most."""

LONGEST_OPENING = 10
"""Tokens in an attribution at a sentence's start, at most."""

LONGEST_INVERTED = 4
"""Words in an attribution that begins with its verb, at most: ", said Ann Lee"; a longer one has its own clause."""

LONGEST_TIME = 5
"""Words between a verb of saying and its "that", at most."""

FEWEST_LEFT = 4
"""Tokens that must be left for a sentence to stand alone."""

_OPENING_QUOTES, _CLOSING_QUOTES = "“", "”"


@dataclass(frozen=True, slots=True)
class Attributed:
    """A stretch of a sentence without its attribution."""

    span: TextSpan
    attribution: TextSpan | None


def without_attribution(text: str, span: TextSpan, kept: TextSpan | None, code: str) -> Attributed:
    """Cut the attribution off a sentence, where it surely is one.

    Args:
        text: the article's text.
        span: the sentence.
        kept: what must not be cut off: the time expression that dates the event; ``None``: anything may be.
        code: language code.

    >>> text = "The plant was built in 1998, the ministry said."
    >>> found = without_attribution(text, TextSpan(0, len(text)), TextSpan(23, 27), "en")
    >>> found.span.of(text), found.attribution.of(text)
    ('The plant was built in 1998', 'the ministry said')
    """
    words = tokens(text, span.start, span.end)
    data = language.load(code, "events")
    for find in (_closing, _opening):
        cut = find(words, data)
        if find is _opening and cut is not None and _hangs_on_speech(cut.span.of(text), code):
            continue
        own = find is _opening and cut is not None and kept and cut.span.start == kept.start  # "said Thursday that"
        if cut is not None and not own and _stands(text, cut.span, kept, code):
            return cut
    return Attributed(span, None)


def _closing(words: Sequence[Token], data: dict[str, list[str]]) -> Attributed | None:
    """An attribution after the last comma: ", the minister said in a statement."."""
    commas = [index for index, word in enumerate(words) if word.text == ","]
    if not commas or len(words) - commas[-1] > LONGEST_CLOSING:
        return None
    first = commas[-1] + 1
    closing = [word for word in words[first:] if word.text[0].isalnum()]
    if not closing or closing[0].text.lower() in data["never_first"]:
        return None
    place = next((index for index, word in enumerate(closing) if word.text.lower() in data["saying"]), None)
    if place is None or (place == 0 and not _inverted(closing, data)):
        return None
    if any(word.text in data["clause_openers"] for word in closing[:place]):
        return None
    after = closing[place + 1].text if place + 1 < len(closing) else ""
    carries = place > 0 and closing[place].text != "told" and after in data["carried"]
    if carries or after in data["of_what"]:
        return None
    if closing[place + 1 : place + 2] and closing[place + 1].text in data["that"]:
        return None  # ", rejecting those who argued that …": it carries a clause of its own
    end = words[commas[-1]].start
    return Attributed(TextSpan(words[0].start, end), TextSpan(closing[0].start, closing[-1].end))


def _inverted(closing: Sequence[Token], data: dict[str, list[str]]) -> bool:
    """Whether an attribution that begins with its verb ends with a name: ", said Ann Lee"."""
    if not 2 <= len(closing) <= LONGEST_INVERTED:
        return False
    return closing[1].text[0].isupper() or closing[1].text in data["articles"]


def _opening(words: Sequence[Token], data: dict[str, list[str]]) -> Attributed | None:
    """An attribution before the clause that it carries: "The ministry said that …"."""
    for index, word in enumerate(words[:LONGEST_OPENING]):
        if not word.text[0].isalnum() and word.text not in ".-'’":
            return None
        if index == 0 or word.text not in data["saying"]:
            continue
        that = _that(words, index, data)
        if that is None and (word.text not in data["carrying"] or _goes_on(words, index, data)):
            continue
        first = index + 1 if that is None else that + 1
        if first >= len(words) or not words[first].text[0].isalpha():
            return None
        said = words[first - 1 if that is None else that - 1]
        return Attributed(TextSpan(words[first].start, words[-1].end), TextSpan(words[0].start, said.end))
    return None


def _goes_on(words: Sequence[Token], verb: int, data: dict[str, list[str]]) -> bool:
    """Whether what is said does not follow at once: "said in a report that"."""
    return verb + 1 < len(words) and words[verb + 1].text in data["never_first"]


def _that(words: Sequence[Token], verb: int, data: dict[str, list[str]]) -> int | None:
    """Index of the "that" which opens the clause of a verb: at once, or after a time ("said last month that")."""
    near = range(verb + 1, min(len(words), verb + 1 + LONGEST_TIME))
    return next((index for index in near if words[index].text in data["that"]), None)


def _hangs_on_speech(rest: str, code: str) -> bool:
    """Whether what is said has its tense from "said": "said it would close"."""
    return bool({word.lower() for word in rest.split()} & {*language.load(code, "clauses")["unreal"]})


def _stands(text: str, left: TextSpan, kept: TextSpan | None, code: str) -> bool:
    """Whether what is left holds the date, is long enough, has its quotation marks in pairs, and no second "that"."""
    if kept and not left.start <= kept.start <= kept.end <= left.end:
        return False
    rest = left.of(text)
    if any(words in rest for words in language.load(code, "events")["coordinated"]):
        return False
    balanced = rest.count(_OPENING_QUOTES) == rest.count(_CLOSING_QUOTES) and rest.count('"') % 2 == 0
    return balanced and len(rest.split()) >= FEWEST_LEFT
