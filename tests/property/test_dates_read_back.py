"""Every date that an output can say in words is read back as the date that it is."""

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.editing.dates import When, read_date
from timeline.model.granularity import PARTS_OF_DAY, SEASONS, Granularity, align
from timeline.model.moment import Moment
from timeline.model.time import Mod, Qualifier, TimeValue
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.ranges import dates
from timeline.renderers.style import DateStyle

STYLES: tuple[DateStyle, ...] = ("ap", "long", "iso", "dmy")
PLAIN = [one for one in Granularity if one is not Granularity.PART_OF_DAY]
MODS = [None, None, None, *Mod]
QUALIFIERS = [None, None, None, *Qualifier]


@st.composite
def values(draw: st.DrawFn, granularities: Sequence[Granularity] = PLAIN, first: int = -800_000) -> TimeValue:
    granularity = draw(st.sampled_from(granularities))
    day = draw(st.integers(first, 3_000_000))
    begin = align(granularity, Moment(day, draw(st.integers(0, 86_399))))
    if civil_year(begin) > 2900:
        begin = align(granularity, Moment.at(2024, 5, 6))
    return TimeValue.of(
        granularity, begin, mod=draw(st.sampled_from(MODS)), qualifier=draw(st.sampled_from(QUALIFIERS))
    )


def civil_year(moment: Moment) -> int:
    return TimeValue.of(Granularity.DAY, Moment(moment.day)).begin.day // 365


def named() -> st.SearchStrategy[TimeValue]:
    parts = st.sampled_from([begin for begin, _ in PARTS_OF_DAY.values()])
    return st.builds(
        lambda day, begin: TimeValue.of(Granularity.PART_OF_DAY, Moment(day, begin)), st.integers(1, 800_000), parts
    )


def said(value: TimeValue, end: TimeValue | None, code: str, style: DateStyle) -> str:
    return str(dates(Phrasing(code, style), value, end).capital())


def alike(found: When | None, value: TimeValue, end: TimeValue | None, code: str, style: DateStyle) -> None:
    """What is read is what was said: some words say two values ("8 p.m." is 20 hours, and 20:00), but no more."""
    text = said(value, end, code, style)
    assert found is not None, text
    assert said(found.value, found.end_value, code, style) == text
    if value.granularity is not Granularity.PART_OF_DAY:  # a language may have one word for two of them
        assert found.value.begin == value.begin, text
    if end is not None:
        assert found.end_value is not None, text
        assert found.end_value.begin == end.begin, text


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("style", STYLES)
@given(value=values() | named())
@example(value=TimeValue("BC0044"))
@example(value=TimeValue("2024-W19"))
@example(value=TimeValue("2024-WI"))
@example(value=TimeValue("2023-Q1", mod=Mod.START))
@example(value=TimeValue("1850", mod=Mod.APPROX))
@example(value=TimeValue("2023-11", qualifier=Qualifier.UNCERTAIN))
def test_a_date_is_read_back(code: str, style: DateStyle, value: TimeValue) -> None:
    alike(read_date(said(value, None, code, style), code), value, None, code, style)


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("style", STYLES)
@given(data=st.data())
def test_a_range_is_read_back(code: str, style: DateStyle, data: st.DataObject) -> None:
    fine = [Granularity.MINUTE, Granularity.DAY, Granularity.MONTH, Granularity.YEAR]
    bare = values(fine).map(lambda value: TimeValue.of(value.granularity, value.begin))
    value = data.draw(bare)
    later = data.draw(st.sampled_from([1, 2, 30, 90, 400, 4000]))
    end = TimeValue.of(value.granularity, align(value.granularity, Moment(value.begin.day + later, value.begin.second)))
    if end.begin > value.begin:
        alike(read_date(said(value, end, code, style), code), value, end, code, style)


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("2024-01-04", "2024-01-04", None),
        ("January 4, 2024", "2024-01-04", None),
        ("4 January 2024", "2024-01-04", None),
        ("Jan 4, 2024", "2024-01-04", None),
        ("2024-01-04/2024-01-06", "2024-01-04", "2024-01-06"),
        ("2024-22", "2024-SU", None),
        ("199X", "199", None),
        ("the 1990s", "199", None),
        ("March 3", "2020-03-03", None),
        ("June 30-July 2", "2020-06-30", "2020-07-02"),
        ("March 3-5", "2020-03-03", "2020-03-05"),
        ("summer", "2020-SU", None),
        ("Jan. 4, 2024, 9-11:30 a.m.", "2024-01-04T09:00", "2024-01-04T11:30"),
        ("Dec. 30, 2024, to Jan. 2, 2025", "2024-12-30", "2025-01-02"),
        ("44 B.C.", "BC0044", None),
        ("-0043-03-15", "BC0044-03-15", None),
    ],
)
def test_a_person_may_type_it_otherwise(text: str, value: str, end: str | None) -> None:
    wanted = When(TimeValue(value), TimeValue(end) if end else None)
    assert read_date(text, "en", 2020) == wanted


@pytest.mark.parametrize(
    "text", ["", "Oslo", "Feb. 30, 2024", "2024-13-01", "Friday", "4", "March 3", "2024-05/2024-04", "x" * 10_000]
)
def test_what_says_no_date_is_none(text: str) -> None:
    assert read_date(text, "en") is None


@given(st.text(max_size=80))
def test_any_text_is_a_date_or_none(text: str) -> None:
    read_date(text, "en")


def test_every_season_is_known() -> None:
    assert {read_date(f"{name} 2024", "en") for name in ("spring", "summer", "fall", "winter")} == {
        When(TimeValue(f"2024-{code}")) for code in SEASONS
    }
