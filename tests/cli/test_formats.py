"""`timeline formats`, and what `build` says of losses."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from timeline.renderers import FORMATS


def test_every_format_is_listed_with_what_it_loses(timeline: Run) -> None:
    result = timeline("formats")
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert [line.split()[:2] for line in lines if not line.startswith(" ")] == [
        [known.name, known.suffix] for known in FORMATS
    ]
    assert [line.strip() for line in lines if line.startswith(" ")] == [
        loss for known in FORMATS for loss in known.loses
    ]


def test_json_holds_the_same(timeline: Run) -> None:
    record = json.loads(timeline("formats", "--json").out)
    assert record["schema_version"] == "1.0"
    assert [(one["name"], one["suffix"], one["loses"]) for one in record["formats"]] == [
        (known.name, known.suffix, list(known.loses)) for known in FORMATS
    ]


def test_a_build_says_in_one_line_what_is_lost(timeline: Run, here: Path) -> None:
    result = timeline("train.txt", "-o", "train.ics", "-o", "train.md")
    assert "train.ics: 1 entry coarser than a day is left out" in result.err.splitlines()
    assert not any(line.startswith("train.md: ") for line in result.err.splitlines())
    assert (here / "train.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert timeline("train.txt", "-o", "train.ics", "--quiet").err == ""


def test_the_guard_of_csv_is_an_option(timeline: Run, here: Path) -> None:
    line = b'{"id": "=a", "title": "=Odd", "published": "2024-01-04", "text": "=Odd Wire fell on Thursday."}'
    for options, cell in (((), "\"'=Odd Wire"), (("--no-formula-guard",), '"=Odd Wire')):
        assert timeline("-", "-o", "odd.csv", *options, stdin=line).code == 0
        assert cell in (here / "odd.csv").read_text(encoding="utf-8-sig")
