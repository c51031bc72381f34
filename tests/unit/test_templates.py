"""Templates: a person's own are taken one by one, and a broken one says where."""

from pathlib import Path

import pytest

from tests.chronologies import bridge
from timeline.errors import TemplateError
from timeline.renderers import Style, render


def broken(folder: Path, text: str, name: str = "chronology.md") -> str:
    (folder / name).write_text(text)
    with pytest.raises(TemplateError) as caught:
        render(bridge(), name.rpartition(".")[2], Style(templates=folder))
    return str(caught.value)


def test_one_file_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "chronology.md").write_text("{{ page.title }}: {{ page.groups|length }}")
    style = Style(templates=tmp_path)
    assert render(bridge(), "md", style) == b"The bridge at Port Ellery: 8"
    assert b"<!DOCTYPE html>" in render(bridge(), "html", style)


def test_a_persons_markdown_template_escapes_by_itself(tmp_path: Path) -> None:
    (tmp_path / "chronology.md").write_text('{{ "*a* <b>" }}')
    assert render(bridge(), "md", Style(templates=tmp_path)) == rb"\*a\* &lt;b>"


def test_a_mistake_in_the_syntax(tmp_path: Path) -> None:
    assert broken(tmp_path, "one\n{% if %}\n").startswith(f"{tmp_path}/chronology.md:2: ")


def test_an_unknown_name(tmp_path: Path) -> None:
    said = broken(tmp_path, "one\ntwo\n{{ page.nothing }}\n")
    assert said.startswith(f"{tmp_path}/chronology.md:3: ")
    assert "nothing" in said


def test_an_unknown_name_in_html(tmp_path: Path) -> None:
    assert broken(tmp_path, "one\n{{ nowhere }}\n", "chronology.html").startswith(f"{tmp_path}/chronology.html:2: ")


def test_an_error_while_filling_in(tmp_path: Path) -> None:
    assert broken(tmp_path, "one\n{{ 1 / 0 }}\n").startswith(f"{tmp_path}/chronology.md:2: division by zero")


def test_a_missing_part(tmp_path: Path) -> None:
    assert "there is no template head.md" in broken(tmp_path, "{% include 'head.md' %}")


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "chronology.md").write_bytes(b"\xff\xfe")
    with pytest.raises(TemplateError, match=r"chronology\.md cannot be read"):
        render(bridge(), "md", Style(templates=tmp_path))
