"""`timeline rules`: what is listed is what the grammar has."""

import json

from tests.cli.conftest import Run
from timeline.grammar.grammar import grammar


def test_every_rule_is_listed_with_its_examples(timeline: Run) -> None:
    result = timeline("rules")
    assert result.code == 0
    heads = [line for line in result.out.splitlines()[1:] if line and not line.startswith(" ")]
    assert heads == [rule.name for rule in grammar("en").rules]
    assert result.out.startswith(f"{len(heads)} rules of en; examples are as if written on 2024-05-10")
    for rule in grammar("en").rules:
        for text, value in rule.examples.items():
            assert f"  example     {text} = {value}\n" in result.out


def test_json_holds_the_same(timeline: Run) -> None:
    record = json.loads(timeline("rules", "--json").out)
    assert (record["schema_version"], record["language"], record["dateline"]) == ("1.0", "en", "2024-05-10")
    by_name = {rule["name"]: rule for rule in record["rules"]}
    assert set(by_name) == {rule.name for rule in grammar("en").rules}
    assert by_name["weekday"]["examples"]["[Wednesday]"] == "2024-05-08"
    assert by_name["weekday"]["says"] == 'a bare day of the week: "Wednesday"'


def test_an_unknown_language_is_told(timeline: Run) -> None:
    result = timeline("rules", "--lang", "../en")
    assert (result.code, result.out) == (2, "")
    assert "there is no language '../en'; choose en, es" in result.err
