"""The narrative in Markdown, HTML and PDF: prose with its evidence one step away, and still nobody's markup."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import markdown
import pytest
from markdown_it import MarkdownIt

from tests.chronologies import article, bridge, event, plain
from tests.narratives import ferry, transbordador
from tests.unit.test_pdf import inside, tool
from timeline.model.chronology import Basis, Certainty, Chronology, Kind
from timeline.renderers import Style, render
from timeline.renderers.narrative.story import story
from timeline.renderers.page import page

NARRATIVE = Style(telling="narrative")


def prose(chronology: Chronology) -> list[str]:
    """Each paragraph of a narrative, without its marks."""
    shown = story(chronology, page(chronology, NARRATIVE), NARRATIVE)
    return [
        " ".join([paragraph.label, *map(str, paragraph.sentences)]).strip()
        for section in shown.sections
        for paragraph in section.paragraphs
    ]


def one(sentence: str, phrase: str, value: str, text: str = "", **fields: object) -> str:
    """The narrative of one entry."""
    found = article([sentence])
    made = event(found, phrase, value, text=text, **fields)  # type: ignore[arg-type]
    return prose(Chronology(title="x", language="en", articles=(found,), events=(made,)))[0]


SENTENCES = (
    # what the article says, the words that date it, value, the entry's text, the narrative
    ("The line shut on Thursday.", "on Thursday", "2024-01-04", "The line shut.", "On Jan. 4, 2024, the line shut."),
    ("Oslo voted on Thursday.", "on Thursday", "2024-01-04", "Oslo voted.", "Oslo voted on Jan. 4, 2024."),
    (
        *("Oslo voted on Thursday to leave.", "on Thursday", "2024-01-04", "Oslo voted to leave."),
        "Jan. 4, 2024: Oslo voted to leave.",
    ),
    (
        *("Of Oslo: Oslo voted on Thursday, and left.", "on Thursday", "2024-01-04", "Oslo voted, and left."),
        "On Jan. 4, 2024, Oslo voted, and left.",
    ),
    (
        *("“We go on Thursday.”", "on Thursday", "2024-01-04", "“We go.”"),
        "Jan. 4, 2024: “We go.”",
    ),
    ("It shut on Thursday.", "Thursday", "2024-01-04", "", "It shut on Thursday [Jan. 4, 2024]."),
    ("It shut on Jan. 4.", "Jan. 4", "2024-01-04", "", "It shut on Jan. 4 [2024]."),
    ("It shut late Thursday.", "late Thursday", "2024-01-04", "", "It shut late Thursday [Jan. 4, 2024]."),
    (
        *("It rang at 8 p.m. Thursday.", "8 p.m. Thursday", "2024-01-04T20:00", ""),
        "It rang at 8 p.m. Thursday [Jan. 4, 2024].",
    ),
    (
        *("It said next week's vote is off.", "next week", "2024-W02", ""),
        "It said next week's [week of Jan. 8, 2024] vote is off.",
    ),
    ("It rang at 8 p.m.", "8 p.m.", "2024-01-04T20:00", "", "It rang at 8 p.m. [Jan. 4, 2024]."),
    ("Thursday is Thursday.", "Thursday", "2024-01-04", "", "Jan. 4, 2024: Thursday is Thursday."),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "phrase", "value", "text", "told"), SENTENCES)
def test_a_sentence_has_its_date(sentence: str, phrase: str, value: str, text: str, told: str) -> None:
    assert one(sentence, phrase, value, text) == told


def test_what_is_not_ordinary_is_said_in_words() -> None:
    said = one("The line shut on Thursday.", "on Thursday", "2024-01-04", "The line shut.", kind=Kind.ALLEGED)
    assert said == "On Jan. 4, 2024, the line shut (alleged)."
    said = one("It shut Thursday.", "Thursday", "2024-01-04", certainty=Certainty.GUESSED)
    assert said == "It shut Thursday [Jan. 4, 2024, date guessed]."
    said = one(
        "It shut Thursday at Vell Inc.", "Thursday", "2024-01-04", "It shut at Vell Inc.", attribution="The union said"
    )
    assert said == "On Jan. 4, 2024, it shut at Vell Inc., the union said."
    said = one("It shut on Thursday.", "on Thursday", "2024-01-04", "It shut.", attribution="according to Vell Inc.")
    assert said == "On Jan. 4, 2024, it shut, according to Vell Inc."


def test_a_word_that_only_names_an_event_is_no_date() -> None:
    said = one("The party confirmed it.", "confirmed", "2024-01-04", basis=Basis.INFERRED)
    assert said == "On Jan. 4, 2024 (date inferred), the party confirmed it."


def test_a_sentence_with_two_dates_is_told_once_with_two_notes() -> None:
    found = article(["A law was passed 10 years ago and struck down in 2016."])
    events = (event(found, "10 years ago", "2014"), event(found, "2016", "2016", anchored=False))
    told = Chronology(title="x", language="en", articles=(found,), events=events)
    assert prose(told) == ["A law was passed 10 years ago [2014] and struck down in 2016."]
    shown = render(told, "md", NARRATIVE).decode()
    assert r"passed 10 years ago \[2014\][^1] and struck down in 2016.[^2]" in shown


def test_scheduled_entries_have_paragraphs_of_their_own() -> None:
    assert prose(ferry())[-1] == (
        "Scheduled. On May 6, 2024, hearings are to begin. Later that year, in the third quarter, a report is due."
        " In 2026, the pier is to be rebuilt."
    )


def test_spanish_reads_as_spanish() -> None:
    assert prose(transbordador())[1] == (
        "En septiembre de 2015, el ministerio encargó el transbordador. Dos meses después, las obras pararon."
        " A finales de 2018, los inspectores hallaron grietas."
    )


def test_an_entry_in_another_language_is_not_run_on() -> None:
    chronology = replace(transbordador(), language="en")
    assert prose(chronology)[0].startswith("1911: El astillero de Tarn se fundó. ")


def test_without_entries_it_says_so() -> None:
    nothing = replace(ferry(), events=())
    for to in ("md", "html"):
        assert "No date could be resolved." in render(nothing, to, NARRATIVE).decode()


@pytest.mark.parametrize("chronology", [bridge("**Open** again."), ferry()], ids=["bridge", "ferry"])
def test_markdown_has_a_footnote_for_each_entry(chronology: Chronology) -> None:
    text = render(chronology, "md", NARRATIVE).decode()
    numbers = list(range(1, len(chronology.events) + 1))
    assert [int(number) for number in re.findall(r"\[\^(\d+)\](?!:)", text)] == numbers
    assert [int(number) for number in re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)] == numbers
    shown = markdown.markdown(text, extensions=["footnotes"])
    assert shown.count('class="footnote-ref"') == shown.count('class="footnote-backref"') == len(numbers)
    unknown = MarkdownIt("commonmark").render(text)
    assert unknown.count("<p>[^") == len(numbers), "a host that knows no footnotes shows each in its own paragraph"


HOSTILE = "<script>alert(1)</script> {{ x }} ](javascript:alert(1)) [^1]: x ![^1] <img src=http://x> *a* !"


def test_hostile_text_is_shown_and_does_nothing() -> None:
    hostile = plain(HOSTILE, title=HOSTILE, outlet=HOSTILE)
    text = render(hostile, "md", NARRATIVE).decode()
    for shown in (MarkdownIt("commonmark").render(text), markdown.markdown(text, extensions=["footnotes"])):
        assert "<script" not in shown
        assert "<img" not in shown
        assert "javascript:" not in str(re.findall(r'href="[^"]*"', shown))
    page_html = render(hostile, "html", NARRATIVE).decode()
    assert "<script>" not in page_html
    assert "<img" not in page_html
    assert b"/URI" not in inside(render(hostile, "pdf", NARRATIVE))


class Links(HTMLParser):
    """All ids, links and dates of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[dict[str, str | None]] = []
        self.times: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [str(found["id"])] if "id" in found else []
        self.links += [found] if tag == "a" and "href" in found else []
        self.times += [str(found["datetime"])] if tag == "time" else []


