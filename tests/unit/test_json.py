"""The JSON output against its shipped schema."""

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.chronologies import bridge, plain
from timeline.renderers import render

SCHEMA: dict[str, Any] = json.loads(files("timeline.renderers").joinpath("chronology.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def written(**fields: str) -> Any:  # noqa: ANN401
    return json.loads(render(plain("It rained", **fields), "json"))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("chronology", [bridge("*Open.*"), plain("It rained"), plain("It rained", day=None)])
def test_what_is_written_is_valid(chronology: Any) -> None:  # noqa: ANN401
    VALIDATOR.validate(json.loads(render(chronology, "json")))


def test_the_schema_refuses_what_it_does_not_know() -> None:
    found = json.loads(render(bridge(), "json"))
    found["events"][0]["kind"] = "rumoured"
    assert not VALIDATOR.is_valid(found)
    del found["events"][0]
    assert VALIDATOR.is_valid(found)
    found["extra"] = 1
    assert not VALIDATOR.is_valid(found)


def test_every_object_is_closed_and_complete() -> None:
    def objects(part: Any) -> Any:  # noqa: ANN401
        if isinstance(part, dict):
            if part.get("type") == "object":
                yield part
            for inner in part.values():
                yield from objects(inner)

    for found in objects(SCHEMA):
        assert found["additionalProperties"] is False
        assert set(found["required"]) == set(found["properties"])


def test_a_range_spans_the_whole() -> None:
    when = next(event["when"] for event in json.loads(render(bridge(), "json"))["events"] if event["when"]["end_value"])
    assert when == {
        "value": "2023-03-03",
        "end_value": "2023-03-05",
        "edtf": "2023-03-03/2023-03-05",
        "begin": "2023-03-03T00:00",
        "end": "2023-03-06T00:00",
        "granularity": "day",
        "qualifier": None,
        "mod": None,
        "end_qualifier": None,
        "end_mod": None,
    }


def test_spans_cut_the_quotes_out_of_the_text() -> None:
    texts = {article.id: article.text for article in bridge().articles}
    found = json.loads(render(bridge(), "json"))
    cited = [citation for event in found["events"] for citation in event["citations"]]
    for item in [*cited, *found["unresolved"], *found["durations"]]:
        text = texts[item["article"]]
        assert text[item["start"] : item["end"]] == item["quote"]
        assert text[item["expression"]["start"] : item["expression"]["end"]] == item["expression"]["text"]


@pytest.mark.parametrize("origin", ["/home/a/story.txt", "story.txt", "C:\\a\\story.txt", "../../story.txt"])
def test_no_path_is_told(origin: str) -> None:
    assert written(origin=origin)["articles"][0]["origin"] == "story.txt"


def test_it_ends_with_a_line_and_keeps_letters() -> None:
    data = render(plain("Naïve café – 漢字"), "json")
    assert data.endswith(b"}\n")
    assert "Naïve café – 漢字".encode() in data


def test_half_a_character_is_still_json() -> None:
    assert json.loads(render(plain("a \udc80 b"), "json"))["events"][0]["text"] == "a \udc80 b"
