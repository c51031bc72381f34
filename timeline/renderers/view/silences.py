"""Stretches without an entry: what a reader should know was not told of."""

from collections.abc import Iterable, Sequence
from statistics import median

from timeline.merging.stretches import stretches
from timeline.model.chronology import Event
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.words import counted

LEAST = 30
"""Days that a stretch has at least, where nobody says otherwise."""

UNUSUAL = 8
"""So many times the usual distance between two entries is worth a remark."""

UNITS = (("year", 365, 2), ("month", 30, 3), ("week", 7, 2), ("day", 1, 1))
"""Names of units, their days, and from how many of them on they are used."""


def silences(
    events: Sequence[Event], phrasing: Phrasing, least: int | None = None, *, reverse: bool = False
) -> dict[str, str]:
    """What to say above an entry of the time between it and those above, by the entry's id.

    Args:
        events: in order of time.
        phrasing: language of the words.
        least: days from which on a stretch is remarked on, 0 for never; ``None``: as long as is unusual here.
        reverse: whether the newest entry stands first: then a stretch is above the entry that it follows.
    """
    found = [*stretches(events)]
    limit = _unusual(days for _, _, days in found) if least is None else least
    return {
        first.id if reverse else second.id: _said(days, phrasing)
        for first, second, days in found
        if limit and days >= limit
    }


def _unusual(days: Iterable[int]) -> int:
    return max(LEAST, UNUSUAL * round(median([day + 1 for day in days if day >= 0] or [0])))


def _said(days: int, phrasing: Phrasing) -> str:
    words = phrasing.words
    unit, count = next((unit, days // size) for unit, size, least in UNITS if days >= size * least)
    interval = counted(words["narrative"]["intervals"][unit], count)
    return str(words["silences"]["none"].format(interval=interval))
