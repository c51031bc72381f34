"""TIMEX3 values of what taggers give as a point in time: no finer than the words, as far as that can be told."""

import re
from datetime import datetime

_CLOCK = re.compile(r"\d:\d\d|\d\s*[ap]\.?m\b|noon|midnight|o'clock", re.IGNORECASE)
_YEAR = re.compile(r"(?:in\s+)?\d{4}")
_MONTH = re.compile(
    r"(?:in\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*(?:,?\s+\d{4})?", re.IGNORECASE
)


def spelled(words: str, at: datetime) -> tuple[str, str]:
    """Type and value of an expression.

    Args:
        words: the expression, whose form tells how fine it is.
        at: the point in time that a tagger gives for it.

    >>> spelled("in June 1998", datetime(1998, 6, 5))
    ('DATE', '1998-06')
    """
    if _YEAR.fullmatch(words.strip()):
        return "DATE", f"{at:%Y}"
    if _MONTH.fullmatch(words.strip()):
        return "DATE", f"{at:%Y-%m}"
    return ("TIME", f"{at:%Y-%m-%dT%H:%M}") if _CLOCK.search(words) else ("DATE", f"{at:%Y-%m-%d}")
