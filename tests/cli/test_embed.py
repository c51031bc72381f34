"""Fragments from the command: the suffix, the heading's level, the style sheet beside it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_suffix_makes_a_fragment(timeline: Run, here: Path) -> None:
    assert timeline("train.txt", "-o", "a.embed.html", "--heading-level", "4").code == 0
    text = (here / "a.embed.html").read_text(encoding="utf-8")
    assert text.startswith("<style>\n")
    assert '<h4 class="tl-title"' in text
    assert timeline("train.txt", "--to", "embed", "-o", "-").out.startswith("<style>\n")


@pytest.mark.parametrize(("output", "sheet"), [("web/a.embed.html", "web/a.embed.css"), ("b.inc", "b.embed.css")])
def test_the_style_sheet_can_be_a_file_beside_it(output: str, sheet: str, timeline: Run, here: Path) -> None:
    result = timeline("train.txt", "-o", output, "--to", "embed", "--css", "file")
    assert result.code == 0, result.err
    assert sheet in result.err.splitlines()
    assert (here / output).read_text(encoding="utf-8").startswith("<section")
    assert ".tl-entry" in (here / sheet).read_text(encoding="utf-8")
    assert timeline("train.txt", "-o", "c.embed.html", "--css", "none").code == 0
    assert not (here / "c.embed.css").exists()


def test_no_clobber_holds_for_the_style_sheet(timeline: Run, here: Path) -> None:
    (here / "a.embed.css").write_text("mine")
    assert timeline("train.txt", "-o", "a.embed.html", "--css", "file", "--no-clobber").code != 0
    assert (here / "a.embed.css").read_text() == "mine"