@pytest.mark.parametrize("chronology", [bridge("**Open** again."), ferry()], ids=["bridge", "ferry"])
def test_html_links_notes_both_ways(chronology: Chronology) -> None:
    shown = Links(render(chronology, "html", NARRATIVE).decode())
    assert len(shown.ids) == len(set(shown.ids))
    assert {link["href"] for link in shown.links if str(link["href"]).startswith("#")} <= {
        f"#{name}" for name in shown.ids
    }
    for role, target in (("doc-noteref", "#note-{}"), ("doc-backlink", "#mark-{}")):
        found = [link["href"] for link in shown.links if link.get("role") == role]
        assert found == [target.format(number) for number in range(1, len(chronology.events) + 1)]
    assert {event.id for event in chronology.events} <= set(shown.ids)


def test_a_connective_carries_its_date_for_machines() -> None:
    text = render(ferry(), "html", NARRATIVE).decode()
    assert '<time datetime="2020-01-18">Two weeks later</time>' in text
    assert 'class="when">Late in 2018<' in text, "a bent date has no plain value"


def test_the_pdf_has_the_evidence_in_notes_at_its_end() -> None:
    made = render(bridge("**Open** again."), "pdf", NARRATIVE)
    text = " ".join(tool("pdftotext", "-f", "1", "-l", "1", "-", "-", data=made).split())
    assert "On Jan. 3, 2020, a barge struck the eastern pier, killing two deckhands." in re.sub(
        r"(?<=[.,])\d+ ", " ", text
    )
    assert "“four years ago Wednesday”, story of Jan. 4, 2024: " in text
    assert "the Wednesday nearest the dateline → four years before" in text
    assert "Tagged:          yes" in tool("pdfinfo", "-", data=made)


def test_json_is_the_same() -> None:
    assert render(ferry(), "json", NARRATIVE) == render(ferry(), "json")
