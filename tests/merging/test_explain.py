"""`timeline explain --in story.json ID`: why an entry is there, and as it is."""

import json
from collections.abc import Callable

import pytest

from tests.cli.conftest import Result, here, timeline
from tests.merging.test_twelve import HERE

__all__ = ["here", "timeline"]

Run = Callable[..., Result]


@pytest.fixture
def story(timeline: Run) -> dict[str, str]:
    """Ids of entries by date, of the chronology in `s.json`."""
    timeline("build", str(HERE), "-q", "-o", "s.json")
    record = json.loads(timeline("build", str(HERE), "-q", "-o", "-", "--to", "json").out)
    return {event["when"]["value"]: event["id"] for event in record["events"]}


def test_a_conflict_a_copy_and_the_rank(timeline: Run, story: dict[str, str]) -> None:
    told = timeline("explain", "--in", "s.json", story["2023-04-18"])
    assert told.code == 0
    assert "→ Harbor Wire: " in told.out
    assert "  Northern Gazette: " in told.out
    assert "conflict, date: “April 18” (1) / “April 19” (1)" in told.out
    copied = timeline("explain", "--in", "s.json", story["2023-03-08"]).out
    assert "Inland Courier (a copy of 03-ferry-copy-one.md)" in copied
    assert "salience 340, number 1 of 15: outlets 2, articles 3, sentences 3, first in sentence 1" in copied


def test_the_same_as_json(timeline: Run, story: dict[str, str]) -> None:
    told = json.loads(timeline("explain", "--in", "s.json", story["2023-04-18"], "--json").out)
    (entry,) = told["entries"]
    assert [(one["value"], one["agrees"]) for one in entry["mentions"]] == [
        ("2023-04-18", True),
        ("2023-04-19", False),
    ]
    assert len(entry["conflicts"]) == 1


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize("arguments", [["nothing"], [], ["x", "--date", "2024-01-04"]])
def test_what_makes_no_sense(timeline: Run, arguments: list[str]) -> None:
    assert timeline("explain", "--in", "s.json", *arguments).code == 2
