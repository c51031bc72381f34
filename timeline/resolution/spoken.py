"""What a reading may count from: the dateline, and the dates that the story has told."""

from timeline.model.chronology import AnchorKind, Certainty, Direction
from timeline.model.granularity import Granularity
from timeline.model.time import TimeValue
from timeline.resolution import calendar
from timeline.resolution.genre import Genre
from timeline.resolution.reading import Context, Reading, Spoken, Unresolvable, step

NEWS_DAYS = 7
"""A story's own events lie within so many days of its dateline."""

_REPORTED = {Granularity.QUARTER: 3, Granularity.MONTH: 0}
"""For how many sentences after it was named a period is reported on."""


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


def spoken_day(context: Context) -> Spoken:
    """The last day that was told; raises Unresolvable where none was."""
    spoken = last_spoken(context, Granularity.DAY)
    if spoken is None:
        raise Unresolvable("no-mention")
    return spoken


def spoken_year(context: Context) -> Spoken:
    """The last date that was told with its year at least; raises Unresolvable where none was."""
    spoken = last_spoken(context, Granularity.YEAR)
    if spoken is None:
        raise Unresolvable("no-mention")
    return spoken


def year_at_hand(context: Context) -> Spoken | None:
    """The date told before from which a history counts a date without a year.

    A year that is named in passing moves nothing; one that only names the year of the date before it neither.
    """
    last = last_spoken(context, Granularity.YEAR, asides=False) or last_spoken(context, Granularity.YEAR)
    if last is None or last.value.granularity < Granularity.YEAR:
        return last
    finer = last_spoken(context, Granularity.MONTH, asides=False)
    same = finer is not None and finer.value.within(Granularity.YEAR) == last.value.within(Granularity.YEAR)
    return finer if same else last


def again(spoken: Spoken) -> Reading:
    """The reading of the very unit that was spoken of last."""
    told = step("spoken-of", value=spoken.value, unit=spoken.value.granularity.value)
    return Reading(value=spoken.value, steps=(told,), anchor=AnchorKind.MENTION, spoken=spoken)


def day_at_hand(context: Context) -> Reading:
    """The last day of the story that a time can belong to: told in the same sentence, or within a week of the dateline.

    A day in a relative clause that has ended dates that clause alone: "which sailed on Tuesday, lost power at 4 a.m.".

    Raises:
        Unresolvable: there is no such day, and no dateline whose day could be guessed.
    """
    for spoken in reversed(context.spoken):
        before = spoken.perfect and spoken.sentence != context.sentence
        if spoken.value.granularity > Granularity.DAY or spoken.aside or before:
            continue
        if spoken.sentence == context.sentence or context.dateline is None:
            return _day(spoken)
        if spoken.value.begin.day > context.dateline.begin.day and not _ahead(context):
            continue
        if calendar.distance(spoken.value, context.dateline) <= NEWS_DAYS:
            return _day(spoken)
    if context.dateline is None or context.genre is Genre.HISTORY:
        raise Unresolvable("no-day")
    told = step("clock-dateline", value=context.dateline)
    return Reading(value=context.dateline, steps=(told,), anchor=AnchorKind.DATELINE, certainty=Certainty.GUESSED)


def _ahead(context: Context) -> bool:
    return context.cue is not None and context.cue.direction is Direction.FUTURE


def _day(spoken: Spoken) -> Reading:
    day = spoken.value.within(Granularity.DAY)
    return Reading(value=day, steps=(step("clock-day", value=day),), anchor=AnchorKind.MENTION, spoken=spoken)


def period_reported(context: Context) -> Spoken | None:
    """The quarter or month that comparisons count from: "earned $3 million in the quarter, up from … a year ago"."""
    spoken = last_told(context)
    if spoken is None:
        return None
    if context.dateline is not None and spoken.value.begin > context.dateline.begin:
        return None  # nobody can report on it yet
    reach = _REPORTED.get(spoken.value.granularity, -1)
    return spoken if context.sentence - spoken.sentence <= reach else None


def last_told(context: Context) -> Spoken | None:
    """The last date of the story's main line."""
    return next((item for item in reversed(context.spoken) if not item.aside), None)
