"""`timeline build --about`: what it keeps, what it is called, and what it says where a name is in no article."""

import json
from pathlib import Path

from tests.cli.conftest import Run

FERRIES = """---
date: 2024-05-10
title: Ferries
---
Norlund Lines sold two ferries on Tuesday. The company thanked its crews.

Sparholt closed its yard on Wednesday.
"""


def test_only_what_it_takes_part_in(timeline: Run, here: Path) -> None:
    (here / "ferries.md").write_text(FERRIES, encoding="utf-8")
    assert (
        timeline("build", "ferries.md", "--about", "norlund lines", "--include", "inferred", "-o", "a.json").code == 0
    )
    told = json.loads((here / "a.json").read_text(encoding="utf-8"))
    assert (told["title"], told["about"]) == ("norlund lines", ["norlund lines"])
    quotes = {citation["quote"] for event in told["events"] for citation in event["citations"]}
    assert quotes == {"Norlund Lines sold two ferries on Tuesday.", "The company thanked its crews."}


def test_several_names_and_a_title_of_ones_own(timeline: Run, here: Path) -> None:
    (here / "ferries.md").write_text(FERRIES, encoding="utf-8")
    result = timeline("build", "ferries.md", "--about", "Norlund", "--about", "Sparholt", "--title", "Yards", "-o", "-")
    assert result.code == 0
    assert result.out.startswith("# Yards\n")
    assert "sold two ferries" in result.out
    assert "closed its yard" in result.out


def test_a_name_in_no_article_is_told_with_the_nearest(timeline: Run, here: Path) -> None:
    (here / "ferries.md").write_text(FERRIES, encoding="utf-8")
    result = timeline("build", "ferries.md", "--about", "Sparhotl", "-o", "a.md")
    assert result.code == 3
    assert "no article names “Sparhotl”; did you mean “Sparholt”?" in result.err
    assert not (here / "a.md").exists()


def test_one_name_of_two_is_enough(timeline: Run, here: Path) -> None:
    (here / "ferries.md").write_text(FERRIES, encoding="utf-8")
    result = timeline("build", "ferries.md", "--about", "Sparhotl", "--about", "Sparholt", "-o", "a.md")
    assert result.code == 0
    assert "no article names “Sparhotl”" in result.err


def test_a_name_without_a_dated_event_says_so(timeline: Run, here: Path) -> None:
    (here / "ferries.md").write_text(FERRIES.replace(" on Wednesday", ""), encoding="utf-8")
    result = timeline("build", "ferries.md", "--about", "Sparholt", "-o", "a.md")
    assert result.code == 3
    assert "nothing is dated in which “Sparholt” takes part" in result.err
