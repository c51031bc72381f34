"""Meanings of days that have names: "Christmas 2012", "last Thanksgiving", "the second Tuesday after Easter"."""

from timeline.grammar.builders.registry import builder
from timeline.model.granularity import Granularity
from timeline.model.meaning import Beside, Every, Fields, Holding, Meaning, Named, Relative, Stated, Unit, Which


@builder()
def named_day(feast: str, which: Which = Which.BARE, yyyy: int | None = None, *, several: bool = False) -> Meaning:
    """A day that has a name: "Christmas", "Thanksgiving Day 1999", "last Easter"."""
    return Named(feast, which, None if yyyy is None else Stated(Fields(year=yyyy)), several)


@builder()
def named_day_of_year(feast: str, which: Which, *, several: bool = False) -> Meaning:
    """A day that has a name, in a chosen year: "Christmas last year"."""
    return Named(feast, Which.BARE, Unit(which, Granularity.YEAR), several)


@builder()
def named_day_dated(date: Meaning) -> Meaning | None:
    """A day with its name and its date: "Easter Sunday, April 21, 2019"."""
    dated = isinstance(date, (Stated, Relative)) and date.fields.month is not None
    return date if dated else None


@builder()
def named_weekday(weekday: int, feast: str) -> Meaning:
    """A day with its name and its weekday: "Monday, Labor Day"."""
    return Named(feast, weekday=weekday)


@builder()
def named_week(feast: str) -> Meaning:
    """The week that holds a day with a name: "Easter week"."""
    return Holding(Granularity.WEEK, Named(feast))


@builder()
def named_weekend(feast: str, which: Which = Which.BARE, yyyy: int | None = None) -> Meaning:
    """The weekend next to a day with a name: "Labor Day weekend"."""
    return Holding(Granularity.WEEKEND, named_day(feast, which, yyyy))


@builder()
def every_named_day() -> Meaning:
    """A day that has a name, year after year: "every Christmas"."""
    return Every(granularity=Granularity.YEAR)


@builder()
def weekday_after(weekday: int, date: Meaning, ordinal: int = 1) -> Meaning | None:
    """The nth weekday after a date: "the Monday after Easter"."""
    return Beside(ordinal, weekday, date) if ordinal > 0 else None


@builder()
def weekday_before(weekday: int, date: Meaning, ordinal: int = 1) -> Meaning | None:
    """The nth weekday before a date: "the Tuesday before Labor Day"."""
    return Beside(-ordinal, weekday, date) if ordinal > 0 else None
