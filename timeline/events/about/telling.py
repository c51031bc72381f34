"""The mentions of an article in which somebody takes part, those that no expression dates among them if asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from timeline.events.about.calling import calls
from timeline.events.about.cast import Cast
from timeline.events.about.names import Entity, entity
from timeline.events.clauses.antecedents import Setting
from timeline.events.clauses.clause import Clause, clause
from timeline.events.clauses.dated import Dated
from timeline.events.dating import DatedEvent, Ground, date_events
from timeline.events.dating.tense import Tense, tense
from timeline.events.inferences import mention_of
from timeline.events.sentence import trimmed
from timeline.events.story import Story, after_dateline
from timeline.model.chronology import Basis, Mention
from timeline.model.text import BlockKind, Sentence
from timeline.model.time import TimeValue
from timeline.resolution.genre import Genre, genre_of
from timeline.syntax.parse import Parse
from timeline.syntax.parser import Parser

_BACK = 3
"""Sentences back in which a pronoun's noun is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """What is left of an article."""

    mentions: tuple[Mention, ...]
    sentences: frozenset[int]
    """Indexes of the sentences that speak of one of the entities."""


def about_only(
    story: Story, parser: Parser | None, stated: Sequence[Mention], names: Sequence[str], include: Basis
) -> Narrowed:
    """Keep of an article the events in which one of some entities takes part.

    Args:
        story: the article and its expressions.
        parser: that of its language; without one an event counts whose sentence names an entity.
        stated: the mentions that expressions date.
        names: the entities, as the person named them.
        include: with ``Basis.INFERRED`` the events too that no expression of their clause dates.
    """
    article = story.article
    found = [one for one in (entity(name, article.language) for name in names) if calls(article.text, one)]
    if not found:
        return Narrowed(mentions=(), sentences=frozenset())
    if parser is None:
        return _by_sentence(story, stated, found)
    scene = _Scene.of(story, parser, found)
    kept = [mention for mention in stated if scene.is_about(mention)]
    if include is Basis.INFERRED:
        kept += scene.others(kept)
    return Narrowed(mentions=tuple(kept), sentences=scene.spoken_of())


def _by_sentence(story: Story, stated: Sequence[Mention], found: Sequence[Entity]) -> Narrowed:
    text = story.article.text
    named = frozenset(
        sentence.index for sentence in story.sentences if any(calls(sentence.span.of(text), one) for one in found)
    )
    return Narrowed(
        mentions=tuple(mention for mention in stated if mention.citation.sentence in named), sentences=named
    )


def _as_told(event: DatedEvent, parse: Parse, today: TimeValue | None) -> DatedEvent:
    """An event as it counts here: what is going on is of the day of the story; what somebody thinks is no event."""
    if event.ground is Ground.HOLDS:
        return replace(event, value=None, ground=Ground.NOTHING)
    going_on = not event.trigger.noun and tense(parse, event.trigger.place) is Tense.PRESENT_GOING_ON
    if event.ground is Ground.NOTHING and going_on and today is not None:
        return replace(event, value=today, ground=Ground.HOLDS)
    return event


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """An article's sentences, their parses and events, and who takes part in them."""

    story: Story
    sentences: tuple[Sentence, ...]
    parses: tuple[Parse, ...]
    events: tuple[DatedEvent, ...]
    casts: tuple[Cast, ...]
    places: Mapping[int, int]
    """By index in the article, the place of a sentence among these."""

    @classmethod
    def of(cls, story: Story, parser: Parser, found: Sequence[Entity]) -> "_Scene":
        """Parse an article and date its events."""
        article, day = story.article, story.article.dateline.day
        sentences = tuple(one for one in story.sentences if one.kind is not BlockKind.SUBHEADING)
        parses = parser(article.text, [after_dateline(one.span, story.skip) for one in sentences])
        resolutions = [item.resolution for item in story.resolved]
        genre = story.genre or genre_of((resolution.expression.meaning for resolution in resolutions), day)
        events = date_events(parses, resolutions, day, genre, article.language)
        today = TimeValue.day(day.year, day.month, day.day) if day and genre is Genre.NEWS else None
        events = tuple(_as_told(event, parses[event.sentence], today) for event in events)
        casts = tuple(Cast(one.name, parses, events, article.language) for one in found)
        places = {one.index: at for at, one in enumerate(sentences)}
        return cls(story=story, sentences=sentences, parses=parses, events=events, casts=casts, places=places)

    def spoken_of(self) -> frozenset[int]:
        """Indexes of the sentences that refer to one of the entities."""
        return frozenset(self.sentences[at].index for cast in self.casts for at in cast.sentences)

    def is_about(self, mention: Mention) -> bool:
        """Whether one of the entities takes part in what a mention tells."""
        at = self.places.get(mention.citation.sentence)
        if at is None:
            return False
        if mention.trigger is None:
            return any(at in cast.sentences for cast in self.casts)
        return any(self._takes_part(at, word.place) for word in self.parses[at].within(mention.trigger))

    def _takes_part(self, sentence: int, trigger: int) -> bool:
        return any(cast.takes_part(sentence, trigger) for cast in self.casts)

    def others(self, told: Sequence[Mention]) -> Iterator[Mention]:
        """The dated events that nothing tells so far: of each sentence and day the one that stands highest."""
        known = {(mention.citation.sentence, mention.value) for mention in told}
        mine = [
            event
            for event in self.events
            if event.value is not None
            and (self.sentences[event.sentence].index, event.value) not in known
            and self._takes_part(event.sentence, event.trigger.place)
        ]
        for at, same in groupby(mine, key=lambda event: event.sentence):
            by_value: dict[str, list[DatedEvent]] = {}
            for event in same:
                by_value.setdefault(str(event.value), []).append(event)
            for group in by_value.values():
                yield self._mention(at, min(group, key=lambda event: self._height(at, event)))

    def _height(self, at: int, event: DatedEvent) -> tuple[bool, int, int]:
        """How far an event's word stands below the top of its sentence; one that an expression dates comes first."""
        parse, place, height = self.parses[at], event.trigger.place, 0
        while (head := parse.head(place)) is not None and height < len(parse.words):
            place, height = head.place, height + 1
        return event.ground is not Ground.EXPRESSION, height, event.trigger.place

    def _mention(self, at: int, event: DatedEvent) -> Mention:
        article, sentence, parse = self.story.article, self.sentences[at], self.parses[at]
        own = clause(
            parse, self._dated(event), article.language, Setting(before=self.parses[max(at - _BACK, 0) : at][::-1])
        )
        if own is not None:
            return mention_of(article, event, sentence, own)
        words = after_dateline(sentence.span, self.story.skip).of(article.text)
        return mention_of(article, event, sentence, Clause(text=trimmed(words, article.language)), whole=True)

    def _dated(self, event: DatedEvent) -> Dated:
        article, parse = self.story.article, self.parses[event.sentence]
        start, end = parse.words[0].start, parse.words[-1].end
        own = event.resolution.expression.span if event.ground is Ground.EXPRESSION and event.resolution else None
        others = [item.resolution.expression.span for item in self.story.resolved]
        day = article.dateline.day
        return Dated(
            trigger=event.trigger.place,
            times=(own,) if own else (),
            others=tuple(span for span in others if start <= span.start < end and span != own),
            past=day is None or event.value is None or event.value.begin.day <= day.toordinal(),
        )
