"""The designs of the PDF: what they hold, how they break over pages, and what they carry."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html as markup

from tests.chronologies import bridge, plain
from tests.long import long
from tests.unit.test_pdf import HOSTILE, inside, tool
from timeline import chronicle, read
from timeline.errors import PdfUnavailable, UsageError
from timeline.model.chronology import Chronology
from timeline.model.editing import Change, Edit
from timeline.model.merging import Conflict, Matter, Side
from timeline.renderers import Style, coverage, pdf, render
from timeline.renderers.json import render as as_json
from timeline.renderers.page import page
from timeline.renderers.templates import templates_dir

BRIEFING = Style(template="briefing", originator="County Desk", marking="OFFICIAL – SENSITIVE")


def disputed() -> Chronology:
    found = bridge("**Open** again.")
    alleged, denied = (found.events[number].mentions[0] for number in (9, 13))
    sides = (
        Side(said="in November 2023", value="2023-11", mentions=(alleged.id,)),
        Side(said="on Saturday", value="2024-01-06", mentions=(denied.id,)),
    )
    conflict = Conflict(id="c1", matter=Matter.DATE, about="", events=(found.events[9].id,), sides=sides)
    return replace(found, conflicts=(conflict,))


@cache
def briefing() -> bytes:
    return render(disputed(), "pdf", BRIEFING)


def text_of(made: bytes) -> str:
    return tool("pdftotext", "-layout", "-", "-", data=made)


def test_a_briefing_says_what_a_reader_asks() -> None:
    told = " ".join(text_of(briefing()).split())
    for said in (
        "As of Jan. 7, 2024",
        "From County Desk",
        "Covers 44 B.C. to summer 2024: 15 entries from 2 sources",
        "Open again.",
        "Date computed · “four years ago Wednesday”, story of Jan. 4, 2024: ",
        "Alleged · Date stated",
        "Date guessed",
        "No entries for",
        "in November 2023 (November 2023)",
        "that bolts had",
        "that any bolt",
        "The article’s words have more than one reading",
        "https://wire.example/2024/01/04/bridge",
    ):
        assert said in told, said


def test_a_marking_stands_at_top_and_bottom_of_every_page() -> None:
    pages = text_of(briefing()).split("\f")[:-1]
    assert len(pages) > 1
    for one in pages:
        lines = [line.strip() for line in one.splitlines() if line.strip()]
        assert lines[0] == "OFFICIAL – SENSITIVE"
        assert lines[-1] == "OFFICIAL – SENSITIVE"


def test_the_as_of_day_is_the_persons_or_the_newest_and_never_todays() -> None:
    style = Style(template="briefing", as_of=date(2024, 2, 1))
    assert "Feb. 1, 2024" in text_of(render(bridge(), "pdf", style))
    assert "As of" not in text_of(render(plain("It rained", day=None), "pdf", Style(template="briefing")))


@pytest.mark.parametrize(("paper", "size"), [("a4", "595.276 x 841.89"), ("letter", "612 x 792")])
def test_paper(paper: Any, size: str) -> None:  # noqa: ANN401 - a literal
    assert size in tool("pdfinfo", "-", data=render(bridge(), "pdf", Style(template="briefing", paper=paper)))


def test_one_page_is_one_page_and_says_what_it_left_out() -> None:
    made = render(long(120), "pdf", Style(template="onepage"))
    told = text_of(made)
    assert "Page 1 of 1" in told
    shown = re.search(r"(\d+) of 120 entries, those that matter most; (\d+) are left out", told)
    assert shown
    assert int(shown[1]) + int(shown[2]) == 120
    assert int(shown[1]) >= 12
    assert len(re.findall(r"of the inquiry", " ".join(told.split()))) == int(shown[1])


def test_a_summary_that_fills_the_page_is_told() -> None:
    with pytest.raises(PdfUnavailable, match="not even one entry fits"):
        render(bridge("word " * 3000), "pdf", Style(template="onepage"))


def test_an_archive_carries_the_chronology_and_is_both_a_and_ua(tmp_path: Path) -> None:
    made = render(disputed(), "pdf", replace(BRIEFING, archive=True))
    path = tmp_path / "a.pdf"
    path.write_bytes(made)
    tool("pdfdetach", "-saveall", "-o", str(tmp_path), str(path))
    assert (tmp_path / "chronology.json").read_bytes() == as_json(disputed(), Style())
    for mark in (
        b"pdfuaid:part>1<",
        b'pdfaid:part="3"',
        b"/AFRelationship /Data",
        b"/OutputIntent",
        b"/StructTreeRoot",
    ):
        assert mark in inside(made), mark
    assert made == render(disputed(), "pdf", replace(BRIEFING, archive=True))


@pytest.mark.parametrize("template", ["briefing", "onepage"])
def test_hostile_text_is_inert_in_every_design(template: Any) -> None:  # noqa: ANN401 - a literal
    fields = {"title": HOSTILE, "outlet": HOSTILE, "byline": HOSTILE, "url": "file:///etc/passwd", "published": HOSTILE}
    style = Style(
        template=template, marking=HOSTILE + '" } html { display: none } @page { content: "\\', originator=HOSTILE
    )
    made = render(plain(HOSTILE, **fields), "pdf", style)
    for forbidden in (b"/EmbeddedFile", b"/Filespec", b"/Launch", b"/URI", b"/JavaScript", b"/GoToR"):
        assert forbidden not in inside(made)
    assert "{{ x }}" in text_of(made)


def tree_of(made: bytes, tmp_path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """All objects of a PDF, and its catalog, as qpdf's JSON tells them."""
    path = tmp_path / "tree.pdf"
    path.write_bytes(made)
    objects = json.loads(tool("qpdf", "--json=2", "--json-key=qpdf", str(path)))["qpdf"][1]
    root = objects["trailer"]["value"]["/Root"]
    return objects, objects[f"obj:{root}"]["value"]


