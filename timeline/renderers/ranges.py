"""Ranges of dates in words, contracted: what both ends share is said once."""

from dataclasses import dataclass

from timeline.model.granularity import Granularity
from timeline.model.moment import civil
from timeline.model.time import TimeValue
from timeline.renderers.clock import time_range
from timeline.renderers.phrasing import CLOCK, Phrasing


@dataclass(frozen=True, slots=True)
class Dates:
    """A date or a range in words, in pieces, so that each end can be marked up by itself.

    >>> str(Dates("March 3", "-", "5, 2025"))
    'March 3-5, 2025'
    """

    begin: str
    joint: str = ""
    end: str = ""

    def __str__(self) -> str:
        return self.begin + self.joint + self.end

    def capital(self) -> "Dates":
        """The same with a capital at its start, as it stands at the head of an entry."""
        return Dates(self.begin[:1].upper() + self.begin[1:], self.joint, self.end)


def dates(phrasing: Phrasing, value: TimeValue, end: TimeValue | None = None, *, with_year: bool = True) -> Dates:
    """A value, or the range from one value to another, both included.

    Args:
        phrasing: language and date style.
        value: the value, or the first unit of the range.
        end: the last unit of the range.
        with_year: false under a heading that gives the year.

    >>> def said(style, begin, end):
    ...     return str(dates(Phrasing("en", style), TimeValue(begin), TimeValue(end)))
    >>> said("ap", "2025-03-03", "2025-03-05"), said("long", "2025-03-03", "2025-03-05")
    ('March 3-5, 2025', 'March 3–5, 2025')
    >>> said("ap", "2024-12-30", "2025-01-02"), said("ap", "2024-01", "2024-03"), said("long", "2019", "2021")
    ('Dec. 30, 2024, to Jan. 2, 2025', 'January-March 2024', '2019–2021')
    """
    if end is None:
        return Dates(phrasing.date(value, with_year=with_year))
    if _plain(value, end):
        near = _contracted(phrasing, value, end, with_year)
        if near is not None:
            return near
    shared = civil(value.begin.day)[0] == civil(end.begin.day)[0]
    joint = phrasing.forms(value)["far-day" if value.granularity <= Granularity.DAY and not shared else "far"]
    if shared and value.granularity in CLOCK:
        return Dates(phrasing.date(value, with_year=with_year), joint, phrasing.date(end, with_year=False))
    first = phrasing.date(value, with_year=not shared)
    return Dates(first, joint, phrasing.date(end, with_year=with_year or not shared))


def _plain(value: TimeValue, end: TimeValue) -> bool:
    """Whether the ends are alike, and nothing bends them."""
    bent = value.mod or value.qualifier or end.mod or end.qualifier
    return value.granularity is end.granularity and not bent


def _contracted(phrasing: Phrasing, value: TimeValue, end: TimeValue, with_year: bool) -> Dates | None:
    first, last = civil(value.begin.day), civil(end.begin.day)
    forms = phrasing.forms(value)
    if value.granularity in CLOCK and first == last:
        return _times(phrasing, value, end, with_year)
    if value.granularity is Granularity.DAY and first[:2] == last[:2] and "same-month" in forms:
        begin, joint, rest = phrasing.fill("same-month", value, with_year, end_day=last[2]).partition(forms["near"])
        return Dates(begin, joint, rest)
    if value.granularity in (Granularity.DAY, Granularity.MONTH) and first[0] == last[0]:
        said = phrasing.date(end, with_year=with_year)
        return Dates(phrasing.date(value, with_year=False), forms["near"], said)
    if value.granularity is Granularity.YEAR and first[0] >= 1000:
        return Dates(phrasing.date(value), forms["near"], phrasing.date(end))
    return None


def _times(phrasing: Phrasing, value: TimeValue, end: TimeValue, with_year: bool) -> Dates:
    begin, joint, last = time_range(phrasing.clock(value), value, end)
    day = phrasing.fill("day", value, with_year)
    return Dates(phrasing.forms(value)["timed"].format(date=day, time=begin), joint, last)
