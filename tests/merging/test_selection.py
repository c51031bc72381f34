"""Entries chosen by what a person wants to see."""

from dataclasses import replace

import pytest

from tests.merging.test_twelve import stories
from timeline import chronicle
from timeline.merging.selection import Wanted, select
from timeline.model.chronology import Chronology, Kind
from timeline.model.editing import Change, Edit
from timeline.model.merging import Matter
from timeline.model.time import TimeValue


@pytest.fixture(scope="module")
def twelve() -> Chronology:
    return chronicle(stories())


CASES = [
    (Wanted(since=TimeValue("2023-04")), ["2023-04-04", "2023-04-18", "2023-05-22"]),
    (Wanted(until=TimeValue("2022")), ["2011", "2021-02", "2022-09"]),
    (Wanted(since=TimeValue("2023-03-06"), until=TimeValue("2023-03-08")), ["2023-03", "2023-03-06", "2023-03-08"]),
    (Wanted(text=("INQUIRY",)), ["2023-04-04"]),
    (Wanted(text=("hospital officials",)), ["2023-03-05"]),
    (Wanted(kinds=(Kind.SCHEDULED,)), ["2023-03-09"]),
    (Wanted(sources=2, since=TimeValue("2023-04")), ["2023-04-18", "2023-05-22"]),
    (Wanted(top=1), ["2023-03-08"]),
    (Wanted(top=0), []),
]


@pytest.mark.parametrize(("wanted", "dates"), CASES, ids=[" ".join(wanted.criteria) for wanted, _ in CASES])
def test_what_is_chosen(twelve: Chronology, wanted: Wanted, dates: list[str]) -> None:
    chosen = select(twelve, wanted)
    assert [event.value.timex for event in chosen.events] == dates
    assert chosen.selection is not None
    assert (chosen.selection.found, chosen.selection.criteria) == (len(twelve.events), wanted.criteria)


def test_nothing_wanted_changes_nothing(twelve: Chronology) -> None:
    assert select(twelve, Wanted()) is twelve


def test_a_conflict_goes_with_its_entry(twelve: Chronology) -> None:
    assert [one.matter for one in select(twelve, Wanted(since=TimeValue("2023-04"))).conflicts] == [Matter.DATE]


def test_what_is_pinned_stays(twelve: Chronology) -> None:
    first = replace(twelve.events[0], edits=(Edit(change=Change.PINNED),))
    chosen = select(replace(twelve, events=(first, *twelve.events[1:])), Wanted(top=2, since=TimeValue("2023")))
    assert [event.value.timex for event in chosen.events] == ["2011", "2023-03-08"]
