"""A story's dates as events, and what is left over: dates that make no entry, unresolved expressions, durations."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.mentions import citation, mentions
from timeline.events.same import told_once
from timeline.model.chronology import Aside, Event, Undated, Unresolved
from timeline.model.text import Article, Sentence, TextSpan
from timeline.model.time import TimeValue
from timeline.resolution.explain import hint
from timeline.resolution.story import Resolved
from timeline.syntax.parser import Parser


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """All that one article gives to a chronology."""

    events: tuple[Event, ...]
    asides: tuple[Aside, ...]
    unresolved: tuple[Unresolved, ...]
    durations: tuple[Undated, ...]


def entries(
    article: Article,
    story: Sequence[Resolved],
    sentences: Sequence[Sentence],
    skip: TextSpan | None,
    parser: Parser | None,
) -> Entries:
    """Make one event for each thing that an article tells and dates.

    Args:
        article: the article.
        story: its expressions.
        sentences: its sentences.
        skip: its wire dateline.
        parser: that of its language, if there is one.
    """
    told = mentions(article, story, sentences, skip, parser)
    events, captions = told_once(told.mentions, sentences, article.language)
    unresolved: list[Unresolved] = []
    durations: list[Undated] = []
    for resolved in story:
        value = resolved.resolution.value
        if value is None:
            unresolved.append(_unresolved(article, resolved))
        elif not isinstance(value, TimeValue):
            durations.append(_undated(article, resolved))
    return Entries(
        events=events,
        asides=(*told.asides, *captions),
        unresolved=tuple(unresolved),
        durations=tuple(durations),
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
