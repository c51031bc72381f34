"""A story's dates as events, and what is left over: unresolved expressions, durations, recurring times."""

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.events.mentions import citation, mention
from timeline.model.chronology import Event, Mention, Undated, Unresolved
from timeline.model.text import Article, BlockKind, TextSpan
from timeline.model.time import TimeValue
from timeline.resolution.explain import hint
from timeline.resolution.story import Resolved


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """All that one article gives to a chronology."""

    events: tuple[Event, ...]
    unresolved: tuple[Unresolved, ...]
    durations: tuple[Undated, ...]


def entries(article: Article, story: Iterable[Resolved], skip: TextSpan | None) -> Entries:
    """Make one event for each resolved date in the body of an article.

    Args:
        article: the article.
        story: its expressions in reading order.
        skip: its wire dateline.
    """
    events: list[Event] = []
    unresolved: list[Unresolved] = []
    durations: list[Undated] = []
    for resolved in story:
        value = resolved.resolution.value
        if value is None:
            unresolved.append(_unresolved(article, resolved))
        elif not isinstance(value, TimeValue):
            durations.append(_undated(article, resolved))
        elif resolved.sentence.kind is BlockKind.BODY:
            events.append(_event(mention(article, resolved, skip), value))
    return Entries(events=tuple(events), unresolved=tuple(unresolved), durations=tuple(durations))


def _event(found: Mention, value: TimeValue) -> Event:
    return Event(
        id=found.id,
        value=value,
        end_value=found.resolution.end_value,
        text=found.text,
        kind=found.kind,
        basis=found.basis,
        mentions=(found,),
    )


def _unresolved(article: Article, resolved: Resolved) -> Unresolved:
    return Unresolved(
        citation=citation(article, resolved),
        rule=resolved.resolution.expression.rule,
        reason=resolved.resolution.steps[-1],
        hint=hint(resolved.reason, article.language),
    )


def _undated(article: Article, resolved: Resolved) -> Undated:
    expression, value = resolved.resolution.expression, resolved.resolution.value
    assert value is not None, "an expression without a value is unresolved, not undated"
    return Undated(citation=citation(article, resolved), type=expression.type, value=value, rule=expression.rule)
