"""Meanings of lengths of time and of recurring times: understood, but no date."""

from timeline.grammar.builders.numbers import HALF, Vague
from timeline.grammar.builders.registry import builder
from timeline.model.granularity import Granularity
from timeline.model.meaning import Amount, Clock, Every, Fields, Loose, Meaning, Modified, Which
from timeline.model.time import Mod, Reference

_HALVES = {
    Granularity.MINUTE: (30, Granularity.SECOND),
    Granularity.HOUR: (30, Granularity.MINUTE),
    Granularity.DAY: (12, Granularity.HOUR),
    Granularity.YEAR: (6, Granularity.MONTH),
    Granularity.DECADE: (5, Granularity.YEAR),
    Granularity.CENTURY: (50, Granularity.YEAR),
}
"""What half a unit is in finer ones."""


@builder()
def amount(unit: Granularity, count: float | Vague = 1) -> Meaning:
    """A length of time: "for three days", "two-year", "half an hour"."""
    if count == HALF and unit in _HALVES:
        return Amount(*_HALVES[unit])
    return Amount(None if isinstance(count, Vague) else count, unit)


@builder()
def amount_and_half(unit: Granularity, number: float | Vague = 1) -> Meaning:
    """A length of time whose half comes last: "a year and a half"."""
    return Amount(None if isinstance(number, Vague) else number + HALF, unit)


@builder()
def amount_chosen(which: Which, unit: Granularity, count: float | Vague = 1) -> Meaning | None:
    """A length of time next to the dateline: "the past three days"."""
    if which is Which.THIS:
        return None
    return Amount(None if isinstance(count, Vague) else count, unit, which)


@builder()
def amount_and_rest(count: float | Vague, unit: Granularity, more: float | Vague, finer: Granularity) -> Meaning | None:
    """A length of time in two units: "two hours and 15 minutes"."""
    if isinstance(count, Vague) or isinstance(more, Vague) or finer >= unit or count != int(count):
        return None
    if (unit >= Granularity.DAY) != (finer >= Granularity.DAY):
        return None
    return Amount(count, unit, None, Amount(more, finer))


@builder()
def amount_bent(mod: Mod, count: float | Vague, unit: Granularity) -> Meaning:
    """A length of time bent by a word: "nearly two years"."""
    return Modified(mod, amount(unit, count))


@builder()
def amount_ahead(unit: Granularity, count: float | Vague = 1) -> Meaning:
    """A length of time after which something will be, if the clause looks ahead: "will end in three months"."""
    if isinstance(count, Vague) or count != int(count) or unit < Granularity.DAY or unit is Granularity.QUARTER:
        return amount(unit, count)
    return Amount(count, unit, Which.FOLLOWING)


@builder()
def amount_open(unit: Granularity) -> Meaning:
    """A length of time without a number: "for weeks"."""
    return Amount(None, unit)


@builder()
def loose(reference: Reference) -> Meaning:
    """A time that only stands in relation to the present: "now", "recently"."""
    return Loose(reference)


@builder()
def every_weekday(weekday: int) -> Meaning:
    """A weekday that comes back: "every Tuesday"."""
    return Every(fields=Fields(weekday=weekday))


@builder()
def every_weekday_time(weekday: int, clock: Clock) -> Meaning:
    """A weekday that comes back, at a time: "every Thursday at 6 p.m."."""
    return Every(fields=Fields(weekday=weekday), second=clock.second)


@builder()
def every_weekday_part(weekday: int, part: str) -> Meaning:
    """A part of a weekday that comes back: "Tuesday nights"."""
    return Every(fields=Fields(weekday=weekday), part=part)


@builder()
def every_other_weekday(weekday: int) -> Meaning:
    """A weekday that comes back every second week: "every other Tuesday"."""
    return Every(fields=Fields(weekday=weekday), count=2)


@builder()
def every_part(part: str) -> Meaning:
    """A part of every day: "every morning", "nightly"."""
    return Every(part=part)


@builder()
def times_in_unit(times: int, unit: Granularity) -> Meaning:
    """So many times in each unit: "twice a week"."""
    return Every(granularity=unit, times=times)


@builder()
def every_nth(unit: Granularity) -> Meaning:
    """A day of each unit, which no TIMEX3 value can say: "the third Thursday of every month"."""
    return Every(granularity=unit)


@builder()
def every_month(month: int) -> Meaning:
    """A month that comes back: "every May"."""
    return Every(fields=Fields(month=month))


@builder()
def every_season(season: str) -> Meaning:
    """A season that comes back: "every summer"."""
    return Every(fields=Fields(season=season))


@builder()
def every_unit(unit: Granularity, count: float | Vague = 1) -> Meaning | None:
    """A unit that comes back: "daily", "every two years"."""
    return None if isinstance(count, Vague) else Every(granularity=unit, count=int(count))
