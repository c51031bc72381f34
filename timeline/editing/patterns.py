"""The phrases of outputs turned round: each pattern of `phrases.toml` as a regular expression."""

import re
from collections.abc import Iterator
from functools import cache
from string import Formatter
from typing import Any

from timeline.model.granularity import PARTS_OF_DAY, SEASONS, Granularity
from timeline.model.moment import Moment, civil
from timeline.model.time import Mod, Qualifier, TimeValue
from timeline.renderers.words import phrases

NUMBER = "[0-9]{1,4}"
BARE_YEAR = "[0-9]{3,4}"
HALF_DAY = 12


@cache
def reversed_phrases(code: str) -> "Patterns":
    """The patterns of a language, made once."""
    return Patterns(code)


class Patterns:
    """Reads what `timeline.renderers.phrasing` says, in one language and any style.

    >>> english = reversed_phrases("en")
    >>> english.unit("first quarter of 2023", None), english.unit("Jan. 4, 2024, 8:30 p.m.", None)
    (TimeValue('2023-Q1'), TimeValue('2024-01-04T20:30'))
    """

    def __init__(self, code: str) -> None:
        self.words: dict[str, Any] = phrases(code)
        months, names = self.words["months"], self.words["names"]
        self.short = [word.casefold() for word in months["short"]]
        self.full = [word.casefold() for word in months["full"]]
        self.seasons = {word.casefold(): code for code, word in reversed(names["seasons"].items())}
        self.parts = {word.casefold(): code for code, word in reversed(names["parts"].items())}
        self.years = {name: self._compiled(pattern, {"year": NUMBER}) for name, pattern in self.words["years"].items()}
        self.fields = {
            "month": _any(self.full),
            "short": _any(self.short),
            "year": _any_of(pattern.format(year="\0") for pattern in self.words["years"].values()),
            "season": _any(self.seasons),
            "part": _any(self.parts),
            "nth": _any(names["nths"]),
            "ordinal": _any(names["ordinals"]),
            **dict.fromkeys(("mm", "dd", "day", "end_day"), "[0-9]{1,2}"),
        }
        self.calendar = [
            (form.removesuffix("-bare"), self._compiled(style[form], self.fields))
            for style in self.words["styles"].values()
            for form in ("day", "month", "day-bare", "month-bare", "same-month", "same-month-bare")
            if form in style
        ]
        units = {**self.fields, "day": ".+", "first": NUMBER, "last": self.fields["year"]}
        self.units = {form: self._compiled(pattern, units) for form, pattern in self.words["units"].items()}
        self.units["decade"] = self._compiled(self.words["units"]["decade"], {"year": NUMBER})
        self.timed = {
            style["timed"].removeprefix("{date}").removesuffix("{time}") for style in self.words["styles"].values()
        }
        self.clocks = [
            (form, self._compiled(pattern, _clock_fields(clock)))
            for clock in self.words["clocks"].values()
            for form, pattern in clock.items()
            if form not in ("halves", "near", "far")
        ]

    def unit(self, text: str, year: int | None) -> TimeValue | None:
        """A value in words, without modifier and qualifier.

        Args:
            text: the words.
            year: that of words which name none.
        """
        try:
            found = self._calendar(text, year) or self._year(text) or self._timed(text, year)
            return found or self._named(text, year)
        except ValueError:  # a day that does not exist
            return None

    def days(self, text: str, year: int | None) -> tuple[TimeValue, TimeValue] | None:
        """Days of one month: "March 3-5, 2023"."""
        for form, pattern in self.calendar:
            found = pattern.fullmatch(text) if form == "same-month" else None
            if found is not None:
                first = self._day(found, "day", year)
                last = self._day(found, "end_day", year)
                return (first, last) if first is not None and last is not None else None
        return None

    def bent(self, text: str) -> Iterator[tuple[Mod, str]]:
        """How a modifier may bend the rest of a text."""
        for table in ("mods-of-phrase", "mods-of-day", "mods"):
            for name, pattern in self.words[table].items():
                found = self._compiled(pattern, {"date": ".+"}).fullmatch(text)
                if found is not None:
                    yield Mod(name), found["date"]

    def doubted(self, text: str) -> Iterator[tuple[Qualifier, str]]:
        """How a qualifier may stand around the rest of a text."""
        for name, pattern in reversed(self.words["qualifiers"].items()):
            found = self._compiled(pattern, {"date": ".+"}).fullmatch(text)
            if found is not None:
                yield Qualifier(name), found["date"]

    def parted(self, text: str) -> Iterator[tuple[str, str]]:
        """A text parted at each joint that ranges have, and what one end leaves to the other put back."""
        tables = (*self.words["styles"].values(), *self.words["clocks"].values())
        joints = {table[name] for table in tables for name in ("near", "far", "far-day") if name in table}
        for joint in sorted(joints, key=lambda joint: (-len(joint), joint)):
            for left, right in _cuts(text, joint):
                yield left, right
                yield from self._times(left, right)

    def _times(self, left: str, right: str) -> Iterator[tuple[str, str]]:
        """Two times of one day: the day stands at the first, the half of the day at the last."""
        if self._second(right) is None:
            return
        for joint in sorted(self.timed):
            for day, _ in _cuts(left, joint):
                yield left, day + joint + right
                yield from ((f"{left} {half}", day + joint + right) for half in self._halves() if right.endswith(half))

    def _halves(self) -> tuple[str, ...]:
        return tuple(half for clock in self.words["clocks"].values() for half in clock.get("halves", ()))

    def _calendar(self, text: str, year: int | None) -> TimeValue | None:
        for form, pattern in self.calendar:
            found = pattern.fullmatch(text) if form != "same-month" else None
            value = self._day(found, "day", year) if found is not None else None
            if value is not None:
                return value
        return None

    def _day(self, found: re.Match[str], field: str, year: int | None) -> TimeValue | None:
        """The day or the month that a pattern found."""
        part = found.groupdict()
        year = self._number_of(part["year"]) if part.get("year") else year
        if year is None:
            return None
        month = int(part["mm"]) if part.get("mm") else self._month(part)
        day = part.get(field) or part.get("dd")
        if day is None:
            return TimeValue.of(Granularity.MONTH, Moment.at(year, month))
        return TimeValue.day(year, month, int(day))

    def _month(self, part: dict[str, str | None]) -> int:
        short, full = part.get("short"), part.get("month")
        return self.short.index(short.casefold()) + 1 if short else self.full.index((full or "").casefold()) + 1

    def _number_of(self, text: str) -> int:
        """The astronomical year of a year in words."""
        for name in ("before", "early", "common"):
            found = self.years[name].fullmatch(text)
            if found is not None:
                return 1 - int(found["year"]) if name == "before" else int(found["year"])
        raise ValueError(text)

    def _year(self, text: str) -> TimeValue | None:
        if re.fullmatch(self.fields["year"], text, re.IGNORECASE) is None:
            return None
        return TimeValue.of(Granularity.YEAR, Moment.at(self._number_of(text)))

    def _timed(self, text: str, year: int | None) -> TimeValue | None:
        for joint in sorted(self.timed):
            for said, time in _cuts(text, joint):
                second, day = self._second(time), self._calendar(said, year)
                if second is not None and day is not None and day.granularity is Granularity.DAY:
                    return TimeValue.of(second[0], Moment(day.begin.day, second[1]))
        return None

    def _second(self, text: str) -> tuple[Granularity, int] | None:
        """A time of day, in seconds after midnight."""
        for form, pattern in self.clocks:
            found = pattern.fullmatch(text)
            if found is not None:
                return _clock_value(form, found.groupdict(), self._halves())
        return None

    def _named(self, text: str, year: int | None) -> TimeValue | None:
        """Units with a name or a number of their own."""
        for form, pattern in self.units.items():
            found = pattern.fullmatch(text)
            value = self._unit(form.removesuffix("-bare"), found.groupdict(), year) if found is not None else None
            if value is not None:
                return value
        return None

    def _unit(self, form: str, part: dict[str, str], year: int | None) -> TimeValue | None:
        if form == "years-before":
            return _years(1 - int(part["first"]), self._number_of(part["last"]))
        if form in ("century", "millennium"):
            number = _index(self.words["names"]["ordinals"], part["ordinal"])
            return TimeValue.of(Granularity(form), Moment.at(number * (100 if form == "century" else 1000)))
        if form in ("week", "weekend", "part"):
            day = self._calendar(part["day"], year)
            return self._around(form, day, part) if day is not None else None
        year = self._number_of(part["year"]) if "year" in part else year
        if year is None:
            return None
        if form == "decade":
            return TimeValue.of(Granularity.DECADE, Moment.at(year)) if year % 10 == 0 else None
        if form == "season":
            return TimeValue.of(Granularity.SEASON, Moment.at(year, SEASONS[self.seasons[part["season"].casefold()]]))
        nth, months = _index(self.words["names"]["nths"], part["nth"]), 3 if form == "quarter" else 6
        return TimeValue.of(Granularity(form), Moment.at(year, nth * months + 1)) if nth * months < 12 else None

    def _around(self, form: str, day: TimeValue, part: dict[str, str]) -> TimeValue:
        if form == "part":
            begin = PARTS_OF_DAY[self.parts[part["part"].casefold()]][0]
            return TimeValue.of(Granularity.PART_OF_DAY, Moment(day.begin.day, begin))
        return day.within(Granularity(form))

    def _compiled(self, pattern: str, fields: dict[str, str]) -> re.Pattern[str]:
        return _turned(pattern, tuple(fields.items()))


