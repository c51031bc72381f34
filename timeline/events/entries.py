"""A story's dates as events, and what is left over: dates that make no entry, unresolved expressions, durations."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.about.telling import about_only
from timeline.events.inferences import inferred
from timeline.events.mentions import citation, mentions
from timeline.events.same import told_once
from timeline.events.story import Story
from timeline.model.chronology import Aside, Basis, Event, Undated, Unresolved
from timeline.model.text import Article
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


def entries(story: Story, parser: Parser | None, include: Basis = Basis.STATED, about: Sequence[str] = ()) -> Entries:
    """Make one event for each thing that an article tells and dates.

    Args:
        story: the article and its expressions.
        parser: that of its language, if there is one.
        include: with ``Basis.INFERRED`` the events too that no expression dates.
        about: entities: with any, only the events in which one of them takes part, and what is left over beside them.
    """
    article = story.article
    told = mentions(story, parser)
    found = list(told.mentions)
    spoken_of = None
    if about:
        narrowed = about_only(story, parser, told.mentions, about, include)
        found, spoken_of = list(narrowed.mentions), narrowed.sentences
    elif include is Basis.INFERRED and parser is not None:
        found += inferred(story, parser, told.mentions)
    events, captions = told_once(found, story.sentences, article.language)
    unresolved: list[Unresolved] = []
    durations: list[Undated] = []
    for resolved in story.resolved:
        if spoken_of is not None and resolved.sentence.index not in spoken_of:
            continue
        value = resolved.resolution.value
        if value is None:
            unresolved.append(_unresolved(article, resolved))
        elif not isinstance(value, TimeValue):
            durations.append(_undated(article, resolved))
    return Entries(
        events=events,
        asides=tuple(
            one for one in (*told.asides, *captions) if spoken_of is None or one.citation.sentence in spoken_of
        ),
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
