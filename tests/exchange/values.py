"""Chronologies of any dates, for laws about what other programs read back."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.chronologies import article, event
from timeline.model.chronology import Chronology
from timeline.model.granularity import PARTS_OF_DAY, Granularity
from timeline.model.moment import Moment, ordinal
from timeline.model.text import Article
from timeline.model.time import Mod, Qualifier, TimeValue

PHRASES = tuple(f"one day {number}" for number in range(6))

UNITS = [unit for unit in Granularity if unit is not Granularity.PART_OF_DAY]


def days(first: int = 1, last: int = 9000) -> st.SearchStrategy[int]:
    """Day counts of some years; astronomical."""
    return st.integers(min_value=ordinal(first), max_value=ordinal(last))


@st.composite
def values(draw: st.DrawFn, first: int = 1, last: int = 9000) -> TimeValue:
    """A value of any granularity, bent or not."""
    day, unit = draw(days(first, last)), draw(st.sampled_from([*UNITS, Granularity.PART_OF_DAY]))
    mod, qualifier = draw(st.none() | st.sampled_from(Mod)), draw(st.none() | st.sampled_from(Qualifier))
    if unit is Granularity.PART_OF_DAY:
        begin = Moment(day, PARTS_OF_DAY[draw(st.sampled_from(sorted(PARTS_OF_DAY)))][0])
        return TimeValue.of(unit, begin, mod=mod, qualifier=qualifier)
    moment = Moment(day, draw(st.integers(min_value=0, max_value=86_399)))
    unbent = TimeValue.of(Granularity.SECOND, moment).within(unit)
    return TimeValue.of(unit, unbent.begin, mod=mod, qualifier=qualifier)


@st.composite
def spans(draw: st.DrawFn, first: int = 1, last: int = 9000) -> tuple[TimeValue, TimeValue | None]:
    """A value, or a range whose ends come one after the other."""
    value = draw(values(first, last))
    if draw(st.booleans()):
        return value, None
    end = draw(values(first, last))
    return (value, end) if value.begin < end.begin and value.end <= end.end else (value, None)


def chronology(*dated: tuple[TimeValue, TimeValue | None], zone: str = "") -> Chronology:
    """An entry for each date; `zone` is that of the article's dateline."""
    sentences = [f"It rained {phrase}." for phrase in PHRASES[: len(dated)]]
    told = article(sentences)
    told = _in(told, zone) if zone else told
    events = tuple(
        event(told, phrase, value, end, text=f"It rained, {number}.")
        for number, (phrase, (value, end)) in enumerate(zip(PHRASES, dated, strict=False))
    )
    return Chronology(title="Rain", language="en", articles=(told,), events=events)


def _in(told: Article, zone: str) -> Article:
    return replace(told, dateline=replace(told.dateline, zone=zone))
