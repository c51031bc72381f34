"""What is written is read back by libraries that are not ours: feeds, calendars, sheets, linked data, Word, TimeML."""

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import docx
import feedparser
import icalendar
import pytest
from pyld import jsonld

from tests.chronologies import article, bridge, event, plain
from timeline.model.chronology import Chronology
from timeline.model.merging import Conflict, Matter, Selection, Side
from timeline.model.time import Mod, TimeValue
from timeline.renderers import Style, format_named, render

SHARED = Path(os.environ.get("TIMELINE_SHARED", Path(__file__).parents[3] / "shared"))


def rows(told: Chronology, style: Style | None = None) -> list[dict[str, str]]:
    data = render(told, "csv", style)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_csv_holds_an_entry_a_row_with_its_evidence() -> None:
    first, *_, last = rows(bridge())
    assert (first["id"], first["date"], first["begin"], first["granularity"]) == ("e0073", "44 B.C.", "-0043", "year")
    assert first["attribution"] == "engineers now think"
    assert "as early as 44 B.C." in first["evidence"]
    assert first["links"] == "https://wire.example/2024/01/04/bridge"
    assert (last["begin"], last["end"], last["edtf"], last["remarks"]) == ("2024-06", "2024-08", "2024-22", "Scheduled")


def test_the_formula_guard_can_be_switched_off() -> None:
    told = plain("=1+1")
    assert [row["text"] for row in rows(told)] == ["'=1+1"]
    assert [row["text"] for row in rows(told, Style(formula_guard=False))] == ["=1+1"]


def calendar(told: Chronology, style: Style | None = None) -> list[icalendar.Event]:
    read = icalendar.Calendar.from_ical(render(told, "ics", style))
    assert (read["VERSION"], read.required, read.errors) == ("2.0", ("PRODID", "VERSION"), [])
    return [entry for entry in read.walk("VEVENT") if isinstance(entry, icalendar.Event)]


def test_a_calendar_holds_what_has_a_day() -> None:
    found = calendar(bridge())
    days = {str(entry["SUMMARY"]): (entry.decoded("DTSTART"), entry.get("DTEND")) for entry in found}
    assert len(found) == 6
    assert days["The bridge reopened under a cold, bright sky."] == (datetime(2024, 1, 4, 12, 30), None)  # noqa: DTZ001
    begin, end = days["A second vote overturned that decision."]
    assert (begin, end.dt) == (date(2023, 3, 3), date(2023, 3, 6))
    assert not any("cracks" in summary for summary in days), "early May 2022 has no day"


def test_a_calendar_puts_nothing_on_a_day_that_it_came_before() -> None:
    told = article(["It must be paid before March 3."])
    before = event(told, "before March 3", TimeValue("2024-03-03", mod=Mod.BEFORE))
    assert calendar(Chronology(title="", language="en", articles=(told,), events=(before,))) == []


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2022-05", ("2022-05-01", "2022-06-01")),
        ("2023-WI", ("2023-12-01", "2024-03-01")),
        ("199", ("1990-01-01", "2000-01-01")),
        ("2024-W01", ("2024-01-01", "2024-01-08")),
    ],
)
def test_a_calendar_can_hold_periods(value: str, days: tuple[str, str]) -> None:
    told = article(["It rained one day."])
    whole = Chronology(title="", language="en", articles=(told,), events=(event(told, "one day", value),))
    (entry,) = calendar(whole, Style(calendar_periods=True))
    assert (str(entry.decoded("DTSTART")), str(entry.decoded("DTEND"))) == days
    assert format_named("ics").losses(whole, Style(calendar_periods=True)) == ()


