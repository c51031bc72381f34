"""The two ends of a range, each lending the other what the words leave out."""

from dataclasses import replace

from timeline.model.chronology import AnchorKind
from timeline.model.granularity import Granularity
from timeline.model.meaning import Clock, Meaning, Relative, Stated, Which
from timeline.model.time import TimeValue
from timeline.resolution import calendar
from timeline.resolution.reading import Reading, Unresolvable, step


def between(begin: Reading, end: Reading, meaning: Meaning) -> Reading:
    """A range, from the readings of its ends; `meaning` is that of the end."""
    first, last = begin.time, _end_after(begin.time, end.time, meaning)
    found = begin.then(first, step("range", value=first, other=last))
    return replace(found, end_value=last, anchor=end.anchor if begin.anchor is AnchorKind.NONE else begin.anchor)


def with_year(begin: Meaning, end: Meaning) -> Meaning:
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
    unit = _period(meaning)
    if unit is None:
        raise Unresolvable("no-such-day")
    moved = calendar.shift(last, 1, unit)
    if moved.begin < first.begin:
        raise Unresolvable("no-such-day")
    return moved


def _period(meaning: Meaning) -> Granularity | None:
    """The unit after which the end of a range comes back: a day for hours, a week for weekdays, else a year."""
    if isinstance(meaning, Clock):
        return Granularity.DAY
    if not isinstance(meaning, Relative):
        return None
    weekly = meaning.fields.weekday is not None and meaning.fields.day is None
    return Granularity.WEEK if weekly else Granularity.YEAR
