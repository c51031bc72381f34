"""Which expressions of a story date the same event."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.events.governor import governor
from timeline.events.stretches import Stretch
from timeline.model.text import Article, TextSpan
from timeline.model.time import TimeValue
from timeline.syntax.parse import Parse


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedTrigger:
    """An event of a sentence with the expressions that date it."""

    stretches: tuple[Stretch, ...]
    """One for each expression, the finest first."""

    parse: Parse | None
    """Of the part of the sentence in which they stand."""

    trigger: int | None
    """Place of the event's word in the parse, where it is known."""

    @property
    def first(self) -> Stretch:
        """The stretch of the expression that says most."""
        return self.stretches[0]


def timed_triggers(
    article: Article, stretches: Sequence[Stretch], parses: Mapping[TextSpan, Parse]
) -> Iterator[TimedTrigger]:
    """The events that a story's expressions date, in reading order.

    Args:
        article: the article.
        stretches: one for each expression with a date, in reading order.
        parses: the parses of their spans, as far as there are any.
    """
    for _, sentence in groupby(stretches, key=lambda item: item.resolved.sentence.index):
        by_trigger: dict[tuple[int, int | None], list[Stretch]] = {}
        alone: list[list[Stretch]] = []
        for item in sentence:
            parse = parses.get(item.span)
            past = article.dateline.day is None or item.value.begin.day <= article.dateline.day.toordinal()
            trigger = governor(parse, item.expression, article.language, past=past) if parse else None
            if trigger is None:
                alone.append([item])
            else:
                by_trigger.setdefault((item.span.start, trigger), []).append(item)
        for (_, trigger), items in (*by_trigger.items(), *(((0, None), items) for items in alone)):
            for same in _one_time(items):
                yield TimedTrigger(stretches=same, parse=parses.get(same[0].span), trigger=trigger)


def _one_time(items: Iterable[Stretch]) -> Iterator[tuple[Stretch, ...]]:
    """Expressions of which one lies in the others: "last May, on a Monday"; the rest stay by themselves."""
    left = sorted(items, key=lambda item: item.value.granularity)
    while left:
        finest, *rest = left
        held = [item for item in rest if holds(item.value, finest.value) and not item.resolved.resolution.end_value]
        yield (finest, *held)
        left = [item for item in rest if item not in held]


def holds(outer: TimeValue, inner: TimeValue) -> bool:
    """Whether one value lies in another."""
    return outer.begin <= inner.begin and inner.end <= outer.end