def test_ids_and_stamps_of_a_calendar_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    first, moved = (calendar(plain("It rained.", published=day))[0] for day in ("2024-01-04T23:07", "2024-01-09"))
    assert first["UID"] == moved["UID"]
    assert first.decoded("DTSTAMP") == datetime(2024, 1, 4, 23, 7, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert calendar(plain("It rained."))[0].decoded("DTSTAMP") == datetime(1970, 1, 2, tzinfo=UTC)


def test_a_time_stands_on_the_clocks_of_its_dateline() -> None:
    told = bridge()
    there = replace(told.articles[0], dateline=replace(told.articles[0].dateline, zone="America/New_York"))
    (found,) = (
        entry
        for entry in calendar(replace(told, articles=(there, told.articles[1])))
        if "reopened" in str(entry["SUMMARY"])
    )
    assert found["DTSTART"].params["TZID"] == "America/New_York"
    assert found.decoded("DTSTART").astimezone(UTC) == datetime(2024, 1, 4, 17, 30, tzinfo=UTC)


def test_atom_is_read_by_feedparser() -> None:
    feed = feedparser.parse(render(bridge(), "atom"))
    assert not feed.bozo
    assert feed.feed.title == "The bridge at Port Ellery"
    assert feed.feed.updated == "2024-01-07T00:00:00+00:00"
    assert len(feed.entries) == len({entry.id for entry in feed.entries}) == 15
    assert feed.entries[0].title == "44 B.C.: People crossed the Ell at this ford. (engineers now think)"
    assert feed.entries[0].links[0].href == "https://wire.example/2024/01/04/bridge"
    assert "as early as 44 B.C." in feed.entries[0].content[0].value


FEED_FIELDS = {"id", "external_url", "title", "content_html", "date_modified", "tags", "_timeline"}


def test_a_json_feed_has_what_its_version_asks_for() -> None:
    feed = json.loads(render(bridge(), "jsonfeed"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert {"title", "items"} <= set(feed)
    assert len({item["id"] for item in feed["items"]}) == 15
    for item in feed["items"]:
        assert set(item) <= FEED_FIELDS
        assert datetime.fromisoformat(item["date_modified"]).tzinfo is not None
    assert feed["items"][2]["_timeline"]["edtf"] == "199X"


def test_feeds_name_an_entry_alike() -> None:
    atom, feed = feedparser.parse(render(bridge(), "atom")), json.loads(render(bridge(), "jsonfeed"))
    assert [entry.id for entry in atom.entries] == [item["id"] for item in feed["items"]]


SCHEMA = "http://schema.org/"


def offline(url: str, options: dict[str, Any]) -> dict[str, Any]:
    """Stands for the context that schema.org serves: all of its terms are its own."""
    del options
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": {"@vocab": SCHEMA}}}


def test_json_ld_expands() -> None:
    found = jsonld.expand(json.loads(render(bridge(), "jsonld")), {"documentLoader": offline})
    listed = next(node for node in found if node["@type"] == [f"{SCHEMA}ItemList"])
    articles = {node["@id"]: node for node in found if node["@type"] == [f"{SCHEMA}NewsArticle"]}
    events = [item[f"{SCHEMA}item"][0] for item in listed[f"{SCHEMA}itemListElement"]]
    assert len(events) == 15
    assert events[1]["http://purl.org/dc/terms/date"] == [
        {"@type": "http://id.loc.gov/datatypes/edtf/EDTF", "@value": "1850~"}
    ]
    for one in events:
        for quotation in one[f"{SCHEMA}subjectOf"]:
            assert quotation[f"{SCHEMA}isPartOf"][0]["@id"] in articles


def test_json_ld_gives_a_time_only_with_its_offset() -> None:
    def published(zone: str) -> str:
        told = plain("It rained.", published="2024-01-04T23:07")
        there = replace(told.articles[0], dateline=replace(told.articles[0].dateline, zone=zone))
        graph = json.loads(render(replace(told, articles=(there,)), "jsonld"))["@graph"]
        return str(graph[1]["datePublished"])

    assert published("") == "2024-01-04"
    assert published("Asia/Baghdad") == "2024-01-04T23:07:00+03:00"


def test_word_keeps_the_form_of_the_summary() -> None:
    line = "It is **bold** and *soft*, see [here](http://x.example)."
    summary = f"# Point\n\n{line}\n\n- one\n- two\x0c\n\n<script>x</script>\n"
    document = docx.Document(io.BytesIO(render(bridge(summary), "docx")))
    styles = {one.text: one.style.name for one in document.paragraphs if one.style}
    assert styles["Point"] == "Heading 2"
    assert styles["one"] == "List Bullet"
    (shown,) = (one for one in document.paragraphs if one.text.startswith("It is"))
    assert shown.text == "It is bold and soft, see here (http://x.example)."
    assert [(run.text, run.bold, run.italic) for run in shown.runs if run.bold or run.italic] == [
        ("bold", True, None),
        ("soft", None, True),
    ]


def test_word_holds_the_page() -> None:
    data = render(bridge("Open *now*."), "docx")
    document = docx.Document(io.BytesIO(data))
    heads = [one.text for one in document.paragraphs if one.style and one.style.name.startswith("Heading")]
    assert heads[:3] == ["Summary", "44 B.C.", "1850"]
    assert heads[-1] == "Sources"
    texts = [one.text for one in document.paragraphs]
    assert "Jan. 6, 2024 — Any bolt was missing. — the contractor denied [Denied]" in texts
    assert any("two weeks after the fair" in text for text in texts)
    links = [link.address for one in document.paragraphs for link in one.hyperlinks]
    assert links == ["https://wire.example/2024/01/04/bridge"]
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def disputed() -> Chronology:
    """Two articles that count the injured differently, a person's remark, and a selection."""
    first = article(
        ["The ferry struck the pier on Thursday, hurting 12."], outlet="Harbor Wire", title="Ferry hits pier"
    )
    second = article(["Fifteen were hurt on the ferry."], id="b2", outlet="The Ellery Post", title="Ferry: 15 hurt")
    own = event(first, "on Thursday", "2024-01-04", text="The ferry struck the pier.")
    other = event(second, "on the ferry", "2024-01-04").mentions[0]
    told = replace(own, mentions=(*own.mentions, replace(other, id="m2")), notes=("Checked with the harbor master.",))
    sides = (
        Side(said="hurting 12", value="12", mentions=(own.id,)),
        Side(said="Fifteen", value="15", mentions=("m2",)),
    )
    return Chronology(
        title="The ferry",
        language="en",
        articles=(first, second),
        events=(told,),
        conflicts=(Conflict(id="c1", matter=Matter.FIGURE, about="hurt", events=(told.id,), sides=sides),),
        selection=Selection(found=31, criteria=("--top 1",)),
    )


WITH_DETAILS = ("csv", "timelinejs", "timelinejs-csv", "ics", "jsonld", "markwhen", "atom", "jsonfeed")


@pytest.mark.parametrize("name", WITH_DETAILS)
def test_what_sources_disagree_on_stands_with_the_entry(name: str) -> None:
    shown = render(disputed(), name).decode().replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";")
    assert "Sources disagree on a figure: hurt: “hurting 12” (Harbor Wire); “Fifteen”, 15 (The Ellery Post)" in shown
    assert "Checked with the harbor master." in shown
    if name != "csv":
        assert "31" in shown, "how many there were before some were chosen"


def test_a_diagram_counts_the_disagreements_it_leaves_out() -> None:
    assert "1 disagreement between sources is left out" in format_named("mermaid").losses(disputed(), Style())


@pytest.mark.parametrize("name", [*WITH_DETAILS, "docx"])
def test_without_provenance_sources_are_named_and_nothing_is_quoted(name: str) -> None:
    data = render(bridge(), name, Style(provenance=False))
    if name == "docx":
        shown = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    else:
        shown = data.decode().replace("\r\n ", "")
    assert "Old bridge at Port Ellery reopens" in shown
    assert ("Engineers now think" in shown) == (name == "jsonld"), "linked data is evidence"


def expected(told: Chronology, text: str) -> list[dict[str, object]]:
    """What the chronology says of each expression that has a value, as the scorer takes it."""
    types = {"12:30 p.m. Thursday": "TIME", "every Tuesday": "SET", "for three years": "DURATION"}
    values = {"March 3-5 last year": ("DURATION", "P3D")}
    cited = [(event.citations[0], event.value.timex) for event in told.events]
    cited += [(item.citation, item.value.timex) for item in told.durations]
    found: list[dict[str, object]] = []
    for citation, timex in cited:
        start = text.index(citation.quote) + citation.expression.start - citation.span.start
        kind, value = values.get(citation.phrase, (types.get(citation.phrase, "DATE"), timex))
        found.append({"start": start, "end": start + len(citation.phrase), "type": kind, "value": value})
    return found


def test_timeml_is_read_by_the_scorer_of_the_corpora(tmp_path: Path) -> None:
    scorer = SHARED / "eval" / "score_timex.py"
    if not scorer.exists():
        pytest.skip("there is no scorer of the corpora here")
    told, gold, guess = bridge(), tmp_path / "gold", tmp_path / "guess.jsonl"
    gold.mkdir()
    (gold / "bridge.tml").write_bytes(render(told, "timeml"))
    run = [sys.executable, str(scorer)]
    subprocess.run([*run, "extract", str(gold), str(guess)], check=True)
    document = json.loads(guess.read_text(encoding="utf-8"))
    found = expected(told, document["text"])
    guess.write_text(json.dumps({"doc_id": document["doc_id"], "timexes": found}) + "\n", encoding="utf-8")
    done = subprocess.run([*run, "score", str(gold), str(guess), "--json"], check=True, capture_output=True, text=True)
    score = json.loads(done.stdout)
    assert (score["strict_value"]["p"], score["type_accuracy"]) == (1, 1)
    assert score["gold"] == score["predicted"] + len(told.unresolved)
