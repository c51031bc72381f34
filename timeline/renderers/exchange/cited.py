"""The sentences that a chronology cites, with what stands in them: time expressions and the words of events."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.model.chronology import Chronology, Citation, Mention, TimexType
from timeline.model.granularity import Granularity
from timeline.model.text import TextSpan
from timeline.model.time import TimeValue, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression in a cited sentence."""

    span: TextSpan
    """In the article's text."""

    type: TimexType
    value: Value | None
    """``None`` where it could not be resolved."""

    last: TimeValue | None = None
    """The last unit of a range that stands in one piece of text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The word of an event, and the expression that dates it."""

    span: TextSpan
    timex: TextSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A cited sentence; nothing in it overlaps."""

    span: TextSpan
    quote: str
    timexes: tuple[Timex, ...]
    told: tuple[Told, ...]


def sentences(chronology: Chronology, article: str) -> tuple[Sentence, ...]:
    """The cited sentences of an article, in the order of its text.

    Args:
        chronology: whose citations they are.
        article: the article's id.
    """
    quotes: dict[TextSpan, str] = {}
    timexes: dict[TextSpan, Timex] = {}
    told: list[Told] = []
    for event in chronology.events:
        for mention in (one for one in event.mentions if one.citation.article == article):
            quotes.setdefault(mention.citation.span, mention.citation.quote)
            timexes = {one.span: one for one in of_mention(mention)} | timexes
            told += _told(mention)
    for citation, timex in _rest(chronology):
        if citation.article == article:
            quotes.setdefault(citation.span, citation.quote)
            timexes.setdefault(timex.span, timex)
    spans = sorted(quotes, key=lambda span: (span.start, span.end))
    return tuple(_sentence(span, quotes[span], timexes.values(), told) for span in spans)


def of_mention(mention: Mention) -> tuple[Timex, ...]:
    """The expression that dates a mention, as two where its ends are known; none where another sentence holds it."""
    citation, resolution = mention.citation, mention.resolution
    if not _within(citation.expression, citation.span):
        return ()
    ends = resolution.expression.ends
    if ends and resolution.end_value and all(_within(end, citation.span) for end in ends):
        values = (mention.value, resolution.end_value)
        return tuple(Timex(span=end, type=_type(value), value=value) for end, value in zip(ends, values, strict=True))
    return (Timex(span=citation.expression, type=_type(mention.value), value=mention.value, last=resolution.end_value),)


def _told(mention: Mention) -> Iterator[Told]:
    timexes = of_mention(mention)
    if mention.trigger is not None and timexes and _within(mention.trigger, mention.citation.span):
        yield Told(span=mention.trigger, timex=timexes[0].span)


def _rest(chronology: Chronology) -> Iterator[tuple[Citation, Timex]]:
    """What makes no entry."""
    for gap in chronology.unresolved:
        yield gap.citation, Timex(span=gap.citation.expression, type=TimexType.DATE, value=None)
    for item in chronology.durations:
        yield item.citation, Timex(span=item.citation.expression, type=item.type, value=item.value)
    for aside in chronology.asides:
        span = aside.citation.expression
        yield aside.citation, Timex(span=span, type=_type(aside.value), value=aside.value, last=aside.end_value)


def _sentence(span: TextSpan, quote: str, timexes: Iterable[Timex], told: Iterable[Told]) -> Sentence:
    taken: list[TextSpan] = []

    def free(part: TextSpan) -> bool:
        clear = _within(part, span) and all(part.end <= other.start or other.end <= part.start for other in taken)
        taken.extend([part] if clear else [])
        return clear

    kept = tuple(one for one in timexes if free(one.span))
    marked = {one.span for one in kept}
    words = tuple(one for one in told if one.timex in marked and free(one.span))
    ordered = tuple(sorted(kept, key=lambda one: one.span.start))
    return Sentence(span=span, quote=quote, timexes=ordered, told=words)


def _within(part: TextSpan, whole: TextSpan) -> bool:
    return whole.start <= part.start < part.end <= whole.end


def _type(value: TimeValue) -> TimexType:
    return TimexType.TIME if value.granularity < Granularity.DAY else TimexType.DATE
