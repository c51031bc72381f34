"""A meaning in its context: one function for each of the things that an expression can say."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from timeline.model.chronology import AnchorKind, Certainty
from timeline.model.granularity import PARTS_OF_DAY, Granularity
from timeline.model.meaning import (
    Amount,
    Between,
    Clock,
    Every,
    Fields,
    Holding,
    Loose,
    Meaning,
    Modified,
    Nth,
    Part,
    Relative,
    Shift,
    Span,
    Stated,
    Unit,
    Which,
)
from timeline.model.moment import Moment, ordinal
from timeline.model.time import Duration, Recurrence, TimeValue
from timeline.resolution import calendar
from timeline.resolution.choice import choose, choose_after, choose_beside, choose_unit
from timeline.resolution.genre import Genre
from timeline.resolution.reading import Context, Reading, Spoken, Step, Unresolvable, step

QUARTER_SENTENCES = 3
"""A quarter is reported on for so many sentences after it was named."""

NEWS_DAYS = 7
"""A story's own events lie within so many days of its dateline."""


def resolve(meaning: Meaning, context: Context) -> Reading:
    """The value of a meaning.

    Raises:
        Unresolvable: the context does not hold what the meaning counts from, or there is no such date.
    """
    try:
        return _BY_KIND[type(meaning)](meaning, context)
    except calendar.OutOfRange as error:
        raise Unresolvable("out-of-range") from error


def day_of_dateline(context: Context) -> TimeValue:
    """The dateline's day; raises Unresolvable where there is none."""
    if context.dateline is None:
        raise Unresolvable("no-dateline")
    return context.dateline


def last_spoken(context: Context, unit: Granularity, *, asides: bool = True) -> Spoken | None:
    """The last date of the story that is at least as fine as a unit; `asides` count too unless told otherwise."""
    fine = max(unit, Granularity.DAY)
    if unit < Granularity.DAY and context.spoken and context.spoken[-1].value.granularity < Granularity.DAY:
        return context.spoken[-1]
    told = (item for item in reversed(context.spoken) if asides or not item.aside)
    return next((item for item in told if item.value.granularity <= fine), None)


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
    value = TimeValue.of(meaning.granularity, Moment(ordinal(meaning.year)))
    return Reading(value=value, steps=(step("stated", value=value),), certainty=Certainty.STATED)


def _relative(meaning: Relative, context: Context) -> Reading:
    if meaning.which in (Which.PREVIOUS, Which.FOLLOWING, Which.SAME):
        return choose_beside(meaning, _spoken_day(context))
    if context.genre is Genre.HISTORY and meaning.which in (Which.BARE, Which.THIS, Which.NEAREST):
        spoken = last_spoken(context, Granularity.YEAR)
        if spoken is not None:
            return _checked(choose_after(meaning.fields, spoken), meaning.fields)
    reading = choose(meaning, day_of_dateline(context), context.cue)
    return _checked(reading, meaning.fields)


def _spoken_day(context: Context) -> Spoken:
    spoken = last_spoken(context, Granularity.DAY)
    if spoken is None:
        raise Unresolvable("no-mention")
    return spoken


def _unit(meaning: Unit, context: Context) -> Reading:
    if meaning.which is Which.SAME:
        return _unit_spoken(meaning, context)
    day = day_of_dateline(context)
    if meaning.which is Which.BARE:
        spoken = next((item for item in reversed(context.spoken) if not item.aside), None)
        if spoken is not None and spoken.value.granularity is Granularity.QUARTER is meaning.granularity:
            return _spoken_again(spoken)
        return choose_unit(meaning.granularity, day, context.cue)
    count = meaning.step + {Which.LAST: -1, Which.NEXT: 1}.get(meaning.which, 0)
    value = calendar.shift(day.within(meaning.granularity), count, meaning.granularity)
    if count == 0:
        told = step("unit-this", value=value, unit=meaning.granularity.value)
    else:
        told = _shift_step("unit-shift", count, meaning.granularity, value)
    return Reading(value=value, steps=(step("dateline", value=day), told), anchor=AnchorKind.DATELINE)


def _spoken_again(spoken: Spoken) -> Reading:
    """The very unit that was spoken of last."""
    told = step("spoken-of", value=spoken.value, unit=spoken.value.granularity.value)
    return Reading(value=spoken.value, steps=(told,), anchor=AnchorKind.MENTION, spoken=spoken)


def _unit_spoken(meaning: Unit, context: Context) -> Reading:
    spoken = last_spoken(context, meaning.granularity)
    if spoken is None:
        raise Unresolvable("no-mention")
    unit = spoken.value.within(meaning.granularity)
    value = calendar.shift(unit, meaning.step, meaning.granularity)
    if meaning.step == 0:
        told = step("spoken-of", value=value, unit=meaning.granularity.value)
    else:
        told = _shift_step("spoken-of-shift", meaning.step, meaning.granularity, value)
    return Reading(value=value, steps=(told,), anchor=AnchorKind.MENTION, spoken=spoken)


