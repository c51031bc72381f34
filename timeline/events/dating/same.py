"""The same event told again: an undated mention takes the date that another mention of it has."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.dating.dated import DatedEvent, Ground, to_the_day
from timeline.events.dating.lexicon import DatingLexicon, dating_lexicon
from timeline.events.dating.tense import Tense, tense
from timeline.model.time import TimeValue
from timeline.syntax.parse import Parse, Word

_WHO = ("nsubj", "nsubjpass", "dobj", "poss")
_OPEN = {Tense.AHEAD, Tense.POSSIBLE, Tense.PRESENT, Tense.PRESENT_GOING_ON, Tense.INFINITIVE}
_ANYONE = "*"


def same_events(events: Sequence[DatedEvent], parses: Sequence[Parse], code: str) -> list[DatedEvent]:
    """The events, those told again with the day on which another mention puts them.

    Args:
        events: of an article, in reading order.
        parses: of its sentences.
        code: language code.
    """
    known = dating_lexicon(code)
    told = [event for event in events if _is_told(event) and _family(event, parses, known)]
    return [_again(event, told, parses, known) for event in events]


def _is_told(event: DatedEvent) -> bool:
    """Whether the text itself dates an event: by an expression, or as what a dated verb tells of."""
    return event.ground is Ground.EXPRESSION or (event.trigger.noun and event.ground is Ground.SAME_CLAUSE)


def _family(event: DatedEvent, parses: Sequence[Parse], known: DatingLexicon) -> str:
    """What tells that two mentions may be of one event: a family of words, for a noun at least the noun itself."""
    lemma = parses[event.sentence].words[event.trigger.place].lemma.lower()
    number = known.families.get(lemma, known.families.get(lemma.rpartition("-")[2]))
    if number is not None:
        return str(number)
    return lemma if event.trigger.noun else ""


def _again(event: DatedEvent, told: Sequence[DatedEvent], parses: Sequence[Parse], known: DatingLexicon) -> DatedEvent:
    family = _family(event, parses, known)
    if not family or event.ground in {Ground.EXPRESSION, Ground.BOUND} or not _may_be_known(event, parses, known):
        return event
    own = _people(parses[event.sentence], event.trigger.place, known)
    values = [
        other.value
        for other in told
        if other.value is not None
        and _family(other, parses, known) == family
        and _meet(own, _people(parses[other.sentence], other.trigger.place, known))
    ]
    value = _finest(values)
    return event if value is None else replace(event, value=value, end_value=None, ground=Ground.SAME_EVENT)


def _may_be_known(event: DatedEvent, parses: Sequence[Parse], known: DatingLexicon) -> bool:
    """Whether a mention can be of an event told before: not "another raid", "raids", "may strike"."""
    parse, place = parses[event.sentence], event.trigger.place
    if event.trigger.noun:
        before = {word.lemma.lower() for word in parse.children(place, "det", "amod", "nummod")}
        return parse.words[place].tag not in {"NNS", "NNPS"} and not before & known.one_more
    return tense(parse, place) not in _OPEN


def _people(parse: Parse, place: int, known: DatingLexicon) -> frozenset[str]:
    """Who and what takes part, by the dictionary forms of the nouns; ``*`` for whom a pronoun names."""
    found = [*parse.children(place, *_WHO)]
    for preposition in parse.children(place, "prep", "agent"):
        if preposition.lemma in {"of", "on", "by", "against"}:
            found += parse.children(preposition.place, "pobj")
    word, head = parse.words[place], parse.head(place)
    if head is not None and word.dep in {"acl", "relcl"}:
        found.append(head)
    if not found and head is not None and word.dep in {"conj", "pcomp", "xcomp"}:
        return _people(parse, head.place, known)
    return frozenset(_name(noun, known) for noun in found)


def _name(noun: Word, known: DatingLexicon) -> str:
    form = noun.lemma.lower()
    return _ANYONE if form in known.pronouns or noun.tag in {"PRP", "PRP$", "WP", "WDT"} else form


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or _ANYONE in one | other or bool(one & other)


def _finest(values: Sequence[TimeValue]) -> TimeValue | None:
    """The finest of some values that all hold it; ``None`` where they differ, or none is a day."""
    finest = min(values, key=lambda value: value.granularity, default=None)
    if finest is None or not to_the_day(finest):
        return None
    held = all(value.begin <= finest.begin and finest.end <= value.end for value in values)
    return finest if held else None
