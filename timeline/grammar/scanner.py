"""Finding the time expressions of a stretch of text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.grammar.category import timex_type
from timeline.grammar.chart import Constituent, parse
from timeline.grammar.grammar import grammar
from timeline.grammar.guards import guarded
from timeline.grammar.lexicon import Entry, Lexicon
from timeline.grammar.rule import Rule
from timeline.grammar.tokens import Piece, Token, pieces, placed
from timeline.model.chronology import TimeExpression
from timeline.model.meaning import Between
from timeline.model.text import TextSpan

_SIGNS = frozenset(":/-–'’‘")
"""Signs that make a short number worth a look."""

_PARTS = frozenset({"clock", "count", "dayno", "date"})
"""Categories that are no expression by themselves, or are one under another name too."""


@dataclass(frozen=True, slots=True)
class Found:
    """An expression and where it stands among the tokens of its sentence."""

    expression: TimeExpression
    first: int
    """Index of its first token."""

    end: int
    """Index of the token after it."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A sentence's expressions, and its tokens where there are any."""

    words: Sequence[Token]
    found: tuple[Found, ...]


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
    parts = pieces(text, span.start, span.end)
    entries = [rules.seen[part] for _, part in parts]
    words: list[Token] = []
    found: list[Found] = []
    for begin, end in _islands(entries, parts):
        items = [entry.items for entry in entries[begin:end]]
        chart = parse(items, [bool(blank) for blank, _ in parts[begin:end]], rules.root)
        if not any(_whole(constituent) for here in chart for constituent in here):
            continue
        words = words or placed(parts, span.start)
        found.extend(_choose(text, words, begin, chart, rules.lexicon))
    return Scanned(words, tuple(found))


def _islands(entries: Sequence[Entry], parts: Sequence[Piece]) -> list[tuple[int, int]]:
    """Runs of known words around at least one that calls for a closer look."""
    found: list[tuple[int, int]] = []
    last = 0
    for place in [index for index, entry in enumerate(entries) if entry.calling or entry.figure]:
        if place < last or not (entries[place].calling or _dated(parts, place)):
            continue
        begin = place
        while begin > last and entries[begin - 1].items:
            begin -= 1
        last = place + 1
        while last < len(entries) and (entries[last].items or entries[last].calling):
            last += 1
        found.append((begin, last))
    return found


def _dated(parts: Sequence[Piece], place: int) -> bool:
    """Whether a short number touches a sign of dates and times."""
    blank, _ = parts[place]
    if place and not blank and parts[place - 1][1] in _SIGNS:
        return True
    return place + 1 < len(parts) and not parts[place + 1][0] and parts[place + 1][1] in _SIGNS


def _choose(
    text: str, words: Sequence[Token], offset: int, chart: Sequence[Sequence[Constituent]], known: Lexicon
) -> Iterator[Found]:
    place = 0
    while place < len(chart):
        best = _best(words, offset, place, chart[place])
        if best is None:
            place += 1
            continue
        first, end = offset + place, offset + best.end
        spelled = frozenset(offset + index for index in _spelled(best, place))
        if best.category != "none" and not guarded(words, first, end, known, spelled):
            yield Found(_expression(text, words[first:end], best), first, end)
        place = best.end


def _spelled(constituent: Constituent, begin: int) -> Iterator[int]:
    """Places in the chart that a surface wants with a capital: they are no sign of another name."""
    for part in constituent.path:
        if part.rule is not None:
            yield from _spelled(part, begin)
        elif part.category[0] == "=" and part.category[1].isupper():
            yield begin
        begin = part.end


def _best(words: Sequence[Token], offset: int, place: int, here: Sequence[Constituent]) -> Constituent | None:
    """The longest whole expression that may begin here; of two equal ones that of the earlier rule."""
    best: Constituent | None = None
    best_rank = (0, 0)
    for constituent in here:
        rule = constituent.rule
        if rule is None or not _whole(constituent):
            continue
        rank = (constituent.end, -rule.index)
        if (best is None or rank > best_rank) and _allowed(words, offset + place, offset + constituent.end, rule):
            best, best_rank = constituent, rank
    return best


def _whole(constituent: Constituent) -> bool:
    """Whether it can stand as an expression, and is not only part of one."""
    rule = constituent.rule
    return rule is not None and not rule.inner and constituent.category not in _PARTS


def _allowed(words: Sequence[Token], begin: int, end: int, rule: Rule) -> bool:
    """Whether the words around an expression let the rule hold."""
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


def _expression(text: str, words: Sequence[Token], constituent: Constituent) -> TimeExpression:
    """The expression that some tokens make."""
    assert constituent.rule is not None
    meaning, start, end = constituent.value, words[0].start, words[-1].end
    return TimeExpression(
        span=TextSpan(start, end),
        text=text[start:end],
        type=timex_type(meaning),
        meaning=meaning,
        rule=constituent.rule.name,
        ends=_ends(words, constituent) if isinstance(meaning, Between) else None,
    )


def _ends(words: Sequence[Token], constituent: Constituent) -> tuple[TextSpan, TextSpan]:
    """Where the two ends of a range stand, without the words that join them."""
    path = constituent.path
    first = constituent.end - len(words)  # the chart's number of the range's first token
    opening = 1 if path[0].category.startswith("=") else 0
    joint = min(index for index, part in enumerate(path[:-1]) if index and _joins(part))
    begin, stop, resume = opening, path[joint - 1].end - first, path[joint].end - first
    while words[stop - 1].text == ",":
        stop -= 1
    return TextSpan(words[begin].start, words[stop - 1].end), TextSpan(words[resume].start, words[-1].end)


def _joins(part: Constituent) -> bool:
    return part.category == "joint" or (part.category[0] == "=" and part.category not in ("=,", "=."))
