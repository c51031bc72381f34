"""Units inside a longer unit: "the first Monday of May", "the last week of June"."""

from timeline.model.granularity import SEASONS, Granularity
from timeline.model.meaning import Beside, Nth
from timeline.model.moment import Moment, civil
from timeline.model.time import TimeValue
from timeline.resolution import calendar
from timeline.resolution.reading import Reading, Unresolvable, step


def nth(outer: Reading, meaning: Nth) -> Reading:
    """The nth unit or weekday of a value that was found."""
    candidates = _members(outer.time, meaning)
    index = meaning.count if meaning.count < 0 else meaning.count - 1
    if not -len(candidates) <= index < len(candidates):
        raise Unresolvable("not-in")
    value = candidates[index]
    phrase = "nth-last" if meaning.count == -1 else "nth"
    return outer.then(value, step(phrase, value=value, number=meaning.count))


def beside(outer: Reading, meaning: Beside) -> Reading:
    """The nth weekday after or before a date that was found; the date itself does not count."""
    if outer.time.granularity > Granularity.DAY:
        raise Unresolvable("no-day")
    day = outer.time.within(Granularity.DAY)
    if meaning.count > 0:
        first = calendar.weekday_on_or_after(calendar.shift(day, 1, Granularity.DAY), meaning.weekday)
        value = calendar.shift(first, meaning.count - 1, Granularity.WEEK)
    else:
        first = calendar.weekday_on_or_before(calendar.shift(day, -1, Granularity.DAY), meaning.weekday)
        value = calendar.shift(first, meaning.count + 1, Granularity.WEEK)
    return outer.then(value, step("beside", value=value, weekday=meaning.weekday, other=day))


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
    begin = whole.begin
    if unit is Granularity.SEASON:
        begin = Moment.at(civil(begin.day)[0], min(SEASONS.values()))
    value, found = TimeValue.of(unit, begin), []
    while value.begin.day < last:
        found.append(value)
        value = calendar.shift(value, 1, unit)
    return found
