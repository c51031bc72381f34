"""A phrase by itself, resolved on a given day: for `timeline explain`."""

from datetime import date

from timeline.model.chronology import Resolution
from timeline.model.text import Sentence, TextSpan
from timeline.resolution.story import Manner, resolve_story


def resolve(text: str, day: date | None = None, language: str = "en") -> tuple[Resolution, ...]:
    """All time expressions of a phrase, resolved in order.

    Args:
        text: words as they could stand in an article; they are taken as one sentence.
        day: the day on which they were written; without one, relative expressions stay unresolved.
        language: ISO 639-1 code.

    >>> [str(found.value) for found in resolve("killed Thursday, two days after Jan. 2", date(2024, 1, 4))]
    ['2024-01-04', '2024-01-04']
    """
    sentence = Sentence(article="", index=0, span=TextSpan(0, len(text)))
    return tuple(item.resolution for item in resolve_story(text, [sentence], day, Manner(code=language)))
