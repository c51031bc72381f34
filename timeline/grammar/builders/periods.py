"""Meanings of seasons, quarters, halves, decades and centuries."""

from timeline.grammar.builders.dates import MODERN
from timeline.grammar.builders.members import told_year
from timeline.grammar.builders.registry import builder
from timeline.model.granularity import Granularity
from timeline.model.meaning import Fields, Meaning, Nth, Relative, Shift, Span, Stated, Unit, Which

_SEASONS = ("SP", "SU", "FA", "WI")


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
def decade(yyyy: int) -> Meaning | None:
    """A decade: "the 1990s"; or a century: "the 1800s"."""
    if yyyy % 100 == 0 and yyyy < MODERN[0]:
        return Span(Granularity.CENTURY, yyyy)
    return Span(Granularity.DECADE, yyyy) if yyyy % 10 == 0 else None


@builder()
def short_decade(yy: int, pivot: int = 30) -> Meaning | None:
    """A decade by two digits: "the '90s"; below the pivot it is of this century."""
    return Span(Granularity.DECADE, yy + (2000 if yy < pivot else 1900)) if yy % 10 == 0 else None


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
def season_of_year_told(season: str, yeartold: Which) -> Meaning:
    """A season of the year last spoken of: "the spring of that year"."""
    return Nth(_SEASONS.index(season) + 1, Granularity.SEASON, told_year(yeartold))


@builder()
def season_year_short(season: str, yy: int) -> Meaning:
    """A season of a year by two digits: "the summer of '69"."""
    return Stated(Fields(year=yy + (2000 if yy < 30 else 1900), season=season))


@builder()
def season_before_christ(season: str, number: int) -> Meaning:
    """A season of a year B.C.: "the spring of 480 B.C."."""
    return Stated(Fields(year=1 - number, season=season))


@builder()
def related_season(which: Which, season: str) -> Meaning:
    """A season in relation to the time last spoken of: "the following winter"."""
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
def quarter_year_short(ordinal: int, yy: int) -> Meaning | None:
    """A quarter of a year by two digits: "1Q24"."""
    return quarter_year(ordinal, yy + (2000 if yy < 70 else 1900))


@builder()
def reported_quarter() -> Meaning:
    """The quarter that is reported on, without its number: "for the quarter"."""
    return Unit(Which.BARE, Granularity.QUARTER)


@builder()
def reported_quarter_of_year(yyyy: int) -> Meaning:
    """The quarter that is reported on, of another year: "the 2022 period"."""
    return Nth(0, Granularity.QUARTER, Stated(Fields(year=yyyy)))


@builder()
def nth_quarter_year_ago(ordinal: int) -> Meaning | None:
    """A quarter by its number, one year before the one reported on: "the year-earlier third quarter"."""
    named = quarter(ordinal)
    return Shift(-1, Granularity.YEAR, named) if named else None


@builder(makes="yearreported")
def reported_year() -> Meaning:
    """The year that is reported on: "for the year"."""
    return Unit(Which.BARE, Granularity.YEAR)


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
def season_of_year(season: str, which: Which) -> Meaning:
    """A season of a chosen year: "the summer of last year"."""
    return Nth(_SEASONS.index(season) + 1, Granularity.SEASON, Unit(which, Granularity.YEAR))


@builder()
def half_year(ordinal: int, yyyy: int) -> Meaning | None:
    """A half of a year: "the first half of 2023"."""
    return Stated(Fields(year=yyyy, half=ordinal)) if 1 <= ordinal <= 2 else None
