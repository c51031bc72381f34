"""Twelve stories made for this test: contradictions, copies, a correction and a bystander."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from timeline import chronicle, read, render
from timeline.model.chronology import Chronology
from timeline.model.merging import Matter
from timeline.model.text import Article

HERE = Path(__file__).parent / "twelve"
FILES = sorted(HERE.glob("*.md"))

ENTRIES = [
    # date, stories that tell of it, independent outlets, the beginning of its text
    ("2011", {1}, 1, "Marlowe Lines bought the Lady Marlowe"),
    ("2021-02", {12}, 1, "Engineers closed it"),
    ("2022-09", {3, 4, 5}, 2, "Inspectors had warned"),
    ("2023-03", {11}, 1, "The ferry sank."),
    ("2023-03-05", {1, 2}, 2, "The ferry Lady Marlowe sank off Port Sable"),
    ("2023-03-05", {12}, 1, "The old bridge over the Alder reopened"),
    ("2023-03-05T16:00", {1}, 1, "The ferry left Kestrel Island"),
    ("2023-03-06", {2}, 1, "Divers reached the wreck"),
    ("2023-03-08", {3, 4, 7, 8}, 2, "Maritime regulators grounded the whole Marlowe Lines fleet"),
    ("2023-03-09", {2}, 1, "Prosecutors will question the captain"),
    ("2023-03-09", {5}, 1, "Brandt surrendered to the police"),
    ("2023-03-10", {5, 6}, 2, "Ivo Brandt, the captain of the ferry Lady Marlowe, was charged"),
    ("2023-04-04", {7, 8}, 1, "A public inquiry into the sinking of the Lady Marlowe opened"),
    ("2023-04-18", {9, 10}, 2, "Salvage crews raised the wreck of the Lady Marlowe"),
    ("2023-05-22", {6, 11}, 2, "The trial of Ivo Brandt, the captain of the ferry Lady Marlowe, began"),
]


def stories() -> list[Article]:
    return [article for path in FILES for article in read(path.name, path.read_bytes())]


@pytest.fixture(scope="module")
def twelve() -> Chronology:
    return chronicle(stories())


def number(chronology: Chronology, article: str) -> int:
    return int(chronology.article(article).origin[:2])


def test_each_event_is_one_entry_with_all_that_tell_of_it(twelve: Chronology) -> None:
    found = [
        (
            event.value.timex,
            {number(twelve, citation.article) for citation in event.citations},
            event.salience.outlets if event.salience else 0,
        )
        for event in twelve.events
    ]
    assert found == [entry[:3] for entry in ENTRIES]


def test_the_fullest_sentence_is_the_text(twelve: Chronology) -> None:
    pairs = [(event.text, entry[3]) for event, entry in zip(twelve.events, ENTRIES, strict=True)]
    assert [(text, start) for text, start in pairs if not text.startswith(start)] == []


def test_the_sides_of_what_they_disagree_on(twelve: Chronology) -> None:
    found = [(one.matter, one.about, [(side.said, side.value) for side in one.sides]) for one in twelve.conflicts]
    assert sorted(found, key=lambda one: one[0].value) == [
        (Matter.DATE, "", [("April 18", "2023-04-18"), ("April 19", "2023-04-19")]),
        (Matter.FIGURE, "dead", [("killing 12 people", "12"), ("killing 14 people", "14")]),
    ]


def test_a_copy_is_told_and_counts_once(twelve: Chronology) -> None:
    assert [(number(twelve, copy.article), number(twelve, copy.of)) for copy in twelve.copies] == [(4, 3)]


def test_any_order_gives_the_same_bytes(twelve: Chronology) -> None:
    wanted = {name: render(twelve, name) for name in ("json", "md", "html")}
    for seed in range(5):
        shuffled = stories()
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - no secret
        made = chronicle(shuffled)
        assert {name: render(made, name) for name in wanted} == wanted


def test_no_seed_of_hashes_changes_a_byte() -> None:
    command = [sys.executable, "-m", "timeline", *map(str, FILES), "-o", "-", "--to", "json", "-q"]
    made = {
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "77")
    }
    assert len(made) == 1


def test_no_article_of_another_story_meets_these(twelve: Chronology) -> None:
    """All are about Port Sable and its ferry but one, and several things happened on that Sunday."""
    assert all(
        {number(twelve, citation.article) for citation in event.citations} == {12}
        for event in twelve.events
        if any(number(twelve, citation.article) == 12 for citation in event.citations)
    )
