"""Dates as they open a sentence: "on Jan. 4, 2024", "late in 2023", "from March 3 to 5"."""

from typing import Any

from timeline.model.granularity import PART_AT, Granularity
from timeline.model.moment import civil
from timeline.model.time import Qualifier, TimeValue
from timeline.renderers.clock import time_of_day, time_range
from timeline.renderers.phrasing import CLOCK, Phrasing
from timeline.renderers.ranges import dates


def when(phrasing: Phrasing, value: TimeValue, end: TimeValue | None = None, *, with_year: bool = True) -> str:
    """A date, or a range, as the adverbial of a sentence; empty where the language has none for it.

    Args:
        phrasing: language and date style.
        value: the date, or the first unit of a range.
        end: the last unit of the range.
        with_year: false where the text before has given the year.

    >>> def said(value, end=None, language="en"):
    ...     return when(Phrasing(language), TimeValue(value), TimeValue(end) if end else None)
    >>> said("2024-01-04"), said("2024-01-04T12:00"), said("2023-Q3"), said("199")
    ('on Jan. 4, 2024', 'at noon on Jan. 4, 2024', 'in the third quarter of 2023', 'in the 1990s')
    >>> said("2024-03-03", "2024-03-05"), said("2024-03-03", "2024-03-05", "es")
    ('from March 3 to 5, 2024', 'del 3 al 5 de marzo de 2024')
    """
    words = phrasing.words["narrative"]
    if end is not None:
        return _range(phrasing, value, end, with_year)
    if value.mod is not None:
        days = words["bent-of-day"] if value.granularity <= Granularity.DAY else {}
        pattern = days.get(value.mod.value, words["bent"].get(value.mod.value, ""))
        doubted = value.qualifier not in (None, Qualifier.APPROXIMATE)
    else:
        pattern, doubted = "{when}", False
        if value.qualifier is not None:
            pattern = words["doubted"][value.qualifier.value]
    if doubted or not pattern:
        return ""
    return str(
        pattern.format(**{form: _said(phrasing, words[form], value, with_year) for form in ("when", "the", "of")})
    )


def at_time(phrasing: Phrasing, value: TimeValue) -> tuple[str, ...]:
    """A time on the day told before, in several wordings: "at noon that day".

    >>> at_time(Phrasing("en"), TimeValue("2024-01-04TEV"))
    ('that evening', 'on the same evening')
    """
    patterns: list[str] = phrasing.words["narrative"]["same-day"][_form(value)]
    return tuple(pattern.format(**_fields(phrasing, value, with_year=False)) for pattern in patterns)


def _said(phrasing: Phrasing, patterns: dict[str, str], value: TimeValue, with_year: bool) -> str:
    return str(patterns[_form(value)].format(**_fields(phrasing, value, with_year)))


def _fields(phrasing: Phrasing, value: TimeValue, with_year: bool) -> dict[str, Any]:
    if value.granularity in CLOCK:
        time = time_of_day(phrasing.clock(value), value)
        return {"date": phrasing.fill("day", value, with_year), "time": time}
    if value.granularity is Granularity.PART_OF_DAY:
        return {"date": phrasing.fill("day", value, with_year)}
    return {"date": phrasing.unit(value, with_year=with_year)}


def _form(value: TimeValue) -> str:
    """The key of a value in the tables of openings."""
    if value.granularity in CLOCK:
        hour = value.begin.second // 3600
        return {1: "clock-one", 24: "day-end"}.get(hour, "clock")
    if value.granularity is Granularity.PART_OF_DAY:
        return PART_AT[value.begin.second]
    if value.granularity >= Granularity.DECADE and civil(value.begin.day)[0] < 0:
        return "years"
    return str(value.granularity.value)


def _range(phrasing: Phrasing, value: TimeValue, end: TimeValue, with_year: bool) -> str:
    """A range, with what both ends share said once; empty where an end is bent."""
    if any((value.mod, value.qualifier, end.mod, end.qualifier)):
        return ""
    patterns = phrasing.words["narrative"]["ranges"]
    (year, *first), (last_year, *last) = civil(value.begin.day), civil(end.begin.day)
    if value.granularity in CLOCK and end.granularity in CLOCK and (year, first) == (last_year, last):
        begin, _, close = time_range(phrasing.clock(value), value, end)
        return str(patterns["clock"].format(begin=begin, end=close, date=phrasing.fill("day", value, with_year)))
    if (value.granularity in CLOCK) or (end.granularity in CLOCK):
        return ""
    said = dates(phrasing, value, end, with_year=with_year)
    form = "day" if value.granularity is end.granularity is Granularity.DAY else "other"
    if form == "day" and year != last_year and phrasing.style != "iso":
        form = "far-day"
    return str(patterns[form].format(begin=said.begin, end=said.end))
