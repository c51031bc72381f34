"""All expressions of a story, resolved in reading order: each may count from the dates told before it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from timeline.grammar.scanner import Found, scan
from timeline.model.chronology import Anchor, AnchorKind, Certainty, Resolution, TimeExpression
from timeline.model.granularity import Granularity
from timeline.model.meaning import Amount, Every, Loose, Meaning, Nth, Shift, Span, Stated, Which
from timeline.model.moment import Moment
from timeline.model.record import record
from timeline.model.text import Sentence, TextSpan
from timeline.model.time import TimeValue
from timeline.resolution import explain
from timeline.resolution.direction import OPENING_WORDS, Cue, cue, in_aside, ranked
from timeline.resolution.figures import day_first, ordered
from timeline.resolution.genre import Genre, genre_of
from timeline.resolution.passing import in_passing
from timeline.resolution.reading import Context, Reading, Spoken, Unresolvable
from timeline.resolution.resolve import resolve


@record(frozen=True, slots=True, kw_only=True)
class Resolved:
    """An expression's resolution and the sentence that it stands in."""

    sentence: Sentence
    resolution: Resolution
    reason: str = ""
    """Key of the reason why there is no value; empty where there is one."""


@record(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a story is to be read."""

    code: str = "en"
    """Language code."""

    skip: TextSpan | None = None
    """A stretch in which nothing is looked for: the wire dateline itself."""

    genre: Genre | None = None
    """How dates without a year count; ``None``: the text itself tells."""

    told: bool = True
    """Whether the steps of each reading are put into words."""


def resolve_story(text: str, sentences: Sequence[Sentence], day: date | None, manner: Manner) -> Iterator[Resolved]:
    """Resolve all expressions of some sentences.

    Args:
        text: the article's text.
        sentences: in reading order; those of one kind (body, captions) make one story.
        day: the day of the dateline, or ``None`` where there is none.
        manner: how they are to be read.
    """
    dateline = TimeValue.of(Granularity.DAY, Moment(day.toordinal())) if day else None
    scanned = [(sentence, scan(text, _after(sentence.span, manner.skip), manner.code)) for sentence in sentences]
    order = day_first(found.expression for _, part in scanned for found in part.found)
    genre = manner.genre or genre_of((found.expression.meaning for _, part in scanned for found in part.found), day)
    spoken: list[Spoken] = []
    for sentence, part in scanned:
        words = part.words
        for found in part.found:
            context = Context(
                dateline=dateline,
                spoken=tuple(spoken[-MEMORY:]),
                sentence=sentence.index,
                genre=genre,
                cue=_cue(words, found, manner.code),
            )
            resolved, value = _resolve(_meant(found.expression, order), sentence, context, manner)
            if isinstance(value, TimeValue) and not _from_without(genre, resolved.resolution):
                aside = in_aside(words, found.first, found.end, manner.code) or _compares(found.expression.meaning)
                if genre is Genre.HISTORY and not aside and found.first > OPENING_WORDS:
                    aside = in_passing(value, spoken, cue(words, found.first, found.end, manner.code))
                perfect = context.cue is not None and context.cue.perfect
                whole = _stated(resolved.resolution)
                spoken.append(Spoken(value, found.expression.span, sentence.index, aside, whole, perfect))
            yield resolved


def _meant(expression: TimeExpression, order: bool | None) -> TimeExpression:
    """An expression with the meaning that its figures have in this text."""
    meaning = ordered(expression.meaning, expression.text, order)
    return expression if meaning is expression.meaning else replace(expression, meaning=meaning)


def _cue(words: Sequence[str], found: Found, code: str) -> Cue | None:
    """The cue of an expression that a cue can change."""
    meaning = found.expression.meaning
    if isinstance(meaning, Amount) and meaning.which is Which.FOLLOWING:
        return None if ranked(words, found.first, code) else cue(words, found.first, found.end, code)
    return None if isinstance(meaning, _SELF) else cue(words, found.first, found.end, code)


_SELF = (Stated, Span, Amount, Every, Loose)
"""Meanings that stand by themselves: no cue changes them."""

MEMORY = 8
"""How many dates back an expression may count from."""


def _from_without(genre: Genre, resolution: Resolution) -> bool:
    """Whether a date counts from a history's dateline, far outside of what it tells: nothing counts from it."""
    return genre is Genre.HISTORY and resolution.anchor.kind is AnchorKind.DATELINE


def _stated(resolution: Resolution) -> bool:
    return resolution.certainty is Certainty.STATED and resolution.anchor.kind is AnchorKind.NONE


def _compares(meaning: Meaning) -> bool:
    """Whether an expression only names what a figure is compared with: "up from $2 million a year earlier"."""
    if isinstance(meaning, Nth) and meaning.count == 0:
        return True
    return isinstance(meaning, Shift) and meaning.granularity is Granularity.YEAR and meaning.count == -1


def _after(span: TextSpan, skip: TextSpan | None) -> TextSpan:
    """A sentence without the wire dateline at its start."""
    if skip is None or not span.start <= skip.start < span.end:
        return span
    return TextSpan(min(skip.end, span.end), span.end)


def _resolve(
    expression: TimeExpression, sentence: Sentence, context: Context, manner: Manner
) -> tuple[Resolved, object | None]:
    try:
        reading = resolve(expression.meaning, context)
    except Unresolvable as failure:
        return Resolved(
            sentence=sentence, resolution=_failed(expression, failure, manner.code), reason=failure.reason
        ), None
    return Resolved(sentence=sentence, resolution=_done(expression, reading, context, manner)), (
        reading.end_value or reading.value
    )


def _done(expression: TimeExpression, reading: Reading, context: Context, manner: Manner) -> Resolution:
    if reading.spoken is not None:
        anchor = Anchor(kind=reading.anchor, value=reading.spoken.value, span=reading.spoken.span)
    else:
        anchor = Anchor(kind=reading.anchor, value=context.dateline if reading.anchor is AnchorKind.DATELINE else None)
    return Resolution(
        expression=expression,
        anchor=anchor,
        direction=reading.direction,
        value=reading.value,
        end_value=reading.end_value,
        certainty=reading.certainty,
        steps=explain.told(reading.steps, expression.text, expression.meaning, manner.code) if manner.told else (),
    )


def _failed(expression: TimeExpression, failure: Unresolvable, code: str) -> Resolution:
    return Resolution(
        expression=expression,
        anchor=Anchor(kind=AnchorKind.NONE),
        direction=None,
        value=None,
        steps=(expression.text, explain.reason(failure.reason, code)),
    )
