"""The table of formats."""

import subprocess
import sys

import pytest

from tests.chronologies import bridge
from timeline.errors import UsageError
from timeline.renderers import FORMATS, format_named, format_of, render


def test_the_table() -> None:
    assert [(known.name, known.suffix, known.binary) for known in FORMATS] == [
        ("md", ".md", False),
        ("html", ".html", False),
        ("pdf", ".pdf", True),
        ("json", ".json", False),
    ]


@pytest.mark.parametrize(
    ("path", "name"), [("a.md", "md"), ("a.b.HTM", "html"), ("x/y.markdown", "md"), ("a.json", "json")]
)
def test_a_suffix_stands_for_a_format(path: str, name: str) -> None:
    assert format_of(path).name == name


def test_unknown_formats_are_told_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"a\.docx: the suffix \.docx is no known format; choose from \.md, \.html"):
        format_of("a.docx")
    with pytest.raises(UsageError, match="without a suffix"):
        format_of("report")
    with pytest.raises(UsageError, match="there is no format 'docx'; choose from md, html, pdf, json"):
        format_named("docx")


@pytest.mark.parametrize("name", ["md", "html", "json"])
def test_twice_the_same_bytes(name: str) -> None:
    assert render(bridge("*x*"), name) == render(bridge("*x*"), name)


@pytest.mark.parametrize(
    ("name", "unused"),
    [("json", "jinja2 markdown nh3"), ("md", "markdown nh3 weasyprint"), ("html", "markdown nh3 weasyprint fontTools")],
)
def test_only_what_is_used_is_loaded(name: str, unused: str) -> None:
    code = (
        "import sys; from tests.chronologies import bridge; from timeline.renderers import render;"
        f"render(bridge(), {name!r}); print(*set({unused.split()!r}) & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == ""
