"""Values of time: what a TIMEX3 tag can hold, and its bounds on the calendar.

A `TimeValue` is a granularity and the moment at which the unit begins; all else is derived:
its TIMEX3 text, EDTF, HTML and half-open bounds. The text builds the value again.
"""

from dataclasses import dataclass
from enum import Enum

from timeline.model import edtf as edtf_spelling
from timeline.model import timex as timex_spelling
from timeline.model.granularity import Granularity, align, end
from timeline.model.moment import Moment, civil


class Mod(Enum):
    """TIMEX3 `mod`: how an expression bends its value (TimeML 1.2.1)."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


class Qualifier(Enum):
    """How sure the text itself is of a date (EDTF level 1)."""

    UNCERTAIN = "uncertain"
    APPROXIMATE = "approximate"
    UNCERTAIN_APPROXIMATE = "uncertain and approximate"


_UNTIL = {Mod.BEFORE, Mod.ON_OR_BEFORE, Mod.MORE_THAN, Mod.EQUAL_OR_MORE}
_SINCE = {Mod.AFTER, Mod.ON_OR_AFTER, Mod.LESS_THAN, Mod.EQUAL_OR_LESS}
"""Modifiers that put an event to one side of its value: "less than a month ago" is later than a month ago."""

_EDTF_MARK = {Qualifier.UNCERTAIN: "?", Qualifier.APPROXIMATE: "~", Qualifier.UNCERTAIN_APPROXIMATE: "%"}


@dataclass(frozen=True, slots=True, init=False)
class TimeValue:
    """A stretch of the calendar, written as a TIMEX3 value.

    Args:
        text: a TIMEX3 value: ``2024-01-04``, ``2024-01-04T12:00``, ``2024-W19``, ``2024-Q1``,
            ``2024-SU``, ``199`` (the 1990s), ``19`` (a century by its digits), ``BC0044``.
        mod: TIMEX3 modifier.
        qualifier: uncertainty that the text itself states.

    Raises:
        ValueError: the text is no TIMEX3 date or time, or names a day that does not exist.

    >>> TimeValue("2024-W19").begin.date().isoformat()
    '2024-05-06'
    >>> TimeValue("2024-02").end.date().isoformat()
    '2024-03-01'
    >>> TimeValue("2024-01-04T12:00").granularity
    <Granularity.MINUTE: 'minute'>
    """

    granularity: Granularity
    begin: Moment
    """Where the unit begins, local to the dateline."""

    mod: Mod | None
    qualifier: Qualifier | None

    def __init__(self, text: str, *, mod: Mod | None = None, qualifier: Qualifier | None = None) -> None:
        granularity, begin = timex_spelling.read(text)
        _fill(self, granularity, begin, mod, qualifier)

    @classmethod
    def of(
        cls, granularity: Granularity, begin: Moment, *, mod: Mod | None = None, qualifier: Qualifier | None = None
    ) -> "TimeValue":
        """The unit of `granularity` that begins at `begin`; the caller has aligned it."""
        value = object.__new__(cls)
        _fill(value, granularity, begin, mod, qualifier)
        return value

    @classmethod
    def day(cls, year: int, month: int, day: int) -> "TimeValue":
        """A calendar day, by its numbers; the year is astronomical."""
        return cls.of(Granularity.DAY, Moment.at(year, month, day))

    def within(self, granularity: Granularity) -> "TimeValue":
        """The unit of `granularity` that holds this value's begin.

        >>> TimeValue("2024-01-04").within(Granularity.QUARTER)
        TimeValue('2024-Q1')
        """
        return TimeValue.of(granularity, align(granularity, self.begin))

    def with_mod(self, mod: Mod | None) -> "TimeValue":
        """The same value under another modifier."""
        return TimeValue.of(self.granularity, self.begin, mod=mod, qualifier=self.qualifier)

    @property
    def end(self) -> Moment:
        """Where the next unit begins: the bounds are half-open."""
        return end(self.granularity, self.begin)

    @property
    def timex(self) -> str:
        """The value as TIMEX3 spells it; a year before 1 is written as ``BC0044``."""
        return timex_spelling.write(self.granularity, self.begin)

    @property
    def edtf(self) -> str:
        """The value in EDTF (ISO 8601-2): weeks and weekends as intervals, seasons as 21 to 24, "before" as a set.

        >>> TimeValue("2024-SU").edtf, TimeValue("199").edtf, TimeValue("2024-W19").edtf
        ('2024-22', '199X', '2024-05-06/2024-05-12')
        >>> TimeValue("1990", mod=Mod.BEFORE).edtf, TimeValue("2023-11", qualifier=Qualifier.UNCERTAIN).edtf
        ('[..1989]', '2023-11?')
        """
        if self.mod in _UNTIL:
            return edtf_spelling.until(self.granularity, self.begin, included=self.mod is not Mod.BEFORE)
        if self.mod in _SINCE:
            return edtf_spelling.since(self.granularity, self.begin, included=self.mod is not Mod.AFTER)
        return edtf_spelling.write(self.granularity, self.begin, self.edtf_mark)

    @property
    def edtf_mark(self) -> str:
        """What EDTF puts behind a date that is uncertain or approximate; empty where it is neither."""
        if self.qualifier is not None:
            return _EDTF_MARK[self.qualifier]
        return "~" if self.mod is Mod.APPROX else ""

    @property
    def html(self) -> str | None:
        """The value for `<time datetime>`, or ``None`` where HTML has no way to say it."""
        year = civil(self.begin.day)[0]
        if year < 1 or self.begin.second == 86_400:
            return None
        if self.granularity in (Granularity.YEAR, Granularity.MONTH, Granularity.DAY, Granularity.WEEK):
            return self.timex
        if self.granularity in (Granularity.MINUTE, Granularity.SECOND):
            return self.timex
        return None

    def __str__(self) -> str:
        return self.timex

    def __repr__(self) -> str:
        mod = f", mod={self.mod}" if self.mod else ""
        qualifier = f", qualifier={self.qualifier}" if self.qualifier else ""
        return f"TimeValue({self.timex!r}{mod}{qualifier})"


def edtf(value: TimeValue, last: TimeValue | None = None) -> str:
    """A date, or the range from one to another, in EDTF.

    >>> edtf(TimeValue("2024-01-04T12:30"), TimeValue("2024-W02"))
    '2024-01-04/2024-01-14'
    """
    if last is None:
        return value.edtf
    ends = ((one.granularity, one.begin, one.edtf_mark) for one in (value, last))
    return edtf_spelling.between(*ends)


def _fill(
    value: TimeValue, granularity: Granularity, begin: Moment, mod: Mod | None, qualifier: Qualifier | None
) -> None:
    put = object.__setattr__
    put(value, "granularity", granularity)
    put(value, "begin", begin)
    put(value, "mod", mod)
    put(value, "qualifier", qualifier)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time that stands at no place on the calendar: ``P3D``, ``PT30M``, ``PXM``."""

    text: str
    """ISO 8601 duration as TIMEX3 spells it."""

    mod: Mod | None = None
    begin: TimeValue | None = None
    """Where it begins, if the words anchor it: "the past three days"."""

    end: TimeValue | None = None
    """Where it ends, likewise."""

    @property
    def timex(self) -> str:
        """The value as TIMEX3 spells it."""
        return self.text


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A set of times: ``XXXX-WXX-2`` for every Tuesday, ``P1M`` for monthly."""

    text: str
    quant: str = ""
    """TIMEX3 `quant`, ``"EVERY"``."""

    freq: str = ""
    """TIMEX3 `freq`, ``"2X"``."""

    mod: Mod | None = None

    @property
    def timex(self) -> str:
        """The value as TIMEX3 spells it."""
        return self.text


class Reference(Enum):
    """A vague time that only stands in relation to the dateline."""

    PRESENT = "PRESENT_REF"
    PAST = "PAST_REF"
    FUTURE = "FUTURE_REF"

    @property
    def timex(self) -> str:
        """The value as TIMEX3 spells it."""
        return self.value


Value = TimeValue | Duration | Recurrence | Reference
"""All that an expression can be resolved to."""
