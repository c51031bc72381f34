"""Whatever is told: each claim on an interval is true, and no opening comes three times in a row."""

import re
from datetime import date, timedelta
from itertools import pairwise

from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chronologies import article, event
from timeline.events.order import ordered
from timeline.model.chronology import Certainty, Chronology, Event, Kind
from timeline.model.granularity import Granularity
from timeline.model.moment import civil
from timeline.model.time import Mod, TimeValue
from timeline.renderers.narrative.claims import Claim, Measure, claims
from timeline.renderers.narrative.story import Sentence, Story, story
from timeline.renderers.page import page
from timeline.renderers.style import Style

DAYS = st.dates(date(1890, 1, 1), date(2060, 12, 31)) | st.dates(date(2023, 11, 1), date(2024, 3, 1))
FORMS = ("{:%Y-%m-%d}", "{:%Y-%m-%d}", "{:%Y-%m-%dT%H:%M}", "{:%Y-%m-%dTMO}", "{:%Y-%m}", "{:%Y}", "{:%G-W%V}")
VALUES = st.builds(lambda day, form: TimeValue(form.format(day)), DAYS, st.sampled_from(FORMS))
ANY = VALUES | st.builds(lambda value, mod: value.with_mod(mod), VALUES, st.sampled_from(list(Mod)))


def bounds(value: TimeValue) -> tuple[date, date]:
    """First and last day that a value may mean."""
    first = value.begin.date()
    return first, first if value.granularity <= Granularity.DAY else value.end.date() - timedelta(days=1)


