"""Which of the many Wednesdays, Decembers or summers is meant: a named part of the calendar near the dateline.

The rules are those of news style (docs/semantics.md): a weekday lies within a week of the dateline, a month and
day mostly in the past, and the words of the clause decide before any habit does.
"""

from dataclasses import replace

from timeline.model.chronology import AnchorKind, Certainty, Direction
from timeline.model.granularity import Granularity
from timeline.model.meaning import Fields, Relative, Which
from timeline.model.moment import Moment, civil
from timeline.model.time import TimeValue
from timeline.resolution import calendar
from timeline.resolution.direction import Cue
from timeline.resolution.reading import Reading, Spoken, Unresolvable, step

PAST_DAYS = 240
"""A month and day without a year is past if it lies at most so many days back; measured on news."""

BACKWARD_DAYS = 90
"""A history goes back by at most so many days without naming the year."""

REPORTING_MONTHS = 3
"""So many months into a year "the year" is still the one before, on which is reported."""

AHEAD_DAYS = 340
"""A cue that points ahead reaches at most so many days."""


def choose(meaning: Relative, day: TimeValue, cue: Cue | None) -> Reading:
    """The reading of a named part of the calendar.

    Args:
        meaning: what is named, and the word that chooses, if there is one.
        day: the day of the dateline.
        cue: what the clause says of the direction.

    Raises:
        Unresolvable: no such day near the dateline.
    """
    fields = meaning.fields
    if fields.weekday is not None and fields.day is None:
        return _weekday(meaning.which, fields.weekday, day, cue)
    if fields.day is not None and fields.month is None:
        return _day_of_month(fields, day, cue)
    found = calendar.around(fields, day)
    if not found:
        raise Unresolvable("no-such-day")
    if meaning.which is Which.BARE and fields.day is None:
        return _bare(found, fields, day, cue)
    return choose_among(meaning.which, found, day, cue)


def choose_among(which: Which, found: list[TimeValue], day: TimeValue, cue: Cue | None) -> Reading:
    """The reading of a day that comes back each year.

    Args:
        which: the word that chooses, if there is one.
        found: the day in the years around the dateline, in order.
        day: the day of the dateline.
        cue: what the clause says of the direction.

    Raises:
        Unresolvable: none of them fits.
    """
    return _month_day(found, day, cue) if which is Which.BARE else _chosen(which, found, day)


def choose_after(fields: Fields, spoken: Spoken) -> Reading:
    """The reading of a named part of the calendar in a history: it counts from the date told before.

    Args:
        fields: what is named.
        spoken: the date told before.

    Raises:
        Unresolvable: no such day near it.
    """
    start = TimeValue.of(Granularity.DAY, Moment(spoken.value.begin.day))
    if fields.day is not None and fields.month is None:
        near = calendar.first_where(calendar.days_around(fields, start), lambda value: value.begin >= start.begin)
        if near is None:
            raise Unresolvable("no-such-day")
        return _after(near, spoken)
    if fields.weekday is not None and fields.day is None:
        return _after(calendar.weekday_on_or_after(start, fields.weekday), spoken)
    return follow(calendar.around(fields, start), spoken)


def follow(found: list[TimeValue], spoken: Spoken) -> Reading:
    """The first of some dates that follows the one told before, or goes back from it by a little only.

    Raises:
        Unresolvable: none of them does.
    """
    told, least = spoken.value, spoken.value.begin.day - BACKWARD_DAYS
    inside = calendar.first_where(found, lambda value: told.begin <= value.begin and value.end <= told.end)
    near = inside or calendar.first_where(found, lambda value: value.end.day > least)
    if near is None:
        raise Unresolvable("no-such-day")
    return _after(near, spoken)


def _after(value: TimeValue, spoken: Spoken) -> Reading:
    told = step("after-spoken", value=value, other=spoken.value)
    return Reading(value=value, steps=(told,), anchor=AnchorKind.MENTION, spoken=spoken, direction=Direction.FUTURE)