def _shift(meaning: Shift, context: Context) -> Reading:
    if meaning.of is not None:
        return _shift_of(resolve(meaning.of, context), meaning)
    unit = meaning.granularity
    quarter = _quarter_reported(meaning, context)
    if quarter is not None:
        start = _spoken_again(quarter)
        moved = calendar.shift(start.time, meaning.count, unit)
        return start.then(moved, _shift_step("shift", meaning.count, unit), step("result", value=moved))
    if meaning.which is Which.THIS:
        day = day_of_dateline(context)
        start = Reading(value=day, steps=(step("dateline", value=day),), anchor=AnchorKind.DATELINE)
    else:
        spoken = last_spoken(context, unit, asides=False) or last_spoken(context, unit)
        if spoken is None:
            raise Unresolvable("no-mention")
        told = step("from", value=spoken.value)
        start = Reading(value=spoken.value, steps=(told,), anchor=AnchorKind.MENTION, spoken=spoken)
    target = max(unit, Granularity.DAY)
    if unit < Granularity.DAY and start.time.granularity < Granularity.DAY:
        target = min(unit, Granularity.MINUTE)
    moved = calendar.shift(start.time, meaning.count, unit).within(target)
    return start.then(moved, _shift_step("shift", meaning.count, unit), step("result", value=moved))


def _quarter_reported(meaning: Shift, context: Context) -> Spoken | None:
    """The quarter that a comparison by years counts from: "earned $3 million in the quarter, up from … a year ago"."""
    if meaning.granularity is not Granularity.YEAR or meaning.count >= 0:
        return None
    spoken = next((item for item in reversed(context.spoken) if not item.aside), None)
    if spoken is None or spoken.value.granularity is not Granularity.QUARTER:
        return None
    return spoken if context.sentence - spoken.sentence <= QUARTER_SENTENCES else None


def _shift_of(base: Reading, meaning: Shift) -> Reading:
    """Move a value that was found: by months and years the same month and day is kept (an anniversary)."""
    value, unit = base.time, meaning.granularity
    moved = calendar.shift(value, meaning.count, unit)
    if unit <= Granularity.DAY and value.granularity > Granularity.DAY:
        raise Unresolvable("no-day")
    long = unit >= Granularity.MONTH and value.granularity <= Granularity.DAY
    clipped = long and calendar.clipped(value, moved)
    phrase = "shift-clipped" if clipped else "shift-same-day" if long else "shift"
    by_weekday = isinstance(meaning.of, Relative) and meaning.of.fields.weekday is not None
    month_open = unit is Granularity.MONTH and by_weekday
    if month_open:
        phrase = "month-shift-weekday"
    found = base.then(moved, _shift_step(phrase, meaning.count, unit), step("result", value=moved))
    return replace(found, certainty=Certainty.GUESSED) if clipped or month_open else found


def _shift_step(phrase: str, count: int, unit: Granularity, value: TimeValue | None = None) -> Step:
    side = "before" if count < 0 else "after"
    slots = {"count": abs(count), "unit": unit.value, "side": side}
    return step(phrase, **slots, **({"value": value} if value else {}))


def _clock(meaning: Clock, context: Context) -> Reading:
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
    """The day that a time belongs to: the one named, else the one last spoken of, else the dateline's."""
    if of is not None:
        found = resolve(of, context)
        if found.time.granularity is not Granularity.DAY:
            raise Unresolvable("no-day")
        return found
    spoken = _day_at_hand(context)
    if spoken is not None:
        day = spoken.value.within(Granularity.DAY)
        told = step("clock-day", value=day)
        return Reading(value=day, steps=(told,), anchor=AnchorKind.MENTION, spoken=spoken)
    raise Unresolvable("no-day")


def _day_at_hand(context: Context) -> Spoken | None:
    """The last day of the story that a time can belong to: told in the same sentence, or within a week of the dateline.

    A day in a relative clause that has ended dates that clause alone: "which sailed on Tuesday, lost power at 4 a.m.".
    """
    for spoken in reversed(context.spoken):
        if spoken.value.granularity > Granularity.DAY or spoken.aside:
            continue
        if spoken.sentence == context.sentence or context.dateline is None:
            return spoken
        if calendar.distance(spoken.value, context.dateline) <= NEWS_DAYS:
            return spoken
    return None


def _nth(meaning: Nth, context: Context) -> Reading:
    outer = resolve(meaning.of, context)
    whole = outer.time
    candidates = _members(whole, meaning)
    index = meaning.count if meaning.count < 0 else meaning.count - 1
    if not -len(candidates) <= index < len(candidates):
        raise Unresolvable("not-in")
    value = candidates[index]
    phrase = "nth-last" if meaning.count == -1 else "nth"
    return outer.then(value, step(phrase, value=value, number=meaning.count))


def _holding(meaning: Holding, context: Context) -> Reading:
    inner = resolve(meaning.of, context)
    value = inner.time.within(meaning.granularity)
    return inner.then(value, step("holding", value=value, unit=meaning.granularity.value))