def elements(objects: dict[str, Any], node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON
    """The structure elements below one, in reading order."""
    for kid in node if isinstance(node, list) else [node]:
        found = objects.get(f"obj:{kid}", {}).get("value") if isinstance(kid, str) else None
        if isinstance(found, dict) and found.get("/S"):
            yield found
            yield from elements(objects, found.get("/K", []))


def test_the_structure_is_one_that_a_reader_can_follow(tmp_path: Path) -> None:
    objects, catalog = tree_of(briefing(), tmp_path)
    assert catalog["/Lang"] == "u:en"
    assert catalog["/MarkInfo"]["/Marked"] is True
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"] is True
    root = objects[f"obj:{catalog['/StructTreeRoot']}"]["value"]
    found = [*elements(objects, root["/K"])]
    names = [one["/S"] for one in found]
    levels = [int(name[2]) for name in names if re.fullmatch(r"/H\d", name)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert not [one for one in found if not one.get("/K") and one["/S"] not in ("/NonStruct", "/TD", "/TH")]
    for one in found:
        kids = [
            kid["/S"]
            for kid in (objects.get(f"obj:{name}", {}).get("value") for name in one["/K"])
            if kid and "/S" in kid
        ]
        if one["/S"] == "/L":
            assert set(kids) == {"/LI"}
        if one["/S"] == "/LI":
            assert set(kids) == {"/LBody"}
    assert [one for one in found if one["/S"] == "/Figure" and one.get("/Alt")]


@pytest.fixture(scope="module")
def pages() -> list[list[tuple[float, str]]]:
    """The lines of a briefing of a thousand entries, by page: their height on it and their words."""
    laid = tool("pdftotext", "-bbox-layout", "-", "-", data=render(long(1000), "pdf", Style(template="briefing")))
    tree = markup.fromstring(laid.encode())
    return [
        [
            (float(line.attrib["ymin"]), " ".join(word.text or "" for word in line.iter("word")))
            for line in one.iter("line")
        ]
        for one in tree.iter("page")
    ]


def test_a_thousand_entries_leave_no_heading_alone_and_split_no_entry(pages: list[list[tuple[float, str]]]) -> None:
    assert len(pages) > 40
    body = [sorted((y, text) for y, text in one if 60 < y < 775) for one in pages]
    entries = [lines for lines in body if any("of the inquiry." in text for _, text in lines)]
    for lines in entries[1:-1]:
        first, last = lines[0][1], lines[-1][1]
        assert not re.match(r"(Reported|Alleged|Scheduled) ·|→|\d{4}-\d\d-\d\d$", first), "an entry is split"
        assert not re.fullmatch(r"20\d\d|[A-Z][a-z]+\.? \d+|[A-Z][a-z]+ 20\d\d", last), "a heading is alone"
        assert not last.startswith(("The harbor", "Mayor", "A panel")), "an entry is split"


@pytest.mark.parametrize("name", sorted(path.name for path in templates_dir().glob("print*.css")))
def test_print_knows_neither_flex_nor_grid(name: str) -> None:
    assert not re.search(r"flex|grid", (templates_dir() / name).read_text(encoding="utf-8"))


def test_a_briefing_is_no_narrative() -> None:
    from timeline.cli.options.looks import LookOptions

    with pytest.raises(UsageError, match="a briefing is a list"):
        LookOptions(style="narrative", template="briefing").looks()
    with pytest.raises(UsageError, match="--as-of"):
        LookOptions(as_of="tomorrow").looks()


@pytest.mark.parametrize("style", [BRIEFING, Style(), Style(template="onepage"), Style(telling="narrative")])
def test_what_a_person_wrote_and_changed_is_printed(style: Style) -> None:
    found = bridge()
    edited = replace(
        found.events[0], notes=("Ask the harbor master.",), edits=(Edit(change=Change.REWORDED, was="It shut"),)
    )
    told = " ".join(text_of(render(replace(found, events=(edited, *found.events[1:])), "pdf", style)).split())
    assert "Ask the harbor master." in told
    assert "It shut" in told


def test_a_narrative_has_its_notes_at_the_end() -> None:
    chronology, style = bridge(), Style(telling="narrative")
    (laid_out,) = pdf.documents(chronology, page(chronology, style), style)
    told, notes = laid_out.split('<section class="back notes">')
    assert re.findall(r'href="#(note-\d+)"', told) == re.findall(r'id="(note-\d+)"', notes)
    assert notes.count("Rule: ") >= len(chronology.events)


@pytest.mark.parametrize("style", [Style(marking="秘"), Style(originator="秘")], ids=["marking", "originator"])
def test_letters_of_the_person_are_looked_for_in_fonts(style: Style, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "missing_glyphs", lambda text: {"CJK": text} if "秘" in text else {})
    assert coverage.undrawn(bridge(), style)
    assert not coverage.undrawn(bridge(), Style())


def test_letters_of_a_quoted_side_are_looked_for_in_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "missing_glyphs", lambda text: {"CJK": text} if "秘" in text else {})
    found = disputed()
    side = replace(found.conflicts[0].sides[0], said="秘")
    conflict = replace(found.conflicts[0], sides=(side, *found.conflicts[0].sides[1:]))
    assert coverage.undrawn(replace(found, conflicts=(conflict,)), BRIEFING)


@pytest.mark.parametrize("telling", ["list", "narrative"])
def test_no_date_is_broken_at_the_end_of_a_line(telling: Any) -> None:  # noqa: ANN401 - a literal
    lines = [f"The {'mud ' * count}was dredged in 1964, an engineer said." for count in range(8, 34)]
    (story,) = read("-", ("OSLO, Jan. 4, 2024 (AP) -- It rained.\n\n" + "\n\n".join(lines)).encode())
    made = text_of(render(chronicle([story]), "pdf", Style(telling=telling)))
    assert not re.search(r"\b(?:1|19|196)\n *\d", made)