def some(value: TimeValue) -> list[date]:
    """Days that a value may mean: both ends, and some between."""
    first, last = bounds(value)
    return sorted({first, last, *(first + (last - first) * part // 7 for part in range(8))})


def moved(day: date, count: int, unit: Granularity) -> date:
    steps = {Granularity.YEAR: relativedelta(years=count), Granularity.MONTH: relativedelta(months=count)}
    found: date = day + steps.get(unit, relativedelta(days=count * (7 if unit is Granularity.WEEK else 1)))
    return found


def slack(claim: Claim) -> relativedelta:
    """The bounds of docs and module, written down once more."""
    count = claim.count
    if claim.unit is Granularity.YEAR:
        months = {Measure.NEARLY: min(count, 3), Measure.MORE: min(3 * count, 6), Measure.ABOUT: count}
        return relativedelta(months=months[claim.measure])
    if claim.unit is Granularity.MONTH:
        return relativedelta(days=min(7 * count, 14) if claim.measure is Measure.MORE else min(3 * count, 7))
    return relativedelta(days=3 if claim.measure is Measure.MORE else 1)


def holds(claim: Claim, earlier: TimeValue, later: TimeValue) -> bool:
    """Whether a claim is true of every day of the one and every day of the other."""
    return all(_holds(claim, first, last, earlier, later) for first in some(earlier) for last in some(later))


def _holds(claim: Claim, first: date, last: date, earlier: TimeValue, later: TimeValue) -> bool:
    unit, measure = claim.unit, claim.measure
    if measure is Measure.WITHIN:
        return first < last and first.year == last.year and (unit is Granularity.YEAR or first.month == last.month)
    if measure in (Measure.SAME, Measure.EXACT):  # at the granularity of both
        assert max(earlier.granularity, Granularity.DAY) is max(later.granularity, Granularity.DAY)
        return moved(bounds(earlier)[0], claim.count, unit) == bounds(later)[0]
    full, off = moved(first, claim.count, unit), slack(claim)
    low, high = full - off <= last, last <= full + off
    if measure is Measure.NEARLY:
        return bool(low and last < full)
    return bool(full < last and high) if measure is Measure.MORE else bool(low and high)


@given(VALUES, VALUES)
@settings(max_examples=400)
def test_a_claim_is_true(one: TimeValue, other: TimeValue) -> None:
    earlier, later = sorted((one, other), key=lambda value: value.begin)
    for claim in claims(earlier, later):
        assert holds(claim, earlier, later), claim


def told(values: list[TimeValue], kinds: list[Kind], guessed: list[bool]) -> tuple[dict[str, Event], Story]:
    """A narrative of entries with these dates, an article's sentence for each."""
    found = article([f"The thing fell word{number:03d}." for number in range(len(values))])
    made = [
        event(
            *(found, f"word{number:03d}", value),
            text=("The thing fell.", "Vellans fell.", "It fell.")[number % 3],
            kind=kind,
            certainty=Certainty.GUESSED if guess else Certainty.RESOLVED,
        )
        for number, (value, kind, guess) in enumerate(zip(values, kinds, guessed, strict=False))
    ]
    events = ordered(made, [found.id])
    chronology = Chronology(title="Falls", language="en", articles=(found,), events=events)
    return {one.id: one for one in events}, story(chronology, page(chronology, Style()), Style())


def sentences(shown: Story) -> list[Sentence]:
    return [one for section in shown.sections for paragraph in section.paragraphs for one in paragraph.sentences]


def opening(sentence: Sentence) -> str:
    return next((piece.text for piece in sentence.pieces if piece.part == "when"), "")


FEW = st.lists(ANY, min_size=1, max_size=3).flatmap(lambda few: st.lists(st.sampled_from(few), min_size=3, max_size=12))
MANY = st.lists(ANY, min_size=1, max_size=25) | FEW
KINDS = st.lists(
    st.sampled_from([Kind.REPORTED, Kind.REPORTED, Kind.SCHEDULED, Kind.ALLEGED]), min_size=25, max_size=25
)
GUESSES = st.lists(st.sampled_from([False, False, False, True]), min_size=25, max_size=25)


@given(MANY, KINDS, GUESSES)
@settings(max_examples=60, deadline=None)
def test_every_entry_is_told_once_in_order_and_has_its_note(
    values: list[TimeValue], kinds: list[Kind], guessed: list[bool]
) -> None:
    events, shown = told(values, kinds, guessed)
    assert [one.ids[0] for one in sentences(shown)] == list(events)
    assert [note.entry.id for note in shown.notes] == list(events)
    assert [piece.number for one in sentences(shown) for piece in one.pieces if piece.part == "mark"] == [
        *range(1, len(events) + 1)
    ]


@given(MANY, KINDS, GUESSES)
@settings(max_examples=60, deadline=None)
def test_no_opening_comes_three_times_in_a_row(values: list[TimeValue], kinds: list[Kind], guessed: list[bool]) -> None:
    said = [opening(one) for one in sentences(told(values, kinds, guessed)[1])]
    assert not any(one == two == three for (one, two), three in zip(pairwise(said), said[2:], strict=False))


@given(MANY, KINDS, GUESSES)
@settings(max_examples=60, deadline=None)
def test_a_paragraph_begins_with_a_whole_date(values: list[TimeValue], kinds: list[Kind], guessed: list[bool]) -> None:
    events, shown = told(values, kinds, guessed)
    year: int | None = None
    for section in shown.sections:
        for paragraph in section.paragraphs:
            for place, sentence in enumerate(paragraph.sentences):
                begins = civil(events[sentence.ids[0]].value.begin.day)[0]
                if place == 0 or begins != year:
                    assert re.search(rf"\b{begins}\b", opening(sentence)), str(sentence)
                year = begins


NUMBERS = ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
COUNTED = re.compile(
    r"(?:(nearly|almost|more than|about) )?(\w+) (day|week|month|year)s? (?:later|after that)(?:,|$)", re.IGNORECASE
)
SAID = {"nearly": Measure.NEARLY, "almost": Measure.NEARLY, "more than": Measure.MORE, "about": Measure.ABOUT}


@given(MANY, KINDS, GUESSES)
@settings(max_examples=100, deadline=None)
def test_what_the_prose_says_of_an_interval_is_true(
    values: list[TimeValue], kinds: list[Kind], guessed: list[bool]
) -> None:
    events, shown = told(values, kinds, guessed)
    for before, sentence in pairwise(sentences(shown)):
        found = COUNTED.match(opening(sentence))
        earlier, later = events[before.ids[0]], events[sentence.ids[0]]
        if found:
            word = found[2].lower()
            count = int(word) if word.isdigit() else NUMBERS.index(word) + 1 if word in NUMBERS else 0
            measure = SAID[found[1].lower()] if found[1] else Measure.EXACT
            if count:
                assert holds(Claim(measure, Granularity(found[3]), count), earlier.value, later.value), str(sentence)
            assert Certainty.GUESSED not in {earlier.resolution.certainty, later.resolution.certainty}
        if re.match(r"(?:the|also|that) .*\bday\b", opening(sentence), re.IGNORECASE) and "next" not in opening(
            sentence
        ):
            assert earlier.value.begin.day == later.value.begin.day