def choose_beside(meaning: Relative, spoken: Spoken) -> Reading:
    """The reading of a weekday, month or season next to a date told before: "the following Monday"."""
    number = meaning.fields.weekday
    if number is None:
        return _beside(meaning, spoken)
    day = spoken.value.within(Granularity.DAY)
    if meaning.which is Which.FOLLOWING:
        value = calendar.weekday_on_or_after(calendar.shift(day, 1, Granularity.DAY), number)
    elif meaning.which is Which.PREVIOUS:
        value = calendar.weekday_on_or_before(calendar.shift(day, -1, Granularity.DAY), number)
    else:
        value = calendar.nearest(
            [calendar.weekday_on_or_before(day, number), calendar.weekday_on_or_after(day, number)], day
        )
    told = step("beside-spoken", value=value, weekday=number, other=day)
    return Reading(value=value, steps=(told,), anchor=AnchorKind.MENTION, spoken=spoken)


def _beside(meaning: Relative, spoken: Spoken) -> Reading:
    """The reading of a month or season next to a date told before: "the following March"."""
    told = spoken.value
    found = calendar.around(meaning.fields, told.within(Granularity.DAY))
    near: TimeValue | None
    if meaning.which is Which.FOLLOWING:
        near = calendar.first_where(found, lambda value: value.begin >= told.end)
    elif meaning.which is Which.PREVIOUS:
        near = calendar.last_where(found, lambda value: value.end <= told.begin)
    else:
        year = told.within(Granularity.YEAR) if told.granularity < Granularity.YEAR else told
        inside = calendar.first_where(found, lambda value: year.begin <= value.begin < year.end)
        near = inside or calendar.nearest(found, told.within(Granularity.DAY))
    if near is None:
        raise Unresolvable("no-such-day")
    step_told = step("near-spoken", value=near, other=told)
    return Reading(value=near, steps=(step_told,), anchor=AnchorKind.MENTION, spoken=spoken)


def choose_unit(unit: Granularity, day: TimeValue, cue: Cue | None) -> Reading:
    """The reading of a bare unit: a weekend is the last that has begun, a quarter the last that is over.

    Args:
        unit: the granularity.
        day: the day of the dateline.
        cue: what the clause says of the direction.
    """
    current = day.within(unit)
    if cue and cue.direction is Direction.FUTURE:
        ahead = current if current.end > day.begin else calendar.shift(current, 1, unit)
        return _reading(ahead, "ahead-cue", Direction.FUTURE, cue=cue.word)
    if unit is Granularity.YEAR:
        over = civil(day.begin.day)[1] > REPORTING_MONTHS
        return _reading(current if over else calendar.shift(current, -1, unit), "back", Direction.PAST)
    over = current.begin <= day.begin if unit is Granularity.WEEKEND else current.end <= day.begin
    return _reading(current if over else calendar.shift(current, -1, unit), "back", Direction.PAST)


def _reading(value: TimeValue, phrase: str, direction: Direction | None, **slots: object) -> Reading:
    told = step(phrase, value=value, **slots)
    return Reading(value=value, steps=(told,), anchor=AnchorKind.DATELINE, direction=direction)


def _weekday(which: Which, number: int, day: TimeValue, cue: Cue | None) -> Reading:
    before, after = calendar.weekday_on_or_before(day, number), calendar.weekday_on_or_after(day, number)
    if which is Which.LAST:
        value = before if before != day else calendar.shift(before, -7, day.granularity)
        return _reading(value, "weekday-last", Direction.PAST, weekday=number)
    if which is Which.NEXT:
        value = after if after != day else calendar.shift(after, 7, day.granularity)
        return _reading(value, "weekday-next", Direction.FUTURE, weekday=number)
    if which is Which.THIS:
        value = calendar.shift(day, number - calendar.weekday(day), day.granularity)
        return _reading(value, "weekday-this", None, weekday=number)
    if before == day:
        return _reading(day, "weekday-same", None)
    if which is Which.NEAREST or (cue and cue.direction is Direction.NEAREST):
        value = calendar.nearest([before, after], day)
        return _reading(value, "weekday-nearest", Direction.NEAREST, weekday=number)
    if cue and cue.direction is Direction.FUTURE:
        return _reading(after, "weekday-ahead", Direction.FUTURE, weekday=number, cue=cue.word)
    return _reading(before, "weekday-back", Direction.PAST, weekday=number)


