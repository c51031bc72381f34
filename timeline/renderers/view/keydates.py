"""The few entries that matter most, for a reader with one minute."""

from collections.abc import Sequence

from timeline.model.chronology import Event

MOST, LEAST = 7, 3
SHARE = 2
"""There must be so many times more entries than key dates, or the list says them all twice."""


def key_events(events: Sequence[Event]) -> tuple[str, ...]:
    """Ids of the entries that stand out by salience, in the order given; none where nothing stands out.

    An entry is taken only together with all that matter as much: no choice is made among equals.
    """
    weighed = sorted((event.salience.score for event in events if event.salience), reverse=True)
    if len(weighed) < len(events) or len(events) < SHARE * LEAST or _one_each(events):
        return ()
    for count in range(min(MOST, len(events) // SHARE), LEAST - 1, -1):
        if weighed[count - 1] > weighed[count]:
            return tuple(event.id for event in events if event.salience and event.salience.score >= weighed[count - 1])
    return ()


def _one_each(events: Sequence[Event]) -> bool:
    """Whether each entry stands in one article only: where in it says too little of how much an event matters."""
    return all(event.salience.articles == 1 for event in events if event.salience)
