"""Times of day in words: "12:30 p.m.", "noon", "20:00"."""

from typing import Any

from timeline.model.granularity import Granularity
from timeline.model.time import TimeValue

NOON, DAY_END = 43_200, 86_400
SPECIAL = {0: "midnight", NOON: "noon", DAY_END: "day-end"}


def time_of_day(clock: dict[str, Any], value: TimeValue) -> str:
    """The time of a value that has one.

    Args:
        clock: the patterns of one clock, a table of ``clocks`` in the phrases.
        value: of the granularity hour, minute or second.

    >>> from timeline.renderers.words import phrases
    >>> clock = phrases("en")["clocks"]["half-day"]
    >>> [time_of_day(clock, TimeValue("2024-01-04T" + text)) for text in ("12:30", "20:00", "12:00")]
    ['12:30 p.m.', '8 p.m.', 'noon']
    """
    special = SPECIAL.get(value.begin.second, "")
    if special in clock:
        return str(clock[special])
    form = value.granularity.value
    if value.granularity is Granularity.MINUTE and value.begin.second % 3600 == 0 and "sharp" in clock:
        form = "sharp"
    return str(clock[form].format(**_fields(clock, value.begin.second)))


def time_range(clock: dict[str, Any], begin: TimeValue, end: TimeValue) -> tuple[str, str, str]:
    """Two times of one day as begin, joint and end; the half of the day is said once where it is the same.

    >>> from timeline.renderers.words import phrases
    >>> clock = phrases("en")["clocks"]["half-day"]
    >>> "".join(time_range(clock, TimeValue("2024-01-04T09:00"), TimeValue("2024-01-04T11:30")))
    '9-11:30 a.m.'
    """
    first, last = time_of_day(clock, begin), time_of_day(clock, end)
    for half in clock.get("halves", ()):
        if first.endswith(half) and last.endswith(half):
            return first.removesuffix(half).rstrip(), clock["near"], last
    return first, clock["far"], last


def _fields(clock: dict[str, Any], second: int) -> dict[str, object]:
    minutes, seconds = divmod(second, 60)
    hours, minute = divmod(minutes, 60)
    halves = clock.get("halves", ("", ""))
    return {
        "hh": f"{hours:02d}",
        "hour": (hours - 1) % 12 + 1,
        "minute": f"{minute:02d}",
        "second": f"{seconds:02d}",
        "half": halves[hours % 24 // 12],
    }
