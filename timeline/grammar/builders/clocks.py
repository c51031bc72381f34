"""Meanings of times of day: "12 p.m.", "noon Friday", "Tuesday night"."""

from dataclasses import replace

from timeline.grammar.builders.dates import month_day
from timeline.grammar.builders.numbers import Vague
from timeline.grammar.builders.registry import builder
from timeline.model.granularity import Granularity
from timeline.model.meaning import Clock, Meaning, Modified, Part, Shift, Unit, Which
from timeline.model.moment import DAY_SECONDS
from timeline.model.time import Mod

NOON = 12


@builder(makes="openclock")
def open_clock(hour: int, minute: int = 0) -> int | None:
    """An hour that leaves its half of the day to what follows: "8" in "8 to 10 p.m."; in minutes."""
    return hour % NOON * 60 + minute if 1 <= hour <= NOON and minute <= 59 else None


@builder(makes="clock")
def clock_half(hour: int, half: str, minute: int = 0) -> Meaning | None:
    """An hour of the twelve-hour clock: "12:30 p.m."."""
    if not 1 <= hour <= NOON or minute > 59:
        return None
    return _clock(hour % NOON + (NOON if half == "pm" else 0), minute)


@builder(makes="clock")
def clock_part(hour: int, part: str, minute: int = 0) -> Meaning | None:
    """An hour and its part of the day: "6 in the morning"; twelve has words of its own."""
    if hour == NOON and part in ("MO", "NI"):
        return None
    return clock_half(hour, "am" if part == "MO" else "pm", minute)


@builder(makes="spoken")
def clock_spoken(hour: int, minute: int) -> int | None:
    """An hour told in words: "half past three"; in minutes, with its half of the day left open."""
    return hour % NOON * 60 + minute if 1 <= hour <= NOON else None


@builder(makes="clock")
def clock_of_part(spoken: int, part: str) -> Meaning:
    """An hour told in words and its part of the day: "half past three in the afternoon"."""
    return clock_of_half(spoken, "am" if part == "MO" or (part == "NI" and spoken < 6 * 60) else "pm")