def _members(whole: TimeValue, meaning: Nth) -> list[TimeValue]:
    """The units or weekdays inside a longer unit, in order; a week belongs where its Thursday lies."""
    unit = meaning.granularity
    if unit >= whole.granularity:
        raise Unresolvable("not-in")
    first, last = whole.begin.day, whole.end.day
    if unit is Granularity.DAY:
        days = range(first, min(last, first + 36_600))
        found = [TimeValue.of(unit, Moment(day)) for day in days]
        return [day for day in found if meaning.weekday in (None, calendar.weekday(day))]
    if unit in (Granularity.WEEK, Granularity.WEEKEND):
        thursdays = range(first + (3 - (first - 1)) % 7, last, 7)
        return [TimeValue.of(Granularity.DAY, Moment(day)).within(unit) for day in thursdays]
    value, found = TimeValue.of(unit, whole.begin), []
    while value.begin.day < last:
        found.append(value)
        value = calendar.shift(value, 1, unit)
    return found


def _between(meaning: Between, context: Context) -> Reading:
    end = resolve(meaning.end, context)
    begin = resolve(_with_year(meaning.begin, meaning.end), context)
    first, last = begin.time, _end_after(begin.time, end.time, meaning.end)
    told = step("range", value=first, other=last)
    found = begin.then(first, told)
    return replace(found, end_value=last, anchor=end.anchor if begin.anchor is AnchorKind.NONE else begin.anchor)


def _with_year(begin: Meaning, end: Meaning) -> Meaning:
    """The begin of a range, in the year that its end names: "between Feb. 3 and Feb. 7, 2021"."""
    if not (isinstance(begin, Relative) and begin.which is Which.BARE and isinstance(end, Stated)):
        return begin
    first, last = begin.fields, end.fields
    if first.month is None or last.month is None or last.year is None:
        return begin
    earlier = (first.month, first.day or 1) > (last.month, last.day or 31)
    return Stated(replace(first, year=last.year - earlier))


def _end_after(first: TimeValue, last: TimeValue, meaning: Meaning) -> TimeValue:
    """The end of a range, moved by a week or a year where it would lie before the begin."""
    if last.begin >= first.begin:
        return last
    if not isinstance(meaning, Relative):
        raise Unresolvable("no-such-day")
    weekly = meaning.fields.weekday is not None and meaning.fields.day is None
    unit = Granularity.WEEK if weekly else Granularity.YEAR
    moved = calendar.shift(last, 1, unit)
    if moved.begin < first.begin:
        raise Unresolvable("no-such-day")
    return moved


def _modified(meaning: Modified, context: Context) -> Reading:
    inner = resolve(meaning.of, context)
    told = step("modified", mod=meaning.mod.value)
    if isinstance(inner.value, Duration):
        return inner.then(replace(inner.value, mod=meaning.mod), told)
    return inner.then(inner.time.with_mod(meaning.mod), told)


_DURATION = {
    Granularity.SECOND: "PT{}S",
    Granularity.MINUTE: "PT{}M",
    Granularity.HOUR: "PT{}H",
    Granularity.DAY: "P{}D",
    Granularity.WEEKEND: "P{}WE",
    Granularity.WEEK: "P{}W",
    Granularity.MONTH: "P{}M",
    Granularity.QUARTER: "P{}Q",
    Granularity.YEAR: "P{}Y",
    Granularity.DECADE: "P{}DE",
    Granularity.CENTURY: "P{}CE",
}


def duration(count: float | None, unit: Granularity) -> str:
    """A length of time as TIMEX3 spells it.

    >>> duration(2.5, Granularity.YEAR), duration(None, Granularity.WEEK)
    ('P2.5Y', 'PXW')
    """
    return _DURATION[unit].format("X" if count is None else f"{count:g}" if count < 1e6 else str(int(count)))


def _amount(meaning: Amount, _: Context) -> Reading:
    value = Duration(duration(meaning.count, meaning.granularity))
    return Reading(value=value, steps=(step("amount", value=value.timex),), certainty=Certainty.STATED)


def _loose(meaning: Loose, _: Context) -> Reading:
    told = step("loose", reference=meaning.reference.value)
    return Reading(value=meaning.reference, steps=(told,), certainty=Certainty.STATED)


def _every(meaning: Every, _: Context) -> Reading:
    value = Recurrence(_recurrence(meaning), quant="EVERY")
    return Reading(value=value, steps=(step("every", value=value.timex),), certainty=Certainty.STATED)


def _recurrence(meaning: Every) -> str:
    if meaning.granularity is not None:
        return duration(meaning.count, meaning.granularity)
    assert meaning.fields is not None
    if meaning.fields.weekday is not None:
        clock = f"T{meaning.part}" if meaning.part else ""
        clock = clock if meaning.second is None else f"T{Moment(0, meaning.second).clock}"
        return f"XXXX-WXX-{meaning.fields.weekday}{clock}"
    return f"XXXX-{meaning.fields.month:02d}"


_BY_KIND: dict[type, Callable[[Any, Context], Reading]] = {
    Stated: _stated,
    Span: _span,
    Relative: _relative,
    Unit: _unit,
    Shift: _shift,
    Clock: _clock,
    Part: _part,
    Nth: _nth,
    Holding: _holding,
    Between: _between,
    Modified: _modified,
    Amount: _amount,
    Every: _every,
    Loose: _loose,
}
