"""The notation of rules: capitals, entries of several words, and what may stand around an expression."""

from datetime import date

import pytest

from timeline.grammar.grammar import grammar
from timeline.grammar.lexicon import lexicon
from timeline.grammar.phrases import phrases
from timeline.grammar.surface import expand
from timeline.resolution.phrase import resolve

DAY = date(2024, 5, 10)


def found(text: str) -> list[tuple[str, str]]:
    return [(item.expression.text, str(item.value)) for item in resolve(text, DAY)]


def test_a_surface_can_want_a_capital() -> None:
    assert [element.category for element in expand("may Day!")[0]] == ["=may", "=Day"]


@pytest.mark.parametrize(("word", "met"), [("Day", True), ("DAY", True), ("day", False)])
def test_only_the_word_with_a_capital_meets_it(word: str, met: bool) -> None:
    known = lexicon({}, expand("Day!"), ())
    assert (("=Day", None) in known.entry(word).items) == met


def test_entries_of_several_words_are_surfaces() -> None:
    rows = list(phrases({"feast": {"Good Friday": "good-friday", "easter": "easter"}}, 7))
    assert [[element.category for element in plain] for _, plain in rows] == [["=Good", "=Friday"]]
    assert rows[0][0].constants == {"value": "good-friday"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was a good Friday for stocks.", [("Friday", "2024-05-10")]),
        ("It opened on Good Friday in Rome.", [("Good Friday", "2024-03-29")]),
        ("She arrived Thanksgiving Day in Ohio.", [("Thanksgiving Day", "2023-11-23")]),
        ("He left on Christmas Day at dawn.", [("Christmas Day", "2023-12-25")]),
    ],
)
def test_names_of_days_and_their_capitals(text: str, told: list[tuple[str, str]]) -> None:
    assert found(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A storm hit on May 3; schools had closed the day before.", ["May 3", "the day before"]),
        ("A storm hit on May 3; schools had closed the day before", ["May 3", "the day before"]),
        ("A storm hit on May 3; schools had closed the day before it struck.", ["May 3"]),
    ],
)
def test_what_must_follow(text: str, told: list[str]) -> None:
    assert [words for words, _ in found(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [("Taxes rise by June, she said.", ["June"]), ("A talk by June Smith drew a crowd.", [])],
)
def test_no_name_may_follow(text: str, told: list[str]) -> None:
    assert [words for words, _ in found(text)] == told


def test_a_later_rule_holds_where_an_earlier_one_does_not() -> None:
    """Both read the bare month; the words before it decide."""
    rules = {item.expression.text: item.expression.rule for item in resolve("the May vote, in June, of July", DAY)}
    assert rules == {"May": "month-the", "June": "month", "July": "month-weak"}


def test_words_of_phrases_are_no_rules() -> None:
    assert "feast" not in {rule.name for rule in grammar("en").rules}
