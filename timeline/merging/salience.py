"""How much each event matters, counted from what tells of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.events.entries import Entries
from timeline.model.chronology import Event
from timeline.model.merging import Copy, Salience

OUTLET, ARTICLE, SENTENCE = 100, 30, 10
"""What an independent outlet, an article and a sentence add to the score."""

EARLY = 20
"""What it adds to stand in the first sentence; each further sentence takes one off."""


def weighed(
    events: Sequence[Event], found: Sequence[Entries], copied: Sequence[Copy], sources: Mapping[str, str]
) -> Iterator[Event]:
    """The events with their salience.

    Args:
        events: the entries of all articles.
        found: what each article gives: its dates that make no entry refer to a day too.
        copied: articles that count with their originals.
        sources: the source of each article, by id.
    """
    dated = _sentences_by_day(found)
    originals = {copy.article: copy.of for copy in copied}
    for event in events:
        yield replace(event, salience=_salience(event, dated, originals, sources))


def _sentences_by_day(found: Sequence[Entries]) -> dict[tuple[str, str], set[int]]:
    """The sentences of each article that speak of a date."""
    dated: dict[tuple[str, str], set[int]] = {}
    for entries in found:
        told = [(mention.citation, mention.value) for event in entries.events for mention in event.mentions]
        for citation, value in [*told, *((aside.citation, aside.value) for aside in entries.asides)]:
            dated.setdefault((citation.article, value.timex), set()).add(citation.sentence)
    return dated


def _salience(
    event: Event, dated: Mapping[tuple[str, str], set[int]], originals: Mapping[str, str], sources: Mapping[str, str]
) -> Salience:
    told = {(citation.article, citation.sentence) for citation in event.citations}
    articles = {name for name, _ in told}
    own = {name for name in articles if originals.get(name) not in articles}
    near = {(name, place) for name in own for place in dated.get((name, event.value.timex), ())}
    earliest = min(sentence for _, sentence in told)
    outlets, sentences = len({sources[name] for name in own}), sum(name in own for name, _ in told | near)
    score = OUTLET * outlets + ARTICLE * len(own) + SENTENCE * sentences + max(EARLY - earliest, 0)
    return Salience(score=score, outlets=outlets, articles=len(own), sentences=sentences, earliest=earliest)
