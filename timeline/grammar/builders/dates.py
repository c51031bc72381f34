"""Meanings of calendar dates: days, months, years, seasons, and the words that choose among them."""

from timeline.grammar.builders.registry import builder
from timeline.model.granularity import Granularity
from timeline.model.meaning import Fields, Holding, Meaning, Nth, Relative, Shift, Span, Stated, Unit, Which
from timeline.model.moment import month_length

LEAP_YEAR = 2000
"""Stands in for a year that the words leave out, so that Feb. 29 is a day."""


_SEASONS = ("SP", "SU", "FA", "WI")

MODERN = (1900, 2039)
"""Four digits between these, written without a comma, are a year wherever they stand."""


def _exists(year: int | None, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= month_length(LEAP_YEAR if year is None else year, month)


@builder()
def weekday(weekday: int) -> Meaning:
    """A bare day of the week: "Wednesday"."""
    return Relative(Which.BARE, Fields(weekday=weekday))


@builder()
def chosen_weekday(which: Which, weekday: int) -> Meaning:
    """A day of the week with a word that says which: "last Wednesday"."""
    return Relative(which, Fields(weekday=weekday))


@builder()
def related_weekday(which: Which, weekday: int) -> Meaning:
    """A weekday in relation to the day last spoken of: "the following Monday"."""
    return Relative(which, Fields(weekday=weekday))


@builder()
def weekday_of_week(weekday: int, which: Which) -> Meaning:
    """A weekday of a chosen week: "Tuesday of last week"."""
    return Nth(1, Granularity.DAY, Unit(which, Granularity.WEEK), weekday)


@builder()
def month_day(month: int, dayno: int, weekday: int | None = None) -> Meaning | None:
    """A day and month without a year: "Dec. 25", "Friday, Jan. 5"."""
    if not _exists(None, month, dayno):
        return None
    return Relative(Which.BARE, Fields(month=month, day=dayno, weekday=weekday))


@builder()
def chosen_month_day(which: Which, month: int, dayno: int) -> Meaning | None:
    """A day and month with a word that says which: "last March 4", "Dec. 25 last year" is another meaning."""
    return Relative(which, Fields(month=month, day=dayno)) if _exists(None, month, dayno) else None


@builder()
def month_day_year(month: int, dayno: int, yyyy: int, weekday: int | None = None) -> Meaning | None:
    """A whole date: "Jan. 4, 2024"."""
    if not _exists(yyyy, month, dayno):
        return None
    return Stated(Fields(year=yyyy, month=month, day=dayno, weekday=weekday))


@builder()
def month(month: int) -> Meaning:
    """A bare month: "in May"."""
    return Relative(Which.BARE, Fields(month=month))


@builder()
def chosen_month(which: Which, month: int) -> Meaning:
    """A month with a word that says which: "last May"."""
    return Relative(which, Fields(month=month))


@builder()
def month_of_year(month: int, which: Which) -> Meaning:
    """A month of a chosen year: "May of last year"."""
    return Nth(month, Granularity.MONTH, Unit(which, Granularity.YEAR))


@builder()
def month_day_of_year(month: int, dayno: int, which: Which) -> Meaning | None:
    """A day of a chosen year: "Dec. 25 last year"."""
    if not _exists(None, month, dayno):
        return None
    return Nth(dayno, Granularity.DAY, Nth(month, Granularity.MONTH, Unit(which, Granularity.YEAR)))


@builder()
def month_year(month: int, yyyy: int) -> Meaning:
    """A month of a year: "May 2024"."""
    return Stated(Fields(year=yyyy, month=month))


@builder()
def year(yyyy: int) -> Meaning:
    """A year: "2013"."""
    return Stated(Fields(year=yyyy))


@builder()
def year_modern(yyyy: int) -> Meaning | None:
    """A year of our time, which needs no word before it: "1998 saw a drought"."""
    return Stated(Fields(year=yyyy)) if MODERN[0] <= yyyy <= MODERN[1] else None


@builder()
def year_distant(yyyy: int) -> Meaning | None:
    """A year of other times, which needs a word before it: "in 1813"."""
    return None if MODERN[0] <= yyyy <= MODERN[1] else Stated(Fields(year=yyyy))


@builder()
def year_short(yy: int) -> Meaning:
    """A year by its last two digits: "'98"; up to 29 it is of this century."""
    return Stated(Fields(year=yy + (2000 if yy < 30 else 1900)))


@builder()
def quarter_of_year(ordinal: int, which: Which | None = None, yyyy: int | None = None) -> Meaning | None:
    """A quarter of a chosen year: "last year's third quarter"."""
    if not 1 <= ordinal <= 4:
        return None
    if which is None:
        return Stated(Fields(year=yyyy, quarter=ordinal))
    return Nth(ordinal, Granularity.QUARTER, Unit(which, Granularity.YEAR))


@builder()
def quarter_year_ago() -> Meaning:
    """The quarter one year before the one reported on: "the year-earlier quarter"."""
    return Shift(-1, Granularity.YEAR, Unit(Which.BARE, Granularity.QUARTER))


@builder()
def year_of_era(number: int) -> Meaning | None:
    """A year A.D.: "A.D. 79"."""
    return Stated(Fields(year=int(number))) if 0 < number < 3000 and number == int(number) else None


@builder()
def year_fiscal_short(yy: int) -> Meaning:
    """A fiscal year by two digits: "FY23"."""
    return Stated(Fields(year=2000 + yy))


@builder()
def year_before_christ(number: int) -> Meaning | None:
    """A year B.C.: "44 B.C."; astronomical years count one less."""
    return Stated(Fields(year=1 - int(number))) if 0 < number < 10_000 else None


@builder()
def decade(yyyy: int) -> Meaning | None:
    """A decade: "the 1990s"; or a century: "the 1800s"."""
    if yyyy % 100 == 0 and yyyy < MODERN[0]:
        return Span(Granularity.CENTURY, yyyy)
    return Span(Granularity.DECADE, yyyy) if yyyy % 10 == 0 else None


@builder()
def short_decade(yy: int) -> Meaning | None:
    """A decade by two digits: "the '90s"; up to the twenties it is of this century."""
    return Span(Granularity.DECADE, yy + (2000 if yy < 30 else 1900)) if yy % 10 == 0 else None


@builder()
def century(ordinal: int) -> Meaning | None:
    """A century by its number: "the 19th century"."""
    return Span(Granularity.CENTURY, (ordinal - 1) * 100) if 1 < ordinal < 30 else None


@builder()
def century_before_christ(ordinal: int) -> Meaning | None:
    """A century B.C. by its number: understood, though no TIMEX3 value can say it."""
    return Span(Granularity.CENTURY, 1 - ordinal * 100) if 1 <= ordinal < 100 else None


@builder()
def season(season: str) -> Meaning:
    """A bare season: "in the spring"."""
    return Relative(Which.BARE, Fields(season=season))


@builder()
def chosen_season(which: Which, season: str) -> Meaning:
    """A season with a word that says which: "last summer"."""
    return Relative(which, Fields(season=season))


@builder()
def season_year(season: str, yyyy: int) -> Meaning:
    """A season of a year: "the summer of 1998"."""
    return Stated(Fields(year=yyyy, season=season))


@builder()
def quarter(ordinal: int) -> Meaning | None:
    """A bare quarter: "the third quarter"."""
    return Relative(Which.BARE, Fields(quarter=ordinal)) if 1 <= ordinal <= 4 else None


@builder()
def quarter_year(ordinal: int, yyyy: int) -> Meaning | None:
    """A quarter of a year: "the third quarter of 2023"."""
    return Stated(Fields(year=yyyy, quarter=ordinal)) if 1 <= ordinal <= 4 else None


@builder()
def reported_quarter() -> Meaning:
    """The quarter that is reported on, without its number: "for the quarter"."""
    return Unit(Which.BARE, Granularity.QUARTER)


@builder()
def weekend() -> Meaning:
    """A bare weekend: "over the weekend"."""
    return Unit(Which.BARE, Granularity.WEEKEND)


@builder()
def quarter_of_months(first: int, last: int, yyyy: int | None = None) -> Meaning | None:
    """A quarter by its first and last month: "the July-September quarter"."""
    if first % 3 != 1 or last != first + 2:
        return None
    fields = Fields(year=yyyy, quarter=last // 3)
    return Relative(Which.BARE, fields) if yyyy is None else Stated(fields)


@builder()
def half_of(ordinal: int, date: Meaning) -> Meaning | None:
    """A half of a chosen year: "the first half of last year"; -1 is the last."""
    return Nth(ordinal, Granularity.HALF, date) if ordinal in (1, 2, -1) else None


@builder()
def half_of_this(ordinal: int, unit: Granularity) -> Meaning | None:
    """A half of the dateline's year: "the first half of the year"."""
    return half_of(ordinal, Unit(Which.THIS, unit)) if unit is Granularity.YEAR else None


@builder()
def nth_unit_of_this(ordinal: int, unit: Granularity, whole: Granularity) -> Meaning | None:
    """The nth unit of the dateline's own longer one: "the second week of the month"."""
    return Nth(ordinal, unit, Unit(Which.THIS, whole)) if unit < whole else None


@builder()
def day_of_chosen_month(ordinal: int, which: Which) -> Meaning | None:
    """A day of a chosen month by its number: "the 4th of this month"."""
    return Nth(ordinal, Granularity.DAY, Unit(which, Granularity.MONTH)) if 1 <= ordinal <= 31 else None


@builder()
def season_of_year(season: str, which: Which) -> Meaning:
    """A season of a chosen year: "the summer of last year"."""
    return Nth(_SEASONS.index(season) + 1, Granularity.SEASON, Unit(which, Granularity.YEAR))


@builder()
def half_year(ordinal: int, yyyy: int) -> Meaning | None:
    """A half of a year: "the first half of 2023"."""
    return Stated(Fields(year=yyyy, half=ordinal)) if 1 <= ordinal <= 2 else None


@builder()
def nth_weekday(ordinal: int, weekday: int, date: Meaning) -> Meaning:
    """The nth weekday of a month or year: "the first Monday of May"."""
    return Nth(ordinal, Granularity.DAY, date, weekday)


@builder()
def nth_unit(ordinal: int, unit: Granularity, date: Meaning) -> Meaning | None:
    """The nth unit of a longer one: "the last week of June"."""
    return Nth(ordinal, unit, date)


@builder()
def unit_holding(unit: Granularity, date: Meaning) -> Meaning:
    """The unit that holds a day: "the week of March 6"."""
    return Holding(unit, date)


@builder()
def written(a: str | int, b: str | int, c: str | int, order: str) -> Meaning | None:
    """A date in a form that only `timeline.grammar.written` reads: "04/01/2024".

    Args:
        a: digits, or the number of a month.
        b: likewise.
        c: likewise.
        order: the language's order of day, month and year in figures: ``MDY``.
    """
    from timeline.grammar.written import read

    return read((a, b, c), order)
