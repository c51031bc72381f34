"""Days that have names: what each is in a year, and which year is meant."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from timeline.model.chronology import Certainty
from timeline.model.granularity import Granularity
from timeline.model.meaning import Fields, Named, Relative, Which
from timeline.model.moment import Moment, civil
from timeline.model.time import TimeValue
from timeline.resolution import calendar, feasts
from timeline.resolution.choice import choose, choose_among, follow
from timeline.resolution.genre import Genre
from timeline.resolution.reading import Context, Reading, Unresolvable, step
from timeline.resolution.spoken import day_of_dateline, last_spoken


def named(meaning: Named, context: Context, year: Reading | None) -> Reading:
    """The day of a name.

    Args:
        meaning: the name, and the word that chooses among the years.
        context: what may be counted from.
        year: the reading of the year that the words name, if they name one.

    Raises:
        Unresolvable: no such day, or nothing to count from.
    """
    if meaning.name in feasts.UNKNOWN:
        raise Unresolvable("no-calendar")
    once = feasts.ONCE.get(meaning.name)
    if once is not None:
        return _once(Fields(year=once[0], month=once[1], day=once[2]), context)
    if year is not None:
        named_year = civil(year.time.begin.day)[0]
        ends = _ends(meaning.name, [named_year])
        first = next(iter(ends), None)
        if first is None:
            raise Unresolvable("no-such-day")
        certainty = Certainty.STATED if year.certainty is Certainty.STATED else Certainty.RESOLVED
        told = step("named-in", value=first, other=year.time)
        reading = replace(year, value=first, steps=(*year.steps[:-1], told), certainty=certainty)
    else:
        reading, ends = _chosen(meaning, context)
    if meaning.several:
        reading = replace(reading, end_value=ends[reading.time])
    return _doubted(reading, meaning.name)


def _once(fields: Fields, context: Context) -> Reading:
    """A day of history; for a text that is older than it just a month and day."""
    assert fields.year is not None
    value = calendar.fields_value(fields, fields.year)
    assert value is not None
    if context.dateline is not None and context.dateline.begin < value.begin:
        return choose(Relative(Which.BARE, replace(fields, year=None)), context.dateline, context.cue)
    return Reading(value=value, steps=(step("named-once", value=value),))


def _chosen(meaning: Named, context: Context) -> tuple[Reading, Mapping[TimeValue, TimeValue]]:
    """The day of a name without a year, by the rules for a month and day."""
    told = last_spoken(context, Granularity.YEAR) if context.genre is Genre.HISTORY else None
    if told is not None and meaning.which in (Which.BARE, Which.THIS, Which.NEXT):
        ends = _around(meaning.name, told.value)
        return follow(list(ends), told), ends
    day = day_of_dateline(context)
    ends = _around(meaning.name, day)
    if meaning.weekday is not None:
        ends = {first: last for first, last in ends.items() if calendar.weekday(first) == meaning.weekday}
    if not ends:
        raise Unresolvable("no-such-day")
    return choose_among(meaning.which, list(ends), day, context.cue), ends


def _around(name: str, day: TimeValue) -> Mapping[TimeValue, TimeValue]:
    """The occurrences of a name in the years around a day: first days and their last ones."""
    year = civil(day.begin.day)[0]
    period, left = feasts.PERIOD.get(name, (1, 0))
    return _ends(name, [near for near in range(year - period, year + period + 1) if near % period == left])


def _ends(name: str, years: Iterable[int]) -> Mapping[TimeValue, TimeValue]:
    found = (ends for year in years for ends in feasts.in_year(name, year))
    return {_day(begin): _day(end) for begin, end in found}


def _day(number: int) -> TimeValue:
    return TimeValue.of(Granularity.DAY, Moment(number))


def _doubted(reading: Reading, name: str) -> Reading:
    """The reading, marked as guessed where countries keep the day differently."""
    phrase = feasts.DOUBTS.get(name)
    if phrase is None:
        return reading
    return replace(reading, steps=(*reading.steps, step(phrase)), certainty=Certainty.GUESSED)
