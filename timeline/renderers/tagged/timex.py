"""What TIMEX3 says of a time expression, a range told as its two ends; and the events of the same document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.events.dating import DatedEvent
from timeline.model.chronology import Anchor, AnchorKind, Certainty, Resolution, TimexType
from timeline.model.granularity import Granularity
from timeline.model.record import record
from timeline.model.text import TextSpan
from timeline.model.time import Duration, TimeValue, Value
from timeline.sources.document import Document


@record(frozen=True, slots=True, kw_only=True)
class Timex:
    """One time expression of a document, or one end of a range."""

    span: TextSpan
    """In the text as given."""

    type: TimexType
    value: Value | None
    """``None`` where it could not be resolved."""

    anchor: Anchor
    resolution: Resolution
    """Whose spans count in the article, not in the text as given."""

    @property
    def certainty(self) -> Certainty | None:
        """How the value was come by; ``None`` where there is none."""
        return None if self.value is None else self.resolution.certainty

    @property
    def mod(self) -> str | None:
        """TIMEX3 `mod`."""
        mod = getattr(self.value, "mod", None)
        return mod.value if mod else None

    @property
    def ends(self) -> tuple[TimeValue | None, TimeValue | None]:
        """Where an anchored duration, or a feast of several days, begins and ends."""
        if isinstance(self.value, Duration):
            return self.value.begin, self.value.end
        last = self.resolution.end_value if self.resolution.expression.ends is None else None
        return (self.value, last) if last and isinstance(self.value, TimeValue) else (None, None)

    @property
    def relative(self) -> bool:
        """Whether the value was counted from an anchor (TIMEX3 `temporalFunction`)."""
        return self.anchor.kind is not AnchorKind.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTag:
    """One event mention of a document."""

    span: TextSpan
    """Its trigger word, in the text as given."""

    event: DatedEvent
    timex: int | None
    """Index of the expression that dates or bounds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A document and the time expressions in it, in the order of the text; no two overlap."""

    document: Document
    timexes: tuple[Timex, ...]

    events: tuple[EventTag, ...] | None = None
    """In the order of the text; ``None`` where they were not asked for."""


def tagged(document: Document, resolutions: Iterable[Resolution], events: Sequence[DatedEvent] | None = None) -> Tagged:
    """A document with the resolutions of its article as TIMEX3 has them.

    Args:
        document: as it was read.
        resolutions: of the expressions of its article.
        events: those of its article; ``None`` where they were not asked for.
    """
    found = tuple(timex for resolution in resolutions for timex in _timexes(document, resolution))
    tags = None if events is None else _event_tags(document, events, found)
    return Tagged(document=document, timexes=found, events=tags)


def _event_tags(document: Document, events: Sequence[DatedEvent], timexes: Sequence[Timex]) -> tuple[EventTag, ...]:
    places: dict[TextSpan, int] = {}
    for index, timex in enumerate(timexes):
        places.setdefault(timex.resolution.expression.span, index)  # of a range, its first end
    return tuple(
        EventTag(
            span=document.place(event.span),
            event=event,
            timex=places.get(event.resolution.expression.span) if event.resolution else None,
        )
        for event in events
    )


def _timexes(document: Document, resolution: Resolution) -> Iterator[Timex]:
    expression = resolution.expression
    if expression.ends is None:
        parts = [(expression.span, resolution.value)]
    else:
        parts = list(zip(expression.ends, (resolution.value, resolution.end_value), strict=True))
    for span, value in parts:
        yield Timex(
            span=document.place(span),
            type=_type(value, expression.type),
            value=value,
            anchor=resolution.anchor,
            resolution=resolution,
        )


def _type(value: Value | None, told: TimexType) -> TimexType:
    """A date or a time, by its own granularity: the two ends of a range may differ."""
    if not isinstance(value, TimeValue):
        return told
    return TimexType.TIME if value.granularity < Granularity.DAY else TimexType.DATE
