"""The judged sentences give texts that readers took for right."""

import pytest

from benchmarks.accuracy.judged import Judged, Said, Verdict, said, sentences

RIGHT = 0.95
"""Share of texts that are right, at least; asked for are 0.85 of sentences never seen before."""

UNTRUE = 0.03
"""Share of texts that say something else than the article, or that nobody has judged, at most."""

OWN = 0.70
"""Share of entries told in a clause of their own, at least."""


@pytest.fixture(scope="module")
def found() -> list[Said]:
    return [item for sentence in sentences() for item in said(sentence)]


def test_nearly_all_texts_are_right(found: list[Said]) -> None:
    wrong = [f"{item.mention.text} ({item.verdict})" for item in found if item.verdict is not Verdict.RIGHT]
    assert len(wrong) <= (1 - RIGHT) * len(found), "\n".join(wrong)


def test_hardly_a_text_says_what_the_article_does_not(found: list[Said]) -> None:
    untrue = [item.mention.text for item in found if item.verdict is Verdict.UNTRUE]
    assert len(untrue) <= UNTRUE * len(found), "\n".join(untrue)


def test_most_entries_have_a_clause_of_their_own(found: list[Said]) -> None:
    assert sum(item.mention.clause for item in found) >= OWN * len(found)


def test_sentences_with_several_dates_give_each_its_own_text(found: list[Said]) -> None:
    texts: dict[str, list[str]] = {}
    for item in found:
        texts.setdefault(item.sentence.text, []).append(item.mention.text)
    several = [told for told in texts.values() if len(told) > 1]
    assert len(several) > 50
    assert sum(len({*told}) == len(told) for told in several) >= 0.7 * len(several)


@pytest.mark.parametrize("sentence", sentences(), ids=lambda sentence: sentence.text[:60])
def test_judged_texts_are_by_time_expressions_of_their_sentence(sentence: Judged) -> None:
    assert all(phrase in " ".join(sentence.text.split()) for phrase in (*sentence.right, *sentence.flawed))
