"""Lengths of time, recurring and vague times: values that stand at no place on the calendar."""

from timeline.model.chronology import AnchorKind, Certainty, Direction
from timeline.model.granularity import Granularity
from timeline.model.meaning import Amount, Every, Loose, Shift, Which
from timeline.model.moment import Moment
from timeline.model.time import Duration, Recurrence, TimeValue
from timeline.resolution import calendar, shifts
from timeline.resolution.reading import Context, Reading, step

_DURATION = {
    Granularity.SECOND: "PT{}S",
    Granularity.MINUTE: "PT{}M",
    Granularity.HOUR: "PT{}H",
    Granularity.DAY: "P{}D",
    Granularity.WEEKEND: "P{}WE",
    Granularity.WEEK: "P{}W",
    Granularity.MONTH: "P{}M",
    Granularity.QUARTER: "P{}Q",
    Granularity.SEASON: "P{}S",
    Granularity.HALF: "P{}H",
    Granularity.YEAR: "P{}Y",
    Granularity.DECADE: "P{}DE",
    Granularity.CENTURY: "P{}CE",
    Granularity.MILLENNIUM: "P{}ML",
}

_CLOCK = {Granularity.HOUR: "H30M", Granularity.MINUTE: "M30S"}
"""How half an hour or half a minute more is spelled."""

HALF = 0.5


def duration(count: float | None, unit: Granularity) -> str:
    """A length of time as TIMEX3 spells it.

    >>> duration(2.5, Granularity.YEAR), duration(None, Granularity.WEEK)
    ('P2.5Y', 'PXW')
    >>> duration(5.5, Granularity.HOUR), duration(2, Granularity.DECADE)
    ('PT5H30M', 'P20Y')
    """
    if count is not None and count > 1 and unit is Granularity.DECADE:  # as TimeBank spells them
        return duration(count * 10, Granularity.YEAR)
    finer = _CLOCK.get(unit)
    if count is not None and finer and count % 1 == HALF and count > 1:
        return f"PT{int(count)}{finer}"
    return _DURATION[unit].format("X" if count is None else f"{count:g}" if count < 1e6 else str(int(count)))


def amount(meaning: Amount, context: Context) -> Reading:
    """A length of time, with its ends where the words anchor it."""
    if meaning.which is Which.FOLLOWING and _comes(context) and meaning.count is not None:
        return shifts.shift(Shift(int(meaning.count), meaning.granularity), context)
    begin, end = _ends(meaning, context)
    text = duration(meaning.count, meaning.granularity)
    if meaning.rest is not None:
        text += duration(meaning.rest.count, meaning.rest.granularity).lstrip("PT")
    value = Duration(text, begin=begin, end=end)
    anchor = AnchorKind.DATELINE if begin else AnchorKind.NONE
    told = step("amount", value=value.timex)
    return Reading(value=value, steps=(told,), anchor=anchor, certainty=Certainty.STATED)


def _comes(context: Context) -> bool:
    """Whether the clause tells of a thing that will be: "will end in three months"."""
    return context.cue is not None and context.cue.direction is Direction.FUTURE and context.dateline is not None


def _ends(meaning: Amount, context: Context) -> tuple[TimeValue | None, TimeValue | None]:
    """The ends of an amount next to the dateline, in whole days at the finest."""
    day, count, unit = context.dateline, meaning.count, meaning.granularity
    if (
        day is None
        or count is None
        or count != int(count)
        or meaning.which not in (Which.LAST, Which.NEXT)
        or unit < Granularity.DAY
    ):
        return None, None
    if meaning.which is Which.LAST:
        return calendar.shift(day, -int(count), unit), day
    return day, calendar.shift(day, int(count), unit)


def loose(meaning: Loose, _: Context) -> Reading:
    """A time in relation to the present."""
    told = step("loose", reference=meaning.reference.value)
    return Reading(value=meaning.reference, steps=(told,), certainty=Certainty.STATED)


def every(meaning: Every, _: Context) -> Reading:
    """A recurring time."""
    if meaning.times is not None:
        value = Recurrence(_recurrence(meaning), freq=f"{meaning.times}X")
    else:
        other = meaning.fields is not None and meaning.count == 2
        value = Recurrence(_recurrence(meaning), quant="EVERY OTHER" if other else "EVERY")
    return Reading(value=value, steps=(step("every", value=value.timex),), certainty=Certainty.STATED)


def _recurrence(meaning: Every) -> str:
    if meaning.granularity is not None:
        return duration(meaning.count, meaning.granularity)
    if meaning.fields is None:
        return f"XXXX-XX-XXT{meaning.part}"
    if meaning.fields.weekday is not None:
        clock = f"T{meaning.part}" if meaning.part else ""
        clock = clock if meaning.second is None else f"T{Moment(0, meaning.second).clock}"
        return f"XXXX-WXX-{meaning.fields.weekday}{clock}"
    if meaning.fields.season is not None:
        return f"XXXX-{meaning.fields.season}"
    return f"XXXX-{meaning.fields.month:02d}"
