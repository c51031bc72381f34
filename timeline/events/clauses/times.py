"""The words of a sentence that tell when: which of them can go, and which of them compare."""

from collections.abc import Collection
from typing import Any

from timeline.events.clauses.breaks import closes_branch
from timeline.events.clauses.nouns import SUBJECTS
from timeline.model.text import TextSpan
from timeline.syntax.parse import Parse, Word

Data = dict[str, Any]

_NEEDED = ("nsubj", "nsubjpass", "dobj", "attr", "compound", "amod", "nummod", "nmod", "poss", "det", "quantmod")
_HELD = ("relcl", "acl", "appos", "advcl", "conj", "cc")


_NEAR = 6
"""Words before "since" among which a superlative is looked for."""

_FIGURES = 14
"""Words before a time among which the "from" of an amount is looked for."""


def time_phrase(parse: Parse, span: TextSpan, data: Data) -> frozenset[int]:
    """The words of a time expression with their preposition; none where they say more than when.

    Args:
        parse: the sentence.
        span: the expression.
        data: the language's ``clauses.toml``.
    """
    inside = {word.place for word in parse.within(span)}
    if not inside or _says_more(parse, inside, data):
        return frozenset()
    _widen(parse, inside, data)
    first = min(inside)
    before = parse.words[first - 1] if first else None
    stands_bare = parse.words[first].text.lower() in data["leaning"]
    particle = before is not None and stands_bare and before.text.lower() == "in"  # "turned himself in last Tuesday"
    if before is not None and before.tag in {"IN", "TO"} and before.dep != "mark" and not particle:
        if before.text.lower() not in data["plain_prepositions"]:
            return frozenset()
        inside.add(before.place)
    if _pinned(parse, min(inside), data):
        return frozenset()
    return frozenset(inside | _commas(parse, inside))


def _says_more(parse: Parse, inside: set[int], data: Data) -> bool:
    """Whether something needs the time: it counts, it ranks, a clause hangs on it."""
    tops = [word for word in map(parse.words.__getitem__, inside) if word.head not in inside or word.head == word.place]
    if any(word.dep in _NEEDED or _ranked(parse, word, data) for word in tops):
        return True
    outside = [parse.words[at] for at in _below(parse, inside) if at not in inside]
    if any(word.dep in _HELD for word in outside):
        return True
    last = max(inside)
    return [word.text.lower() for word in parse.words[last + 1 : last + 3]] == [",", "when"]


def _widen(parse: Parse, inside: set[int], data: Data) -> None:
    """Take in what goes with a time: "sometime" before it, "alone" or "or so" after it."""
    first, last = min(inside), max(inside)
    if first and parse.words[first - 1].text.lower() in data["loose"]:
        inside.add(first - 1)
    for phrase in data["after_times"]:
        parts = phrase.split()
        after = parse.words[last + 1 : last + 1 + len(parts)]
        if [word.text.lower() for word in after] == parts:
            inside.update(word.place for word in after)


def _commas(parse: Parse, inside: set[int]) -> set[int]:
    """The commas around a time in the middle, if neither parts anything else: "The mayor, on Monday, said"."""
    first, last = min(inside) - 1, max(inside) + 1
    if first < 1 or last >= len(parse.words) or closes_branch(parse, first - 1):
        return set()
    on = last + 1 < len(parse.words) and parse.words[last + 1].tag == "IN"
    if on and parse.words[last].text == "," and any(parse.words[at].text == "," for at in inside):
        return {last}  # the second comma of "May 13, 1981, by a gunman"
    if not parse.words[first].text == parse.words[last].text == ",":
        return set()
    return {first, last} if any(word.dep in SUBJECTS for word in parse.words[:first]) else {last}


def _ranked(parse: Parse, top: Word, data: Data) -> bool:
    """Whether a time says among which something is the first or the worst: "its second this year"."""
    above = parse.head(top.place)
    if above is not None and above.dep == "prep":
        above = parse.head(above.place)
    if above is None or above.tag[:1] == "V":
        return False
    if above.tag[:2] == "JJ" and above.dep != "pobj":
        return True  # "originally due later this year"
    near = (above, *parse.children(above.place, "amod", "advmod", "nummod"))
    if above.text.lower() == "time":
        return True  # "for the first time in winter"
    if any(word.tag in {"JJS", "RBS"} for word in near):
        return True
    deictic = any(word.text.lower() in data["deictic"] for word in parse.children(top.place, "det"))
    return deictic and any(word.text.lower() in data["ranks"] for word in near)


def compared(parse: Parse, span: TextSpan, data: Data) -> bool:
    """Whether a time belongs to what something is measured against: "up from 12 percent a year ago".

    Args:
        parse: the sentence.
        span: the expression.
        data: the language's ``clauses.toml``.
    """
    if any(word.text.lower() in data["comparing"] for word in parse.within(span)):
        return True
    at = next((word.place for word in parse.within(span)), None)
    if at is None or _first_since(parse, span, data) or _after_figures(parse, at, data):
        return at is not None
    for _ in parse.words:
        word = parse.words[at]
        if word.text.lower() in data["against"] and not any(own.place == at for own in parse.within(span)):
            return parse.words[word.place + 1].end < span.start or _relative_to(parse, span, data)
        if word.tag[:1] == "V" or word.head == at:
            return False
        at = word.head
    return False


def _relative_to(parse: Parse, span: TextSpan, data: Data) -> bool:
    """Whether a time is told by another one: "rose from a year earlier"."""
    return any(word.text.lower() in data["earlier"] for word in parse.within(span))


def _after_figures(parse: Parse, place: int, data: Data) -> bool:
    """Whether only an amount parts a time from "from": "up from $163 million, or $4.06 a share, a year earlier"."""
    counted = False
    for word in reversed(parse.words[max(0, place - _FIGURES) : place]):
        if word.text.lower() in data["against"]:
            return counted
        if word.tag[:1] in {"V", "M"} or word.tag in {"NNP", "TO", "WDT", "IN"} or word.dep == "mark":
            return False
        counted = counted or word.tag == "CD"
    return False


def _first_since(parse: Parse, span: TextSpan, data: Data) -> bool:
    """Whether a time is only what something is the first or the biggest since: "the first win since 1990"."""
    first = min(word.place for word in parse.within(span))
    if not first or parse.words[first - 1].text.lower() != "since":
        return False
    before = [word for word in parse.words[max(0, first - 1 - _NEAR) : first - 1] if word.text != ","]
    return any(word.tag in {"JJS", "RBS"} or word.text.lower() in data["first_since"] for word in before)


def _below(parse: Parse, inside: Collection[int]) -> set[int]:
    return {word.place for at in inside for word in parse.children(at)}


def _pinned(parse: Parse, place: int, data: Data) -> bool:
    """Whether the word before belongs to the time: "only on Monday", "as late as May"."""
    return place > 0 and parse.words[place - 1].text.lower() in data["pins"]
