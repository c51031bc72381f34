"""What TIMEX3 says of a time expression: its own view of a resolution, with a range told as its two ends."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.model.chronology import Anchor, AnchorKind, Certainty, Resolution, TimexType
from timeline.model.granularity import Granularity
from timeline.model.text import TextSpan
from timeline.model.time import Duration, TimeValue, Value
from timeline.sources.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
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
class Tagged:
    """A document and the time expressions in it, in the order of the text; no two overlap."""

    document: Document
    timexes: tuple[Timex, ...]

    with_events: bool = False
    """Whether events are told too."""


def tagged(document: Document, resolutions: Iterable[Resolution], *, with_events: bool = False) -> Tagged:
    """A document with the resolutions of its article as TIMEX3 has them."""
    found = tuple(timex for resolution in resolutions for timex in _timexes(document, resolution))
    return Tagged(document=document, timexes=found, with_events=with_events)


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
