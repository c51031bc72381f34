"""One mention for each event that a story dates: where it stands, what it says, and what the text makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from timeline import language
from timeline.events.clauses.antecedents import Setting
from timeline.events.clauses.clause import Clause, clause
from timeline.events.clauses.dated import Dated
from timeline.events.clauses.frames import carrier
from timeline.events.clauses.naming import with_name
from timeline.events.clauses.times import compared
from timeline.events.kinds import kind
from timeline.events.sentence import trimmed
from timeline.events.speech import NEWS, only_carries, tells_what_happened
from timeline.events.story import Story
from timeline.events.stretches import Stretch, before, parsed, stretch
from timeline.events.timed import TimedTrigger, timed_triggers
from timeline.model.chronology import Aside, Basis, Citation, Kind, Mention, Reason
from timeline.model.granularity import Granularity
from timeline.model.text import Article, BlockKind, TextSpan
from timeline.model.time import Reference, TimeValue
from timeline.resolution.story import Resolved
from timeline.syntax.parse import Parse
from timeline.syntax.parser import Parser


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the dates of a story come to."""

    mentions: tuple[Mention, ...]
    """In reading order; those of captions too."""

    asides: tuple[Aside, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """An article as its mentions are made from it."""

    story: Story
    parses: Mapping[TextSpan, Parse]

    @property
    def article(self) -> Article:
        """The article."""
        return self.story.article

    def others(self, event: TimedTrigger) -> tuple[TextSpan, ...]:
        """The expressions of the same stretch that tell of another time; "now" is one, a length is none."""
        own = {item.expression for item in event.stretches}
        return tuple(
            item.resolution.expression.span
            for item in self.story.resolved
            if item.sentence.index == event.first.resolved.sentence.index
            and isinstance(item.resolution.value, TimeValue | Reference)
            and item.resolution.expression.span not in own
        )


def citation(article: Article, resolved: Resolved) -> Citation:
    """Where an expression stands, with the whole sentence as quote."""
    sentence, expression = resolved.sentence, resolved.resolution.expression
    return Citation(
        article=article.id,
        sentence=sentence.index,
        span=sentence.span,
        quote=sentence.span.of(article.text),
        expression=expression.span,
        phrase=expression.text,
    )


def aside(article: Article, resolved: Resolved, reason: Reason) -> Aside:
    """A date that makes no entry.

    Args:
        article: the article.
        resolved: an expression with a date.
        reason: why it makes none.
    """
    resolution = resolved.resolution
    assert isinstance(resolution.value, TimeValue), "an aside has a date"
    return Aside(
        citation=citation(article, resolved),
        value=resolution.value,
        end_value=resolution.end_value,
        rule=resolution.expression.rule,
        reason=reason,
    )


def mentions(story: Story, parser: Parser | None) -> Told:
    """The mentions that a story's dated expressions make.

    Args:
        story: the article and its expressions.
        parser: that of its language; without one each mention's text is its sentence, trimmed.
    """
    article = story.article
    dated = [item for item in story.resolved if isinstance(item.resolution.value, TimeValue)]
    stretches = [stretch(story, item) for item in dated if item.sentence.kind is not BlockKind.SUBHEADING]
    parses = parsed(story, stretches, parser)
    scene = _Scene(story=story, parses=parses)
    found: list[Mention] = []
    asides: list[Aside] = []
    for event in timed_triggers(article, stretches, parses):
        reason = _no_entry(event, scene)
        if reason is not None:
            asides += [aside(article, item.resolved, reason) for item in event.stretches]
        else:
            found.append(_mention(event, scene))
    return Told(mentions=tuple(found), asides=tuple(asides))


def _no_entry(event: TimedTrigger, scene: _Scene) -> Reason | None:
    """Why a date makes no entry; ``None`` where it does, as each date does without a parse."""
    if event.parse is None:
        return None
    data = language.load(scene.article.language, "clauses")
    if event.trigger is None and _starts_then(event, scene.article):
        return None
    if event.trigger is None or all(compared(event.parse, item.expression, data) for item in event.stretches):
        return None if event.first.spoken else Reason.THING
    return Reason.SPEECH if _only_speech(event, scene) else None


def _starts_then(event: TimedTrigger, article: Article) -> bool:
    """Whether something goes on from a day: "was sold in stores from Aug. 21"."""
    words = article.text[: event.first.expression.start].split()
    opens = words[-1:] and words[-1].lower() in language.load(article.language, "clauses")["from"]
    return bool(opens) and event.first.value.granularity <= Granularity.DAY


def _only_speech(event: TimedTrigger, scene: _Scene) -> bool:
    """Whether all that is dated is when somebody spoke of an event, in the days of the story."""
    day = scene.article.dateline.day
    if day is not None and event.first.value.begin.day < day.toordinal() - NEWS:
        return False
    if event.first.spoken:
        told = scene.parses.get(event.first.told)
        return told is not None and tells_what_happened(told, scene.article.language)
    if event.parse is None or event.trigger is None:
        return False
    return only_carries(event.parse, event.trigger, scene.article.language)


def _mention(event: TimedTrigger, scene: _Scene) -> Mention:
    article, first = scene.article, event.first
    own = _clause(event, scene)
    text = own.text if own else _sentence(event, scene)
    word = event.parse.words[event.trigger] if event.parse and event.trigger is not None else None
    said = first.attribution.of(article.text) if first.attribution and not first.spoken else ""
    return Mention(
        id=mention_id(article.id, first.resolved.sentence.index, first.expression),
        citation=citation(article, first.resolved),
        text=text,
        kind=_kind(event, article, text),
        basis=Basis.STATED,
        resolution=first.resolved.resolution,
        trigger=TextSpan(word.start, word.end) if word else None,
        attribution=" ".join(said.split()) or (own.attribution if own else ""),
        clause=own is not None,
    )


def _sentence(event: TimedTrigger, scene: _Scene) -> str:
    """The sentence itself, trimmed, with a name for its pronoun where that is sure."""
    first, article = event.first, scene.article
    rest = first.whole if first.spoken else first.said
    words = rest.of(article.text)
    if event.parse is not None:
        words = with_name(event.parse, words, rest.start, _setting(first, scene), article.language)
    return trimmed(words, article.language)


def _clause(event: TimedTrigger, scene: _Scene) -> Clause | None:
    if event.parse is None or event.trigger is None:
        return None
    first, day = event.first, scene.article.dateline.day
    dated = Dated(
        trigger=event.trigger,
        times=tuple(item.expression for item in event.stretches),
        others=scene.others(event),
        past=day is None or first.value.begin.day <= day.toordinal(),
    )
    return clause(event.parse, dated, scene.article.language, _setting(first, scene))


def _setting(item: Stretch, scene: _Scene) -> Setting:
    near = before(item, scene.story)
    found = [scene.parses[span] for span in near if span in scene.parses]
    speaker = scene.parses.get(item.attribution) if item.attribution and not item.spoken else None
    return Setting(speaker=speaker, before=found)


def mention_id(article: str, sentence: int, span: TextSpan) -> str:
    """The id of a mention, stable over better rules and new dates.

    Args:
        article: id of the article.
        sentence: index of the sentence.
        span: what is cited in it: the expression, or an event's word.

    >>> mention_id("a1", 0, TextSpan(3, 9))
    'ea3c41af577'
    """
    key = f"{article}\n{sentence}\n{span.start}\n{span.end}"
    return "e" + sha256(key.encode()).hexdigest()[:10]


def _kind(event: TimedTrigger, article: Article, text: str) -> Kind:
    """What the parse tells; without one, scheduled where the date lies ahead and alleged where a word says so."""
    value, day = event.first.value, article.dateline.day
    if event.parse is not None and event.trigger is not None:
        past = day is None or value.begin.day <= day.toordinal()
        place = _carrier(event.parse, event.trigger, article.language) if past else event.trigger
        return kind(event.parse, place, value, day, article.language)
    if day is not None and value.begin.day > day.toordinal():
        return Kind.SCHEDULED
    words = {word.strip(".,;:\"'”“").lower() for word in text.split()}
    return Kind.ALLEGED if words & set(language.load(article.language, "events")["alleged"]) else Kind.REPORTED


def _carrier(parse: Parse, trigger: int, code: str) -> int:
    """The verb that is asserted: who "declined to comment" on Monday declined on Monday."""
    data, saying = language.load(code, "clauses"), frozenset(language.load(code, "events")["saying"])
    found = carrier(parse, trigger, data, saying) if parse.words[trigger].tag[:1] == "V" else None
    return trigger if found is None else found
