"""In which order an article writes its dates in figures, as its other dates tell: "28/04/2024" settles "03/05/2024"."""

from collections.abc import Iterable
from dataclasses import replace

from timeline.model.chronology import TimeExpression
from timeline.model.meaning import Meaning, Stated

_STEP = 3


def day_first(expressions: Iterable[TimeExpression]) -> bool | None:
    """Whether an article puts the day before the month, or ``None`` where nothing tells.

    Figures that can be read in one way only count first; then dates with a month in words ("28 April 2024").

    Args:
        expressions: all that were found in the article.
    """
    figures = words = 0
    for found in expressions:
        if not isinstance(found.meaning, Stated):
            continue
        fields = found.meaning.fields
        if fields.month is None or fields.day is None:
            continue
        numbers = found.text.replace("-", "/").replace(".", "/").split("/")
        if len(numbers) == _STEP and all(number.isdecimal() for number in numbers):
            sure = found.meaning.other is None and fields.month != fields.day and len(numbers[0]) <= 2
            figures += sure * (1 if int(numbers[0]) == fields.day else -1)
        else:
            words += 1 if found.text[0].isdecimal() else -1
    told = figures or words
    return told > 0 if told else None


def ordered(meaning: Meaning, text: str, first: bool | None) -> Meaning:
    """A meaning in figures that could be two dates, in the order of its article; any other as it is.

    Args:
        meaning: of an expression.
        text: the expression as it stands.
        first: whether the article puts the day first; ``None`` where nothing tells.
    """
    if first is None or not isinstance(meaning, Stated) or meaning.other is None:
        return meaning
    begins_with_day = int(text.replace("-", "/").replace(".", "/").split("/")[0]) == meaning.fields.day
    if begins_with_day == first:
        return meaning
    return replace(meaning, fields=meaning.other, other=meaning.fields)
