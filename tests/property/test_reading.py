"""What holds for every input whatever: reading and splitting never break, and every span quotes its text."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from timeline.errors import TimelineError
from timeline.model.text import Article
from timeline.sources import ReadChoice, read, wire_dateline
from timeline.sources.decoding import one_form
from timeline.sources.report import as_record
from timeline.syntax.sentences import split

PIECES = (
    *(
        "Jan. 4",
        "2024",
        "Thursday",
        "By Liv Dahl",
        "BAGHDAD",
        "(AP)",
        "--",
        "—",
        "said",
        "U.S.",
        "p.m.",
        "5",
        "U.S. He",
    ),
    *(".", "!", "?", "...", '"', "”", "(", ")", " ", "\n", "\n\n", "---\n", "title: x", "Updated", "Published", "#"),
    *("*", "[a](b)", "<b>", "|", "/", "©", "Related", "###", "\x00", "\u202e", "\ud7ff", "e\u0301", "🔥"),
    "It rained in Elm on Friday and the road was closed until noon.",
)
PAGES = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
CHOICES = st.builds(
    ReadChoice,
    day=st.none() | st.dates(min_value=date(1, 1, 2), max_value=date(9999, 12, 30)),
    zone=st.sampled_from(["", "UTC", "Asia/Baghdad", "-11:00"]),
)
ORIGINS = st.sampled_from(["-", "a.txt", "a.md", "a.html"])


def articles(origin: str, data: bytes, choice: ReadChoice) -> tuple[Article, ...]:
    """The articles of an input, or none where it is refused in one line."""
    try:
        return read(origin, data, choice)
    except TimelineError as error:
        said = str(error)
    assert "\n" not in said
    return ()


@given(ORIGINS, st.binary(max_size=400), CHOICES)
@example("-", b"\xff\xfe\x00\xd8", ReadChoice())
@example("-", b"0001-01-01T00:00+14:00\n\nIt rained.", ReadChoice(zone="UTC"))
def test_any_bytes_give_articles_or_one_clear_line(origin: str, data: bytes, choice: ReadChoice) -> None:
    for article in articles(origin, data, choice):
        check(article)


@given(ORIGINS, PAGES, CHOICES)
def test_any_page_gives_articles_whose_spans_quote_their_text(origin: str, page: str, choice: ReadChoice) -> None:
    data = page.encode()
    found = articles(origin, data, choice)
    assert found == articles(origin, data, choice)
    for article in found:
        check(article)


def check(article: Article) -> None:
    """The laws of an article and its sentences."""
    assert "\n\n".join(block.span.of(article.text) for block in article.blocks) == article.text
    assert all(block.span.of(article.text).strip() for block in article.blocks)
    assert one_form(article.text) == article.text
    assert sum(item.used for item in article.dateline.evidence) == (article.dateline.day is not None)
    assert as_record(article)["text"] == article.text
    check_sentences(article)


def check_sentences(article: Article) -> None:
    """Sentences tile each block in order: between two of them stands one blank and nothing else."""
    sentences = split(article)
    assert [sentence.index for sentence in sentences] == list(range(len(sentences)))
    for number, block in enumerate(article.blocks):
        own = [sentence for sentence in sentences if sentence.paragraph == number]
        assert all(sentence.kind is block.kind for sentence in own)
        quotes = [sentence.span.of(article.text) for sentence in own]
        assert all(quote == quote.strip() != "" for quote in quotes)
        assert " ".join(quotes) == block.span.of(article.text)


@given(st.text(max_size=250))
def test_a_dateline_quotes_the_head_of_its_paragraph(paragraph: str) -> None:
    found = wire_dateline(paragraph)
    if found is not None:
        assert found.span.start == 0 < found.span.end < len(paragraph)
        assert found.agency in paragraph
        assert found.place in paragraph
