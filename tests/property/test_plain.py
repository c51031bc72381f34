"""What is written in plain form is read back as it was, and nothing else is read at all."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.entries import Entries
from timeline.model.chronology import Anchor, AnchorKind, Resolution, TimeExpression, TimexType
from timeline.model.granularity import Granularity
from timeline.model.meaning import Amount, Between, Fields, Meaning, Modified, Relative, Silent, Which
from timeline.model.plain import plain, unplain
from timeline.model.text import Article, TextSpan
from timeline.model.time import Duration, Mod, Recurrence, Reference, TimeValue, Value

values = st.one_of(
    st.sampled_from(["2024-01-04", "2024-W19", "199", "BC0044", "2024-01-04T24:00", "2024-01-04TNI"]).map(TimeValue),
    st.builds(
        Duration,
        st.sampled_from(["P3D", "PXM"]),
        mod=st.sampled_from([None, *Mod]),
        begin=st.none() | st.just(TimeValue("2024-01-01")),
    ),
    st.builds(Recurrence, st.just("P1M"), quant=st.sampled_from(["", "EVERY"]), freq=st.sampled_from(["", "2X"])),
    st.sampled_from(Reference),
)
leaves = st.one_of(
    st.builds(Amount, st.sampled_from([None, 3, 2.5]), st.sampled_from(Granularity)),
    st.builds(Relative, st.sampled_from(Which), st.builds(Fields, month=st.none() | st.integers(1, 12))),
    st.just(Silent()),
)
meanings = st.recursive(
    leaves, lambda inner: st.builds(Between, inner, inner) | st.builds(Modified, st.sampled_from(Mod), inner)
)
texts = st.text(st.characters(codec=None), max_size=20)  # lone surrogates too
spans = st.builds(TextSpan, st.integers(0, 9), st.integers(0, 9))
expressions = st.builds(
    TimeExpression,
    span=spans,
    text=texts,
    type=st.sampled_from(TimexType),
    meaning=meanings,
    rule=texts,
    ends=st.none() | st.tuples(spans, spans),
)
resolutions = st.builds(
    Resolution,
    expression=expressions,
    anchor=st.builds(Anchor, kind=st.sampled_from(AnchorKind), span=st.none() | spans),
    direction=st.none(),
    value=st.none() | values,
    steps=st.lists(texts, max_size=3).map(tuple),
)


@given(resolutions)
def test_read_back_as_it_was(resolution: Resolution) -> None:
    text = json.dumps(plain(Resolution, resolution))
    assert text.isascii()
    again = unplain(Resolution, json.loads(text))
    assert again == resolution
    assert repr(again) == repr(resolution)


plain_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["TimeValue", "2024-01-04"]),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(), inner, max_size=2),
)


@given(plain_values)
@pytest.mark.parametrize("kind", [Entries, Article, Resolution, Value, Meaning], ids=str)
def test_what_is_something_else_is_refused(kind: object, found: object) -> None:
    try:
        value = unplain(kind, found)
    except ValueError:
        return
    assert plain(kind, value) == found


def test_a_type_without_a_plain_form_is_told() -> None:
    with pytest.raises(TypeError, match="has no plain form"):
        plain(bytes, b"")
