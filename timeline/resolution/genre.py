"""News or history: from what a year-less date counts, chosen from the text itself.

News counts from its dateline; a history counts each date from the one told before. The years that a text spells out
tell which it is: a history's lie far back from its dateline, and it hardly says "today" or "Tuesday".
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum

from timeline.model.meaning import Between, Meaning, Modified, Nth, Relative, Stated, Unit, Which

FEWEST_FAR = 4
"""A history spells out at least so many years."""

FAR_TO_NEAR = 8
"""In a history so many far years stand against one word that counts from the dateline."""

NEAR_YEARS = 1
"""A year within so many of the dateline's is near."""


class Genre(Enum):
    """How a text counts its dates."""

    NEWS = "news"
    HISTORY = "history"


def genre_of(meanings: Iterable[Meaning], day: date | None) -> Genre:
    """How a text counts its dates, as what its expressions say tells.

    Args:
        meanings: those of all expressions of the text.
        day: the day of the dateline.
    """
    far = near = 0
    for meaning in meanings:
        kind = _kind(meaning, day)
        far += kind == "far"
        near += kind == "near"
    told_from_afar = far > FAR_TO_NEAR * near if day else near == 0  # without a dateline every year looks far
    return Genre.HISTORY if far >= FEWEST_FAR and told_from_afar else Genre.NEWS


def _kind(meaning: Meaning, day: date | None) -> str:
    """Whether an expression names a far year, or counts from a near day."""
    inner = meaning
    while isinstance(inner, (Modified, Nth, Between)):
        inner = inner.begin if isinstance(inner, Between) else inner.of
    if isinstance(inner, Stated) and inner.fields.year is not None:
        far = day is None or inner.fields.year < day.year - NEAR_YEARS  # what lies ahead is news
        return "far" if far else ""
    if isinstance(inner, Relative) and inner.fields.weekday is not None and inner.fields.day is None:
        return "near"
    if isinstance(inner, Unit) and inner.which in (Which.THIS, Which.LAST, Which.NEXT):
        return "near"
    return ""
