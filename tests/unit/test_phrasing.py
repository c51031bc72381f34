"""Dates in words. The AP table is the Stylebook's: months, times, eras."""

import pytest

from timeline.model.time import Mod, Qualifier, TimeValue
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.ranges import dates
from timeline.renderers.style import DateStyle

AP, LONG, ISO = (Phrasing("en", style) for style in ("ap", "long", "iso"))

AP_MONTHS = (
    (1, "Jan. 4, 2024", "Jan. 4", "January 2024", "January"),
    (2, "Feb. 4, 2024", "Feb. 4", "February 2024", "February"),
    (3, "March 4, 2024", "March 4", "March 2024", "March"),
    (4, "April 4, 2024", "April 4", "April 2024", "April"),
    (5, "May 4, 2024", "May 4", "May 2024", "May"),
    (6, "June 4, 2024", "June 4", "June 2024", "June"),
    (7, "July 4, 2024", "July 4", "July 2024", "July"),
    (8, "Aug. 4, 2024", "Aug. 4", "August 2024", "August"),
    (9, "Sept. 4, 2024", "Sept. 4", "September 2024", "September"),
    (10, "Oct. 4, 2024", "Oct. 4", "October 2024", "October"),
    (11, "Nov. 4, 2024", "Nov. 4", "November 2024", "November"),
    (12, "Dec. 4, 2024", "Dec. 4", "December 2024", "December"),
)


@pytest.mark.parametrize(("month", "day", "bare_day", "whole", "bare_month"), AP_MONTHS)
def test_ap_months(month: int, day: str, bare_day: str, whole: str, bare_month: str) -> None:
    on, within = TimeValue(f"2024-{month:02d}-04"), TimeValue(f"2024-{month:02d}")
    assert AP.date(on) == day
    assert AP.date(on, with_year=False) == bare_day
    assert AP.date(within) == whole
    assert AP.date(within, with_year=False) == bare_month


VALUES = (
    # value, AP, long, ISO
    ("2024", "2024", "2024", "2024"),
    ("0476", "A.D. 476", "A.D. 476", "A.D. 476"),
    ("BC0044", "44 B.C.", "44 B.C.", "44 B.C."),
    ("BC0001", "1 B.C.", "1 B.C.", "1 B.C."),
    ("BC0044-03-15", "March 15, 44 B.C.", "March 15, 44 B.C.", "March 15, 44 B.C."),
    ("199", "1990s", "1990s", "1990s"),
    ("19", "20th century", "20th century", "20th century"),
    ("00", "first century", "first century", "first century"),
    ("2", "third millennium", "third millennium", "third millennium"),
    ("2024-SU", "summer 2024", "summer 2024", "summer 2024"),
    ("2024-Q1", "first quarter of 2024", "first quarter of 2024", "first quarter of 2024"),
    ("2024-H2", "second half of 2024", "second half of 2024", "second half of 2024"),
    ("2024-W19", "week of May 6, 2024", "week of May 6, 2024", "week of 2024-05-06"),
    ("2024-W19-WE", "weekend of May 11, 2024", "weekend of May 11, 2024", "weekend of 2024-05-11"),
    ("2024-01-04TMO", "morning of Jan. 4, 2024", "morning of January 4, 2024", "morning of 2024-01-04"),
    ("2024-01-04TNI", "night of Jan. 4, 2024", "night of January 4, 2024", "night of 2024-01-04"),
    ("2024-01-04T12:30", "Jan. 4, 2024, 12:30 p.m.", "January 4, 2024, 12:30 p.m.", "2024-01-04 12:30"),
    ("2024-01-04T20:00", "Jan. 4, 2024, 8 p.m.", "January 4, 2024, 8 p.m.", "2024-01-04 20:00"),
    ("2024-01-04T20", "Jan. 4, 2024, 8 p.m.", "January 4, 2024, 8 p.m.", "2024-01-04 20h"),
    ("2024-01-04T00:30", "Jan. 4, 2024, 12:30 a.m.", "January 4, 2024, 12:30 a.m.", "2024-01-04 00:30"),
    ("2024-01-04T12:00", "Jan. 4, 2024, noon", "January 4, 2024, noon", "2024-01-04 12:00"),
    ("2024-01-04T00:00", "Jan. 4, 2024, midnight", "January 4, 2024, midnight", "2024-01-04 00:00"),
    ("2024-01-04T20:00:05", "Jan. 4, 2024, 8:00:05 p.m.", "January 4, 2024, 8:00:05 p.m.", "2024-01-04 20:00:05"),
)


@pytest.mark.parametrize(("text", "ap", "long", "iso"), VALUES)
def test_values(text: str, ap: str, long: str, iso: str) -> None:
    value = TimeValue(text)
    assert (AP.date(value), LONG.date(value), ISO.date(value)) == (ap, long, iso)


