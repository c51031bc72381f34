"""Meanings of parts of a longer unit: "the first Monday of May", "Tuesday of last week", "May of that year"."""

from timeline.grammar.builders.dates import month_day, plausible
from timeline.grammar.builders.registry import builder
from timeline.model.granularity import Granularity
from timeline.model.meaning import Fields, Holding, Meaning, Nth, Span, Stated, Unit, Which


@builder()
def weekday_of_week(weekday: int, which: Which) -> Meaning:
    """A weekday of a chosen week: "Tuesday of last week"."""
    return Nth(1, Granularity.DAY, Unit(which, Granularity.WEEK), weekday)


@builder()
def month_of_year(month: int, which: Which) -> Meaning:
    """A month of a chosen year: "May of last year"."""
    return Nth(month, Granularity.MONTH, Unit(which, Granularity.YEAR))


@builder()
def month_day_of_year(month: int, dayno: int, which: Which) -> Meaning | None:
    """A day of a chosen year: "Dec. 25 last year"."""
    if not plausible(month, dayno):
        return None
    return Nth(dayno, Granularity.DAY, Nth(month, Granularity.MONTH, Unit(which, Granularity.YEAR)))


@builder(makes="yeartold")
def year_told(which: Which) -> Which:
    """A year in relation to the one last spoken of: "that year", "the following year"."""
    return which


def told_year(which: Which) -> Meaning:
    """The year last spoken of, or one next to it."""
    step = {Which.FOLLOWING: 1, Which.PREVIOUS: -1}.get(which, 0)
    return Unit(Which.SAME, Granularity.YEAR, step)


@builder()
def month_of_year_told(month: int, yeartold: Which) -> Meaning:
    """A month of the year last spoken of: "May of that year"."""
    return Nth(month, Granularity.MONTH, told_year(yeartold))


@builder()
def month_day_of_year_told(month: int, dayno: int, yeartold: Which) -> Meaning | None:
    """A day of the year last spoken of: "May 3 of that year"."""
    return Nth(dayno, Granularity.DAY, month_of_year_told(month, yeartold)) if plausible(month, dayno) else None


@builder()
def month_before_christ(month: int, number: int) -> Meaning:
    """A month of a year B.C.: "March 44 B.C."."""
    return Stated(Fields(year=1 - number, month=month))


@builder()
def nth_unit_of_this(ordinal: int, unit: Granularity, whole: Granularity) -> Meaning | None:
    """The nth unit of the dateline's own longer one: "the second week of the month"."""
    if unit is Granularity.QUARTER and whole is not Granularity.YEAR:
        return None
    return Nth(ordinal, unit, Unit(Which.THIS, whole)) if unit < whole else None


@builder()
def day_of_chosen_month(ordinal: int, which: Which) -> Meaning | None:
    """A day of a chosen month by its number: "the 4th of this month"."""
    return Nth(ordinal, Granularity.DAY, Unit(which, Granularity.MONTH)) if 1 <= ordinal <= 31 else None


@builder()
def nth_weekday(ordinal: int, weekday: int, date: Meaning) -> Meaning:
    """The nth weekday of a month or year: "the first Monday of May"."""
    return Nth(ordinal, Granularity.DAY, date, weekday)


@builder()
def nth_unit(ordinal: int, unit: Granularity, date: Meaning) -> Meaning | None:
    """The nth unit of a longer one: "the last week of June"; quarters are those of a year."""
    if unit is Granularity.QUARTER and isinstance(date, Span):
        return None
    return Nth(ordinal, unit, date)


@builder()
def unit_holding(unit: Granularity, date: Meaning) -> Meaning:
    """The unit that holds a day: "the week of March 6"."""
    return Holding(unit, date)


@builder()
def weekend_of_month_day(month: int, dayno: int) -> Meaning | None:
    """A weekend by the days that it holds: "the weekend of March 9-10"."""
    day = month_day(month, dayno)
    return Holding(Granularity.WEEKEND, day) if day else None
