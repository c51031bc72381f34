"""Chronologies about somebody or something: what it is called, what stands for it, and what it takes part in."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.events.about.calling import calls, nearest, unnamed
from timeline.events.about.names import abbreviates, entity
from timeline.model.chronology import Basis, Chronology
from timeline.model.text import Article
from timeline.pipeline import chronicle
from timeline.sources import read
from timeline.sources.ladder import ReadChoice
from timeline.syntax.sentences import split

DAY = date(2024, 5, 10)  # a Friday
CASES: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "about.toml").read_text(encoding="utf-8"))


def article(text: str, language: str = "en") -> Article:
    (found,) = read("-", text.encode(), ReadChoice(day=DAY, language=language))
    return found


def rows(chronology: Chronology) -> Iterator[str]:
    """The number of each cited sentence, and the day of its event."""
    for event in chronology.events:
        for mention in event.mentions:
            yield f"{mention.citation.sentence + 1} {event.value.timex.split('T')[0]}"


@pytest.mark.parametrize("name", CASES)
def test_what_somebody_takes_part_in(name: str) -> None:
    case = CASES[name]
    story = article(case["text"])
    for about in [case["about"]] if case.get("together") else [[one] for one in case["about"]]:
        told = chronicle([story], include=Basis.INFERRED, about=about)
        assert sorted({*rows(told)}) == sorted(case["told"]), about
        if "stated" in case:
            assert sorted({*rows(chronicle([story], about=about))}) == sorted(case["stated"])


def test_citations_keep_the_id_and_the_whole_sentence() -> None:
    text = "Norlund closed a plant on Monday, and nobody at the ministry in the capital said why. It opened another."
    story = replace(article(text), id="wire-7")
    told = chronicle([story], include=Basis.INFERRED, about=("Norlund",))
    cited = [citation for event in told.events for citation in event.citations]
    assert {citation.article for citation in cited} == {"wire-7"}
    assert [citation.quote for citation in cited] == [sentence.span.of(text) for sentence in split(story)]


def test_the_title_follows_and_other_articles_are_left_out() -> None:
    stories = [article("Norlund closed on Monday."), article("Sparholt closed on Tuesday.")]
    told = chronicle(stories, about=("Norlund",))
    assert (told.title, told.about, told.articles) == ("Norlund", ("Norlund",), (stories[0],))
    assert chronicle(stories, title="Ferries", about=("Norlund",)).title == "Ferries"


def test_what_is_left_over_is_left_over_beside_the_entity_alone() -> None:
    text = "Norlund closed two days after the storm. The port closed for two weeks."
    told = chronicle([article(text)], about=("Norlund",))
    everything = chronicle([article(text)])
    assert [one.citation.sentence for one in everything.durations] != [one.citation.sentence for one in told.durations]
    assert {one.citation.sentence for one in told.durations} <= {0}


def test_without_a_parser_the_sentence_has_to_name_it() -> None:
    text = "Norlund cerró el 6 de mayo de 2024. El puerto abrió el 7 de mayo de 2024."
    told = chronicle([article(text, "es")], about=("norlund",))
    assert list(rows(told)) == ["1 2024-05-06"]


@pytest.mark.parametrize(
    ("letters", "words", "wanted"),
    [
        ("usaf", "united states air force", True),
        ("sia", "singapore airlines", True),
        ("gm", "general motors", True),
        ("gms", "general motors", True),
        ("mg", "general motors", False),
        ("g", "general motors", False),
        ("", "general", False),
    ],
)
def test_letters_stand_for_words(letters: str, words: str, wanted: bool) -> None:
    assert abbreviates(letters, words.split()) is wanted


@pytest.mark.parametrize(
    ("name", "called", "others"),
    [
        ("Steve Jobs", ["Jobs spoke.", "STEVE JOBS spoke."], ["Ten jobs went."]),
        ("Delta Air Lines", ["Delta fell."], ["Its lines fell."]),
        ("Singapore Airlines", ["SIA fell."], ["It fell in Singapore.", "Its airlines fell."]),
        ("the Airbus A380", ["An A380's wing.", "Two A380s."], ["An Airbus.", "An A320."]),
        ("Ford", ["Ford fell."], ["They ford the river.", "Fordham fell."]),
        ("…", [], ["Nothing."]),
    ],
)
def test_what_a_text_calls(name: str, called: list[str], others: list[str]) -> None:
    found = entity(name, "en")
    assert [text for text in (*called, *others) if calls(text, found)] == called


def test_the_nearest_names_are_offered() -> None:
    assert nearest("Airbsu", ["Boeing and Airbus met in Paris."]) == ("Airbus",)
    assert nearest("Zzyzx", ["Boeing and Airbus met in Paris."]) == ()
    told = dict(unnamed([article("Norlund closed on Monday.")], ("Norlnd", "norlund")))
    assert told == {"Norlnd": ("Norlund",)}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a" * 5_000, "A" * 5_000 + " closed on Monday."),
        ("A B " * 300, "A " * 4_000 + "closed on Monday."),
        ("NNNNNN", "Nnnn Nnnn Nnnn ( NNNNNN ) " * 300 + "closed on Monday."),
        ("Norlund", "Norlund said it and the firm and the plane said it. " * 400),
    ],
)
def test_hostile_names_and_texts_come_to_an_end(name: str, text: str) -> None:
    chronicle([article(text)], include=Basis.INFERRED, about=(name,))
