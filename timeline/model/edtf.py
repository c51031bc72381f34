"""How EDTF spells a date (ISO 8601-2, level 1; of level 2 the quarters, the halves and the open sets).

https://www.loc.gov/standards/datetime/. The standard marks no time of day and no season as uncertain, and lets neither
stand in an interval: there the day stands for its times, and the months for a season. Nor does it mark open sets.
"""

from timeline.model.granularity import SEASONS, Granularity, end
from timeline.model.moment import Moment, civil, year_text

_MONTHS = (Granularity.MONTH, Granularity.SEASON, Granularity.QUARTER, Granularity.HALF)
_XS = {Granularity.DECADE: 1, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 3}


def write(granularity: Granularity, begin: Moment, mark: str = "") -> str:
    """The EDTF text of a unit; one that has no name there is an interval.

    Args:
        granularity: that of the unit.
        begin: where it begins.
        mark: ``"?"``, ``"~"`` or ``"%"``; empty where nothing is uncertain.

    >>> write(Granularity.WEEK, Moment.at(2024, 5, 6)), write(Granularity.SEASON, Moment.at(2024, 6), "~")
    ('2024-05-06/2024-05-12', '2024-06~/2024-08~')
    """
    if granularity in _XS and civil(begin.day)[0] >= 0:
        return year_text(civil(begin.day)[0])[: -_XS[granularity]] + "X" * _XS[granularity] + mark
    if granularity < Granularity.PART_OF_DAY and not mark:
        return f"{_date(Granularity.DAY, begin.day)}T{_clock(begin)}"
    if granularity in _MONTHS[1:] and not mark:
        return _season(granularity, begin)
    first, last = _ends(granularity, begin)
    return first + mark if first == last else f"{first}{mark}/{last}{mark}"


def between(first: tuple[Granularity, Moment, str], last: tuple[Granularity, Moment, str]) -> str:
    """An interval from one unit to another, both included; each with its mark."""
    return f"{_ends(*first[:2])[0]}{first[2]}/{_ends(*last[:2])[1]}{last[2]}"


def until(granularity: Granularity, begin: Moment, *, included: bool) -> str:
    """A date that is no later than a unit, or than what comes before it.

    >>> until(Granularity.MONTH, Moment.at(2024, 1), included=False)
    '[..2023-12]'
    """
    last = _ends(granularity, begin)[1] if included else _date(granularity, begin.day - 1)
    return f"[..{last}]"


def since(granularity: Granularity, begin: Moment, *, included: bool) -> str:
    """A date that is no earlier than a unit, or than what comes after it.

    >>> since(Granularity.YEAR, Moment.at(2024), included=True)
    '[2024..]'
    """
    after = begin.day if granularity < Granularity.DAY else end(granularity, begin).day
    first = _ends(granularity, begin)[0] if included else _date(granularity, after)
    return f"[{first}..]"


def _ends(granularity: Granularity, begin: Moment) -> tuple[str, str]:
    """The first and the last year, month or day of a unit."""
    last = begin.day if granularity < Granularity.DAY else end(granularity, begin).day - 1
    return _date(granularity, begin.day), _date(granularity, last)


def _date(granularity: Granularity, day: int) -> str:
    """The year, the month or the day, as the granularity wants it, in which a day lies."""
    year, month, number = civil(day)
    if granularity >= Granularity.YEAR:
        return year_text(year)
    head = f"{year_text(year)}-{month:02d}"
    return head if granularity in _MONTHS else f"{head}-{number:02d}"


def _season(granularity: Granularity, begin: Moment) -> str:
    year, month, _ = civil(begin.day)
    if granularity is Granularity.SEASON:
        return f"{year_text(year)}-{21 + [*SEASONS.values()].index(month)}"
    return f"{year_text(year)}-{33 + (month - 1) // 3 if granularity is Granularity.QUARTER else 40 + (month - 1) // 6}"


def _clock(begin: Moment) -> str:
    minutes, second = divmod(begin.second, 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{second:02d}"
