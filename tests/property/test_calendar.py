"""Laws of the calendar: values spell themselves, units tile it, shifts come back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.granularity import PARTS_OF_DAY, Granularity
from timeline.model.moment import Moment, civil, ordinal
from timeline.model.time import TimeValue
from timeline.resolution import calendar

days = st.dates()
any_day = st.integers(min_value=-3_600_000, max_value=3_600_000)
units = st.sampled_from([unit for unit in Granularity if unit is not Granularity.PART_OF_DAY])
plain_units = st.sampled_from([unit for unit in Granularity if Granularity.DAY <= unit <= Granularity.YEAR])
counts = st.integers(min_value=-500, max_value=500)


@given(any_day)
def test_a_day_count_and_its_civil_date_are_inverse(day: int) -> None:
    assert ordinal(*civil(day)) == day


@given(days)
def test_in_range_the_count_is_that_of_the_standard_library(day: date) -> None:
    assert ordinal(day.year, day.month, day.day) == day.toordinal()
    assert civil(day.toordinal()) == (day.year, day.month, day.day)


@given(days, units, st.integers(min_value=0, max_value=86_399))
def test_a_value_is_built_again_from_its_own_text(day: date, unit: Granularity, second: int) -> None:
    moment = Moment(day.toordinal(), second)
    value = TimeValue.of(Granularity.SECOND, moment).within(unit)
    if unit < Granularity.DECADE or day.year >= 1000:
        assert TimeValue(value.timex) == value


@pytest.mark.parametrize("code", PARTS_OF_DAY)
@given(day=days)
def test_a_part_of_day_is_built_again_from_its_own_text(day: date, code: str) -> None:
    text = f"{day.isoformat()}T{code}"
    assert TimeValue(text).timex == text


@given(st.dates(max_value=date(8999, 12, 31)), units)
def test_a_unit_holds_its_day_and_touches_the_next(day: date, unit: Granularity) -> None:
    value = TimeValue.of(Granularity.DAY, Moment(day.toordinal())).within(unit)
    if unit is Granularity.WEEKEND:
        assert value.end.day - value.begin.day == 2
        return
    moment = Moment(day.toordinal())
    assert value.begin <= moment < value.end
    if unit >= Granularity.DAY:
        assert TimeValue.of(Granularity.DAY, value.end).within(unit).begin == value.end


@given(days, counts, plain_units)
def test_units_shift_there_and_back(day: date, count: int, unit: Granularity) -> None:
    value = TimeValue.of(Granularity.DAY, Moment(day.toordinal())).within(unit)
    if not 600 < day.year < 9400:
        return
    assert calendar.shift(calendar.shift(value, count, unit), -count, unit) == value


@given(days, counts)
def test_shifting_days_is_adding_days(day: date, count: int) -> None:
    if not 600 < day.year < 9400:
        return
    moved = calendar.shift(TimeValue(day.isoformat()), count, Granularity.DAY)
    assert moved.begin.date() == day + timedelta(days=count)


@given(days, st.integers(min_value=1, max_value=7))
def test_a_weekday_lies_within_a_week_on_its_side(day: date, number: int) -> None:
    value = TimeValue(day.isoformat())
    if not 2 <= day.year <= 9998:
        return
    before, after = calendar.weekday_on_or_before(value, number), calendar.weekday_on_or_after(value, number)
    assert 0 <= value.begin.day - before.begin.day <= 6
    assert 0 <= after.begin.day - value.begin.day <= 6
    assert calendar.weekday(before) == calendar.weekday(after) == number
    assert before.begin.date().isoweekday() == number


@given(st.text(max_size=20))
def test_no_text_makes_a_value_fail_in_any_way_but_its_own(text: str) -> None:
    try:
        value = TimeValue(text)
    except ValueError:
        return
    assert value.timex == text


@pytest.mark.parametrize(
    "text", ["2024-13", "2023-02-29", "2024-W54", "2024-01-04T25:00", "2024-01-04T24:01", "", "XXXX"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        TimeValue(text)
