"""Days that have names: when they fall, and which year is meant."""

from datetime import date

import pytest

from timeline import language
from timeline.model.chronology import Certainty
from timeline.model.moment import civil
from timeline.resolution import feasts
from timeline.resolution.phrase import resolve

TABLES = (feasts.FIXED, feasts.NTH_WEEKDAY, feasts.EASTER, feasts.HEBREW, feasts.ISLAMIC, feasts.ONCE)
KEYS = {key for table in TABLES for key in table}

# By public calendars.
KNOWN = [
    ("easter", 1916, "04-23"),
    ("easter", 2000, "04-23"),
    ("easter", 2038, "04-25"),
    ("orthodox-easter", 2024, "05-05"),
    ("good-friday", 2024, "03-29"),
    ("pentecost", 2021, "05-23"),
    ("thanksgiving", 1999, "11-25"),
    ("thanksgiving", 2023, "11-23"),
    ("black-friday", 2019, "11-29"),
    ("memorial-day", 2021, "05-31"),
    ("labor-day", 2008, "09-01"),
    ("martin-luther-king", 2017, "01-16"),
    ("presidents-day", 2024, "02-19"),
    ("columbus-day", 2020, "10-12"),
    ("election-day", 2016, "11-08"),
    ("election-day", 2022, "11-08"),
    ("mothers-day", 2024, "05-12"),
    ("inauguration-day", 2021, "01-20"),
    ("rosh-hashana", 2020, "09-19"),
    ("yom-kippur", 1973, "10-06"),
    ("passover", 2024, "04-23"),
    ("hanukkah", 2023, "12-08"),
    ("ramadan", 2023, "03-23"),
    ("eid-al-fitr", 2024, "04-10"),
    ("eid-al-adha", 2022, "07-09"),
]


@pytest.mark.parametrize(("name", "year", "day"), KNOWN)
def test_known_days(name: str, year: int, day: str) -> None:
    firsts = [civil(first) for first, _ in feasts.in_year(name, year)]
    assert firsts == [(year, int(day[:2]), int(day[3:]))]


def test_a_year_of_ours_can_hold_a_month_of_fasting_twice() -> None:
    assert [civil(first)[1:] for first, _ in feasts.in_year("ramadan", 2030)] == [(1, 5), (12, 26)]


@pytest.mark.parametrize(("name", "year"), [("ramadan", 1800), ("easter", 1200), ("passover", 5000)])
def test_no_calendar_reaches_everywhere(name: str, year: int) -> None:
    assert list(feasts.in_year(name, year)) == []


@pytest.mark.parametrize("code", language.available())
def test_every_name_has_its_day(code: str) -> None:
    words = language.load(code, "lexicon")
    named = {key for category in ("feast", "festival") for key in words.get(category, {}).values()}
    assert named <= KEYS | feasts.UNKNOWN


def test_every_day_has_a_name() -> None:
    words, rules = language.load("en", "lexicon"), language.load("en", "rules")
    constants = {
        rule["with"]["feast"] for rule in rules.values() if isinstance(rule, dict) and "feast" in rule.get("with", {})
    }
    named = {key for category in ("feast", "festival") for key in words[category].values()}
    assert named | constants >= KEYS


@pytest.mark.parametrize(
    ("text", "day", "value"),
    [
        ("since Christmas", "2024-01-04", "2023-12-25"),
        ("before Christmas", "2023-12-10", "2023-12-25"),
        ("will close on Christmas", "2023-11-01", "2023-12-25"),
        ("by Election Day", "2024-02-01", "2024-11-05"),
        ("since Election Day", "2025-01-15", "2024-11-05"),
        ("on Inauguration Day", "2024-11-20", "2025-01-20"),
        ("last Thanksgiving", "2024-11-28", "2023-11-23"),
        ("next Christmas", "2024-12-25", "2025-12-25"),
        ("the Oct. 7 attack", "2025-09-01", "2023-10-07"),
        ("the Oct. 7 attack", "2019-11-01", "2019-10-07"),
        ("Labor Day weekend", "2024-09-10", "2024-W35-WE"),
    ],
)
def test_which_year(text: str, day: str, value: str) -> None:
    (found,) = resolve(text, date.fromisoformat(day))
    assert str(found.value) == value


def test_a_watched_moon_is_a_guess() -> None:
    (found,) = resolve("during Ramadan", date(2024, 5, 10))
    assert found.certainty is Certainty.GUESSED
    assert "moon" in found.steps[-1]


def test_a_history_names_no_year() -> None:
    text = "In 1805, in 1806, in 1807 and in 1776 it snowed. On Christmas Day they crossed the river."
    found = [str(item.value) for item in resolve(text, date(2024, 5, 10))]
    assert found[-1] == "1776-12-25"
