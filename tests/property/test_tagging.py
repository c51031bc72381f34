"""Whatever a text is like, tagging moves no character of it."""

from datetime import date
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from timeline.pipeline import resolutions
from timeline.renderers.tagged import FORMATS
from timeline.renderers.tagged.timex import Tagged, tagged
from timeline.sources.document import document
from timeline.sources.ladder import ReadChoice
from timeline.sources.timeml import read

WORDS = ["on Friday", "Jan. 5", ", 2024", "March 3-5", "two days later", "noon", "every Monday", "rain", "\u0301", "😀"]
BLANKS = ["\r\n", "\n\n", "  ", "\t", "\u00a0", "\u2028", "\x85", ".", " "]
PIECES = st.sampled_from([*WORDS, *BLANKS])
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))
XML = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")


def of(text: str, day: date | None) -> Tagged:
    found = document(text, dct=day.isoformat() if day else None, day=day)
    return tagged(found, resolutions(found.article))


@given(TEXTS)
def test_the_article_has_the_same_words(text: str) -> None:
    found = document(text)
    article = found.article
    assert article.text.split() == text.split()
    for block in article.blocks:
        assert block.span.of(article.text).split() == found.place(block.span).of(text).split()
    for at, char in enumerate(article.text):
        if not char.isspace():
            start = found.place(type(article.blocks[0].span)(at, at + 1)).start
            assert text[start] == char


@given(TEXTS, DAYS)
def test_spans_are_in_order_and_quote_the_text(text: str, day: date | None) -> None:
    last = 0
    for timex in of(text, day).timexes:
        assert last <= timex.span.start < timex.span.end <= len(text)
        words = timex.span.of(text)
        assert words == words.strip()
        last = timex.span.end


@given(st.one_of(st.text(XML), st.lists(PIECES, max_size=30).map("".join)), DAYS)
def test_timeml_reads_back_as_it_was(text: str, day: date | None) -> None:
    found = of(text, day)
    data = FORMATS["timeml"].render(found)
    again = read("-", data, ReadChoice())
    assert (again.text, again.dct) == (text, found.document.dct)
    tags = ET.fromstring(data).findall("TEXT/TIMEX3")  # noqa: S314 - our own output
    assert ["".join(tag.itertext()) for tag in tags] == [timex.span.of(text) for timex in found.timexes]


@given(st.text(st.characters()), DAYS)
def test_every_format_holds_any_text(text: str, day: date | None) -> None:
    found = of(text, day)
    for form in FORMATS.values():
        form.render(found).decode()
    ET.fromstring(FORMATS["timeml"].render(found))  # noqa: S314 - our own output
