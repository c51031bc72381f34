"""The table of formats."""

import subprocess
import sys
from importlib import import_module

import pytest

from tests.chronologies import bridge
from timeline.errors import UsageError
from timeline.renderers import FORMATS, Format, format_named, format_of, render


def test_what_is_written_where_nobody_says() -> None:
    assert [known.suffix for known in FORMATS if known.standard] == [".md", ".html", ".pdf", ".json"]


def test_no_two_formats_share_a_name_or_a_suffix() -> None:
    names = [name for known in FORMATS for name in known.names]
    assert len(names) == len(set(names))
    assert names == [name.lower() for name in names]


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_what_a_format_loses_it_also_counts(known: Format) -> None:
    assert bool(known.loses) == hasattr(import_module(f"timeline.renderers.{known.module}"), "losses")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        *(("a.md", "md"), ("a.b.HTM", "html"), ("x/y.markdown", "md"), ("a.json", "json")),
        *(("a.timelinejs.json", "timelinejs"), ("a.TimelineJS.CSV", "timelinejs-csv"), ("a.feed.json", "jsonfeed")),
        *(("feed.json", "json"), ("timelinejs.csv", "csv"), (".feed.json", "json"), ("a.mmd", "mermaid")),
    ],
)
def test_a_suffix_stands_for_a_format(path: str, name: str) -> None:
    assert format_of(path).name == name


def test_unknown_formats_are_told_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"a\.xyz: the suffix \.xyz is no known format; choose from \.md, \.html"):
        format_of("a.xyz")
    with pytest.raises(UsageError, match="without a suffix"):
        format_of("report")
    with pytest.raises(UsageError, match="there is no format 'xyz'; choose from md, html, pdf, json, embed, csv"):
        format_named("xyz")


@pytest.mark.parametrize("name", [known.name for known in FORMATS if known.name != "pdf"])
def test_twice_the_same_bytes(name: str) -> None:
    assert render(bridge("*x*"), name) == render(bridge("*x*"), name)


@pytest.mark.parametrize(
    ("name", "unused"),
    [
        ("json", "jinja2 markdown nh3 icalendar docx"),
        ("ics", "docx jinja2 weasyprint"),
        ("md", "markdown nh3 weasyprint"),
        ("html", "markdown nh3 weasyprint fontTools"),
    ],
)
def test_only_what_is_used_is_loaded(name: str, unused: str) -> None:
    code = (
        "import sys; from tests.chronologies import bridge; from timeline.renderers import render;"
        f"render(bridge(), {name!r}); print(*set({unused.split()!r}) & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == ""
