"""The words that name events."""

import pytest

from timeline.events.triggers import triggers
from timeline.model.text import TextSpan
from timeline.syntax.parse import Parse
from timeline.syntax.parser import parser

SENTENCES = {
    "The mayor said the mill had been sold.": "said sold",
    "The raid on the camp was the third.": "raid",
    "He is a member of the party and has two sons.": "",
    "The wounded man fled.": "fled",
    "The peace talks in the capital ended without a deal.": "talks ended deal",
    "The nation has a new television station.": "",
    "After the evacuation, troops entered the town.": "evacuation entered",
    "The government wants to build a school.": "wants build",
    "Five people, including a child, died.": "died",
}


def parsed(text: str) -> Parse:
    parse_all = parser("en")
    assert parse_all is not None
    (parse,) = parse_all(text, (TextSpan(0, len(text)),))
    return parse


@pytest.mark.parametrize("text", SENTENCES)
def test_verbs_and_nouns_name_events(text: str) -> None:
    parse = parsed(text)
    assert " ".join(parse.words[trigger.place].text for trigger in triggers(parse)) == SENTENCES[text]


def test_a_dated_word_counts_whatever_it_is() -> None:
    parse = parsed("He was mayor in 1998.")
    assert [trigger.place for trigger in triggers(parse, dated=(1,))] == [1]


def test_a_speech_act_is_marked() -> None:
    parse = parsed("The mayor said the mill had been sold.")
    assert [trigger.speech for trigger in triggers(parse)] == [True, False]
