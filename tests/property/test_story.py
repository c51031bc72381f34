"""Laws of reading: whatever the text, spans quote it, none lies over another, and nothing fails."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import language
from timeline.model.text import Article, Block, BlockKind, Dateline, TextSpan
from timeline.model.time import TimeValue
from timeline.pipeline import chronicle
from timeline.resolution.phrase import resolve

ENGLISH = sorted(
    {word for table in language.load("en", "lexicon").values() if isinstance(table, dict) for word in table}
    | {name.capitalize() for kind in ("weekdays", "months") for name in language.load("en", "calendar")[kind]}
    | {"the", "of", "in", "on", "at", "to", "and", "a", "from", "between", "said", "will", "was", "-,.;:/'’()\""}
    | {
        "2013",
        "1998",
        "25",
        "4",
        "30",
        "0",
        "99",
        "2024-01-04",
        "9:30",
        "p.m.",
        "B.C.",
        "1400",
        "GMT",
        "\n",
        "ago",
        "since",
    }
)
days = st.none() | st.dates(min_value=date(1000, 1, 1))
phrases = st.lists(st.sampled_from(ENGLISH), max_size=25).map(" ".join) | st.text(max_size=60)


@given(phrases, days)
def test_expressions_quote_the_text_and_do_not_overlap(text: str, day: date | None) -> None:
    last = 0
    for found in resolve(text, day):
        span = found.expression.span
        assert last <= span.start < span.end <= len(text)
        assert found.expression.text == text[span.start : span.end]
        assert found.expression.text == found.expression.text.strip()
        last = span.end


@given(phrases, days)
def test_a_value_spells_itself_and_a_range_runs_forward(text: str, day: date | None) -> None:
    for found in resolve(text, day):
        value = found.value
        if isinstance(value, TimeValue):
            assert TimeValue(value.timex).timex == value.timex
            assert value.begin < value.end
        if found.end_value is not None:
            assert isinstance(value, TimeValue)
            assert value.begin <= found.end_value.begin


@given(phrases)
def test_without_a_dateline_nothing_counts_from_a_day(text: str) -> None:
    for found in resolve(text, None):
        assert found.anchor.kind.value != "dateline"


@given(phrases, days)
def test_reading_twice_gives_the_same(text: str, day: date | None) -> None:
    assert resolve(text, day) == resolve(text, day)


@given(phrases, days)
def test_every_entry_cites_what_stands_in_its_article(text: str, day: date | None) -> None:
    article = Article(
        id="a",
        origin="a.txt",
        text=text,
        blocks=(Block(kind=BlockKind.BODY, span=TextSpan(0, len(text))),),
        dateline=Dateline(day=day),
    )
    chronology = chronicle([article], title="A")
    found = resolved_and_listed = [event.citations[0] for event in chronology.events]
    resolved_and_listed += [item.citation for item in chronology.unresolved]
    resolved_and_listed += [item.citation for item in chronology.durations]
    for citation in found:
        assert citation.quote == text[citation.span.start : citation.span.end]
        assert citation.phrase in citation.quote
    assert len({citation.expression for citation in found}) == len(found)


@pytest.mark.parametrize("language_code", language.available())
@given(text=st.text(max_size=80))
def test_any_language_reads_any_text(language_code: str, text: str) -> None:
    resolve(text, date(2024, 5, 10), language_code)
