"""What is laid out for every output: headings, gaps, conflicts, key dates, the axis, and texts made shorter."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chronologies import article, bridge, contested, event
from timeline.model.chronology import Chronology, Event
from timeline.model.editing import Change, Edit
from timeline.model.merging import Copy, Salience
from timeline.model.time import TimeValue
from timeline.renderers import Style
from timeline.renderers.cut import cut, trimmed
from timeline.renderers.page import Page, page
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.view.axis import Bar, Stretch, axis

AP = Phrasing("en", "ap")


def dated(*values: str, **fields: Any) -> Chronology:  # noqa: ANN401 - fields of events
    """Entries of these dates, in this order; two ends of a range are parted by a slash."""
    found = article([f"It rained on day{number}." for number in range(len(values))])
    events = []
    for number, value in enumerate(values):
        begin, _, end = value.partition("/")
        made = event(found, f"day{number}", begin, end or None, text=f"It rained, {number}.")
        events.append(replace(made, **{name: given[number] for name, given in fields.items()}))
    return Chronology(title="Rain", language="en", articles=(found,), events=tuple(events))


def headings(shown: Page) -> list[str]:
    return [group.heading for group in shown.groups]


def silences(shown: Page) -> list[str]:
    return [entry.silence for group in shown.groups for entry in group.entries]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["2024-01-04", "2024-01-04", "2024-01-05", "2024-01-05T09:00"], ["Jan. 4, 2024", "Jan. 5, 2024"]),
        (["2024-01-04", "2024-01-06", "2024-02-01", "2024-02-09"], ["January 2024", "February 2024"]),
        (["2024-01-04", "2024-03-06", "2024-05-01", "2025-02-09"], ["2024", "2025"]),
        (["199", "2024", "2024-01-04"], ["1990s", "2024"]),
        (["BC0044", "2024-01-04"], ["44 B.C.", "2024"]),
        ([], []),
    ],
)
def test_entries_stand_under_the_finest_heading_that_holds_several(values: list[str], expected: list[str]) -> None:
    assert headings(page(dated(*values), Style())) == expected


def test_a_month_of_a_day_an_entry_is_no_list_of_headings() -> None:
    values = [f"2024-01-{day:02d}" for day in range(1, 29)]
    assert headings(page(dated(*values), Style())) == ["January 2024"]


def test_a_hundred_years_are_never_told_by_month() -> None:
    values = [f"{year}-{month:02d}-0{day}" for year in range(1900, 2000) for month in (1, 7) for day in (1, 2, 3)]
    assert len(page(dated(*values), Style()).groups) == 100


def test_a_full_year_among_quiet_ones_stands_by_month() -> None:
    quiet = [f"{year}-04-01" for year in range(2015, 2022)]
    full = [f"2024-{month:02d}-{day:02d}" for month in (1, 2, 6) for day in range(1, 11)]
    shown = page(dated(*quiet, *full), Style())
    assert headings(shown) == [*map(str, range(2015, 2022)), "January 2024", "February 2024", "June 2024"]


def test_a_heading_begins_with_a_capital() -> None:
    values = ["2024-01-03", "2024-01-09", "2024-SP", "2024-SP", "2024-04-02", "2024-04-07"]
    assert headings(page(dated(*values), Style())) == ["January 2024", "Spring 2024", "April 2024"]


def test_under_a_day_only_the_time_is_said() -> None:
    shown = page(dated("2024-01-04", "2024-01-04T09:00", "2024-01-04T12:30/2024-01-04T14:00", "2024-01-04"), Style())
    entries = shown.groups[0].entries
    assert [str(entry.when.said) for entry in entries] == ["Jan. 4", "9 a.m.", "12:30-2 p.m.", "Jan. 4"]
    assert [entry.under_own_name for entry in entries] == [True, False, False, True]
    assert entries[1].when.full == "Jan. 4, 2024, 9 a.m."


def test_names_of_headings_stay_and_are_unique() -> None:
    shown = page(dated("2024", "2024-01-04", "199", "2024-05"), Style())
    assert [group.id for group in shown.groups] == ["g2024", "g199", "g2024-2"]


def test_the_newest_comes_first_where_that_is_wanted() -> None:
    chronology = dated("2019-01-04", "2020-03-06", "2024-05-01", "2024-05-02")
    shown = page(chronology, Style(reverse=True, gap=400))
    assert headings(shown) == ["2024", "2020", "2019"]
    assert shown.groups[0].entries[0].text == "It rained, 3."
    assert silences(shown) == ["", "", "No entries for 4 years", "No entries for 14 months"]


@pytest.mark.parametrize(
    ("values", "gap", "expected"),
    [
        (["2024-01-01", "2024-02-06"], 30, "No entries for 5 weeks"),
        (["2024-01-01", "2024-02-01"], 30, "No entries for 4 weeks"),
        (["2024-01-01", "2024-02-01"], 31, ""),
        (["2024-01-01", "2024-01-09"], 7, "No entries for 7 days"),
        (["2020", "2022-01-05"], 30, "No entries for 12 months"),  # it may have been on the last day of 2020
        (["2024-01-01/2024-03-01", "2024-03-09"], 30, ""),
        (["2024-01-01", "2030-01-01"], 0, ""),
        (["2024-01-01", "2024-01-20"], None, ""),
        (["2024-01-01", "2024-02-20"], None, ""),  # the only distance there is is not unusual
        (["2020-01-01", *(f"2024-01-{day:02d}" for day in range(1, 15))], None, "No entries for 4 years"),
    ],
)
def test_a_gap_is_told_from_the_last_day_that_is_covered(values: list[str], gap: int | None, expected: str) -> None:
    assert silences(page(dated(*values), Style(gap=gap)))[1] == expected


def test_a_long_event_before_covers_what_comes_after_a_short_one() -> None:
    assert silences(page(dated("2024-01-01/2024-12-01", "2024-02-01", "2024-10-01"), Style(gap=30))) == ["", "", ""]


def test_sides_of_a_conflict_stand_beside_each_other_with_their_sentences() -> None:
    shown = page(contested(), Style())
    (dispute,) = shown.disputes
    assert dispute.heading == "Sources disagree on a figure: dead"
    assert [(side.said, side.value) for side in dispute.positions] == [("two deckhands", "2"), ("three", "3")]
    quotes = [(str(quote), reference.number) for side in dispute.positions for quote, reference in side.evidence]
    assert quotes[1] == ("The number of dead rose to three on Thursday, the coroner said.", 3)
    holders = [entry.text for group in shown.groups for entry in group.entries if entry.disputes]
    assert holders == ["A barge struck the eastern pier, killing two deckhands."]
    assert "1 conflict" in shown.counts


def test_what_was_left_out_is_told() -> None:
    shown = page(contested(), Style())
    assert shown.selection == "Shown: 15 of 130 entries, chosen by --top 15."
    assert shown.about == "Only what is about Ellery Bridge."
    whole = page(bridge(), Style())
    assert (whole.selection, whole.about) == ("", "")


def test_what_a_person_changed_is_told_with_what_it_was() -> None:
    edits = (
        Edit(change=Change.REWORDED, was="It poured."),
        Edit(change=Change.REDATED, was="2024-01-03"),
        Edit(change=Change.ADDED),
    )
    entry = page(dated("2024-01-04", edits=(edits,)), Style()).groups[0].entries[0]
    assert entry.edits == ("Reworded by hand; was “It poured.”", "Redated by hand; was Jan. 3, 2024", "Added by hand")


@pytest.mark.parametrize("change", Change)
def test_every_change_has_its_words(change: Change) -> None:
    assert page(dated("2024-01-04", edits=((Edit(change=change),),)), Style()).groups[0].entries[0].edits[0]


def weighed(*scores: int) -> Chronology:
    salience = [Salience(score=score, outlets=1, articles=2, sentences=2, earliest=0) for score in scores]
    return dated(*(f"{2000 + number}" for number in range(len(scores))), salience=salience)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((9, 1, 8, 1, 7, 1), ["2000", "2002", "2004"]),
        ((1, 1, 1, 1, 1, 1), []),  # nothing stands out
        ((9, 8, 1, 1, 1, 1), []),  # two are no list
        ((9, 8, 7, 7, 1, 1, 1, 1), ["2000", "2001", "2002", "2003"]),  # equals are taken together or not at all
        ((9, 8, 7, 1), []),  # a list of nearly all says nothing
    ],
)
def test_key_dates_are_those_that_stand_out(scores: tuple[int, ...], expected: list[str]) -> None:
    assert [entry.when.full for entry in page(weighed(*scores), Style()).key_dates] == expected


def test_one_article_has_no_key_dates() -> None:
    chronology = weighed(9, 1, 8, 1, 7, 1)
    alone = tuple(replace(each, salience=replace(each.salience, articles=1)) for each in chronology.events)  # type: ignore[type-var]
    assert page(replace(chronology, events=alone), Style()).key_dates == ()


def test_without_weights_there_are_no_key_dates() -> None:
    assert page(bridge(), Style()).key_dates == ()


def supports(chronology: Chronology) -> list[str]:
    entries = [entry for group in page(chronology, Style()).groups for entry in group.entries]
    return [entry.corroboration for entry in entries if entry.corroboration]


def test_a_copy_is_no_second_source() -> None:
    chronology = contested()
    assert supports(chronology) == ["Reported by 2 independent outlets"]
    assert supports(replace(chronology, copies=(Copy(article="c3", of="a1"),))) == []


def test_the_axis_counts_every_entry_once() -> None:
    drawn = axis(bridge().events, AP)
    assert drawn is not None
    assert drawn.aside == "3 earlier entries are off the axis."
    assert sum(bar.count for bar in drawn.bars) + len(drawn.stretches) + 3 == len(bridge().events)
    assert drawn.text == "12 entries, 2013 to summer 2024; densest: first quarter of 2024, with 3 entries."


def test_what_is_coarser_than_a_bar_is_a_line() -> None:
    drawn = axis(dated("2023", "2023-02-01", "2023-06-01", "2023-06-02/2023-08-01", "2023-09-01").events, AP)
    assert drawn is not None
    assert [stretch.width > 90 for stretch in drawn.stretches] == [True, False]
    assert [bar.count for bar in drawn.bars] == [1, 1, 1]


@pytest.mark.parametrize("values", [[], ["2024"], ["2024-01-04"] * 9, ["2023-01-01", "2024-01-01", "2024-02-02"]])
def test_too_little_is_not_drawn(values: list[str]) -> None:
    assert axis(dated(*values).events, AP) is None


VALUES = st.one_of(
    st.dates().map(lambda day: day.isoformat()),
    st.integers(1, 9999).map(lambda year: f"{year:04d}"),
    st.integers(1, 9998).map(lambda year: f"BC{year:04d}"),
    st.integers(0, 199).map(lambda decade: f"{decade:03d}"),
)


@given(st.lists(VALUES, max_size=40))
def test_the_drawing_stays_in_its_frame(values: list[str]) -> None:
    events: tuple[Event, ...] = dated(*sorted(values, key=lambda value: TimeValue(value).begin)).events
    drawn = axis(events, AP)
    if drawn is None:
        return
    boxes: list[Bar | Stretch] = [*drawn.bars, *drawn.stretches]
    assert all(0 <= box.x <= 100 and box.width > 0 and box.x + box.width <= 100.5 for box in boxes)
    assert all(bar.y >= 0 and bar.y + bar.height == pytest.approx(drawn.base, abs=0.2) for bar in drawn.bars)
    assert len(drawn.ticks) <= 12
    assert all(0 <= tick.x <= 100 for tick in drawn.ticks)
    named = [tick for tick in drawn.ticks if tick.label]
    assert all(one.ends < other.begins for one, other in pairwise(named))


@given(st.text(st.characters(exclude_categories=["C"]), max_size=80), st.integers(1, 60))
def test_a_cut_text_keeps_to_its_limit_and_says_that_it_is_cut(text: str, limit: int) -> None:
    short = cut(text, limit)
    assert len(short) <= limit
    assert short == text or short.endswith("…")


@given(
    st.text("ab .", max_size=60),
    st.text("c", min_size=1, max_size=9),
    st.text("ab .", max_size=60),
    st.integers(20, 60),
)
def test_a_short_quote_keeps_its_expression_and_its_limit(before: str, phrase: str, after: str, limit: int) -> None:
    head, tail = trimmed(before, phrase, after, limit)
    assert len(head) + len(phrase) + len(tail) <= limit + 1
    assert before.endswith(head.removeprefix("…").lstrip())
    assert after.startswith(tail.removesuffix("…"))


def test_options_shorten_texts_and_quotes_and_hide_how_dates_were_found() -> None:
    style = Style(max_chars=30, max_quote=40, provenance=False)
    shown = page(bridge(), style)
    entries = [entry for group in shown.groups for entry in group.entries]
    assert max(len(entry.text) for entry in entries) <= 30
    assert {bool(entry.whole) for entry in entries} == {True, False}
    assert all(not entry.whole or entry.whole.startswith(entry.text.removesuffix("…")) for entry in entries)
    assert max(len(str(proof.quote)) for entry in entries for proof in entry.proofs) <= 41
    assert all((proof.lead, proof.tail) == ("", "") for entry in entries for proof in entry.proofs)
    assert not shown.provenance
