"""The order of entries: coarse before fine, times in order, the untimed after what precedes it in its article."""

import itertools

import pytest

from timeline.events.order import ordered
from timeline.model.chronology import (
    Anchor,
    AnchorKind,
    Basis,
    Citation,
    Event,
    Kind,
    Mention,
    Resolution,
    TimeExpression,
    TimexType,
)
from timeline.model.meaning import Fields, Stated
from timeline.model.text import TextSpan
from timeline.model.time import TimeValue


def event(value: str, article: str, sentence: int) -> Event:
    """An entry of a value, told in a sentence of an article."""
    span = TextSpan(sentence * 10, sentence * 10 + 5)
    resolution = Resolution(
        expression=TimeExpression(
            span=span, text="then", type=TimexType.DATE, meaning=Stated(Fields(year=1)), rule="year"
        ),
        anchor=Anchor(kind=AnchorKind.NONE),
        direction=None,
        value=TimeValue(value),
    )
    citation = Citation(article=article, sentence=sentence, span=span, quote="", expression=span, phrase="then")
    mention = Mention(
        id=f"{article}{sentence}",
        citation=citation,
        text="",
        kind=Kind.REPORTED,
        basis=Basis.STATED,
        resolution=resolution,
    )
    return Event(
        id=mention.id, value=TimeValue(value), text="", kind=Kind.REPORTED, basis=Basis.STATED, mentions=(mention,)
    )


CASES = {
    "coarse before the days that it holds": (
        [("2024", "a", 3), ("2024-01", "a", 2), ("2024-01-01", "a", 1)],
        ["a3", "a2", "a1"],
    ),
    "an untimed entry stays behind the one that precedes it in its article": (
        [("2024-01-04", "a", 0), ("2024-01-04T12:00", "a", 1), ("2024-01-04", "a", 2)],
        ["a0", "a1", "a2"],
    ),
    "times come by time, each with its followers": (
        [("2024-01-04T15:00", "a", 0), ("2024-01-04", "a", 1), ("2024-01-04T09:00", "a", 2)],
        ["a2", "a0", "a1"],
    ),
    "an untimed entry of another article does not follow a foreign time": (
        [("2024-01-04T15:00", "a", 0), ("2024-01-04", "b", 0)],
        ["b0", "a0"],
    ),
    "articles in the order given": ([("2024-01-04", "b", 0), ("2024-01-04", "a", 9)], ["a9", "b0"]),
    "the day that ends at midnight keeps it": ([("2024-01-05", "a", 0), ("2024-01-04T24:00", "a", 1)], ["a1", "a0"]),
    "before our era": ([("0044", "a", 0), ("BC0044", "a", 1), ("BC0480", "a", 2)], ["a2", "a1", "a0"]),
}


@pytest.mark.parametrize("case", CASES)
def test_order(case: str) -> None:
    given, wanted = CASES[case]
    for shuffled in itertools.permutations(given):
        found = ordered((event(*row) for row in shuffled), ["a", "b"])
        assert [item.id for item in found] == wanted
