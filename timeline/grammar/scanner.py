"""Finding the time expressions of a stretch of text."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from timeline.grammar.category import timex_type
from timeline.grammar.chart import Constituent
from timeline.grammar.grammar import Grammar, grammar
from timeline.grammar.guards import guarded
from timeline.grammar.islands import Readings, islands
from timeline.grammar.lexicon import Entry
from timeline.grammar.rule import Rule
from timeline.grammar.tokens import pieces
from timeline.model.chronology import TimeExpression
from timeline.model.meaning import Between
from timeline.model.text import TextSpan


class Found(NamedTuple):
    """An expression and where it stands among the tokens of its sentence."""

    expression: TimeExpression
    first: int
    """Index of its first token."""

    end: int
    """Index of the token after it."""


class Scanned(NamedTuple):
    """A sentence's expressions, and its words where there are any."""

    words: Sequence[str]
    found: tuple[Found, ...]


_NOTHING = Scanned((), ())


def scan(text: str, span: TextSpan, code: str) -> Scanned:
    """The time expressions of one sentence, in order, none over another.

    Of the expressions that begin at a word the longest counts, and the text is read from left to right.

    Args:
        text: the article's text.
        span: the sentence.
        code: language code.

    >>> text = "He was killed four years ago Wednesday."
    >>> [(found.expression.text, found.expression.rule) for found in scan(text, TextSpan(0, 39), "en").found]
    [('four years ago Wednesday', 'count-units-ago-day')]
    """
    rules = grammar(code)
    sentence = text[span.start : span.end]
    if rules.lexicon.silent(sentence):
        return _NOTHING
    parts = pieces(sentence)
    entries = list(map(rules.seen.__getitem__, parts))
    chosen = [found for island in islands(entries) for found in _chosen(parts, entries, island, rules)]
    if not chosen:
        return _NOTHING
    words = [entry.text for entry in entries]
    ends = list(accumulate(map(len, parts), initial=span.start))[1:]
    return Scanned(words, tuple([_found(text, words, ends, *place) for place in chosen]))


def _chosen(
    parts: Sequence[str], entries: Sequence[Entry], island: tuple[int, int], rules: Grammar
) -> Iterator[tuple[int, int, Constituent]]:
    """The expressions of an island, each with the index of its first word and of the one after it."""
    begin, end = island
    readings = rules.reader[entries[begin].text, *parts[begin + 1 : end]]
    for place, best in _longest(entries, begin, readings):
        first, after = begin + place, begin + best.end
        spelled = (begin + index for index in _spelled(best, place))
        if best.category != "none" and not guarded(entries, first, after, rules.lexicon, spelled):
            yield first, after, best


def _longest(words: Sequence[Entry], offset: int, readings: Readings) -> Iterator[tuple[int, Constituent]]:
    """From left to right the longest expression that the words around allow; of two equal ones the earlier rule's."""
    place = 0
    while place < len(readings):
        for one in readings[place]:
            if _allowed(words, offset + place, offset + one.end, one.rule):
                yield place, one
                place = one.end
                break
        else:
            place += 1


def _spelled(constituent: Constituent, begin: int) -> Iterator[int]:
    """Places in the chart that a surface wants with a capital: they are no sign of another name."""
    for part in constituent.path:
        if part.rule is not None:
            yield from _spelled(part, begin)
        elif part.category[0] == "=" and part.category[1].isupper():
            yield begin
        begin = part.end


def _allowed(words: Sequence[Entry], begin: int, end: int, rule: Rule | None) -> bool:
    """Whether the words around an expression let the rule hold."""
    assert rule is not None
    if not rule.guarded:
        return True
    before = words[begin - 1].text.lower() if begin else ""
    if rule.after and before not in rule.after:
        return False
    if before in rule.not_after:
        return False
    following = words[end].text if end < len(words) else "."
    if rule.not_before_name and following[0].isupper():
        return False
    low = following.lower()
    return (not rule.before or low in rule.before) and low not in rule.not_before


def _found(  # noqa: PLR0913, PLR0917 - a place in a sentence and what stands there
    text: str, words: Sequence[str], ends: Sequence[int], first: int, end: int, best: Constituent
) -> Found:
    """The expression that some words make."""
    assert best.rule is not None
    span = TextSpan(ends[first] - len(words[first]), ends[end - 1])
    expression = TimeExpression(
        span=span,
        text=span.of(text),
        type=timex_type(best.value),
        meaning=best.value,
        rule=best.rule.name,
        ends=_ends(words[first:end], ends[first:end], best) if isinstance(best.value, Between) else None,
    )
    return Found(expression, first, end)


def _ends(words: Sequence[str], ends: Sequence[int], constituent: Constituent) -> tuple[TextSpan, TextSpan]:
    """Where the two ends of a range stand, without the words that join them."""
    path = constituent.path
    first = constituent.end - len(words)  # the chart's number of the range's first word
    opening = 1 if path[0].category.startswith("=") else 0
    joint = min(index for index, part in enumerate(path[:-1]) if index and _joins(part))
    begin, stop, resume = opening, path[joint - 1].end - first, path[joint].end - first
    while words[stop - 1] == ",":
        stop -= 1
    starts = [end - len(word) for word, end in zip(words, ends, strict=True)]
    return TextSpan(starts[begin], ends[stop - 1]), TextSpan(starts[resume], ends[-1])


def _joins(part: Constituent) -> bool:
    return part.category == "joint" or (part.category[0] == "=" and part.category not in ("=,", "=."))