def _day_of_month(fields: Fields, day: TimeValue, cue: Cue | None) -> Reading:
    """A day whose month is not told: on the side that the clause points to, else the nearest, and that is a guess."""
    found = calendar.days_around(fields, day)
    if cue and cue.direction is Direction.FUTURE:
        value = calendar.first_where(found, lambda value: value.begin >= day.begin)
        phrase, direction, certainty = "ahead-cue", Direction.FUTURE, Certainty.RESOLVED
    elif cue:
        value = calendar.last_where(found, lambda value: value.begin <= day.begin)
        phrase, direction, certainty = "back-cue", Direction.PAST, Certainty.RESOLVED
    else:
        value = calendar.nearest(found, day) if found else None
        phrase, direction, certainty = "near", Direction.NEAREST, Certainty.GUESSED
    if value is None:
        raise Unresolvable("no-such-day")
    return replace(_reading(value, phrase, direction, cue=cue.word if cue else ""), certainty=certainty)


def _month_day(found: list[TimeValue], day: TimeValue, cue: Cue | None) -> Reading:
    past = calendar.last_where(found, lambda value: value.begin <= day.begin)
    future = calendar.first_where(found, lambda value: value.begin >= day.begin)
    if cue and cue.once and past and future:
        return _once(found, day, cue)
    if cue and cue.direction is Direction.FUTURE and future and calendar.distance(future, day) <= AHEAD_DAYS:
        return _reading(future, "ahead-cue", Direction.FUTURE, cue=cue.word)
    if past and calendar.distance(past, day) <= PAST_DAYS:
        return _reading(past, "back", Direction.PAST)
    if past and cue and cue.direction is Direction.PAST:
        return _reading(past, "back-cue", Direction.PAST, cue=cue.word)
    leap = past is None and cue is not None and cue.direction is Direction.PAST
    if future and not leap:
        return _reading(future, "ahead", Direction.FUTURE)
    raise Unresolvable("no-such-day")


def _once(found: list[TimeValue], day: TimeValue, cue: Cue) -> Reading:
    """A plan told in the past, "was due in March", may be over: the nearest, and the other is named."""
    value = calendar.nearest(found, day)
    return _reading(value, "once-planned", Direction.NEAREST, cue=cue.word)


def _bare(found: list[TimeValue], fields: Fields, day: TimeValue, cue: Cue | None) -> Reading:
    """A month, season or quarter without a year."""
    past = calendar.last_where(found, lambda value: value.begin <= day.begin)
    future = calendar.first_where(found, lambda value: value.end > day.begin)
    reported = fields.quarter is not None or fields.half is not None
    if cue and cue.once:
        return _once(found, day, cue)
    if cue and cue.direction is Direction.FUTURE and future and not reported:
        return _reading(future, "ahead-cue", Direction.FUTURE, cue=cue.word)
    if cue and cue.direction is Direction.PAST and past:
        return _reading(past, "back-cue", Direction.PAST, cue=cue.word)
    if past and reported and (cue is None or cue.direction is not Direction.FUTURE):
        return _reading(past, "back", Direction.PAST)
    return _reading(calendar.nearest(found, day), "near", Direction.NEAREST)


def _chosen(which: Which, found: list[TimeValue], day: TimeValue) -> Reading:
    value: TimeValue | None
    if which is Which.LAST:
        value = calendar.last_where(found, lambda value: value.end <= day.begin)
        phrase, direction = "last", Direction.PAST
    elif which is Which.NEXT:
        value = calendar.first_where(found, lambda value: value.begin > day.begin)
        phrase, direction = "next", Direction.FUTURE
    else:
        here = day.within(Granularity.YEAR).begin
        this_year = [value for value in found if value.begin >= here and value.end <= day.within(Granularity.YEAR).end]
        value = calendar.nearest(this_year or found, day)
        phrase, direction = "this" if this_year else "near", Direction.NEAREST
    if value is None:
        raise Unresolvable("no-such-day")
    return _reading(value, phrase, direction)
