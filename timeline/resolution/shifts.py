"""Counting units: from the dateline, from the time last spoken of, from another date."""

from dataclasses import replace

from timeline.model.chronology import AnchorKind, Certainty, Direction
from timeline.model.granularity import Granularity
from timeline.model.meaning import Relative, Shift, Unit, Which
from timeline.model.moment import DAY_SECONDS
from timeline.model.time import Mod, TimeValue
from timeline.resolution import calendar
from timeline.resolution.choice import choose_unit
from timeline.resolution.genre import Genre
from timeline.resolution.reading import Context, Reading, Step, Unresolvable, step
from timeline.resolution.spoken import again, day_of_dateline, last_spoken, last_told, period_reported

_NEIGHBOUR = {Which.LAST: -1, Which.NEXT: 1}
_SECONDS = {Granularity.SECOND: 1, Granularity.MINUTE: 60, Granularity.HOUR: 3600}


def unit(meaning: Unit, context: Context) -> Reading:
    """A unit next to the dateline, or next to the time last spoken of."""
    if meaning.which is Which.SAME or _told_before(meaning, context):
        return _unit_spoken(meaning, context)
    day = day_of_dateline(context)
    if meaning.which is Which.BARE:
        told_last = last_told(context)
        quarter = told_last is not None and told_last.value.granularity is Granularity.QUARTER is meaning.granularity
        if told_last is not None and quarter and not _only_expected(told_last.value, day, context):
            return again(told_last)
        return choose_unit(meaning.granularity, day, context.cue)
    count = meaning.step + _NEIGHBOUR.get(meaning.which, 0)
    value = calendar.shift(day.within(meaning.granularity), count, meaning.granularity)
    if count == 0:
        told = step("unit-this", value=value, unit=meaning.granularity.value)
    else:
        told = shift_step("unit-shift", count, meaning.granularity, value)
    return Reading(value=value, steps=(step("dateline", value=day), told), anchor=AnchorKind.DATELINE)


def _only_expected(value: TimeValue, day: TimeValue, context: Context) -> bool:
    """Whether a quarter has not begun yet, and so is none on which is reported, unless the clause looks ahead too."""
    ahead = context.cue is not None and context.cue.direction is Direction.FUTURE
    return value.begin > day.begin and not ahead


def _told_before(meaning: Unit, context: Context) -> bool:
    """Whether "this month" or "the next year" of a history counts from the date told before."""
    yearly = meaning.granularity is Granularity.YEAR
    history = context.genre is Genre.HISTORY and (yearly or meaning.which is not Which.BARE)
    return history and meaning.granularity > Granularity.DAY and last_told(context) is not None


def _unit_spoken(meaning: Unit, context: Context) -> Reading:
    spoken = last_spoken(context, meaning.granularity)
    if spoken is None:
        raise Unresolvable("no-mention")
    unit = spoken.value.within(meaning.granularity)
    count = meaning.step + _NEIGHBOUR.get(meaning.which, 0)
    value = calendar.shift(unit, count, meaning.granularity)
    if count == 0:
        told = step("spoken-of", value=value, unit=meaning.granularity.value)
    else:
        told = shift_step("spoken-of-shift", count, meaning.granularity, value)
    return Reading(value=value, steps=(told,), anchor=AnchorKind.MENTION, spoken=spoken)


def shift(meaning: Shift, context: Context) -> Reading:
    """So many units from the dateline or from the time last spoken of."""
    count, unit = meaning.count, meaning.granularity
    period = period_reported(context) if unit is Granularity.YEAR and count == -1 else None
    if period is not None:
        return _moved(again(period), calendar.shift(period.value, count, unit), meaning)
    start = _start(meaning, context)
    if unit in _SECONDS and start.time.granularity >= Granularity.DAY:
        return _within_days(start, meaning)
    target = min(unit, Granularity.MINUTE) if unit in _SECONDS else min(max(unit, Granularity.DAY), Granularity.YEAR)
    moved = calendar.shift(start.time, count, unit).within(target)
    return _moved(start, moved.with_mod(Mod.APPROX) if unit > target else moved, meaning)


def _start(meaning: Shift, context: Context) -> Reading:
    """What a shift counts from."""
    if meaning.which is Which.THIS:
        day = day_of_dateline(context)
        return Reading(value=day, steps=(step("dateline", value=day),), anchor=AnchorKind.DATELINE)
    unit = meaning.granularity
    spoken = last_spoken(context, unit, asides=False) or last_spoken(context, unit)
    if spoken is None:
        raise Unresolvable("no-mention")
    told = step("from", value=spoken.value)
    return Reading(value=spoken.value, steps=(told,), anchor=AnchorKind.MENTION, spoken=spoken)


def _moved(start: Reading, value: TimeValue, meaning: Shift, phrase: str = "shift") -> Reading:
    return start.then(value, shift_step(phrase, meaning.count, meaning.granularity), step("result", value=value))


def _within_days(start: Reading, meaning: Shift) -> Reading:
    """Hours from a day whose hour is not known: the nearest day, and that is a guess."""
    seconds = meaning.count * _SECONDS[meaning.granularity]
    value = calendar.shift(start.time, round(seconds / DAY_SECONDS), Granularity.DAY).within(Granularity.DAY)
    return replace(_moved(start, value, meaning, "shift-hours"), certainty=Certainty.GUESSED)


def shift_of(base: Reading, meaning: Shift) -> Reading:
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
    found = _moved(base, moved, meaning, phrase)
    return replace(found, certainty=Certainty.GUESSED) if clipped or month_open else found


def shift_step(phrase: str, count: int, unit: Granularity, value: TimeValue | None = None) -> Step:
    """The step that tells of a shift."""
    side = "before" if count < 0 else "after"
    slots = {"count": abs(count), "unit": unit.value, "side": side}
    return step(phrase, **slots, **({"value": value} if value else {}))
