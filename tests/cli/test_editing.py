"""A file that a person edits, and edits that survive: from the command line, as a person would."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.conftest import Run

SECOND = "LOW FORD, Jan. 9 (Harbor Wire) -- The ferry line was shut down on Monday. A new pier will open in May 2024.\n"


@pytest.fixture
def story(timeline: Run, here: Path) -> Path:
    """The edited file of one story."""
    assert timeline("train.txt", "-o", "story.md", "-q").code == 0
    return here / "story.md"


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def line(path: Path, date: str) -> str:
    """The line of the first entry of a date."""
    return next(one for one in path.read_text(encoding="utf-8").splitlines() if one.startswith(f"- **{date}"))


def words(entry: str) -> str:
    return entry.split(" — ", 1)[1].split(" <!--", maxsplit=1)[0]


def test_a_json_stands_beside_it(story: Path) -> None:
    found = json.loads(story.with_suffix(".json").read_bytes())
    assert found["markdown"]["lines"]
    assert found["events"][0]["id"] in story.read_text(encoding="utf-8")


def test_building_again_changes_nothing(timeline: Run, story: Path) -> None:
    before = story.read_bytes(), story.with_suffix(".json").read_bytes()
    result = timeline("train.txt", "-o", "story.md")
    assert (story.read_bytes(), story.with_suffix(".json").read_bytes()) == before
    assert result.err.splitlines() == ["3 entries from 1 article", "story.md", "story.json"]


def test_edits_are_rendered_and_survive(timeline: Run, story: Path) -> None:
    first, second, third = line(story, "2013"), line(story, "Jan. 3, 2020"), line(story, "Jan. 4, 2024")
    added = "- **Jan. 5, 2024** — People danced. [Town hall](https://town.example/a)\n    - I was there.\n"
    edit(
        story,
        (words(first), "The line opened for good."),
        ("**Jan. 3, 2020**", "**January 2, 2020**"),
        (third, added),
    )
    for again in ("render", "build"):
        if again == "build":
            assert timeline("train.txt", "-o", "story.md", "-q").code == 0
        assert timeline("render", "story.md", "-o", "left.json").code == 0
        left = json.loads((story.parent / "left.json").read_bytes())
        told = {event["text"]: event for event in left["events"]}
        assert [edit["change"] for edit in told["The line opened for good."]["edits"]] == ["reworded"]
        assert told[words(second)]["when"]["value"] == "2020-01-02"
        assert told[words(second)]["edits"] == [{"change": "redated", "was": "2020-01-03"}]
        assert told["People danced."]["notes"] == ["I was there."]
        assert words(third) not in told
    assert added.splitlines()[0] in story.read_text(encoding="utf-8")


def test_what_differs_is_told_in_short_lines(timeline: Run, here: Path, story: Path) -> None:
    (here / "pier.txt").write_text(SECOND, encoding="utf-8")
    edit(story, (words(line(story, "2013")), "The line opened for good."))
    result = timeline("train.txt", "pier.txt", "-o", "story.md")
    assert "+ May 2024, “A new pier will open.”: new" in result.err
    assert "The line opened for good." in story.read_text(encoding="utf-8")
    result = timeline("pier.txt", "-o", "story.md")
    assert "= 2013, “The line opened for good.”: no article tells it any longer; kept, as it is yours too" in result.err
    assert "- Jan. 3, 2020, " in result.err
    assert "The line opened for good." in story.read_text(encoding="utf-8")


def test_a_corrected_article_keeps_the_edits(timeline: Run, here: Path, story: Path) -> None:
    edit(story, (words(line(story, "2013")), "The line opened for good."), ("**Jan. 3, 2020**", "**Jan. 2, 2020**"))
    article = here / "train.txt"
    article.write_text(article.read_text(encoding="utf-8") + "\nNobody was hurt in May 2021.\n", encoding="utf-8")
    result = timeline("train.txt", "-o", "story.md")
    text = story.read_text(encoding="utf-8")
    assert "- **2013** — The line opened for good." in text
    assert "- **Jan. 2, 2020** — " in text
    assert "**Jan. 3, 2020**" not in text
    assert "new" in result.err
    assert "taken out" not in result.err


OTHER = "LOW FORD, Jan. 5, 2024 (Ellery Post) -- A freight train left the tracks outside Harbor City on Thursday.\n"


def test_an_entry_is_split_by_its_sources_and_others_are_merged(timeline: Run, here: Path) -> None:
    (here / "other.txt").write_text(OTHER, encoding="utf-8")
    both, story = ("train.txt", "other.txt", "-o", "story.md"), here / "story.md"
    assert timeline(*both).code == 0
    text = story.read_text(encoding="utf-8")
    entry = line(story, "Jan. 4, 2024")
    evidence = text.partition(entry + "\n")[2].partition("\n\n")[0].splitlines()
    cut = next(number for number, one in enumerate(evidence) if "story of Jan. 4" in one)
    own, first, last = f"<!-- {entry.split()[-2]}", line(story, "2013"), line(story, "Jan. 3, 2020")
    second = f"- **Jan. 4, 2024** — It happened again. {own} -->"
    pieces = sorted([evidence[1:cut], evidence[cut:]], key=lambda piece: "Jan. 5" in piece[0])
    edit(story, ("\n".join([entry, *evidence]), "\n".join([entry, *pieces[0], second, *pieces[1]])))
    edit(story, (first, f"{first[:-4]} {last.split()[-2]} -->"), (last, ""))
    for _ in range(2):
        assert timeline("render", "story.md", "-o", "left.json").code == 0
        events = json.loads((here / "left.json").read_bytes())["events"]
        told = {event["text"]: [one["quote"] for one in event["citations"]] for event in events}
        assert [len(quotes) for quotes in told.values()] == [2, 1, 1]
        assert "Ellery Post" in told["It happened again."][0]
        assert timeline(*both).code == 0


def test_a_reformatted_file_is_the_same(timeline: Run, story: Path) -> None:
    before, lines = story.read_bytes(), list[str]()
    for one in story.read_text(encoding="utf-8").splitlines():
        indent = (len(one) - len(one.lstrip())) // 2
        bullet = one.lstrip().startswith("- ")
        wrapped = one.replace("- ", "* ", 1).replace(" the ", f"\n{' ' * (indent + 2)}the ") if bullet else one
        lines.append(wrapped.strip() if not bullet else " " * indent + wrapped.lstrip())
    story.write_bytes(b"\xef\xbb\xbf" + "\r\n".join("\n".join(lines).splitlines()).encode())
    assert timeline("train.txt", "-o", "story.md").code == 0
    assert story.read_bytes() == before


def test_what_is_typed_behind_the_last_line_is_kept(timeline: Run, story: Path) -> None:
    story.write_bytes(story.read_bytes() + b"- **June 2024** - Behind the end. [Box 12]\n")
    assert timeline("train.txt", "-o", "story.md").code == 0
    assert "- **June 2024** — Behind the end. [Box 12]\n" in story.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("**2013**", "**Marhc 2013**", "“Marhc 2013” is no date; write it as"),
        ("<!-- e", "<!-- x", "no entry has the id 'x"),
        ("## 2013", "## My own words", "“My own words” is a heading of your own, which would be lost"),
        ("## Sources\n", "## Sources\n\nMine.\n", "“Mine.” belongs to no entry; put it below an entry"),
        ("## 2013\n", "## 2013\n\n- Mine\n", "“Mine” is no entry; begin it with a date"),
        ("## 2013\n", "## 2013\n\n- **2014** — Mine [7]\n", "there is no source 7; see the list of sources"),
    ],
)
def test_a_mistake_is_told_with_its_line(timeline: Run, story: Path, old: str, new: str, said: str) -> None:
    edit(story, (old, new))
    before = story.read_bytes()
    for command in (["render", "story.md", "-o", "a.html"], ["train.txt", "-o", "story.md"]):
        result = timeline(*command)
        assert result.code == 4
        assert said in result.err
        assert result.err.startswith("timeline: story.md:")
    assert story.read_bytes() == before


def test_a_file_that_is_not_ours_is_never_written_over(timeline: Run, here: Path) -> None:
    mine = here / "mine.md"
    mine.write_text("# Mine\n\n- **May 2, 2024** — It rained.\n", encoding="utf-8")
    result = timeline("train.txt", "-o", "mine.md")
    assert result.code == 4
    assert "mine.md: it was not written by timeline" in result.err
    assert timeline("train.txt", "-o", "mine.md", "--style", "narrative").code == 4
    assert mine.read_text(encoding="utf-8").startswith("# Mine")
    assert timeline("render", "mine.md", "-o", "mine.html").code == 0
    assert "It rained." in (here / "mine.html").read_text(encoding="utf-8")


BY_HAND = """# The bridge

