"""The templates that a person can start from: all of them, listed, copied and documented as they are."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from tests.chronologies import bridge
from timeline.errors import TemplateError
from timeline.renderers import Style, page, pdf, provenance, ranges, reference, render
from timeline.renderers.gallery import GALLERY, copy
from timeline.renderers.templates import fill, templates_dir
from timeline.renderers.view import axis, briefing, dated, disputes, entries, onepage, ticks

DOCS = Path(__file__).parents[2] / "docs" / "templates.md"
SHOWN = (
    *(page.Page, page.Group, entries.Entry, dated.When, ranges.Dates, provenance.Proof, provenance.Quote),
    *(reference.Reference, disputes.Dispute, disputes.Position, axis.Axis, axis.Bar, axis.Stretch, ticks.Tick),
    *(page.Gap, page.Loose, briefing.Briefing, briefing.Grade, onepage.Choice),
)


def test_every_file_is_listed() -> None:
    assert sorted(GALLERY) == sorted(path.name for path in templates_dir().iterdir())


def test_copies_are_ours_and_nothing_of_the_persons_is_lost(tmp_path: Path) -> None:
    (tmp_path / "print.css").write_text("mine")
    assert len(copy(tmp_path)) == len(GALLERY) - 1
    assert (tmp_path / "print.css").read_text() == "mine"
    assert (tmp_path / "print.html").read_bytes() == (templates_dir() / "print.html").read_bytes()


def test_copies_make_the_same_page(tmp_path: Path) -> None:
    copy(tmp_path)
    assert render(bridge(), "html", Style(templates=tmp_path)) == render(bridge(), "html")


def section(name: str) -> str:
    return DOCS.read_text(encoding="utf-8").partition(f"\n## {name}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.__name__)
def test_fields_are_told_as_they_are(shown: type) -> None:
    own = {field.name for field in fields(shown)}
    own |= {name for name, value in vars(shown).items() if isinstance(value, property)}
    assert set(re.findall(r"^\| `(\w+)` \|", section(shown.__name__), re.MULTILINE)) == own


def test_names_are_told_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, object] = {}

    def filled(*_: object, **context: object) -> str:
        given.update(context)
        return ""

    monkeypatch.setattr(pdf, "fill", filled)
    style = Style(template="onepage")
    list(pdf.documents(bridge(), page.page(bridge(), style), style))
    told = re.findall(r"^\| `(\w+)` \|", section("What every template is given"), re.MULTILINE)
    assert sorted(told) == sorted(given)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one\n{% if %}\n", "Expected an expression"),
        ("one\n{{ page.nowhere }}\n", "nowhere"),
        ("\n{{ 1 / 0 }}", "zero"),
    ],
)
def test_a_mistake_in_print_names_file_and_line(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "print-briefing.html").write_text(text)
    with pytest.raises(TemplateError, match=said) as caught:
        render(bridge(), "pdf", Style(template="briefing", templates=tmp_path))
    assert str(caught.value).startswith(f"{tmp_path}/print-briefing.html:2: ")


def test_a_template_gets_nothing_of_the_machine() -> None:
    with pytest.raises(TemplateError):
        fill("print.html", None)
