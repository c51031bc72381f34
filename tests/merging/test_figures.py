"""Numbers in sentences: what is counted, and when two of them cannot both be right."""

import pytest

from timeline.merging.figures import figures

READ = [
    ("The blast killed at least 12 people.", [("dead", 12, "killed at least 12 people")]),
    ("Fourteen people died and 30 others were injured.", [("dead", 14), ("injured", 30)]),
    ("Twenty-three were wounded, officials said.", [("injured", 23)]),
    ("The plant will cut 1,200 jobs.", [("jobs", 1200, "1,200 jobs")]),
    ("It lost 1.5 million barrels.", [("barrels", 1_500_000)]),
    ("The storm killed 12 soldiers.", [("soldiers dead", 12)]),
    ("Two men met.", []),
    ("It rose 12 percent in three years to $40 million.", []),
    ("A 12-year-old boy was found.", []),
    ("The fire killed 12 people, then killed 14 people.", []),
    ("12 people met in a hall.", []),
]


@pytest.mark.parametrize(("text", "wanted"), READ, ids=[text for text, _ in READ])
def test_what_is_counted(text: str, wanted: list[tuple[str, int, str] | tuple[str, int]]) -> None:
    found = [(one.about, one.number, one.said) for one in figures(text, "en")]
    assert [one[: len(want)] for one, want in zip(found, wanted, strict=True)] == wanted


OPPOSED = [
    ("killed 12 people", "killed 14 people", True),
    ("killed 12 people", "twelve people died", False),
    ("killed at least 12 people", "killed 14 people", False),
    ("killed more than 12 people", "killed 10 people", True),
    ("killed about 100 people", "killed 104 people", False),
    ("killed up to 20 people", "killed 25 people", True),
]


@pytest.mark.parametrize(("one", "other", "opposed"), OPPOSED)
def test_what_cannot_both_be_right(one: str, other: str, opposed: bool) -> None:
    (first,), (second,) = figures(one, "en"), figures(other, "en")
    assert first.about == second.about
    assert first.excludes(second) is opposed
    assert second.excludes(first) is opposed


def test_spanish() -> None:
    (found,) = figures("El incendio dejó al menos 12 muertos", "es")
    assert (found.number, found.about) == (12, "muertos")
