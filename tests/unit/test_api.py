"""What `import timeline` gives: few names, all there, typed, and paid for when they are used."""

import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from tests.chronologies import bridge, plain

CONSUMER = """
from dataclasses import replace
from datetime import date
from pathlib import Path

import timeline
from timeline import Article, Chronology, Citation, Event, Resolution, Style, TimelineError, TimeValue


def briefing(folder: Path) -> bytes:
    articles: list[Article] = []
    for path in sorted(folder.glob("*.txt")):
        try:
            articles += timeline.read(str(path), path.read_bytes(), timeline.ReadChoice(day=date(2024, 1, 4)))
        except TimelineError as error:
            print(error.what, error.where, error.hint)
    found: Chronology = timeline.chronicle(articles, title="Briefing")
    firm = tuple(event for event in found.events if event.resolution.certainty is not timeline.Certainty.GUESSED)
    return timeline.render(replace(found, events=firm), "embed", Style(date_style="iso", heading_level=3))


def quotes(event: Event) -> list[str]:
    cited: tuple[Citation, ...] = event.citations
    return [citation.quote for citation in cited]


def days(text: str) -> list[TimeValue]:
    found: tuple[Resolution, ...] = timeline.resolve(text, date(2024, 1, 4))
    return [one.value for one in found if isinstance(one.value, TimeValue)]


wrong: int = timeline.render(timeline.chronicle([]), "md")  # type: ignore[assignment]
"""


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout


def test_every_name_is_there() -> None:
    assert timeline.__all__ == sorted(timeline.__all__)
    assert set(timeline.__all__) == set(timeline._HOME)
    for name in timeline.__all__:
        assert getattr(timeline, name).__name__ == name
    assert set(timeline.__all__) <= set(dir(timeline))
    with pytest.raises(AttributeError, match="has no attribute 'parse_date'"):
        _ = timeline.parse_date


def test_importing_it_imports_nothing_else() -> None:
    code = "import sys, timeline; print([name for name in sys.modules if name.startswith('timeline.')])"
    assert run(code).strip() == "[]"


def test_the_nouns_load_no_stage() -> None:
    code = (
        "import sys, timeline; timeline.Chronology, timeline.TimeValue, timeline.Style, timeline.TimelineError\n"
        "print([name for name in ('spacy', 'jinja2', 'weasyprint', 'dateparser', 'markdown') if name in sys.modules])"
    )
    assert run(code).strip() == "[]"


@pytest.mark.slow
def test_a_consumer_is_checked_with_our_types(tmp_path: Path) -> None:
    script = tmp_path / "consumer.py"
    script.write_text(CONSUMER, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}", str(script)]
    done = subprocess.run(command, capture_output=True, check=False, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stdout


def test_a_notebook_shows_a_chronology() -> None:
    assert timeline.Chronology is type(bridge())
    html, markdown = bridge()._repr_html_(), bridge()._repr_markdown_()  # type: ignore[attr-defined]
    assert html == timeline.render(bridge(), "embed").decode()
    assert markdown == timeline.render(bridge(), "md").decode()
    assert "<script" not in plain("<script>alert(1)</script>")._repr_html_()  # type: ignore[attr-defined]
