"""Dates as a person types them: in the words of any output, in EDTF, or in words that an article could use."""

from dataclasses import dataclass

from timeline.editing import edtf
from timeline.editing.patterns import Patterns, reversed_phrases, year_of
from timeline.model.time import TimeValue

LONGEST = 200
"""A date in words is shorter."""


@dataclass(frozen=True, slots=True)
class When:
    """A date or a range, both ends included."""

    value: TimeValue
    end_value: TimeValue | None = None


def read_date(text: str, code: str, year: int | None = None) -> When | None:
    """The date that some words say; ``None`` where they say none, or more than a date.

    Args:
        text: words in the language, a TIMEX3 value or EDTF.
        code: language code.
        year: the year of words that name none, astronomical.

    >>> read_date("March 3-5, 2023", "en")
    When(value=TimeValue('2023-03-03'), end_value=TimeValue('2023-03-05'))
    >>> [str(found.value) for found in (read_date("Jan. 3", "en", 2020), read_date("199X", "en"))]
    ['2020-01-03', '199']
    >>> read_date("Oslo", "en") is None
    True
    """
    said = " ".join(text.split())
    if not said or len(said) > LONGEST:
        return None
    patterns = reversed_phrases(code)
    return _spelled(said) or _single(said, patterns, year) or _range(said, patterns, year) or _grammar(said, code)


def _spelled(text: str) -> When | None:
    """A TIMEX3 value, or EDTF."""
    try:
        return When(TimeValue(text)) if len(text) > 2 else None  # "19" is no century to a person
    except ValueError:
        pass
    try:
        return _ordered(*edtf.read(text))
    except ValueError:
        return None


def _ordered(value: TimeValue, end: TimeValue | None = None) -> When | None:
    return When(value, end) if end is None or end.end > value.begin else None


def _single(text: str, patterns: Patterns, year: int | None) -> When | None:
    value = _value(text, patterns, year)
    return When(value) if value is not None else None


def _value(text: str, patterns: Patterns, year: int | None) -> TimeValue | None:
    """A single value, with what bends it and how sure it is."""
    found = patterns.unit(text, year)
    if found is not None:
        return found
    for mod, inner in patterns.bent(text):
        value = patterns.unit(inner, year)
        if value is not None:
            return value.with_mod(mod)
    for qualifier, inner in patterns.doubted(text):
        value = _value(inner, patterns, year)
        if value is not None and value.qualifier is None:
            return TimeValue.of(value.granularity, value.begin, mod=value.mod, qualifier=qualifier)
    return None


def _range(text: str, patterns: Patterns, year: int | None) -> When | None:
    """Two values with a joint; what both share is said once."""
    try:
        days = patterns.days(text, year)
    except ValueError:
        return None
    if days is not None:
        return _ordered(*days)
    for left, right in patterns.parted(text):
        last = _value(right, patterns, year)
        first = _value(left, patterns, year_of(last) if last is not None else year)
        if first is not None and last is None:
            last = _value(right, patterns, year_of(first))
        found = _ordered(first, last) if first is not None and last is not None else None
        if found is not None:
            return found
    return None


def _grammar(text: str, code: str) -> When | None:
    """Words that the grammar reads as one time expression, without a dateline."""
    from timeline.resolution.phrase import resolve

    whole = [one for one in resolve(text, None, code) if len(one.expression.text) == len(text)]
    if len(whole) != 1 or not isinstance(whole[0].value, TimeValue):
        return None
    return _ordered(whole[0].value, whole[0].end_value)
