"""The events of an article in reading order: each sentence may go on at the time that the one before has told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.events.dating.dated import DatedEvent, Ground, to_the_day
from timeline.events.dating.inferred import Guess, Reached, Scene, guess
from timeline.events.dating.lexicon import dating_lexicon
from timeline.events.dating.same import same_events
from timeline.events.dating.stated import Stated, stated
from timeline.events.dating.tense import Tense, tense
from timeline.events.kinds import kind
from timeline.events.triggers import Trigger, lexicon, triggers
from timeline.model.chronology import Resolution
from timeline.model.granularity import Granularity
from timeline.model.text import TextSpan
from timeline.model.time import TimeValue
from timeline.resolution.genre import Genre
from timeline.syntax.parse import Parse

REACH = 2
"""Sentences over which a story goes on at a time that was told."""

OPENING = 1
"""Sentences that open a story: what has happened in them is the news."""

LEAD = 2
"""Sentences that may say which day a story is about."""

RECENT = 7
"""Days before the writing in which that day lies."""

_TOLD = {Tense.PAST, Tense.PAST_GOING_ON, Tense.PERFECT}
_ASIDE = {"relcl", "acl", "pcomp", "csubj"}


def date_events(
    parses: Sequence[Parse], resolutions: Sequence[Resolution], day: date | None, genre: Genre, code: str = "en"
) -> tuple[DatedEvent, ...]:
    """Every event mention of an article, with its date where one is known.

    Args:
        parses: one for each sentence of the article, in order.
        resolutions: of all its time expressions.
        day: of the dateline, or ``None`` where there is none.
        genre: a history does not tell what is new on the day of its dateline.
        code: language code.
    """
    news = day is not None and genre is Genre.NEWS
    story = _Story(TimeValue.day(day.year, day.month, day.day) if day and news else None, code)
    events = [event for index, parse in enumerate(parses) for event in story.sentence(index, parse, resolutions)]
    return tuple(
        replace(event, kind=kind(parses[event.sentence], event.trigger.place, event.value, day, code))
        for event in same_events(events, parses, code)
    )


@dataclass(slots=True)
class _Told:
    """A time that the story has reached."""

    value: TimeValue | None = None
    sentence: int = -REACH - 1


class _Story:
    """What has been told so far."""

    def __init__(self, day: TimeValue | None, code: str) -> None:
        self.day, self.code = day, code
        self.known, self.words = lexicon(code), dating_lexicon(code)
        self.main: TimeValue | None = None
        self.speech = day
        self.last, self.speaker = _Told(), _Told()

    def sentence(self, index: int, parse: Parse, resolutions: Sequence[Resolution]) -> Iterator[DatedEvent]:
        """The events of the next sentence."""
        own = stated(parse, _inside(parse, resolutions), self.code, self.day)
        found = triggers(parse, self.code, own)
        told = self._told(parse, found, own)
        self._place(index, told, own)
        reached = Reached(
            day=self.day,
            speech=self.speech,
            main=self.main,
            going_on=self.last.value if index - self.last.sentence <= REACH else None,
            speaking=self.speaker.value if index - self.speaker.sentence <= 1 else None,
            opening=index < OPENING,
        )
        guesses = self._guesses(parse, found, own, reached)
        self._remember(index, told)
        if any(ground is Ground.NEW for _, ground in guesses.values()):
            self.main = self.main or self.day
        for trigger in found:
            yield _event(index, parse, trigger, own.get(trigger.place), guesses.get(trigger.place))

    def _place(self, index: int, told: Sequence[tuple[Trigger, TimeValue]], own: dict[int, Stated]) -> None:
        """Learn which day the story is about: that of its lead, else its own as soon as it names it."""
        if self.day is None:
            return
        for trigger, value in told if index < LEAD else ():
            if to_the_day(value) and self.day.begin.day - value.begin.day <= RECENT:
                if trigger.speech and index < OPENING:
                    self.speech = value
                self.main = self.main or value
                return
        if any(said.value is not None and said.value.begin.day == self.day.begin.day for said in own.values()):
            self.main = self.main or self.day

    def _guesses(
        self, parse: Parse, found: Sequence[Trigger], own: dict[int, Stated], reached: Reached
    ) -> dict[int, Guess]:
        """From the top of the parse down, so that what an event hangs on is dated before it."""
        dated = {place: said.value for place, said in own.items()}
        scene = Scene(parse=parse, reached=reached, dated=dated, words=self.words, speech=self.known.speech)
        guesses: dict[int, Guess] = {}
        for trigger in _from_above(parse, found):
            if trigger.place not in own:
                guesses[trigger.place] = guess(scene, trigger)
                dated[trigger.place] = guesses[trigger.place][0]
        return guesses

    def _told(self, parse: Parse, found: Sequence[Trigger], own: dict[int, Stated]) -> list[tuple[Trigger, TimeValue]]:
        """The dated events that carry the story, those of the main clause first."""
        dated = [(trigger, own[trigger.place].value) for trigger in _from_above(parse, found) if trigger.place in own]
        return [(trigger, value) for trigger, value in dated if value and self._is_told(parse, trigger, value)]

    def _remember(self, index: int, told: Sequence[tuple[Trigger, TimeValue]]) -> None:
        for trigger, value in told:
            if not trigger.speech:
                self.last = _Told(value, index)
                return
            self.speaker = _Told(value, index)

    def _is_told(self, parse: Parse, trigger: Trigger, value: TimeValue) -> bool:
        """Whether an event carries the story: told as past, on the main line."""
        if trigger.noun or tense(parse, trigger.place) not in _TOLD:
            return False
        if self.day and not to_the_day(value) and value.end > self.day.begin:  # "this week" is no time of its own
            return False
        if self.day and value.begin >= self.day.end:
            return False
        return not any(parse.words[place].dep in _ASIDE for place in _upwards(parse, trigger.place))


def _from_above(parse: Parse, found: Sequence[Trigger]) -> list[Trigger]:
    """Triggers from the top of the parse down."""
    return sorted(found, key=lambda one: (sum(1 for _ in _upwards(parse, one.place)), one.place))


def _upwards(parse: Parse, place: int) -> Iterator[int]:
    """A word and all above it."""
    yield place
    for _ in parse.words:
        head = parse.head(place)
        if head is None:
            return
        place = head.place
        yield place


def _inside(parse: Parse, resolutions: Sequence[Resolution]) -> list[Resolution]:
    if not parse.words:
        return []
    start, end = parse.words[0].start, parse.words[-1].end
    return [found for found in resolutions if start <= found.expression.span.start < end]


def _event(index: int, parse: Parse, trigger: Trigger, said: Stated | None, inferred: Guess | None) -> DatedEvent:
    word = parse.words[trigger.place]
    value, ground = inferred or (None, Ground.NOTHING)
    if value is not None and value.granularity < Granularity.DAY:
        value = value.within(Granularity.DAY)  # the hour is that of the other event
    if said is not None:
        value, ground = said.value, Ground.BOUND if said.value is None else Ground.EXPRESSION
    return DatedEvent(
        span=TextSpan(word.start, word.end),
        sentence=index,
        trigger=trigger,
        value=value,
        end_value=said.end_value if said else None,
        ground=Ground.NOTHING if value is None and said is None else ground,
        resolution=said.resolution if said else None,
    )
