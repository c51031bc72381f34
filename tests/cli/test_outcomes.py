"""How the command ends: exit codes, one clear line for each failure, and what is still done."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.cli.summing import Sum
from timeline.errors import PdfUnavailable
from timeline.renderers import pdf

UNREADABLE = {
    "empty.txt": b"",
    "blank.txt": b" \n\n ",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "binary.txt": bytes(range(256)) * 4,
}


@pytest.mark.parametrize("name", [*UNREADABLE, "missing.txt", "folder"])
def test_what_cannot_be_read_is_one_line(timeline: Run, here: Path, name: str) -> None:
    if name in UNREADABLE:
        (here / name).write_bytes(UNREADABLE[name])
    (here / "folder").mkdir()
    result = timeline(name)
    assert (result.code, result.out) == (4, "")
    assert result.err.startswith(f"timeline: {name}: ")
    assert len(result.err.splitlines()) == 1
    assert not (here / "output").exists()


def test_the_other_inputs_are_still_used(timeline: Run, here: Path) -> None:
    result = timeline("missing.txt", "train.txt", "-o", "a.md")
    assert result.code == 4
    assert "missing.txt" in result.err
    assert "3 entries from 1 article" in result.err
    assert (here / "a.md").exists()


def test_an_assumed_encoding_is_told(timeline: Run, here: Path) -> None:
    text = (
        "HARBOR CITY, Jan. 4, 2024 (Coast Wire) -- The Café “Zoë” closed on Thursday, its señor said. Señora Peña wept."
    )
    (here / "old.txt").write_bytes(text.encode("cp1252"))
    result = timeline("old.txt", "-o", "a.md")
    assert result.code == 0
    assert "old.txt: read as cp1252" in result.err


def test_nothing_dated_is_written_down_and_told(timeline: Run, here: Path) -> None:
    result = timeline("undated.txt", "-o", "a.md")
    assert result.code == 3
    assert "2 time expressions found, none resolved (give --date" in result.err
    assert "Friday" in (here / "a.md").read_text(encoding="utf-8")


def test_nothing_found_at_all(timeline: Run) -> None:
    result = timeline("timeless.txt", "-o", "a.md")
    assert result.code == 3
    assert "no date or time was found" in result.err


def test_what_is_not_resolved_is_counted(timeline: Run, here: Path) -> None:
    (here / "mixed.txt").write_text("The mill opened in 1998. It closed on Friday.\n", encoding="utf-8")
    result = timeline("mixed.txt", "-o", "a.md")
    assert result.code == 0
    assert "1 entry from 1 article; 1 time expression not resolved (give --date" in result.err
    strict = timeline("mixed.txt", "-o", "a.md", "--strict")
    assert strict.code == 1
    assert "mixed.txt: “Friday” is not resolved: " in strict.err


def test_strict_is_content_with_what_is_certain(timeline: Run) -> None:
    assert timeline("train.txt", "-o", "a.md", "--strict").code == 0


def test_without_pdf_the_other_formats_are_made(timeline: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object) -> bytes:
        raise PdfUnavailable("PDF needs Pango", hint="run apt-get")

    monkeypatch.setattr(pdf, "render", cannot)
    result = timeline("train.txt", "--title", "Line")
    assert result.code == 5
    assert "timeline: PDF needs Pango; run apt-get" in result.err.splitlines()
    assert {path.name for path in (here / "output").iterdir()} == {"line.md", "line.html", "line.json"}
    assert timeline("missing.txt", "train.txt").code == 4, "an input that cannot be read weighs more"
    assert timeline("undated.txt").code == 5, "and a missing PDF more than that nothing is dated"


def test_an_unwritable_output_is_one_line(timeline: Run, here: Path) -> None:
    (here / "file").write_text("", encoding="utf-8")
    result = timeline("train.txt", "-o", "file/a.md")
    assert result.code == 4
    assert "timeline: file/a.json: " in result.err


def test_a_mistake_of_ours_is_one_line_too(timeline: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("oh\nno")

    monkeypatch.setattr("timeline.cli.making.chronicle", broken)
    result = timeline("train.txt")
    assert result.code == 70
    assert "this is a bug in timeline (KeyError: " in result.err
    assert "TIMELINE_DEBUG=1" in result.err
    assert len(result.err.splitlines()) == 1
    monkeypatch.setenv("TIMELINE_DEBUG", "1")
    with pytest.raises(KeyError):
        timeline("train.txt")


def test_an_interruption_is_quiet(timeline: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.cli.making.chronicle", interrupted)
    result = timeline("train.txt")
    assert (result.code, result.out, result.err) == (130, "", "")


def test_the_hint_is_for_those_whom_it_helps() -> None:
    told = {undated: str(Sum(entries=1, articles=1, unresolved=1, guessed=1, undated=undated)) for undated in (0, 1)}
    assert told[0] == "1 entry from 1 article; 1 date guessed; 1 time expression not resolved"
    assert told[1] == told[0] + " (give --date with the day of the story)"


def test_letters_that_a_pdf_cannot_show_are_told(timeline: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "fonts.conf").write_text(f"<fontconfig><dir>{here}</dir></fontconfig>")
    monkeypatch.setenv("FONTCONFIG_FILE", str(here / "fonts.conf"))
    (here / "far.txt").write_text("The 漢字 museum opened in 2013, in Łódź.", encoding="utf-8")
    result = timeline("far.txt", "-o", "far.md", "-o", "far.pdf")
    assert result.code == 0
    assert result.err.splitlines()[0] == (
        "timeline: far.pdf: no font has 2 of the characters used: 字漢; "
        "run: apt-get install -y --no-install-recommends fonts-noto-cjk"
    )
    assert result.err.count("no font has") == 1
