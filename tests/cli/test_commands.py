"""`timeline explain`, `read`, `doctor`, `--version`."""

import json
import re

import pytest

import timeline as package
from tests.cli.conftest import Run

FOUR_YEARS = (
    "Wednesday → 2024-01-03, the Wednesday nearest the dateline → four years before, same month and day → 2020-01-03\n"
)


def test_explain_goes_step_by_step(timeline: Run) -> None:
    result = timeline("explain", "four years ago Wednesday", "--date", "2024-01-04")
    assert (result.code, result.out, result.err) == (0, FOUR_YEARS, "")


def test_explain_takes_words_as_they_come(timeline: Run) -> None:
    assert timeline("explain", "four", "years", "ago", "Wednesday", "--date", "2024-01-04").out == FOUR_YEARS


def test_explain_as_json(timeline: Run) -> None:
    result = timeline("explain", "It shut four years ago Wednesday.", "--date", "2024-01-04", "--json")
    record = json.loads(result.out)
    assert (record["schema_version"], record["date"]) == ("1.0", "2024-01-04")
    (found,) = record["resolutions"]
    assert found["expression"] == {"start": 8, "end": 32, "text": "four years ago Wednesday"}
    assert (found["type"], found["value"], found["granularity"]) == ("DATE", "2020-01-03", "day")
    assert (found["begin"], found["end"]) == ("2020-01-03T00:00", "2020-01-04T00:00")
    assert " → ".join(found["steps"]) + "\n" == FOUR_YEARS
    assert set(found) >= {"end_value", "mod", "rule", "anchor", "direction", "certainty"}


def test_explain_without_a_day_says_why(timeline: Run) -> None:
    result = timeline("explain", "last Friday")
    assert result.code == 3
    assert "no dateline" in result.out
    assert "--date" in result.err


def test_explain_is_content_with_one_value(timeline: Run) -> None:
    result = timeline("explain", "in 1998 or on Friday")
    assert (result.code, len(result.out.splitlines())) == (0, 2)


def test_explain_finds_nothing(timeline: Run) -> None:
    result = timeline("explain", "the weather")
    assert (result.code, result.out) == (3, "")
    assert len(result.err.splitlines()) == 1


def test_explain_of_a_length_of_time_is_no_failure(timeline: Run) -> None:
    result = timeline("explain", "for three days")
    assert result.code == 0
    assert "P3D" in result.out


def test_read_prints_a_line_for_each_article(timeline: Run) -> None:
    result = timeline("read", "train.txt", "missing.txt", "undated.txt")
    assert result.code == 4
    first, second = (json.loads(line) for line in result.out.splitlines())
    assert list(first)[:10] == [
        "id", "title", "outlet", "byline", "url", "language", "published", "updated", "dateline", "text",
    ]  # fmt: skip
    assert first["dateline"]["date"] == "2024-01-04"
    assert first["dateline"]["place"] == "HARBOR CITY"
    assert second["dateline"]["date"] is None
    assert "missing.txt" in result.err


def test_read_takes_the_day_from_the_person(timeline: Run) -> None:
    assert json.loads(timeline("read", "undated.txt", "--date", "2024-01-07").out)["dateline"]["evidence"] == "option"


def test_doctor_tells_what_there_is(timeline: Run) -> None:
    result = timeline("doctor")
    assert result.code in {0, 5}
    assert all(re.match(r"(ok|no) {3}\S|     \S", line) for line in result.out.splitlines())
    record = json.loads(timeline("doctor", "--json").out)
    assert {"name", "ok", "detail", "mend"} == set(record["findings"][0])


def test_version(timeline: Run) -> None:
    result = timeline("--version")
    assert (result.code, result.out) == (0, f"timeline {package.__version__}\n")


@pytest.mark.parametrize("command", [[], ["build"], ["explain"], ["read"], ["doctor"]])
def test_help(timeline: Run, command: list[str]) -> None:
    result = timeline(*command, "--help")
    assert (result.code, result.err) == (0, "")
    assert "Usage: timeline" in result.out