@cache
def _turned(pattern: str, fields: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    known, made, seen = dict(fields), "", set[str]()
    for literal, field, _, _ in Formatter().parse(pattern):
        made += re.escape(literal)
        if field is not None and field in known:
            made += f"(?P<{field}>{known[field]})" if field not in seen else f"(?P={field})"
            seen.add(field)
    return re.compile(made, re.IGNORECASE)


def _cuts(text: str, joint: str) -> Iterator[tuple[str, str]]:
    """A text cut in two at each place where a joint stands."""
    at = text.find(joint)
    while at >= 0:
        yield text[:at], text[at + len(joint) :]
        at = text.find(joint, at + 1)


def _any(words: Any) -> str:  # noqa: ANN401 - any words
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


def _any_of(patterns: Iterator[str]) -> str:
    """Patterns whose number stands at a NUL, the longest first."""
    found = sorted(patterns, key=len, reverse=True)
    return "(?:" + "|".join(_with_number(pattern) for pattern in found) + ")"


def _with_number(pattern: str) -> str:
    """A bare number of one or two digits is a day, not a year."""
    number = NUMBER if pattern != "\0" else BARE_YEAR
    return re.escape(pattern).replace(re.escape("\0"), number)


def _index(words: list[str], word: str) -> int:
    return [one.casefold() for one in words].index(word.casefold())


def _clock_fields(clock: dict[str, Any]) -> dict[str, str]:
    two = "[0-9]{2}"
    return {
        "hh": two,
        "hour": "[0-9]{1,2}",
        "minute": two,
        "second": two,
        "half": _any(clock.get("halves", ("",))),
    }


def _clock_value(form: str, part: dict[str, str], halves: tuple[str, ...]) -> tuple[Granularity, int] | None:
    special = {"midnight": 0, "noon": 43_200, "day-end": 86_400}
    if form in special:
        return Granularity.MINUTE, special[form]
    hour = int(part.get("hh") or part["hour"])
    if "half" in part:
        if not 1 <= hour <= HALF_DAY:
            return None
        hour = hour % HALF_DAY + HALF_DAY * (_index(list(halves), part["half"]) % 2)
    minute, second = int(part.get("minute") or 0), int(part.get("second") or 0)
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        return None
    finest = {"second": Granularity.SECOND, "hour": Granularity.HOUR}.get(form, Granularity.MINUTE)
    return (Granularity.MINUTE if "half" in part and form == "hour" else finest), hour * 3600 + minute * 60 + second


def _years(first: int, last: int) -> TimeValue | None:
    """A decade or longer before year 1, by its first and its last year."""
    sizes = {10: Granularity.DECADE, 100: Granularity.CENTURY, 1000: Granularity.MILLENNIUM}
    size = last - first + 1
    return TimeValue.of(sizes[size], Moment.at(first)) if size in sizes and first % size == 0 else None


def year_of(value: TimeValue) -> int:
    """The year in which a value begins, astronomical."""
    return civil(value.begin.day)[0]
