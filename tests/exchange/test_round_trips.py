"""Dates that are written come back as they were, by parsers that are not ours."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import edtf
import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.values import chronology, spans, values
from timeline.model.granularity import Granularity
from timeline.model.moment import civil
from timeline.model.time import TimeValue
from timeline.renderers import Style, render
from timeline.renderers.exchange.ics import why_not
from timeline.renderers.exchange.points import OPEN

Span = tuple[TimeValue, TimeValue | None]

EDGES = [
    *("2024-01-04T24:00", "2024-01-04TNI", "2024-WI", "2024-W01-WE", "2024-Q4", "2024-H2", "199", "19", "2", "0476"),
    *("BC0044", "BC0001", "BC0044-03-15", "2020-W53", "2024-02", "2023-12-31T23:59", "2024-12-31T24:00"),
]


def bounds(span: Span) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """First and last day of a date, counted without what is tested; the days of its times where it has any."""
    value, last = span[0], span[1] or span[0]
    begin = value.begin.day + (value.begin.second == 86_400)
    if last.granularity < Granularity.PART_OF_DAY:
        return civil(begin), civil(last.begin.day + (last.begin.second == 86_400))
    if last.granularity is Granularity.PART_OF_DAY:
        return civil(begin), civil(last.begin.day)
    return civil(begin), civil(last.end.day - 1)


@given(spans(first=-300))
@settings(max_examples=100, deadline=None)
def test_edtf(span: Span) -> None:
    (entry,) = json.loads(render(chronology(span), "json"))["events"]
    found = edtf.parse_edtf(entry["when"]["edtf"])
    if span[1] is None and (span[0].mod in OPEN or span[0].granularity is Granularity.SEASON):
        return  # that it is valid is all that can be said: the library knows no winter that goes on in the next year
    first, last = bounds(span)
    if span[0].begin.second == 86_400 or (span[1] or span[0]).begin.second == 86_400:
        return  # it knows no 24:00 either
    assert (found.lower_strict()[:3], found.upper_strict()[:3]) == (first, last)


@pytest.mark.parametrize("text", EDGES)
def test_edtf_of_edges(text: str) -> None:
    (entry,) = json.loads(render(chronology((TimeValue(text), None)), "json"))["events"]
    edtf.parse_edtf(entry["when"]["edtf"])


@given(st.lists(spans(first=-300), max_size=4))
@settings(deadline=None)
def test_json(dated: list[Span]) -> None:
    entries = json.loads(render(chronology(*dated), "json"))["events"]
    assert [(entry["when"]["value"], entry["when"]["end_value"]) for entry in entries] == [
        (value.timex, last.timex if last else None) for value, last in dated
    ]


def numbers(row: dict[str, str], prefix: str) -> tuple[int, ...]:
    return tuple(int(row[prefix + name]) for name in ("Year", "Month", "Day") if row[prefix + name])


def astronomical(year: int) -> int:
    assert year != 0, "TimelineJS has no year 0"
    return year if year > 0 else year + 1


@given(spans(first=-300))
@settings(deadline=None)
def test_csv_for_timelinejs(span: Span) -> None:
    data = render(chronology(span), "timelinejs-csv").decode()
    _, row = csv.DictReader(io.StringIO(data, newline=""), strict=True)
    first, last = numbers(row, ""), numbers(row, "End ") or numbers(row, "")
    begin, end = bounds(span)
    assert (astronomical(first[0]), *first[1:]) == begin[: len(first)]
    assert (astronomical(last[0]), *last[1:]) == end[: len(last)]
    clock = span[0].begin.plus(0).clock if span[0].granularity < Granularity.PART_OF_DAY else ""
    assert row["Time"] == clock


@given(spans(first=-300))
@settings(deadline=None)
def test_csv_and_timelinejs_tell_the_same(span: Span) -> None:
    data = render(chronology(span), "timelinejs-csv").decode()
    _, row = csv.DictReader(io.StringIO(data, newline=""), strict=True)
    (slide,) = json.loads(render(chronology(span), "timelinejs"))["events"]
    for prefix, name in (("", "start_date"), ("End ", "end_date")):
        told = slide.get(name, {})
        assert numbers(row, prefix) == tuple(told[key] for key in ("year", "month", "day") if key in told)
        if row[prefix + "Time"]:
            hour, minute, *second = map(int, row[prefix + "Time"].split(":"))
            assert (hour, minute, *(second or [0])) == (told["hour"], told["minute"], told["second"])


ZONES = ["", "Asia/Baghdad", "America/New_York", "+05:45", "UTC"]


@given(spans(), st.sampled_from(ZONES))
@settings(max_examples=150, deadline=None)
def test_icalendar(span: Span, zone: str) -> None:
    told = chronology(span, zone=zone)
    entries = icalendar.Calendar.from_ical(render(told, "ics")).walk("VEVENT")
    if why_not(told.events[0], Style()):
        assert entries == []
        return
    (entry,) = entries
    begin, end = bounds(span)
    timed = all(value.granularity < Granularity.PART_OF_DAY for value in span if value is not None)
    start = entry.decoded("DTSTART")
    if not timed:
        assert start == date(*begin)
        assert entry.decoded("DTEND") == date(*end) + timedelta(days=1)
        return
    assert isinstance(start, datetime)
    seconds = timedelta(seconds=span[0].begin.plus(0).second)
    local = start.astimezone(timezone(timedelta(hours=5, minutes=45))) if zone == "+05:45" else start
    assert local.replace(tzinfo=None) == datetime(*begin) + seconds  # noqa: DTZ001 - local, as the dateline is
    assert (start.tzinfo is None) == (zone == "")
    if zone in {"Asia/Baghdad", "America/New_York"}:
        there = (datetime(*begin) + seconds).replace(tzinfo=ZoneInfo(zone))  # noqa: DTZ001
        assert start.utcoffset() == there.utcoffset()


@given(st.lists(spans(first=-300), min_size=1, max_size=4))
@settings(deadline=None)
def test_timeml(dated: list[Span]) -> None:
    root = ET.fromstring(render(chronology(*dated), "timeml"))  # noqa: S314 - our own
    told = {timex.get("tid"): timex for timex in root.iter("TIMEX3")}
    tagged = [timex for timex in told.values() if timex.text and timex.get("functionInDocument") is None]
    for timex, (value, last) in zip(tagged, dated, strict=True):
        if last is None:
            assert (timex.get("value"), timex.get("mod")) == (value.timex, value.mod.value if value.mod else None)
        else:
            ends = [told[timex.get(point)].get("value") for point in ("beginPoint", "endPoint")]
            assert ends == [value.timex, last.timex]


@given(values(first=1000))
@settings(deadline=None)
def test_csv_for_spreadsheets(value: TimeValue) -> None:
    data = render(chronology((value, None)), "csv").decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(data, newline=""), strict=True)
    begin, end = bounds((value, None))
    for cell, day in ((row["begin"], begin), (row["end"], end)):
        parts = tuple(map(int, cell.partition("T")[0].split("-")))
        assert parts == day[: len(parts)]
