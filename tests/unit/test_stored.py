"""The JSON output read back: it renders the same, and what is wrong with it is told in a line."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.chronologies import bridge, plain
from timeline.editing.stored import read_json
from timeline.errors import UnreadableInput
from timeline.model.chronology import Basis, Chronology
from timeline.model.time import TimeValue
from timeline.pipeline import chronicle
from timeline.renderers import Style, render
from timeline.sources import load, read

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))


def chronologies() -> list[Chronology]:
    articles = [read(str(path), load(str(path)))[0] for path in EXAMPLES]
    return [bridge("*Open.*"), plain("It rained"), plain("a \udc80 b", day=None), chronicle(articles[:3])]


@pytest.mark.parametrize("chronology", chronologies(), ids=["bridge", "plain", "half", "examples"])
@pytest.mark.parametrize("style", [Style(), Style(telling="narrative"), Style(date_style="iso")])
def test_every_format_shows_the_same(chronology: Chronology, style: Style) -> None:
    back = read_json(render(chronology, "json"), "story.json")
    for name in ("json", "md", "html"):
        assert render(back, name, style) == render(chronology, name, style), name


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_narrative_of_one_article_is_the_same(path: Path) -> None:
    chronology = chronicle(read(str(path), load(str(path))), include=Basis.INFERRED)
    back = read_json(render(chronology, "json"), "story.json")
    assert render(back, "md", Style(telling="narrative")) == render(chronology, "md", Style(telling="narrative"))


def test_a_decade_before_our_era_is_read() -> None:
    assert TimeValue("BC005").timex == "BC005"
    assert TimeValue("BC01").timex == "BC01"


def broken(change: Callable[[Any], None]) -> str:
    found = json.loads(render(bridge(), "json"))
    change(found)
    with pytest.raises(UnreadableInput) as caught:
        read_json(json.dumps(found).encode(), "story.json")
    assert "\n" not in str(caught.value)
    return str(caught.value)


def _drop(part: Any, name: str) -> None:  # noqa: ANN401
    del part[name]


def _put(part: Any, name: str | int, value: object) -> None:  # noqa: ANN401
    part[name] = value


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda it: _drop(it, "events"), "story.json: events is missing"),
        (lambda it: _put(it, "events", {}), "story.json: events is an object, not a list"),
        (lambda it: _put(it, "title", None), "story.json: title is null, not a text"),
        (lambda it: _put(it["events"], 3, []), "events[3] is a list, not an object"),
        (lambda it: _put(it["events"][3], "kind", "rumoured"), "events[3].kind is 'rumoured', not one of reported"),
        (lambda it: _put(it["events"][3]["when"], "value", "soon"), "events[3].when.value is 'soon', which is no"),
        (lambda it: _put(it["events"][3]["when"], "value", 2013), "events[3].when.value is a number, not a text"),
        (lambda it: _put(it["events"][3], "citations", []), "events[3].citations is empty: an entry has evidence"),
        (lambda it: _put(it["events"][3], "id", it["events"][2]["id"]), "as is that of an item before it"),
        (lambda it: _put(it["events"][3]["citations"][0], "article", "z9"), "citations[0].article names no article"),
        (lambda it: _put(it["events"][3]["citations"][0], "start", -1), "citations[0].start is out of range"),
        (lambda it: _put(it["events"][3]["citations"][0], "start", "0"), "start is a text, not a number"),
        (lambda it: _put(it["events"][3]["citations"][0], "start", 10**20), "start is out of range"),
        (lambda it: _put(it["events"][3]["citations"][0], "quote", "x"), "quote is not as long as its start and end"),
        (lambda it: _put(it["events"][3]["citations"][0]["expression"], "text", "x"), "does not stand in the quote"),
        (lambda it: _put(it["articles"][0]["dateline"], "date", "2024-13-01"), "articles[0].dateline.date is no day"),
        (lambda it: _put(it, "schema_version", "2.0"), "its schema_version is 2.0, and 1.3 to 1.x can be read"),
        (lambda it: _put(it, "schema_version", "1.2"), "its schema_version is 1.2, and"),
        (lambda it: _put(it, "schema_version", "1.²"), "its schema_version is 1.², and"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(change: Callable[[Any], None], said: str) -> None:
    assert said in broken(change)


def test_a_later_minor_version_is_read_and_its_fields_passed_over() -> None:
    found = json.loads(render(bridge(), "json"))
    found["schema_version"], found["moods"] = "1.9", ["glad"]
    assert render(read_json(json.dumps(found).encode(), "s"), "json") == render(bridge(), "json")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "story.json:1: it is not JSON: expecting value"),
        (b"{\n 'a': 1}", "story.json:2: it is not JSON"),
        (b"[" * 200_000, "story.json: it is nested too deeply"),
        (b'{"schema_version": "1.3", "articles": [' + b"9" * 10_000 + b"]}", "story.json: it is not JSON"),
        (b'{"a": NaN}', "story.json: it is not JSON: NaN is no number"),
        (b"\xff\xfe", "story.json: it is not in UTF-8"),
        (b"[]", "story.json: the file is a list, not an object"),
    ],
)
def test_what_is_no_json_is_told(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read_json(data, "story.json")
    assert str(caught.value).startswith(said)


def test_what_is_read_has_its_day() -> None:
    back = read_json(render(bridge(), "json"), "story.json")
    assert back.article("b2").dateline.day == date(2024, 1, 7)
    assert back.events[4].resolution.steps[0] == "Wednesday"
