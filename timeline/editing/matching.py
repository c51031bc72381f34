"""Which entry of a new reading is the one that an older reading had."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from timeline.model.chronology import Chronology, Event, Mention
from timeline.renderers.legible import legible

LIKENESS = 0.6
"""Two sentences of one day that share more of their words than this are taken for the same, corrected."""

COMPARED = 300
"""With so many entries of its day an entry is compared."""

_Key = tuple[str, ...]


class Matching:
    """Finds entries again: by their places in articles, by what is quoted, by what they say.

    An article that was corrected has another id, and so have its mentions: then the sentence tells, or the text.
    """

    def __init__(self, new: Chronology) -> None:
        self.found: dict[_Key, Event] = {}
        self.days: dict[str, list[tuple[frozenset[str], Event]]] = {}
        texts = Counter(legible(event.text) for event in new.events)
        for event in new.events:
            keys = [*chain.from_iterable(_places(mention) for mention in event.mentions)]
            keys += [("id", event.id), ("said", event.value.timex, legible(event.text))]
            if texts[legible(event.text)] == 1:
                keys.append(("text", legible(event.text)))
            for key in keys:
                self.found.setdefault(key, event)
            self.days.setdefault(event.value.timex, []).append((_words(event), event))

    def of(self, event: Event) -> Event | None:
        """The entry that an older one has become; ``None`` where there is none."""
        places = [key for mention in event.mentions for key in _places(mention)]
        votes = Counter(self.found[key].id for key in places if key in self.found)
        if votes:
            most = max(votes.values())
            return next(self.found[key] for key in places if key in self.found and votes[self.found[key].id] == most)
        text = legible(event.text)
        said = self.found.get(("said", event.value.timex, text)) or self.found.get(("text", text))
        return said or self._alike(event)

    def mentions(self, old: tuple[Mention, ...], new: Event) -> tuple[Mention, ...]:
        """Those places of a new entry that some older ones have become; all, where none of them has."""
        keys = {key for mention in old for key in _places(mention)}
        return tuple(mention for mention in new.mentions if keys & set(_places(mention))) or new.mentions

    def _alike(self, event: Event) -> Event | None:
        """The entry of the same date that shares the most words with it, if those are enough."""
        best, likeness, words = None, LIKENESS, _words(event)
        for others, other in self.days.get(event.value.timex, ())[:COMPARED]:
            shared = 2 * len(words & others) / (len(words) + len(others))
            if shared > likeness:
                best, likeness = other, shared
        return best


def _words(event: Event) -> frozenset[str]:
    return frozenset(legible(event.text).casefold().split()) or frozenset([""])


def _places(mention: Mention) -> Iterator[_Key]:
    citation = mention.citation
    yield "mention", mention.id
    yield "quote", citation.quote, citation.phrase, str(citation.expression.start - citation.span.start)
