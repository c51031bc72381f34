"""When events happened that no expression dates, and those that one does."""

from datetime import date

import pytest

from timeline.events.dating import DatedEvent, date_events
from timeline.events.dating.tense import tense
from timeline.model.chronology import Basis
from timeline.model.text import TextSpan
from timeline.pipeline import resolutions
from timeline.resolution.genre import Genre
from timeline.sources.document import document
from timeline.syntax.parser import parser
from timeline.syntax.sentences import split

DAY = date(2024, 5, 10)  # a Friday


def events(text: str, *, dated: bool = True) -> tuple[str, tuple[DatedEvent, ...]]:
    article = document(text, day=DAY if dated else None).article
    parse_all = parser("en")
    assert parse_all is not None
    parses = parse_all(article.text, [sentence.span for sentence in split(article)])
    day = DAY if dated else None
    return article.text, date_events(parses, tuple(resolutions(article)), day, Genre.NEWS)


def told(text: str, *, dated: bool = True) -> dict[str, str]:
    """By trigger word its value and the first letter of its basis: ``2024-05-09 s``."""
    whole, found = events(text, dated=dated)
    return {event.span.of(whole): f"{event.value or '-'} {event.basis.value[0]}" for event in found}


STORIES = [
    ("Gunmen stormed the bank on Thursday and took six hostages.", {"stormed": "2024-05-09 s", "took": "2024-05-09 i"}),
    ("The mill closed Wednesday. Workers left in tears.", {"closed": "2024-05-08 s", "left": "2024-05-08 i"}),
    ("The mayor said the mill would reopen.", {"said": "2024-05-10 i", "reopen": "- i"}),
    ("The mayor resigned on Tuesday. He told reporters he was tired.", {"told": "2024-05-10 i"}),
    ("The mayor said on Tuesday the mill was lost. He added that it was old.", {"added": "2024-05-07 i"}),
    ("The dam broke on Monday, flooding two villages.", {"broke": "2024-05-06 s", "flooding": "2024-05-06 i"}),
    (
        "He called the vote a farce at a news conference Thursday.",
        {"called": "2024-05-09 s", "conference": "2024-05-09 i"},
    ),
    ("Two men died when the roof fell in on Monday.", {"fell": "2024-05-06 s"}),
    ("Two men died on Monday when the roof fell in.", {"died": "2024-05-06 s", "fell": "2024-05-06 i"}),
    (
        "The mill closed at 7 a.m. Thursday. Guards locked the gates.",
        {"closed": "2024-05-09T07:00 s", "locked": "2024-05-09 i"},
    ),
    (
        "A barge hit the pier on Wednesday. It is old. It is long. It is wet. Divers found the anchor.",
        {"found": "2024-05-08 i"},
    ),
    ("The mayor said Thursday the pier was safe. A diver said it was not.", {"said": "2024-05-09 i"}),
    ("The pier was safe. Divers found the anchor.", {"found": "- i"}),
    ("Harwick Yards launched two ferries for the bay.", {"launched": "2024-05-10 i"}),
    ("Two ferries lay in the bay. Crews painted one of them.", {"painted": "- i"}),
    ("The ferry is old. The yard has said that it will mend her.", {"said": "2024-05-10 i"}),
    ("The ferry is old. The yard has repeatedly said that it will mend her.", {"said": "- i"}),
    ("A winch broke on Monday as the ferry was leaving the pier.", {"leaving": "2024-05-06 i"}),
    ("The pier fell on Monday. It had closed in 2007. Divers found the anchor.", {"found": "2024-05-06 i"}),
    ("When the pier fell on Monday, two men died.", {"died": "2024-05-06 i"}),
    (
        "The first flight of the glider was held on Monday. Pilots recall the flight. They await the last flight.",
        {"flight": "- i"},
    ),
    ("Divers said they found the anchor.", {"said": "2024-05-10 i", "found": "- i"}),
    (
        "The army conducted a raid on Thursday that killed two people.",
        {"conducted": "2024-05-09 s", "raid": "2024-05-09 i", "killed": "2024-05-09 i"},
    ),
    ("The army conducted a raid on Thursday. Villagers fear the raid.", {"raid": "2024-05-09 i"}),
    ("The army conducted a raid on Thursday. Villagers fear a raid.", {"raid": "- i"}),
    ("The raid, which was conducted on Thursday, angered villagers.", {"raid": "2024-05-09 i"}),
    (
        "Rebels invaded the valley on March 2, 2024. Settlers recall the invasion of the coast.",
        {"invasion": "- i"},
    ),
    ("The firm builds boats. It was sold in March 2021. New owners fired the crew.", {"fired": "2021-03 i"}),
    ("The firm was founded in 1998. It has grown since.", {"founded": "1998 s", "grown": "- i"}),
    ("The firm paid the fine by Tuesday.", {"paid": "- s"}),
    ("She has led the party since 2011.", {"led": "2011 s"}),
    ("The president will visit the town.", {"visit": "- i"}),
    (
        "Rebels invaded the valley on March 2, 2024. Aid groups said the invasion of the valley was cruel.",
        {"invaded": "2024-03-02 s", "invasion": "2024-03-02 i"},
    ),
    ("Rebels invaded the valley on March 2, 2024. Another invasion may follow.", {"invasion": "- i"}),
    (
        "The judge was kidnapped in March 2022. Police said the abduction of the judge on March 9, 2022, was planned.",
        {"kidnapped": "2022-03 s", "abduction": "2022-03-09 s"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), STORIES, ids=[text for text, _ in STORIES])
def test_a_story_dates_its_events(text: str, wanted: dict[str, str]) -> None:
    assert told(text).items() >= wanted.items()


def test_what_holds_since_a_date_ends_with_the_day_of_the_story() -> None:
    _, found = events("She has led the party since 2011.")
    assert [str(event.end_value) for event in found if event.value] == ["2024-05-10"]


def test_nothing_is_inferred_without_a_day() -> None:
    found = told("The mayor said the mill had closed. Workers left in tears.", dated=False)
    assert set(found.values()) == {"- i"}


def test_an_expression_that_only_bounds_is_named() -> None:
    _, found = events("The firm paid the fine by Tuesday.")
    (paid,) = [event for event in found if event.resolution]
    assert paid.basis is Basis.STATED
    assert paid.resolution is not None
    assert paid.resolution.expression.text == "Tuesday"


TENSES = {
    "Prices fell.": "past",
    "Prices were cut.": "past",
    "Prices were falling.": "past going on",
    "Prices had fallen.": "before the past",
    "Prices have fallen.": "perfect",
    "Prices are falling.": "present going on",
    "Prices fall.": "present",
    "Prices will fall.": "ahead",
    "Prices may fall.": "possible",
    "Prices have been falling.": "perfect",
}


@pytest.mark.parametrize("text", TENSES)
def test_a_verb_has_its_tense(text: str) -> None:
    parse_all = parser("en")
    assert parse_all is not None
    (parse,) = parse_all(text, (TextSpan(0, len(text)),))
    (root,) = [word for word in parse.words if word.dep == "ROOT"]
    assert tense(parse, root.place).value == TENSES[text]
