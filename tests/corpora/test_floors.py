"""Accuracy on the annotated corpora stays above its floors; floors only rise."""

import dataclasses
from pathlib import Path

import pytest

from benchmarks.accuracy import floors
from benchmarks.accuracy.every import measure
from benchmarks.accuracy.measured import Measured
from benchmarks.shared import ABSENT, shared


def test_nothing_is_below_its_floor() -> None:
    folder = shared()
    if folder is None:
        pytest.skip(ABSENT)
    assert list(floors.problems(tuple(measure(folder)), floors.read())) == []


NOW = Measured(
    name="news", digest="abc", counts={"documents": 2}, figures={"value": 81.256}, asides={}, errors=()
)  # fmt: skip
THEN = floors.Pinned(sha256="abc", counts={"documents": 2}, floors={"value": 81.2})


@pytest.mark.parametrize(
    ("pinned", "said"),
    [
        (THEN, []),
        (dataclasses.replace(THEN, floors={"value": 81.31}), ["news: value is 81.26, below its floor 81.31"]),
        (dataclasses.replace(THEN, floors={"value": 81.3}), []),
        (dataclasses.replace(THEN, counts={"documents": 3}), ["news: documents shrank from 3 to 2"]),
        (dataclasses.replace(THEN, sha256="abd"), ["news: its files are not those that the floors were pinned on"]),
        (dataclasses.replace(THEN, floors={"strict": 10.0}), ["news: strict is 0.00, below its floor 10.00"]),
    ],
)
def test_what_fell_or_shrank_is_said(pinned: floors.Pinned, said: list[str]) -> None:
    assert list(floors.problems([NOW], {"news": pinned})) == said


def test_a_set_without_floors_or_figures_is_said() -> None:
    assert list(floors.problems([NOW], {})) == ["news: no floors are pinned; run with --update"]
    assert list(floors.problems([], {"news": THEN})) == ["news: it has floors, and was not measured"]


def test_floors_rise_and_are_read_back(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors.write(floors.raised([NOW], {"news": THEN}), path)
    assert floors.read(path)["news"].floors == {"value": 81.25}


def test_a_floor_within_epsilon_of_the_figure_stays() -> None:
    near = dataclasses.replace(THEN, floors={"value": 81.28})
    assert floors.raised([NOW], {"news": near})["news"].floors == {"value": 81.28}


def test_a_floor_stops_where_more_is_not_wanted() -> None:
    enough = dataclasses.replace(NOW, enough={"value": 60.0})
    assert floors.raised([enough], {})["news"].floors == {"value": 60.0}
    assert floors.raised([enough], {"news": THEN})["news"].floors == {"value": 81.2}


def test_floors_are_lowered_only_when_that_is_allowed() -> None:
    high = {"news": dataclasses.replace(THEN, floors={"value": 90.0})}
    with pytest.raises(floors.FloorError, match=r"below its floor 90\.00"):
        floors.raised([NOW], high)
    assert floors.raised([NOW], high, allow_regression=True)["news"].floors == {"value": 81.25}
