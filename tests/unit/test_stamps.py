"""Stamps: the forms in which pages date themselves."""

import pytest

from timeline.sources.stamps import find

STAMPS = [
    ("2024-01-04", "2024-01-04", ""),
    ("2024/1/4", "2024-01-04", ""),
    ("2024-01-04T23:07:15.123Z", "2024-01-04T23:07:15", "UTC"),
    ("2024-01-04 23:07 +0300", "2024-01-04T23:07", "+03:00"),
    ("Jan. 4, 2024 / 11:07 PM", "2024-01-04T23:07", ""),
    ("Thursday, January 4th, 2024 at 12:05 a.m. EDT", "2024-01-04T00:05", "-04:00"),
    ("4:15 PM ET, Sept. 4, 2024", "2024-09-04T16:15", "America/New_York"),
    ("4 September 2024, 10.30 GMT", "2024-09-04T10:30", "UTC"),
    ("Thu, 04 Jan 2024 23:07:15 GMT", "2024-01-04T23:07:15", "UTC"),
    ("04-Jan-2024 6 p.m.", "2024-01-04T18:00", ""),
    ("January 4 2024 1407 GMT", "2024-01-04T14:07", "UTC"),
    ("4 January 2024 GMT+2 15:00", "2024-01-04T15:00", ""),
    ("15:00 GMT+2, 4 January 2024", "2024-01-04T15:00", "+02:00"),
    ("Thu, 04 Jan 2024 23:07:15 +0000", "2024-01-04T23:07:15", "UTC"),
    ("13/01/2024", "2024-01-13", ""),
    ("01/13/2024", "2024-01-13", ""),
    ("02/02/2024", "2024-02-02", ""),
    ("March 14, 2024 at 12 p.m.", "2024-03-14T12:00", ""),
    ("January 2024", "", ""),
    ("01/02/2024", "", ""),
    ("Jan. 4", "", ""),
]


@pytest.mark.parametrize(("line", "iso", "zone"), STAMPS)
def test_a_stamp_says_what_stands_there(line: str, iso: str, zone: str) -> None:
    found = find(line)
    assert found is not None
    assert (found.stamp.iso, found.stamp.zone) == (iso, zone)


NONE = [
    "",
    "no date",
    "Feb. 30, 2024",
    "2024-13-01",
    "0000-00-00",
    "0000-01-01",
    "13/13/2024",
    "11:07 PM",
    "Section 230",
    "5 min read",
]


@pytest.mark.parametrize("line", NONE)
def test_a_line_without_a_day_has_no_stamp(line: str) -> None:
    found = find(line)
    assert found is None or found.stamp.iso == ""


def test_what_is_known_in_part_is_kept_in_part() -> None:
    slashed, month, day = find("01/02/2024"), find("January 2024"), find("Jan. 4")
    assert slashed is not None
    assert month is not None
    assert day is not None
    assert (slashed.stamp.year, slashed.stamp.month) == (2024, None)
    assert (month.stamp.year, month.stamp.month, month.stamp.day) == (2024, 1, None)
    assert (day.stamp.year, day.stamp.month, day.stamp.day) == (None, 1, 4)
