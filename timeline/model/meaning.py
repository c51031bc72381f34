"""Meanings: what an expression says before anyone knows when it was written.

A closed sum type. "Four years ago Wednesday" is
``Shift(-4, Unit.YEAR, of=Relative(Which.NEAREST, Fields(weekday=3)))``: it knows no date that it was not told.
"""

from enum import Enum

from timeline.model.granularity import Granularity
from timeline.model.record import record
from timeline.model.time import Mod, Reference


class Which(Enum):
    """Which of the many Wednesdays, Mays or years."""

    BARE = "bare"
    """No word says: context decides."""

    THIS = "this"
    LAST = "last"
    NEXT = "next"
    NEAREST = "nearest"
    """The one closest to the anchor, on either side."""

    SAME = "same"
    """The one that the story spoke of last."""

    PREVIOUS = "previous"
    """The one before the time last spoken of."""

    FOLLOWING = "following"
    """The one after the time last spoken of."""


@record(frozen=True, slots=True, kw_only=True)
class Fields:
    """Fields of a calendar date; those that the words left out are ``None``.

    "Dec. 25" is ``Fields(month=12, day=25)``, "Wednesday" is ``Fields(weekday=3)``.
    """

    year: int | None = None
    """Astronomical: 0 is 1 B.C."""

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """ISO: Monday is 1, Sunday 7."""

    season: str | None = None
    """TIMEX3 code: SP, SU, FA, WI."""

    quarter: int | None = None
    half: int | None = None


@record(frozen=True, slots=True)
class Stated:
    """A date that the words give with its year: "Jan. 4, 2024", "2013", "the summer of 1998"."""

    fields: Fields
    other: Fields | None = None
    """The other date that the same figures can be: "04/01/2024" in another country."""


@record(frozen=True, slots=True)
class Span:
    """A unit of years named by its number: "the 1990s", "the 19th century"."""

    granularity: Granularity
    year: int
    """The first year of it, astronomical."""


@record(frozen=True, slots=True)
class Relative:
    """A named part of the calendar, chosen in relation to the anchor: "Wednesday", "last May"."""

    which: Which
    fields: Fields


@record(frozen=True, slots=True)
class Named:
    """A day that has a name: "Christmas 2012", "last Thanksgiving"; or a feast of several days."""

    name: str
    """Its key, the same in all languages: ``"good-friday"``."""

    which: Which = Which.BARE
    year: "Meaning | None" = None
    """The year, where the words name one."""

    several: bool = False
    """Whether it lasts several days: Ramadan, Passover."""

    weekday: int | None = None
    """The weekday that the words give it: "Monday, Labor Day"."""


@record(frozen=True, slots=True)
class Unit:
    """The unit that holds the anchor, or a neighbour: "today", "last year", "this week"."""

    which: Which
    granularity: Granularity
    step: int = 0
    """How many units away: -1 for "yesterday"."""


@record(frozen=True, slots=True)
class Shift:
    """Another meaning moved along the calendar: "four years ago Wednesday", "two days later"."""

    count: int
    """Signed number of units."""

    granularity: Granularity
    of: "Meaning | None" = None
    """What is moved; ``None`` for the anchor itself."""

    which: Which = Which.THIS
    """``THIS`` counts from the dateline, ``FOLLOWING``/``PREVIOUS`` from the time last spoken of."""


@record(frozen=True, slots=True)
class Clock:
    """A time of day: "12 p.m.", "noon", "8:30 p.m. EST"; on the day of `of`."""

    second: int
    """Seconds since midnight; 86400 for midnight at the day's end."""

    granularity: Granularity
    of: "Meaning | None" = None
    """The day; ``None`` where the words name none."""

    zone: str = ""
    """The zone as the words name it: ``"GMT"``, ``"local time"``."""

    half_open: bool = False
    """Whether the words leave open which half of the day it is: "half past three"."""


@record(frozen=True, slots=True)
class Part:
    """A part of the day: "Tuesday night", "that morning"."""

    code: str
    """TIMEX3 code: MO, DT, AF, EV, NI."""

    of: "Meaning | None" = None


@record(frozen=True, slots=True)
class Nth:
    """The nth unit or weekday of a longer one: "the first Monday of May"; -1 is the last."""

    count: int
    granularity: Granularity
    of: "Meaning"
    weekday: int | None = None


@record(frozen=True, slots=True)
class Holding:
    """The longer unit that holds another time: "the week of March 6"."""

    granularity: Granularity
    of: "Meaning"


@record(frozen=True, slots=True)
class Between:
    """A range, both ends included: "March 3-5", "from June through August"."""

    begin: "Meaning"
    end: "Meaning"


@record(frozen=True, slots=True)
class Modified:
    """Another meaning bent by a word: "early May", "about 1850", "the end of March"."""

    mod: Mod
    of: "Meaning"


@record(frozen=True, slots=True)
class Amount:
    """A length of time: "three days", "two and a half years"; ``None`` counts for "several"."""

    count: float | None
    granularity: Granularity
    which: Which | None = None
    """On which side of the dateline it lies: ``LAST`` for "the past three days"."""

    rest: "Amount | None" = None
    """What comes to it in finer units: "two hours and 15 minutes"."""


@record(frozen=True, slots=True)
class Every:
    """A recurring time: "every Tuesday", "monthly"."""

    granularity: Granularity | None = None
    fields: Fields | None = None
    count: int = 1
    second: int | None = None
    """Time of day, in seconds since midnight."""

    part: str = ""
    """TIMEX3 code of the part of the day."""

    times: int | None = None
    """How often in each unit: 2 for "twice a week"."""


@record(frozen=True, slots=True)
class Loose:
    """A time that only stands in relation to the present: "now", "recently", "in the future"."""

    reference: Reference


@record(frozen=True, slots=True)
class Beside:
    """The nth weekday after or before another date: "the second Tuesday after Easter"; -1 is the last before."""

    count: int
    weekday: int
    of: "Meaning"


@record(frozen=True, slots=True)
class Silent:
    """Nothing that is known: the word of an event that reading order and tense date, or words read back from a file."""


Meaning = (
    Stated
    | Span
    | Relative
    | Named
    | Unit
    | Shift
    | Beside
    | Clock
    | Part
    | Nth
    | Holding
    | Between
    | Modified
    | Amount
    | Every
    | Loose
    | Silent
)
"""All that an expression can say."""
