"""Meanings of calendar dates: days, months, years, seasons, and the words that choose among them."""

from timeline.grammar.builders.registry import builder
from timeline.model.meaning import Fields, Meaning, Relative, Stated, Which

MODERN = (1900, 2039)
"""Four digits between these, written without a comma, are a year wherever they stand."""


def plausible(month: int, day: int) -> bool:
    """Whether words name a day at all; one that its month has not (Feb. 30) is found, and told to be none."""
    return 1 <= month <= 12 and 1 <= day <= 31


@builder(makes="monthname")
def month_name(month: int) -> int:
    """A month, written out or with its full stop."""
    return month


@builder(makes="onday")
def on_day(date: Meaning) -> Meaning:
    """A day after a time of day: "on Friday"."""
    return date


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
def month_day(month: int, dayno: int, weekday: int | None = None) -> Meaning | None:
    """A day and month without a year: "Dec. 25", "Friday, Jan. 5"."""
    if not plausible(month, dayno):
        return None
    return Relative(Which.BARE, Fields(month=month, day=dayno, weekday=weekday))


@builder(makes="openday")
def day_of_open_month(dayno: float, weekday: int | None = None) -> Meaning | None:
    """A day of a month that the words leave out: "on the 25th", "Tuesday the 7th"."""
    return Relative(Which.BARE, Fields(day=int(dayno), weekday=weekday)) if dayno in range(1, 32) else None


@builder()
def chosen_month_day(which: Which, month: int, dayno: int) -> Meaning | None:
    """A day and month with a word that says which: "last March 4", "Dec. 25 last year" is another meaning."""
    return Relative(which, Fields(month=month, day=dayno)) if plausible(month, dayno) else None


@builder()
def month_day_year(month: int, dayno: int, yyyy: int, weekday: int | None = None) -> Meaning | None:
    """A whole date: "Jan. 4, 2024"."""
    if not plausible(month, dayno):
        return None
    return Stated(Fields(year=yyyy, month=month, day=dayno, weekday=weekday))


@builder()
def month(month: int) -> Meaning:
    """A bare month: "in May"."""
    return Relative(Which.BARE, Fields(month=month))


@builder()
def related_month(which: Which, month: int) -> Meaning:
    """A month in relation to the time last spoken of: "the following March"."""
    return Relative(which, Fields(month=month))


@builder()
def chosen_month(which: Which, month: int) -> Meaning:
    """A month with a word that says which: "last May"."""
    return Relative(which, Fields(month=month))


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
