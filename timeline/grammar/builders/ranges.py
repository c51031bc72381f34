"""Meanings of ranges, both ends included: "March 3-5", "between 2010 and 2013"."""

from timeline.grammar.builders.dates import month_day, month_day_year, weekday
from timeline.grammar.builders.periods import century
from timeline.grammar.builders.registry import builder
from timeline.model.meaning import Between, Clock, Fields, Meaning, Stated

OLDEST_ERA = 10_000
"""Years B.C. that can be written."""

OLDEST_SHORT = 1500
"""From this year on a range of years may be written with two digits at its end."""


@builder()
def between(first: Meaning, last: Meaning) -> Meaning | None:
    """From one date to another of the same kind: "from June through August"."""
    return None if Between in (type(first), type(last)) else Between(first, last)


@builder()
def days_between(month: int, first: int, last: int, yyyy: int | None = None) -> Meaning | None:
    """Days of one month: "March 3-5, 2024"."""
    if first >= last:
        return None
    if yyyy is None:
        return _pair(month_day(month, first), month_day(month, last))
    return _pair(month_day_year(month, first, yyyy), month_day_year(month, last, yyyy))


@builder()
def weekdays_between(first: int, last: int) -> Meaning | None:
    """Days by their weekdays: "Friday to Sunday"."""
    return _pair(weekday(first), weekday(last)) if first != last else None


@builder()
def days_listed(month: int, first: int, second: int, last: int) -> Meaning | None:
    """Three days of one month, one after another: "May 4, 5 and 6"."""
    return days_between(month, first, last) if first + 1 == second == last - 1 else None


@builder()
def clocks_between(first: Clock, last: Clock, date: Meaning | None = None) -> Meaning | None:
    """Hours of a day: "from 9 a.m. to 5 p.m. Friday"; the second may lie after midnight."""
    if first.second == last.second:
        return None
    zone = first.zone or last.zone
    return Between(*(Clock(end.second, end.granularity, date, zone) for end in (first, last)))


@builder()
def hours_between(openclock: int, last: Clock, date: Meaning | None = None) -> Meaning | None:
    """Hours of which only the last says its half of the day: "from 8 to 10 p.m. Saturday"."""
    start = openclock * 60
    start += 43_200 if start + 43_200 < last.second else 0
    if start >= last.second:
        return None
    return Between(
        Clock(start, last.granularity, date, last.zone), Clock(last.second, last.granularity, date, last.zone)
    )


@builder()
def centuries_between(first: int, last: int) -> Meaning | None:
    """Two centuries in a row: "the 18th and 19th centuries"."""
    return _pair(century(first), century(last)) if first + 1 == last else None


@builder()
def months_between(first: int, last: int, yyyy: int) -> Meaning | None:
    """Months of one year: "June to August 2023"."""
    if first >= last:
        return None
    return Between(Stated(Fields(year=yyyy, month=first)), Stated(Fields(year=yyyy, month=last)))


@builder()
def month_days_between(month: int, first: int, month2: int, last: int, yyyy: int | None = None) -> Meaning | None:
    """Days of two months: "Dec. 28 to Jan. 3", "March 28-April 2, 2023"."""
    if yyyy is None:
        return _pair(month_day(month, first), month_day(month2, last))
    return _pair(month_day_year(month, first, yyyy), month_day_year(month2, last, yyyy))


@builder()
def years_between(first: int, last: int) -> Meaning | None:
    """Years: "1998-2003"."""
    return Between(Stated(Fields(year=first)), Stated(Fields(year=last))) if first < last else None


@builder()
def years_before_christ(first: int, last: int) -> Meaning | None:
    """Years B.C., which count backwards: "264-241 B.C."; astronomical years count one less."""
    if not 0 < last < first < OLDEST_ERA:
        return None
    return Between(Stated(Fields(year=1 - int(first))), Stated(Fields(year=1 - int(last))))


@builder()
def years_short(first: int, yy: int) -> Meaning | None:
    """Years, the second by two digits: "1998-99"; of older times that is rather a vote: "1200-85"."""
    if first < OLDEST_SHORT:
        return None
    last = first // 100 * 100 + yy
    return years_between(first, last)


def _pair(first: Meaning | None, last: Meaning | None) -> Meaning | None:
    return Between(first, last) if first and last else None
