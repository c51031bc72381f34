"""The order of a chronology: total, stable, the same for any two runs.

By begin. A coarser value comes before the days that it holds. Within a day, entries with a time come by time, and
an entry without one directly after the entry that precedes it in its own article.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from timeline.model.chronology import Event
from timeline.model.granularity import Granularity

_Place = tuple[int, int, int]


def ordered(events: Iterable[Event], articles: Sequence[str]) -> tuple[Event, ...]:
    """Events in chronological order.

    Args:
        events: in any order.
        articles: ids of the articles in the order given; it decides between equals.
    """
    ranks = {article: rank for rank, article in enumerate(articles)}
    placed = sorted(events, key=lambda event: (event.value.begin.day, _coarse(event), _place(event, ranks)))
    found: list[Event] = []
    for (_, coarse), group in groupby(placed, key=lambda event: (event.value.begin.day, _coarse(event))):
        same = list(group)
        found.extend(same if coarse else _within_day(same, ranks))
    return tuple(found)


def _coarse(event: Event) -> int:
    """0 for a day and what lies in it; below zero, the coarser the further."""
    granularity = event.value.granularity
    return 0 if granularity <= Granularity.DAY else -list(Granularity).index(granularity)


def _place(event: Event, ranks: Mapping[str, int]) -> _Place:
    """Article, sentence and offset of the first citation."""
    citation = event.mentions[0].citation
    return ranks.get(citation.article, len(ranks)), citation.sentence, citation.expression.start


def _timed(event: Event) -> bool:
    return event.value.granularity < Granularity.DAY


def _within_day(events: list[Event], ranks: Mapping[str, int]) -> list[Event]:
    """Entries of one day: each time with the untimed entries that follow it in its article."""
    opening: list[Event] = []
    chains: list[list[Event]] = []
    article = -1
    for event in events:  # in reading order
        rank = _place(event, ranks)[0]
        if _timed(event):
            chains.append([event])
        elif rank != article or not chains or _place(chains[-1][0], ranks)[0] != rank:
            opening.append(event)
        else:
            chains[-1].append(event)
        article = rank
    chains.sort(key=lambda chain: (chain[0].value.begin.second, _place(chain[0], ranks)))
    return opening + [event for chain in chains for event in chain]
