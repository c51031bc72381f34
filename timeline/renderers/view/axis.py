"""The axis: where in time the entries lie, and how densely. Numbers for a drawing, and the same in words.

Bars stand for calendar units of one size; what is longer than such a unit, or a range, is a line below them, so that
no entry looks more exact than its date. Few entries far away from all others would press these into one bar: they are
left off, and counted.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model.chronology import Event
from timeline.model.granularity import Granularity, end
from timeline.model.moment import Moment
from timeline.model.time import TimeValue
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.ranges import dates
from timeline.renderers.view.scale import Scale
from timeline.renderers.view.ticks import Tick, ticks
from timeline.renderers.words import counted

HEIGHT, BASE = 112, 72
"""Of the drawing, and the height at which its bars stand."""

HAIR, THIN = 0.1, 0.4
"""Between two bars, and the least that one is wide, as percentages of the width."""

FEWEST = 4
"""Fewer entries, or all in one unit, need no drawing."""

FAR, OFF = 3, 4
"""Entries at an end are left off where they stretch the span so many times, and are no more than that part of all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The entries of one unit."""

    x: float
    y: float
    width: float
    height: float
    count: int
    name: str
    """The unit and how many entries it has: "January 2024: 3 entries"."""

    entry: str
    """Id of its first entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """An entry that lasts, or whose date is no finer."""

    x: float
    width: float
    name: str
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A drawing: lengths along it are percentages of its width, heights are pixels."""

    height: int
    base: int
    """Where the bars stand."""

    bars: tuple[Bar, ...]
    stretches: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]
    text: str
    """All of it in words."""

    aside: str
    """How many entries lie beyond its ends, in words; empty where none does."""


def axis(events: Sequence[Event], phrasing: Phrasing) -> Axis | None:
    """The axis of a chronology.

    Args:
        events: in order of time.
        phrasing: language and date style.

    Returns:
        ``None`` where there is too little to draw.
    """
    kept = _core(events)
    if len(kept) < FEWEST:
        return None
    scale = Scale(kept)
    counts = Counter(scale.start(event.value) for event in kept if scale.fine(event))
    if len(counts) < 2:
        return None
    return Axis(
        height=HEIGHT,
        base=BASE,
        bars=_bars(kept, counts, scale, phrasing),
        stretches=tuple(_stretch(event, scale, phrasing) for event in kept if not scale.fine(event)),
        ticks=ticks(scale, phrasing),
        text=_text(kept, counts, scale, phrasing),
        aside=_aside(events, kept, phrasing),
    )


def _core(events: Sequence[Event]) -> Sequence[Event]:
    """The entries without those so far before or after the rest that the rest would be one bar."""
    kept, off = events, len(events) // OFF
    while True:
        parts = [part for count in range(1, off + 1) for part in (kept[count:], kept[:-count]) if len(part) >= FEWEST]
        near = next((part for part in parts if 0 < _span(part) * FAR <= _span(kept)), None)
        if near is None:
            return kept
        kept, off = near, off - len(kept) + len(near)


def _span(events: Sequence[Event]) -> int:
    return events[-1].value.begin.day - events[0].value.begin.day


def _bars(events: Sequence[Event], counts: Counter[Moment], scale: Scale, phrasing: Phrasing) -> tuple[Bar, ...]:
    top, found = max(counts.values()), list[Bar]()
    first = {scale.start(event.value): event.id for event in reversed(events) if scale.fine(event)}
    for start, count in sorted(counts.items()):
        x, height = scale.x(start), round((BASE - 4) * count / top, 1)
        width = max(round(scale.x(end(scale.unit, start)) - x - HAIR, 2), THIN)
        named = _named(scale.unit, start, count, phrasing)
        found.append(
            Bar(x=x, y=round(BASE - height, 1), width=width, height=height, count=count, name=named, entry=first[start])
        )
    return tuple(found)


def _named(unit: Granularity, start: Moment, count: int, phrasing: Phrasing) -> str:
    words: str = phrasing.words["axis"]["bar"]
    period = phrasing.unit(TimeValue.of(unit, start))
    return words.format(period=period[:1].upper() + period[1:], entries=_entries(count, phrasing))


def _entries(count: int, phrasing: Phrasing) -> str:
    return counted(phrasing.words["counts"]["entries"], count)


def _stretch(event: Event, scale: Scale, phrasing: Phrasing) -> Stretch:
    x = scale.x(event.value.begin)
    last = (event.end_value or event.value).end
    name = phrasing.date(event.value)
    return Stretch(x=x, width=max(round(scale.x(last) - x, 2), THIN), name=name, entry=event.id)


def _text(events: Sequence[Event], counts: Counter[Moment], scale: Scale, phrasing: Phrasing) -> str:
    """The drawing in a sentence: from when to when, and where the most are."""
    start = max(sorted(counts), key=lambda moment: counts[moment])
    words = phrasing.words["axis"]
    return str(
        words["text" if counts[start] > 1 else "even"].format(
            entries=_entries(len(events), phrasing),
            span=dates(phrasing, events[0].value, events[-1].value),
            most=_entries(counts[start], phrasing),
            period=phrasing.unit(TimeValue.of(scale.unit, start)),
        )
    )


def _aside(events: Sequence[Event], kept: Sequence[Event], phrasing: Phrasing) -> str:
    """What lies beyond the two ends."""
    before, forms = events.index(kept[0]), phrasing.words["axis"]
    counts = (("before", before), ("after", len(events) - len(kept) - before))
    return " ".join(counted(forms[side], count) for side, count in counts if count)