@builder(makes="clock")
def clock_of_half(spoken: int, half: str) -> Meaning:
    """An hour told in words and its half of the day: "quarter to six p.m."."""
    return Clock((spoken * 60 + (DAY_SECONDS // 2 if half == "pm" else 0)) % DAY_SECONDS, Granularity.MINUTE)


@builder(makes="clock")
def clock_open(spoken: int) -> Meaning:
    """An hour told in words that leave its half of the day open: "at half past three"."""
    return Clock(spoken * 60 % (DAY_SECONDS // 2), Granularity.MINUTE, None, "", half_open=True)


@builder(makes="clock")
def clock_same(clock: Clock) -> Meaning:
    """A time that is told a second time in another zone: "8 p.m. (0415 GMT)"."""
    return clock


@builder(makes="clock")
def clock_full(hour: int, minute: int) -> Meaning | None:
    """An hour of the twenty-four-hour clock: "14:00"."""
    return _clock(hour, minute) if hour <= 24 and minute <= 59 else None


@builder(makes="clock")
def clock_military(clock4: str, zone: str) -> Meaning | None:
    """Four digits: "1400 GMT"."""
    hour, minute = divmod(int(clock4), 100)
    if hour > 23 or minute > 59:
        return None
    return Clock(hour * 3600 + minute * 60, Granularity.MINUTE, None, zone)


@builder(makes="clock")
def clock_named(hour: int) -> Meaning:
    """A named hour: noon is 12, midnight 0."""
    return _clock(hour, 0)


@builder(makes="clock")
def clock_zone(clock: Clock, zone: str) -> Meaning:
    """A time with its zone: "8 p.m. EST"."""
    return replace(clock, zone=zone)


@builder()
def time_alone(clock: Clock) -> Meaning:
    """A time without its day: "at noon"."""
    return clock


@builder(makes="midnight")
def midnight_of(date: Meaning | None = None) -> Meaning:
    """The midnight at which a day begins: "shortly after midnight Tuesday"."""
    return Clock(0, Granularity.MINUTE, date)


@builder()
def time_on(clock: Clock, date: Meaning) -> Meaning | None:
    """A time and its day: "noon Friday", "Friday at 8 p.m."."""
    return replace(clock, of=date)


@builder()
def time_this_part(hour: int, part: str, minute: int = 0) -> Meaning | None:
    """A time on the dateline's day, by its part of the day: "3 this afternoon", "8 tonight"."""
    clock = clock_part(hour, part, minute)
    return replace(clock, of=Unit(Which.THIS, Granularity.DAY)) if isinstance(clock, Clock) else None


@builder()
def time_following(clock: Clock) -> Meaning:
    """A time on the day after the one last spoken of: "9 a.m. the next morning"."""
    return replace(clock, of=Unit(Which.SAME, Granularity.DAY, 1))


@builder()
def time_same(clock: Clock) -> Meaning:
    """A time on the day last spoken of: "9 a.m. that morning"."""
    return replace(clock, of=Unit(Which.SAME, Granularity.DAY))


@builder()
def time_before(count: float | Vague, unit: Granularity, time: Meaning) -> Meaning | None:
    """A time so many hours or minutes before another: "two hours before midnight Friday"."""
    return _time_moved(count, unit, time, -1)


@builder()
def time_after(count: float | Vague, unit: Granularity, time: Meaning) -> Meaning | None:
    """A time so many hours or minutes after another: "an hour after noon"."""
    return _time_moved(count, unit, time, 1)


def _time_moved(count: float | Vague, unit: Granularity, time: Meaning, sign: int) -> Meaning | None:
    fits = isinstance(time, Clock) and unit in (Granularity.HOUR, Granularity.MINUTE)
    if not fits or isinstance(count, Vague):
        return None
    minutes = count * (60 if unit is Granularity.HOUR else 1)
    return Shift(sign * int(minutes), Granularity.MINUTE, time) if minutes == int(minutes) <= 10_000 else None


@builder()
def part_of(part: str, date: Meaning) -> Meaning:
    """A part of a day: "Tuesday night"."""
    return Part(part, date)


@builder()
def part_of_month_day(part: str, month: int, dayno: int, weekday: int | None = None) -> Meaning | None:
    """A part of a month's day: "the night of May 3-4", "Friday evening, Feb. 9"."""
    day = month_day(month, dayno, weekday)
    return Part(part, day) if day else None


@builder()
def part_bent(mod: Mod, part: str, date: Meaning) -> Meaning:
    """A part of a day bent by a word: "late Thursday night"."""
    return Modified(mod, Part(part, date))


@builder()
def part_stepped(part: str, step: int) -> Meaning:
    """A part of a day counted from the dateline's: "the night before last"."""
    return Part(part, Unit(Which.THIS, Granularity.DAY, step))


@builder()
def part_previous(part: str) -> Meaning:
    """A part of the day before the one last spoken of: "the night before"."""
    return Part(part, Unit(Which.SAME, Granularity.DAY, -1))


@builder(makes="told")
def part_told(part: str) -> Meaning:
    """A part of the day before the one last spoken of, told at the end of a clause: "the night before"."""
    return part_previous(part)


@builder()
def part_this(part: str) -> Meaning:
    """A part of the dateline's day: "tonight", "this morning"."""
    return Part(part, Unit(Which.THIS, Granularity.DAY))


@builder()
def part_yesterday(part: str) -> Meaning:
    """A part of the day before the dateline's: "last night"."""
    return Part(part, Unit(Which.THIS, Granularity.DAY, -1))


@builder()
def part_following(part: str) -> Meaning:
    """A part of the day after the one last spoken of: "the next morning"."""
    return Part(part, Unit(Which.SAME, Granularity.DAY, 1))


@builder()
def part_same(part: str) -> Meaning:
    """A part of the day last spoken of: "that morning"."""
    return Part(part, Unit(Which.SAME, Granularity.DAY))


def _clock(hour: int, minute: int) -> Clock:
    return Clock(hour * 3600 + minute * 60, Granularity.MINUTE)