def test_midnight_at_the_end_of_a_day_is_not_midnight_at_its_begin() -> None:
    assert AP.date(TimeValue("2024-01-04T24:00")) == "Jan. 4, 2024, midnight at the end of the day"


BENT = (
    ("2024-05", Mod.START, "early May 2024"),
    ("2024-05", Mod.MID, "mid-May 2024"),
    ("2019", Mod.END, "late 2019"),
    ("1850", Mod.APPROX, "about 1850"),
    ("2024-01-04", Mod.START, "early on Jan. 4, 2024"),
    ("2024-Q1", Mod.END, "late in the first quarter of 2024"),
    ("2024-01-04", Mod.BEFORE, "before Jan. 4, 2024"),
    ("2024-01-04", Mod.AFTER, "after Jan. 4, 2024"),
    ("2024-01-04", Mod.ON_OR_BEFORE, "by Jan. 4, 2024"),
    ("2024", Mod.ON_OR_AFTER, "from 2024 on"),
)


@pytest.mark.parametrize(("text", "mod", "said"), BENT)
def test_modifiers(text: str, mod: Mod, said: str) -> None:
    assert AP.date(TimeValue(text, mod=mod)) == said


@pytest.mark.parametrize("mod", list(Mod))
@pytest.mark.parametrize("text", [value for value, *_ in VALUES])
def test_every_modifier_has_words_for_every_unit(text: str, mod: Mod) -> None:
    assert AP.date(TimeValue(text, mod=mod)) != AP.date(TimeValue(text))


def test_qualifiers() -> None:
    assert AP.date(TimeValue("1984", qualifier=Qualifier.UNCERTAIN)) == "possibly 1984"
    assert AP.date(TimeValue("1984", qualifier=Qualifier.UNCERTAIN_APPROXIMATE)) == "possibly about 1984"
    assert AP.date(TimeValue("1984", qualifier=Qualifier.APPROXIMATE, mod=Mod.APPROX)) == "about 1984"


RANGES = (
    # style, begin, end, with the year, without it
    ("ap", "2025-03-03", "2025-03-05", "March 3-5, 2025", "March 3-5"),
    ("long", "2025-03-03", "2025-03-05", "March 3–5, 2025", "March 3–5"),
    ("iso", "2025-03-03", "2025-03-05", "2025-03-03 to 2025-03-05", "2025-03-03 to 2025-03-05"),
    ("ap", "2025-01-30", "2025-02-02", "Jan. 30-Feb. 2, 2025", "Jan. 30-Feb. 2"),
    ("ap", "2024-12-30", "2025-01-02", "Dec. 30, 2024, to Jan. 2, 2025", "Dec. 30, 2024, to Jan. 2, 2025"),
    ("ap", "2024-01", "2024-03", "January-March 2024", "January-March"),
    ("ap", "2023-11", "2024-01", "November 2023 to January 2024", "November 2023 to January 2024"),
    ("ap", "2019", "2021", "2019-2021", "2019-2021"),
    ("ap", "BC0044", "0014", "44 B.C. to A.D. 14", "44 B.C. to A.D. 14"),
    ("ap", "198", "199", "1980s to 1990s", "1980s to 1990s"),
    ("ap", "2024-SU", "2024-FA", "summer to fall 2024", "summer to fall"),
    ("ap", "2024-05", "2024-06-07", "May to June 7, 2024", "May to June 7"),
    ("ap", "2024-01-04T09:00", "2024-01-04T11:30", "Jan. 4, 2024, 9-11:30 a.m.", "Jan. 4, 9-11:30 a.m."),
    ("ap", "2024-01-04T09:00", "2024-01-04T13:00", "Jan. 4, 2024, 9 a.m. to 1 p.m.", "Jan. 4, 9 a.m. to 1 p.m."),
    (
        "ap",
        "2024-01-04T22:00",
        "2024-01-05T02:00",
        "Jan. 4, 2024, 10 p.m. to Jan. 5, 2 a.m.",
        "Jan. 4, 10 p.m. to Jan. 5, 2 a.m.",
    ),
)


@pytest.mark.parametrize(("style", "begin", "end", "with_year", "bare"), RANGES)
def test_ranges(style: DateStyle, begin: str, end: str, with_year: str, bare: str) -> None:
    phrasing, first, last = Phrasing("en", style), TimeValue(begin), TimeValue(end)
    assert str(dates(phrasing, first, last)) == with_year
    assert str(dates(phrasing, first, last, with_year=False)) == bare


def test_a_bent_end_is_not_contracted() -> None:
    begin, end = TimeValue("2024-05", mod=Mod.START), TimeValue("2024-06", mod=Mod.END)
    assert str(dates(AP, begin, end)) == "early May to late June 2024"
