"""One entry of several tellings: the best date, the best sentence, all citations."""

from collections.abc import Mapping, Sequence

from timeline.events.content import content
from timeline.merging.telling import Telling
from timeline.model.chronology import Basis, Certainty, Event, Kind
from timeline.model.granularity import Granularity

FULL = 24
"""Words of content from which on a longer sentence is no better."""


def entry(tellings: Sequence[Telling], sources: Mapping[str, str], repeats: Sequence[Telling] = ()) -> Event:
    """The entry of an event.

    The date is that with the most independent sources behind it; of those that lie in it the finest. The text is that
    of a telling with a date that fits: one that says the event has happened, the fullest, the earliest published. The
    id is that of the first article's entry, so that later articles do not change it.

    Args:
        tellings: of one event, in canonical order of their articles.
        sources: the source of each article, by id.
        repeats: what copies of their articles say: cited, and nothing else.
    """
    if len(tellings) + len(repeats) == 1:
        return tellings[0].event
    dated = best_date(tellings, sources)
    fitting = [one for one in current(tellings, sources) if agree(one, dated)]
    best = max(fitting, key=_worth)
    first = best.event.mentions[0]
    every = [mention for one in (*tellings, *repeats) for mention in one.event.mentions]
    stated = any(one.event.basis is Basis.STATED for one in fitting)
    return Event(
        id=tellings[0].event.id,
        value=dated.event.value,
        end_value=dated.event.end_value,
        text=best.event.text,
        kind=best.event.kind,
        basis=Basis.STATED if stated else Basis.INFERRED,
        mentions=(first, *(mention for mention in every if mention.id != first.id)),
    )


def best_date(tellings: Sequence[Telling], sources: Mapping[str, str]) -> Telling:
    """A telling with the date that the entry gets.

    Args:
        tellings: of one event, in canonical order of their articles.
        sources: the source of each article, by id.
    """
    heard = current(tellings, sources)
    backed = [len({sources[other.article.id] for other in heard if agree(other, one)}) for one in heard]
    leading = [one for one, count in zip(heard, backed, strict=True) if count == max(backed)]
    return min(leading, key=lambda one: (_length(one), one.event.resolution.certainty is not Certainty.STATED))


def current(tellings: Sequence[Telling], sources: Mapping[str, str]) -> list[Telling]:
    """The tellings that their own source has not taken back: its latest date counts.

    Args:
        tellings: of one event, in canonical order of their articles.
        sources: the source of each article, by id.
    """
    latest = {sources[one.article.id]: one for one in tellings}
    return [one for one in tellings if agree(one, latest[sources[one.article.id]])]


def agree(one: Telling, other: Telling) -> bool:
    """Whether the bounds of one date lie in those of the other."""
    return (one.begin <= other.begin and other.end <= one.end) or (other.begin <= one.begin and one.end <= other.end)


def _worth(one: Telling) -> tuple[bool, bool, int]:
    event = one.event
    length = sum(1 for _ in content(event.text, one.article.language))
    return event.kind is Kind.REPORTED, event.mentions[0].clause, min(length, FULL)


def _length(one: Telling) -> tuple[int, int]:
    return one.end.day - one.begin.day, list(Granularity).index(one.event.value.granularity)