Two years in *five* dates.

## The closing

- **September 2022** — The council voted to close it. [1]
- 2024-01-04T12:30: It reopened.
    - Ask the mayor.

## Sources

1. “Bridge to close”, Harbor Wire, <https://wire.example/close>
"""


def test_a_file_written_by_hand_alone_is_a_chronology(timeline: Run, here: Path) -> None:
    (here / "hand.md").write_text(BY_HAND, encoding="utf-8")
    assert timeline("render", "hand.md", "-o", "hand.json", "-o", "hand.html").code == 0
    found = json.loads((here / "hand.json").read_bytes())
    assert found["summary"] == "Two years in *five* dates."
    first, second = found["events"]
    assert [one["title"] for one in found["articles"] if one["id"] == first["citations"][0]["article"]] == [
        "Bridge to close"
    ]
    assert second["when"]["value"] == "2024-01-04T12:30"
    assert second["notes"] == ["Ask the mayor."]
    (here / "hand.md").write_text(BY_HAND.replace("[1]", "[3]"), encoding="utf-8")
    assert "hand.md:7: there is no source 3" in timeline("render", "hand.md", "-o", "hand.html").err


@pytest.mark.parametrize("broken", ["missing", "another", "not json"])
def test_without_its_json_it_is_not_written_over(timeline: Run, here: Path, story: Path, broken: str) -> None:
    beside, before = story.with_suffix(".json"), story.read_bytes()
    if broken == "missing":
        beside.unlink()
    elif broken == "another":
        assert timeline("train.txt", "--title", "Other", "-o", "b.md", "-q").code == 0
        (here / "b.json").replace(beside)
    else:
        beside.write_text("{", encoding="utf-8")
    result = timeline("train.txt", "-o", "story.md")
    assert result.code == 4
    assert "story.json, which it rests on, is " in result.err
    assert story.read_bytes() == before
    rendered = timeline("render", "story.md", "-o", "a.html")
    assert rendered.code == (0 if broken == "missing" else 4)


@pytest.mark.usefixtures("story")
def test_the_json_of_an_edited_file_is_not_written_over(timeline: Run) -> None:
    result = timeline("train.txt", "-o", "story.json")
    assert result.code == 4
    assert "story.md rests on it; name story.md too" in result.err


def test_a_narrative_is_written_over_unless_it_was_edited(timeline: Run, here: Path) -> None:
    narrative = ("train.txt", "--style", "narrative", "-o", "told.md")
    assert timeline(*narrative).code == 0
    assert timeline(*narrative).code == 0
    edit(here / "told.md", ("\n\n", "\n\nMine.\n\n"))
    assert timeline(*narrative).code == 4


class Killed(BaseException):
    """Stands for a run that is killed: nothing after it is done."""


@pytest.mark.parametrize("step", range(12))
def test_a_run_killed_at_any_step_leaves_the_edits_whole(
    timeline: Run, story: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    edit(story, (words(line(story, "2013")), "The line opened for good."))
    done = 0

    def killable(own: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **more: object) -> object:
            nonlocal done
            if done == step:
                raise Killed
            done += 1
            return own(*args, **more)

        return call

    with monkeypatch.context() as patch:
        for name in ("replace", "fsync", "chmod", "unlink"):
            patch.setattr(os, name, killable(getattr(os, name)))
        with suppress(Killed):
            timeline("train.txt", "-o", "story.md", "--title", "Anew")
    assert "The line opened for good." in story.read_text(encoding="utf-8")
    assert timeline("train.txt", "-o", "story.md", "--title", "Anew").code == 0
    assert "The line opened for good." in story.read_text(encoding="utf-8")
    assert timeline("render", "story.md", "-o", "left.json").code == 0
    left = json.loads((story.parent / "left.json").read_bytes())
    assert [one["change"] for event in left["events"] for one in event["edits"]] == ["reworded"]
    assert left["title"] == "Anew"
