"""Laws of the texts of entries: no word of one is made up, and each is a sentence."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.accuracy.judged import sentences
from timeline import language
from timeline.model.chronology import Mention
from timeline.pipeline import understand
from timeline.sources import read
from timeline.sources.ladder import ReadChoice

DAY = date(2024, 5, 16)
STARTS = [f"{one.before} {one.text}".strip() for one in sentences()]
DATA = language.load("en", "clauses")
FUNCTION_WORDS = {
    word for key in ("was", "were", "the", "took_place", "is_due", "are_due") for word in DATA[key].split()
}
"""All that a clause may add to the article's own words."""


def words(text: str) -> list[str]:
    """The words of a text without signs around them, in small letters; an owner's ``'s`` is a word of its own."""
    return [word for word in re.split(r"[\W_]+", re.sub(r"['’]s\b", " ", text.lower())) if word]


def mentions(text: str) -> list[Mention]:
    (article,) = read("-", text.encode(), ReadChoice(day=DAY))
    return [mention for event in understand(article).events for mention in event.mentions]


def halves(text: str) -> list[str]:
    return text.split(" ")


@given(st.lists(st.sampled_from(STARTS), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_no_word_of_a_text_is_made_up(story: list[str]) -> None:
    text = " ".join(story)
    for mention in mentions(text):
        assert set(words(mention.text)) <= {*words(text), *FUNCTION_WORDS}, mention.text


@given(st.sampled_from(STARTS), st.sampled_from(STARTS), st.integers(0, 40), st.integers(0, 40))
@settings(max_examples=100, deadline=None)
def test_broken_sentences_make_up_nothing_either(one: str, other: str, cut: int, start: int) -> None:
    text = " ".join([*halves(one)[:cut], *halves(other)[start:]]).strip() or one
    for mention in mentions(f"It rained all day. {text}"):
        assert set(words(mention.text)) <= {*words(text), *words("It rained all day"), *FUNCTION_WORDS}, mention.text
        assert mention.text.strip()


@given(st.sampled_from(STARTS))
@settings(max_examples=60, deadline=None)
def test_a_clause_is_a_sentence(start: str) -> None:
    for mention in mentions(start):
        if mention.clause:
            assert mention.text[0].isupper() or not mention.text[0].isalpha()
            assert mention.text.rstrip("\"'”’)").endswith((".", "!", "…"))
            assert len(mention.text.split()) >= 3
            assert "  " not in mention.text


@given(st.sampled_from(STARTS))
@settings(max_examples=40, deadline=None)
def test_no_denial_is_made_up(start: str) -> None:
    negative = {"not", "never", "no", "nobody", "nothing", "neither", "n't"}
    for mention in mentions(start):
        assert set(words(mention.text)) & negative <= set(words(start))


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The council never met in 2019.", "never"),
        ("The minister did not resign in May 2021, and the vote was held on Friday.", "not"),
        ("No ferry sailed from the pier on Monday.", "no"),
        ("The bridge, which was not inspected in 2020, fell on Monday.", "not"),
    ],
)
def test_a_denial_stays_one(sentence: str, word: str) -> None:
    assert word in words(mentions(sentence)[0].text)
