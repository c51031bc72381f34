"""Dates in words, in the style of a newsroom: never finer than the value, and no word that is not in the phrases.

AP style is that of the Associated Press Stylebook: months, times of day, decades ("1990s"), eras.
"""

from dataclasses import dataclass
from typing import Any

from timeline.model.granularity import PARTS_OF_DAY, SEASONS, Granularity
from timeline.model.moment import civil
from timeline.model.time import Mod, Qualifier, TimeValue
from timeline.renderers.clock import time_of_day
from timeline.renderers.style import DateStyle
from timeline.renderers.words import phrases

CLOCK = (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)
SAID_IN_PHRASES = (
    Granularity.QUARTER,
    Granularity.HALF,
    Granularity.WEEK,
    Granularity.WEEKEND,
    Granularity.PART_OF_DAY,
)
_SEASON_AT = {month: code for code, month in SEASONS.items()}
_PART_AT = {begin: code for code, (begin, _) in PARTS_OF_DAY.items()}


@dataclass(frozen=True, slots=True)
class Phrasing:
    """Says single values in one language and date style; `timeline.renderers.ranges` says ranges.

    >>> ap = Phrasing("en", "ap")
    >>> ap.date(TimeValue("2024-09-04")), ap.date(TimeValue("2024-09")), ap.date(TimeValue("199"))
    ('Sept. 4, 2024', 'September 2024', '1990s')
    >>> ap.date(TimeValue("2024-05", mod=Mod.START)), ap.date(TimeValue("BC0044"))
    ('early May 2024', '44 B.C.')
    >>> Phrasing("en", "iso").date(TimeValue("2024-01-04T20:00"))
    '2024-01-04 20:00'
    """

    language: str
    style: DateStyle = "ap"

    @property
    def words(self) -> dict[str, Any]:
        """All phrases of the language."""
        return phrases(self.language)

    def forms(self, value: TimeValue) -> dict[str, str]:
        """The patterns of the style; ISO has none for years before 1."""
        styles: dict[str, dict[str, str]] = self.words["styles"]
        return styles["long" if self.style == "iso" and civil(value.begin.day)[0] < 1 else self.style]

    def clock(self, value: TimeValue) -> dict[str, Any]:
        """The patterns of the style's clock."""
        clock: dict[str, Any] = self.words["clocks"][self.forms(value)["clock"]]
        return clock

    def date(self, value: TimeValue, *, with_year: bool = True) -> str:
        """A value in words.

        Args:
            value: what to say; its granularity is the finest that is said.
            with_year: false under a heading that gives the year; years and longer are always said.
        """
        text = self.unit(value, with_year=with_year)
        if value.mod is not None:
            text = self._bent(value.mod, value.granularity).format(date=text)
        if value.qualifier is not None and not (value.qualifier is Qualifier.APPROXIMATE and value.mod is Mod.APPROX):
            text = str(self.words["qualifiers"][value.qualifier.value].format(date=text))
        return text

    def unit(self, value: TimeValue, *, with_year: bool = True) -> str:
        """A value in words, without its modifier and qualifier."""
        granularity = value.granularity
        if granularity in CLOCK:
            pattern = self.forms(value)["timed"]
            return pattern.format(date=self.fill("day", value, with_year), time=time_of_day(self.clock(value), value))
        if granularity in (Granularity.DAY, Granularity.MONTH):
            return self.fill(granularity.value, value, with_year)
        if granularity is Granularity.YEAR:
            return self.year(civil(value.begin.day)[0])
        if granularity >= Granularity.DECADE:
            return self._years(value)
        return self._named(value, with_year)

    def fill(self, form: str, value: TimeValue, with_year: bool, **more: object) -> str:
        """A pattern of the style, filled with the calendar fields at which a value begins."""
        year, month, day = civil(value.begin.day)
        months = self.words["months"]
        return self.forms(value)[form if with_year else f"{form}-bare"].format(
            year=f"{year:04d}" if self.style == "iso" and year > 0 else self.year(year),
            month=months["full"][month - 1],
            short=months["short"][month - 1],
            mm=f"{month:02d}",
            dd=f"{day:02d}",
            day=day,
            **more,
        )

    def year(self, year: int) -> str:
        """An astronomical year as history writes it: there is no year 0."""
        eras = self.words["years"]
        if year < 1:
            return str(eras["before"].format(year=1 - year))
        return str(eras["early" if year < 1000 else "common"].format(year=year))

    def _bent(self, mod: Mod, granularity: Granularity) -> str:
        bare: str = self.words["mods"][mod.value]
        if granularity in SAID_IN_PHRASES:
            return str(self.words["mods-of-phrase"].get(mod.value, bare))
        if granularity <= Granularity.DAY:
            return str(self.words["mods-of-day"].get(mod.value, bare))
        return bare

    def _named(self, value: TimeValue, with_year: bool) -> str:
        """Units with a name or a number of their own, from a part of the day to half a year."""
        form = "part" if value.granularity is Granularity.PART_OF_DAY else value.granularity.value
        units, names = self.words["units"], self.words["names"]
        year, month, _ = civil(value.begin.day)
        months = 3 if value.granularity is Granularity.QUARTER else 6
        return str(
            units[form if with_year or f"{form}-bare" not in units else f"{form}-bare"].format(
                day=self.fill("day", value, with_year),
                year=self.year(year),
                season=names["seasons"].get(_SEASON_AT.get(month)),
                part=names["parts"].get(_PART_AT.get(value.begin.second)),
                nth=names["nths"][(month - 1) // months],
            )
        )

    def _years(self, value: TimeValue) -> str:
        """Decades and longer; before year 1 by their first and last year, as the usual names count otherwise."""
        year, form = civil(value.begin.day)[0], value.granularity.value
        if year < 0:
            last = self.year(civil(value.end.day)[0] - 1)
            return str(self.words["units"]["years-before"].format(first=1 - year, last=last))
        size = {"decade": 10, "century": 100, "millennium": 1000}[form]
        ordinals = self.words["names"]["ordinals"]
        if size > 10 and year // size >= len(ordinals):
            form = "decade"  # the 3000s: no language has a word for every century
        ordinal = ordinals[year // size] if form != "decade" else ""
        return str(self.words["units"][form].format(year=year, ordinal=ordinal))
