"""Meanings that count or choose calendar units: "last year", "two days ago", "three weeks later"."""

from timeline.grammar.builders.numbers import HALF, Vague
from timeline.grammar.builders.registry import builder
from timeline.model.granularity import Granularity
from timeline.model.meaning import (
    Beside,
    Fields,
    Holding,
    Loose,
    Meaning,
    Modified,
    Part,
    Relative,
    Shift,
    Span,
    Stated,
    Unit,
    Which,
)
from timeline.model.time import Mod, Reference

Count = float | Vague


@builder()
def near_day(step: int) -> Meaning:
    """A day counted from the dateline: "yesterday" is -1."""
    return Unit(Which.THIS, Granularity.DAY, step)


@builder()
def chosen_unit(which: Which, unit: Granularity) -> Meaning:
    """A unit with a word that says which: "last year", "this week"."""
    return Unit(which, unit)


@builder()
def shift_back(count: Count, unit: Granularity) -> Meaning | None:
    """So many units before the dateline: "four years ago"."""
    return _shift(count, unit, -1, Which.THIS)


@builder()
def shift_back_bent(mod: Mod, count: Count, unit: Granularity) -> Meaning | None:
    """About so many units before the dateline: "more than two years ago"."""
    shifted = shift_back(count, unit)
    return Modified(mod, shifted) if shifted else None


@builder()
def shift_back_and_half(unit: Granularity, number: Count = 1) -> Meaning | None:
    """So many units and a half before the dateline: "a year and a half ago"."""
    return _shift(number if isinstance(number, Vague) else number + HALF, unit, -1, Which.THIS)


@builder()
def unit_stepped(unit: Granularity, step: int) -> Meaning:
    """A unit counted from the dateline's own: "the week before last"."""
    return Unit(Which.THIS, unit, step)


@builder()
def weekday_stepped(weekday: int, which: Which, count: Count = 2) -> Meaning | None:
    """A weekday counted from the dateline: "two Fridays ago", "the Tuesday before last"."""
    if isinstance(count, Vague) or count != int(count) or count < 1 or which not in (Which.LAST, Which.NEXT):
        return None
    weeks = int(count) - 1
    chosen = Relative(which, Fields(weekday=weekday))
    return Shift(-weeks if which is Which.LAST else weeks, Granularity.WEEK, chosen) if weeks else chosen


@builder()
def shift_ahead_from(count: Count, unit: Granularity, date: Meaning) -> Meaning | None:
    """So many units after a day near the dateline: "a week from Friday", "two weeks from tomorrow"."""
    near = isinstance(date, Unit) or (isinstance(date, Relative) and date.fields.month is None)
    if not near:
        return None  # "lasting 64 days from Nov. 21"
    return _shift(count, unit, 1, Which.THIS, _coming(date))


def _coming(date: Meaning) -> Meaning:
    """A bare weekday as the first that is not past."""
    if isinstance(date, Relative) and date.which is Which.BARE and date.fields.weekday and not date.fields.day:
        return Beside(1, date.fields.weekday, Unit(Which.THIS, Granularity.DAY, -1))
    return date


@builder()
def shift_ahead(count: Count, unit: Granularity) -> Meaning | None:
    """So many units after the dateline: "two weeks from now"."""
    return _shift(count, unit, 1, Which.THIS)


@builder()
def shift_earlier(count: Count, unit: Granularity) -> Meaning | None:
    """So many units before the time last spoken of: "two days earlier"."""
    return _shift(count, unit, -1, Which.PREVIOUS)


@builder()
def shift_later(count: Count, unit: Granularity) -> Meaning | None:
    """So many units after the time last spoken of: "three weeks later"."""
    return _shift(count, unit, 1, Which.FOLLOWING)


@builder()
def shift_back_from(count: Count, unit: Granularity, date: Meaning) -> Meaning | None:
    """So many units before a day near the dateline: "four years ago Wednesday"."""
    return _shift(count, unit, -1, Which.THIS, _near(date, unit))


@builder()
def shift_before(unit: Granularity, date: Meaning, count: Count = 1) -> Meaning | None:
    """So many units before a date: "two days before Christmas"."""
    return _shift(count, unit, -1, Which.THIS, date)


@builder()
def shift_after(unit: Granularity, date: Meaning, count: Count = 1) -> Meaning | None:
    """So many units after a date: "a week after Jan. 4"."""
    return _shift(count, unit, 1, Which.THIS, date)


@builder()
def unit_before(unit: Granularity, date: Meaning) -> Meaning | None:
    """The unit before the one that holds a date: "the week before Christmas", "the day before May 1"."""
    return _neighbour(unit, date, -1)


