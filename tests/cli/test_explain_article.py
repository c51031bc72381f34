"""`timeline explain --article`: what an article's dates count from, and why."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

STORY = """Barge sinks in the river

Posted Jan. 5, 2024, 3:30 UTC | Updated Jan. 9, 2024

WASHINGTON, Jan. 4 (Coast Wire) -- A barge sank on Thursday, the river police said.

Copyright 2026 Coast Wire
"""
TOLD = """\
barge.txt: 2024-01-04, WASHINGTON, America/New_York
  day
  → dateline “WASHINGTON, Jan. 4 (Coast Wire) --”: 2024-01-04, it has no year of its own: the publication line gives it
    publication line “Posted Jan. 5, 2024, 3:30 UTC”: 2024-01-04 22:30, it gave the dateline its year, the same day
    publication line “Updated Jan. 9, 2024”: 2024-01-09, an update never moves the day, 5 days later
  zone
  → dateline city “WASHINGTON”: America/New_York, the zone of the dateline's city
    UTC “Posted Jan. 5, 2024, 3:30 UTC”: UTC, machines write UTC wherever they are
"""


@pytest.fixture
def story(here: Path) -> Path:
    path = here / "barge.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_each_source_says_what_it_said_and_why_it_won(timeline: Run, story: Path) -> None:
    result = timeline("explain", "--article", story.name)
    assert (result.code, result.out, result.err) == (0, TOLD, "")


def test_the_same_as_json(timeline: Run, story: Path) -> None:
    result = timeline("explain", "--article", story.name, "--json")
    record = json.loads(result.out)
    assert record["schema_version"] == "1.0"
    (article,) = record["articles"]
    assert (article["origin"], article["published"], article["updated"]) == (
        "barge.txt",
        "2024-01-04T22:30",
        "2024-01-09",
    )
    dateline = article["dateline"]
    assert (dateline["date"], dateline["zone"], dateline["evidence"]) == ("2024-01-04", "America/New_York", "dateline")
    assert [item["used"] for item in dateline["considered"]] == [True, False, False]
    assert [item["source"] for item in dateline["zones"]] == ["dateline city", "UTC"]


def test_the_persons_day_wins(timeline: Run, story: Path) -> None:
    result = timeline("explain", "--article", story.name, "--date", "2024-02-01")
    assert result.out.splitlines()[0] == "barge.txt: 2024-02-01, WASHINGTON, America/New_York"
    assert "→ option “--date 2024-02-01”: 2024-02-01, given by the person" in result.out


def test_an_article_without_a_day_says_so(timeline: Run, here: Path) -> None:
    (here / "mill.txt").write_text("The mill closed on Friday, its owner said.", encoding="utf-8")
    result = timeline("explain", "--article", "mill.txt")
    assert result.code == 3
    assert result.out == "mill.txt: no day\n  day: nothing in it tells when it was written\n"
    assert "--date" in result.err


def test_several_articles_and_one_that_is_not_there(timeline: Run, story: Path) -> None:
    result = timeline("explain", "--article", story.name, "--article", "nowhere.txt")
    assert (result.code, result.out) == (4, TOLD)
    assert "nowhere.txt" in result.err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["Friday", "--article", "barge.txt"], "at once"),
        (["Friday", "--tz", "Asia/Tokyo"], "--tz"),
        (["--article", "barge.txt", "--tz", "Mars/Olympus"], "Mars/Olympus"),
        (["--article", "barge.txt", "--date", "Friday"], "is not a day"),
    ],
)
def test_what_makes_no_sense_is_one_line(timeline: Run, story: Path, args: list[str], said: str) -> None:
    result = timeline("explain", *args)
    assert (result.code, result.out, len(result.err.splitlines())) == (2, "", 1)
    assert said in result.err
    assert story.is_file()
