"""A meaning in its context: one function for each of the things that an expression can say."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from timeline.model.chronology import Certainty
from timeline.model.granularity import PARTS_OF_DAY, Granularity
from timeline.model.meaning import (
    Amount,
    Beside,
    Between,
    Clock,
    Every,
    Fields,
    Holding,
    Loose,
    Meaning,
    Modified,
    Named,
    Nth,
    Part,
    Relative,
    Shift,
    Span,
    Stated,
    Unit,
    Which,
)
from timeline.model.moment import Moment, civil, ordinal
from timeline.model.time import Duration, TimeValue
from timeline.resolution import amounts, calendar, shifts
from timeline.resolution.choice import choose, choose_after, choose_beside
from timeline.resolution.coordination import sharing_year, year_giver
from timeline.resolution.genre import Genre
from timeline.resolution.members import beside, nth
from timeline.resolution.named_days import named
from timeline.resolution.ranges import between, with_year
from timeline.resolution.reading import Context, Reading, Unresolvable, step
from timeline.resolution.spoken import day_at_hand, day_of_dateline, spoken_day, spoken_year, year_at_hand


def resolve(meaning: Meaning, context: Context) -> Reading:
    """The value of a meaning.

    Raises:
        Unresolvable: the context does not hold what the meaning counts from, or there is no such date.
    """
    try:
        return _BY_KIND[type(meaning)](meaning, context)
    except calendar.OutOfRange as error:
        raise Unresolvable("out-of-range") from error


def _stated(meaning: Stated, _: Context) -> Reading:
    fields = meaning.fields
    assert fields.year is not None
    value = calendar.fields_value(fields, fields.year)
    if value is None:
        raise Unresolvable("no-such-day")
    if meaning.other and meaning.other.year is not None:
        other = calendar.fields_value(meaning.other, meaning.other.year)
        told = step("stated-other", value=value, other=other)
        return Reading(value=value, steps=(told,), certainty=Certainty.GUESSED)
    reading = Reading(value=value, steps=(step("stated", value=value),), certainty=Certainty.STATED)
    return _checked(reading, fields)


def _checked(reading: Reading, fields: Fields) -> Reading:
    """The reading, marked as guessed where the weekday that it names is not that day's."""
    value = reading.time
    if fields.weekday is None or fields.day is None or calendar.weekday(value) == fields.weekday:
        return reading
    warning = step("weekday-differs", weekday=fields.weekday, value=value)
    return replace(reading, steps=(*reading.steps, warning), certainty=Certainty.GUESSED)


def _span(meaning: Span, _: Context) -> Reading:
    if meaning.year < 0:
        raise Unresolvable("out-of-range")
    value = TimeValue.of(meaning.granularity, Moment(ordinal(meaning.year)))
    return Reading(value=value, steps=(step("stated", value=value),), certainty=Certainty.STATED)


def _relative(meaning: Relative, context: Context) -> Reading:
    if meaning.which in (Which.PREVIOUS, Which.FOLLOWING, Which.SAME):
        daily = meaning.fields.weekday is not None
        return choose_beside(meaning, spoken_day(context) if daily else spoken_year(context))
    if context.genre is Genre.HISTORY and meaning.which in (Which.BARE, Which.THIS, Which.NEAREST, Which.NEXT):
        spoken = year_at_hand(context)
        if spoken is not None:
            return _checked(choose_after(meaning.fields, spoken), meaning.fields)
    reading = choose(meaning, day_of_dateline(context), context.cue)
    told = year_giver(meaning, context)
    if told is not None:
        reading = sharing_year(meaning.fields, told, reading)
    return _checked(reading, meaning.fields)


def _named(meaning: Named, context: Context) -> Reading:
    return named(meaning, context, resolve(meaning.year, context) if meaning.year else None)


def _beside(meaning: Beside, context: Context) -> Reading:
    return beside(resolve(meaning.of, context), meaning)


def _shift(meaning: Shift, context: Context) -> Reading:
    if meaning.of is None:
        return shifts.shift(meaning, context)
    return shifts.shift_of(resolve(meaning.of, context), meaning)


def _clock(meaning: Clock, context: Context) -> Reading:
    if meaning.half_open:
        raise Unresolvable("no-half")
    day = _day_for(meaning.of, context)
    begin = Moment(day.time.begin.day, meaning.second)
    value = TimeValue.of(meaning.granularity, begin)
    told = step("clock", clock=begin.clock + (f" {meaning.zone}" if meaning.zone else ""))
    return day.then(value, told, step("result", value=value))


def _part(meaning: Part, context: Context) -> Reading:
    day = _day_for(meaning.of, context)
    begin = Moment(day.time.begin.day, PARTS_OF_DAY[meaning.code][0])
    value = TimeValue.of(Granularity.PART_OF_DAY, begin)
    return day.then(value, step("part", part=meaning.code), step("result", value=value))


def _day_for(of: Meaning | None, context: Context) -> Reading:
    """The day that a time belongs to: the one named, else one that the story has told."""
    if of is None:
        return day_at_hand(context)
    found = resolve(of, context)
    if found.time.granularity is not Granularity.DAY:
        raise Unresolvable("no-day")
    return found


def _nth(meaning: Nth, context: Context) -> Reading:
    if meaning.count == 0:
        return _same_quarter(meaning, context)
    return nth(resolve(meaning.of, context), meaning)


def _same_quarter(meaning: Nth, context: Context) -> Reading:
    """The quarter of another year that answers to the one reported on: "the 2022 period"."""
    reported = resolve(Unit(Which.BARE, meaning.granularity), context)
    number = (civil(reported.time.begin.day)[1] + 2) // 3
    return nth(resolve(meaning.of, context), replace(meaning, count=number))


def _holding(meaning: Holding, context: Context) -> Reading:
    inner = resolve(meaning.of, context)
    value = inner.time.within(meaning.granularity)
    if isinstance(meaning.of, Named) and context.dateline is not None and meaning.of.year is None:
        here = resolve(meaning.of, replace(context, cue=None))  # "as Easter week began": the one that is running
        if here.time.within(meaning.granularity) == context.dateline.within(meaning.granularity):
            inner, value = here, here.time.within(meaning.granularity)
    if meaning.granularity is Granularity.WEEKEND and calendar.weekday(inner.time) <= 2:
        value = calendar.shift(value, -1, Granularity.WEEKEND)  # "Labor Day weekend": the one next to it
    return inner.then(value, step("holding", value=value, unit=meaning.granularity.value))


def _between(meaning: Between, context: Context) -> Reading:
    end = resolve(meaning.end, context)
    return between(resolve(with_year(meaning.begin, meaning.end), context), end, meaning.end)


def _modified(meaning: Modified, context: Context) -> Reading:
    inner = resolve(meaning.of, context)
    told = step("modified", mod=meaning.mod.value)
    if isinstance(inner.value, Duration):
        return inner.then(replace(inner.value, mod=meaning.mod), told)
    return inner.then(inner.time.with_mod(meaning.mod), told)


_BY_KIND: dict[type, Callable[[Any, Context], Reading]] = {
    Stated: _stated,
    Span: _span,
    Relative: _relative,
    Named: _named,
    Beside: _beside,
    Unit: shifts.unit,
    Shift: _shift,
    Clock: _clock,
    Part: _part,
    Nth: _nth,
    Holding: _holding,
    Between: _between,
    Modified: _modified,
    Amount: amounts.amount,
    Every: amounts.every,
    Loose: amounts.loose,
}
