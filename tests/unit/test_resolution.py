"""A history counts each date from the one told before; news counts from its dateline."""

from datetime import date

import pytest

from timeline.model.text import Sentence, TextSpan
from timeline.model.time import Duration, TimeValue
from timeline.resolution.genre import Genre
from timeline.resolution.phrase import resolve
from timeline.resolution.story import Manner, resolve_story

HISTORY = (
    "The league was founded in 1921. Its army crossed the river on March 3, 1923, and took the fort on March 9. "
    "In November 1924 it lost the coast; by January the war was over. The treaty of 1926 ended it."
)
NEWS = (
    "The bank, founded in 1921 and rebuilt in 1946, closed Tuesday. It had reopened in 1988 and in 2001. "
    "It told clients on Monday that it would pay by Jan. 20 and that it stopped lending on Dec. 28."
)


def values(text: str, day: date | None) -> list[str]:
    return [found.value.timex if found.value else "unresolved" for found in resolve(text, day)]


@pytest.mark.parametrize("day", [date(2024, 1, 4), None])
def test_a_history_counts_from_what_was_told(day: date | None) -> None:
    assert values(HISTORY, day) == ["1921", "1923-03-03", "1923-03-09", "1924-11", "1925-01", "1926"]


def test_news_counts_from_its_dateline() -> None:
    assert values(NEWS, date(2024, 1, 4))[-2:] == ["2024-01-20", "2023-12-28"]


def test_years_ahead_make_no_history() -> None:
    told = "The yard builds four ferries by 2027 and six by 2030. Two more follow in 2032, and the last in 2035. "
    assert values(f"{told}The order came on Dec. 28.", date(2024, 1, 4))[-1] == "2023-12-28"


@pytest.mark.parametrize("text", ["July 24 , 2003", "July 24, 2003", "Thursday , July 24 , 2003"])
def test_a_comma_may_stand_apart(text: str) -> None:
    assert values(f"It was suspended on {text} , and closed .", date(2005, 3, 6)) == ["2003-07-24"]


def test_news_without_a_dateline_stays_unresolved() -> None:
    assert values(NEWS, None)[-2:] == ["unresolved", "unresolved"]


@pytest.mark.parametrize(
    ("figures", "value", "other"),
    [("4/5/2023", "2023-04-05", "2023-05-04"), ("4-5-2023", "2023-04-05", "2023-05-04"),
     ("4.5.2023", "2023-05-04", "2023-04-05")],
)  # fmt: skip
def test_figures_that_may_change_places_are_a_guess(figures: str, value: str, other: str) -> None:
    (found,) = resolve(figures, date(2024, 1, 4))
    assert found.certainty.value == "guessed"
    assert str(found.value) == value
    assert other in found.steps[-1]


def test_hours_from_a_day_without_an_hour_are_a_guess() -> None:
    (found,) = resolve("The fire began two hours ago", date(2024, 5, 10))
    assert str(found.value) == "2024-05-10"
    assert found.certainty.value == "guessed"


def test_an_anchored_length_of_time_has_its_ends() -> None:
    (past, ahead, loose) = resolve(
        "Over the past three days; in the next two months; for two months", date(2024, 5, 10)
    )
    assert past.value == Duration("P3D", begin=TimeValue("2024-05-07"), end=TimeValue("2024-05-10"))
    assert ahead.value == Duration("P2M", begin=TimeValue("2024-05-10"), end=TimeValue("2024-07-10"))
    assert loose.value == Duration("P2M")


@pytest.mark.parametrize(("genre", "value"), [(Genre.NEWS, "2023-03-09"), (Genre.HISTORY, "1923-03-09")])
def test_the_person_can_say_how_dates_count(genre: Genre, value: str) -> None:
    text = "The army crossed the river on March 3, 1923. It took the fort on March 9."
    sentences = [Sentence(article="a", index=index, span=span) for index, span in enumerate(SPANS)]
    found = list(resolve_story(text, sentences, date(2024, 1, 4), Manner(genre=genre)))
    assert str(found[-1].resolution.value) == value


SPANS = (TextSpan(0, 44), TextSpan(45, 73))


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        ("The estates had last met in 1814. On May 3 the town rose.", "1923-05-03"),
        ("A larger push was planned for 1924. On May 3 the town rose.", "1923-05-03"),
        ("In 1924 the dam broke. On May 3 the town rose.", "1924-05-03"),
        ("No year was drier than 1923. On May 3 the town rose.", "1923-05-03"),
    ],
)
def test_a_year_in_passing_moves_nothing(last: str, wanted: str) -> None:
    sentences: list[Sentence] = []
    text = ""
    for line in ("Its army took the fort on March 9, 1923.", *last.split(". ")):
        sentences.append(Sentence(article="a", index=len(sentences), span=TextSpan(len(text), len(text) + len(line))))
        text += line + " "
    found = list(resolve_story(text, sentences, date(2009, 12, 19), Manner(genre=Genre.HISTORY)))
    assert str(found[-1].resolution.value) == wanted
