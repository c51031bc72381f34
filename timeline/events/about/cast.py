"""Who takes part in which events of an article."""

from collections.abc import Sequence
from typing import Protocol

from timeline.events.about.names import entity
from timeline.events.about.part import own_clause, takes_part
from timeline.events.about.reference import references
from timeline.events.about.sorts import words
from timeline.events.about.spots import aliases
from timeline.events.triggers import Trigger
from timeline.syntax.parse import Parse

_OWNERS = ("poss", "compound", "nmod")
_BACK = 2
"""Sentences back in which the event stands that "the event" means."""


class Told(Protocol):
    """An event mention, as far as it matters who takes part."""

    @property
    def sentence(self) -> int:
        """Index of its sentence."""
        ...

    @property
    def trigger(self) -> Trigger:
        """Its word."""
        ...


class Cast:
    """An entity in one article."""

    def __init__(self, name: str, parses: Sequence[Parse], events: Sequence[Told], code: str) -> None:
        self.name, self.parses = name, parses
        self.named = references(aliases(entity(name, code), parses), parses, code)
        self._circle = [set(places) for places in self.named]
        self._follow(events, code)

    @property
    def sentences(self) -> frozenset[int]:
        """Indexes of the sentences that refer to the entity."""
        return frozenset(at for at, places in enumerate(self.named) if places)

    def takes_part(self, sentence: int, trigger: int) -> bool:
        """Whether the entity takes part in an event.

        Args:
            sentence: index of its sentence.
            trigger: place of its word in the sentence's parse.
        """
        return takes_part(self.parses[sentence], trigger, self._circle[sentence])

    def _follow(self, events: Sequence[Told], code: str) -> None:
        """Who took part in an event is meant where it is told of again: "signed a deal … The deal was announced"."""
        known, mine = words(code), set[str]()
        last = -1
        nouns: dict[int, set[int]] = {}
        for event in events:
            nouns.setdefault(event.sentence, set()).update({event.trigger.place} if event.trigger.noun else ())
        for event in events:
            parse, place = self.parses[event.sentence], event.trigger.place
            word = parse.words[place]
            form = word.lemma.lower()
            if event.trigger.noun and _again(parse, place, known.pointing):
                before = form in known.happenings and 0 <= last < event.sentence <= last + _BACK
                if form in mine or before:
                    self._circle[event.sentence].add(place)
            if self.takes_part(event.sentence, place):
                own = own_clause(parse, place)
                mine |= {parse.words[at].lemma.lower() for at in own if at in nouns[event.sentence]}
                if word.dep == "ROOT":
                    last = event.sentence


def _again(parse: Parse, place: int, pointing: frozenset[str]) -> bool:
    """Whether an event that is a noun was told before: with "the" or "this", and nobody else's."""
    determined = any(word.text.lower() in pointing for word in parse.children(place, "det"))
    return determined and not any(owner.tag[:3] == "NNP" for owner in parse.children(place, *_OWNERS))
