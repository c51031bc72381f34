"""`timeline check`: what it finds, in articles and in a chronology that was built before."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Result, here, timeline
from tests.merging.test_twelve import HERE

__all__ = ["here", "timeline"]

Run = Callable[..., Result]


def test_the_findings_of_twelve_stories(timeline: Run) -> None:
    result = timeline("check", str(HERE), "--gap", "30d", "--json")
    assert result.code == 1
    kinds = Counter(one["kind"] for one in json.loads(result.out)["findings"])
    assert kinds == {"conflict": 2, "gap": 4, "single source": 9}


@pytest.mark.usefixtures("here")
def test_a_chronology_that_was_built_before_gives_the_same(timeline: Run) -> None:
    timeline("build", str(HERE), "-q", "-o", "s.json")
    told = timeline("check", str(HERE)).out
    assert timeline("check", "s.json").out == told.replace(f"{HERE}/", "")


PAST = [
    ("The mayor opened the bridge on Jan. 9, 2024.", True),
    ("The mayor will open the bridge on Jan. 9, 2024.", False),
    ("The bridge will be opened on Jan. 9, 2024.", False),
    ("The council moved the vote to Jan. 9, 2024.", False),
    ("The bridge is scheduled to be opened on Jan. 9, 2024.", False),
]


@pytest.mark.parametrize(("sentence", "found"), PAST, ids=[sentence for sentence, _ in PAST])
def test_an_anachronism(timeline: Run, here: Path, sentence: str, found: bool) -> None:
    (here / "a.txt").write_text(f"HILL TOWN, Jan. 2, 2024 (Coast Wire) -- {sentence}\n", encoding="utf-8")
    result = timeline("check", "a.txt")
    assert result.code == found
    assert result.out.startswith("anachronism: dated 2024-01-09, and told as past in an article of 2024") is found


def test_nothing_to_look_at(timeline: Run, here: Path) -> None:
    (here / "a.txt").write_text("HILL TOWN, Jan. 2, 2024 (Coast Wire) -- It rained on Monday.\n", encoding="utf-8")
    assert timeline("check", "a.txt") == Result(code=0, out="", err="")


@pytest.mark.parametrize("gap", ["", "d", "-3", "0", "x", "99999999", "1.5"])
def test_a_gap_that_is_none(timeline: Run, gap: str) -> None:
    result = timeline("check", str(HERE), f"--gap={gap}")
    assert result.code == 2
    assert "is no number of days; write it as 30d" in result.err