@builder()
def unit_after(unit: Granularity, date: Meaning) -> Meaning | None:
    """The unit after the one that holds a date: "the week after Labor Day"."""
    return _neighbour(unit, date, 1)


def _neighbour(unit: Granularity, date: Meaning, step: int) -> Meaning | None:
    month = isinstance(date, Relative) and date.fields.day is None and date.fields.weekday is None
    if (isinstance(date, Unit) and date.granularity > unit) or (month and unit < Granularity.MONTH):
        return None  # "the week following last month's vote"
    return Shift(step, unit, date if unit is Granularity.DAY else Holding(unit, date))


_FINER = {
    Granularity.MINUTE: (60, Granularity.SECOND),
    Granularity.HOUR: (60, Granularity.MINUTE),
    Granularity.DAY: (24, Granularity.HOUR),
    Granularity.YEAR: (12, Granularity.MONTH),
    Granularity.DECADE: (10, Granularity.YEAR),
    Granularity.CENTURY: (100, Granularity.YEAR),
}
"""The units in which a fraction of a unit is counted."""


def _shift(count: Count, unit: Granularity, sign: int, which: Which, of: Meaning | None = None) -> Meaning | None:
    """A shift by whole units; a fraction counts in finer ones."""
    if isinstance(count, Vague):
        return Loose(Reference.PAST) if sign < 0 and which is Which.THIS and of is None else None
    if count != int(count):
        factor, unit = _FINER.get(unit, (0, unit))
        count *= factor
        if not count or count != int(count):
            return None
    return Shift(sign * int(count), unit, of, which) if count <= 100_000 else None


def _near(date: Meaning, unit: Granularity) -> Meaning:
    """The day that years are counted from: the weekday nearest the dateline, or the month and day of its own year.

    Anniversaries are told a little ahead too.
    """
    month = isinstance(date, Relative) and date.which is Which.BARE and date.fields.month is not None
    if isinstance(date, Relative) and month and unit is Granularity.YEAR:
        return Relative(Which.THIS, date.fields)
    longer = unit in (Granularity.MONTH, Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY)
    if longer and isinstance(date, Relative) and date.which is Which.BARE and date.fields.weekday:
        return Relative(Which.NEAREST, date.fields)
    return date


@builder(makes="told")
def unit_told(unit: Granularity, which: Which) -> Meaning:
    """A unit next to the time last spoken of, told at the end of a clause: "the day before"."""
    return related_unit(unit, which)


@builder(makes="told")
def shift_told(count: Count, unit: Granularity) -> Meaning | None:
    """So many units before the time last spoken of, told at the end of a clause: "two days before"."""
    return shift_earlier(count, unit)


@builder()
def related_unit(unit: Granularity, which: Which = Which.SAME) -> Meaning:
    """A unit in relation to the time last spoken of: "the following day", "that week"."""
    step = {Which.FOLLOWING: 1, Which.PREVIOUS: -1}.get(which, 0)
    return Unit(Which.SAME, unit, step)


@builder()
def edge_of_unit(mod: Mod, unit: Granularity) -> Meaning | None:
    """The begin or end of the dateline's own unit: "the end of the year"."""
    return Modified(mod, Unit(Which.THIS, unit)) if unit > Granularity.DAY else None


@builder()
def edge_of_this_year(mod: Mod) -> Meaning | None:
    """The end of the dateline's year: "by year-end"."""
    return edge_of_unit(mod, Granularity.YEAR) if mod is Mod.END else None


@builder()
def edge_of_year(mod: Mod, yyyy: int) -> Meaning | None:
    """The end of a year: "year-end 2022"."""
    return Modified(mod, Stated(Fields(year=yyyy))) if mod is Mod.END else None


@builder()
def modified_decade(mod: Mod, yyyy: int) -> Meaning | None:
    """A decade bent by a word: "the late 1990s"."""
    return Modified(mod, Span(Granularity.DECADE, yyyy)) if yyyy % 10 == 0 else None


@builder()
def modified_short_decade(mod: Mod, yy: int, pivot: int = 30) -> Meaning | None:
    """A decade by two digits, bent by a word: "a mediados de los 80"."""
    return modified_decade(mod, yy + (2000 if yy < pivot else 1900))


@builder()
def modified(mod: Mod, date: Meaning) -> Meaning | None:
    """A date bent by a word: "early May", "about 1850", "the end of March"."""
    return None if isinstance(date, (Modified, Part)) else Modified(mod, date)
