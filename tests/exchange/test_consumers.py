"""TimelineJS, Mermaid and markwhen themselves take what is written for them."""

import csv
import io
import json
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.chronologies import bridge
from tests.exchange.browsers import loaded
from tests.exchange.test_hostile import TEXTS, hostile
from tests.exchange.test_round_trips import ZONES, Span, bounds
from tests.exchange.values import chronology, spans
from timeline.model.chronology import Chronology
from timeline.renderers import Style, render
from timeline.renderers.exchange.ics import why_not
from timeline.renderers.legible import legible
from timeline.sources.stamp import zone_of

pytestmark = pytest.mark.slow

TIMELINEJS = """<!doctype html><meta charset="utf-8"><title>waiting</title>
<link rel="stylesheet" href="{home}/dist/css/timeline.css">
<div id="here" style="width: 1000px; height: 600px"></div>
<script src="{home}/dist/js/timeline.js"></script>
<script id="data" type="application/json">{data}</script>
<script>
const line = new TL.Timeline("here", {source}, {{ duration: 0 }});
line.on("loaded", () => {{ document.title = "loaded"; }});
</script>"""


def in_timelinejs(consumers: Path, chromium: str, folder: Path, told: Chronology, source: str = "") -> list[list[str]]:
    """Date and headline of each slide that TimelineJS shows, the title's left out."""
    home = (consumers / "@knight-lab" / "timelinejs").as_uri()
    data = render(told, "timelinejs").decode()
    source = source or 'JSON.parse(document.getElementById("data").textContent)'
    page = loaded(chromium, TIMELINEJS.format(home=home, data=data, source=source), folder)
    assert page.findtext(".//title") == "loaded"
    assert page.xpath("//*[contains(@class, 'tl-message-full')]//text()") == []
    slides = page.xpath("//div[contains(@class, 'tl-slide ') and not(contains(@class, 'tl-slide-titleslide'))]")
    shown = []
    for slide in slides:
        date = slide.xpath(".//*[contains(@class, 'tl-headline-date')]")
        headline = slide.xpath(".//*[contains(concat(@class, ' '), 'tl-headline ')]")
        if date and headline:
            shown.append([date[0].text_content().strip(), headline[0].text_content().strip()])
    return shown


def test_timelinejs_shows_every_entry_with_our_date(consumers: Path, chromium: str, tmp_path: Path) -> None:
    shown = in_timelinejs(consumers, chromium, tmp_path, bridge("*Open.*"))
    assert len(shown) == 15
    assert ["44 B.C.", "People crossed the Ell at this ford. (engineers now think)"] in shown
    assert ["March 3-5, 2023", "A second vote overturned that decision."] in shown
    assert ["Jan. 6, 2024", "Any bolt was missing. (the contractor denied; Denied)"] in shown


def test_timelinejs_reads_the_sheet(consumers: Path, chromium: str, tmp_path: Path) -> None:
    sheet = tmp_path / "bridge.timelinejs.csv"
    sheet.write_bytes(render(bridge(), "timelinejs-csv"))
    shown = in_timelinejs(consumers, chromium, tmp_path, bridge(), json.dumps(sheet.as_uri()))
    assert sorted(shown) == sorted(in_timelinejs(consumers, chromium, tmp_path / "json", bridge()))


@pytest.mark.parametrize("name", ["script", "marks", "quotes", "formula"])
def test_timelinejs_runs_nothing_of_an_article(consumers: Path, chromium: str, tmp_path: Path, name: str) -> None:
    ((_, headline),) = in_timelinejs(consumers, chromium, tmp_path, hostile(TEXTS[name]))
    assert headline == legible(TEXTS[name])


CELLS = "Text - txt - csv (StarCalc):44,34,76,1,,0"
"""How Calc reads and writes the file: commas, quotation marks, UTF-8; formulas are computed, as its program does."""


def in_calc(folder: Path, told: Chronology, name: str, style: Style | None = None) -> list[dict[str, str]]:
    """The cells of a sheet as LibreOffice Calc shows them, formulas computed."""
    if shutil.which("soffice") is None or not list(Path("/usr/lib/libreoffice/program").glob("libsclo*")):
        pytest.skip("there is no LibreOffice Calc here: apt-get install libreoffice-calc-nogui")
    folder.mkdir(exist_ok=True)
    (folder / "given.csv").write_bytes(render(told, name, style))
    home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    read_in, shown = f"--infilter={CELLS},false,true", f"csv:{CELLS},false,true,false"
    for step in ([read_in, "--convert-to", "ods", "given.csv"], ["--convert-to", shown, "given.ods"]):
        command = ["soffice", home, "--headless", *step]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return list(csv.DictReader(io.StringIO((folder / "given.csv").read_text(encoding="utf-8-sig"), newline="")))


def test_calc_computes_nothing_of_an_article(tmp_path: Path) -> None:
    told = hostile("=1+1")
    (loose,) = in_calc(tmp_path / "loose", told, "csv", Style(formula_guard=False))
    assert loose["text"] == "2", "it would, if nobody guarded against it"
    (row,) = in_calc(tmp_path / "guarded", told, "csv")
    assert row["text"].lstrip("'") == "=1+1"
    assert row["evidence"].startswith("“Thursday”, story of Jan. 4, 2024: “=1+1 Thursday” — “=1+1”, =1+1, by =1+1")
    _, slide = in_calc(tmp_path / "sheet", told, "timelinejs-csv")
    assert slide["Headline"] == "&#61;1+1"


MERMAID = """<!doctype html><meta charset="utf-8"><div id="here">waiting</div>
<script id="data" type="text/plain">{data}</script>
<script src="{home}/dist/mermaid.min.js"></script>
<script>
mermaid.initialize({{ startOnLoad: false }});
const data = document.getElementById("data").textContent;
mermaid.render("drawn", data)
  .then(({{ svg }}) => {{ document.getElementById("here").innerHTML = svg; }})
  .catch((error) => {{ document.getElementById("here").textContent = "failed: " + error.message; }});
</script>"""


def in_mermaid(consumers: Path, chromium: str, folder: Path, told: Chronology) -> str:
    """All words of the picture that Mermaid draws, without blanks, since it breaks lines."""
    home, data = (consumers / "mermaid").as_uri(), render(told, "mermaid").decode()
    page = loaded(chromium, MERMAID.format(home=home, data=data), folder)
    (here,) = page.xpath("//*[@id='here']")
    assert here.xpath(".//*[local-name()='svg']"), here.text_content()
    assert here.xpath(".//script | .//img") == []
    return "".join("".join(here.xpath(".//*[local-name()='text']//text()")).split())


def test_mermaid_draws_every_entry(consumers: Path, chromium: str, tmp_path: Path) -> None:
    words = in_mermaid(consumers, chromium, tmp_path, bridge())
    for told in ("44B.C.", "Jan.4,2024,12:30p.m.", "Anyboltwasmissing.(thecontractordenied;Denied)", "Atollof$2"):
        assert told in words


@pytest.mark.parametrize("name", ["script", "template", "marks", "quotes", "lines"])
def test_mermaid_reads_nothing_of_an_article(consumers: Path, chromium: str, tmp_path: Path, name: str) -> None:
    words = in_mermaid(consumers, chromium, tmp_path, hostile(TEXTS[name]))
    assert "".join(legible(TEXTS[name]).split()) in words


MARKWHEN = """
import { parse } from "@markwhen/parser";
import { readFileSync } from "node:fs";
const read = parse(readFileSync(0, "utf8"));
const found = [];
const walk = (node) => {
  const inner = node.children ?? node.value?.children;
  if (inner) inner.forEach(walk);
  else found.push({ ...node.properties, ...node.dateRangeIso, text: node.firstLine.restTrimmed, tags: node.tags });
};
walk(read.events);
console.log(JSON.stringify({ found, header: read.header, problems: read.parseMessages }));
"""


def in_markwhen(consumers: Path, told: Chronology) -> list[dict[str, object]]:
    """The entries that markwhen's parser reads."""
    command = ["node", "--input-type=module", "-e", MARKWHEN]
    data = render(told, "markwhen")
    done = subprocess.run(command, cwd=consumers.parent, input=data, capture_output=True, check=True, timeout=60)
    read = json.loads(done.stdout)
    assert read["problems"] == []
    assert set(read["header"]) == {"title", "description"}
    found: list[dict[str, object]] = read["found"]
    return found


def test_markwhen_reads_every_entry(consumers: Path) -> None:
    found = in_markwhen(consumers, bridge())
    assert [entry["id"] for entry in found] == [event.id for event in bridge().events]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_markwhen_reads_nothing_of_an_article(consumers: Path, text: str) -> None:
    (entry,) = in_markwhen(consumers, hostile(text))
    assert entry["tags"] == []
    assert str(entry["text"]).replace("\u2060", "") == legible(text)


@given(st.lists(spans(first=-300), min_size=6, max_size=6))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_markwhen_reads_the_same_days(consumers: Path, dated: list[Span]) -> None:
    found = in_markwhen(consumers, chronology(*dated))
    assert len(found) == len(dated)
    for entry, span in zip(found, dated, strict=True):
        begin, end = bounds(span)
        first, last = _day(str(entry["fromDateTimeIso"])), _day(str(entry["toDateTimeIso"]))
        assert (first[0], last[0] >= end[0]) == (begin[0], True)
        if begin[0] > 0:
            assert first == begin


def _day(text: str) -> tuple[int, ...]:
    sign = -1 if text.startswith("-") else 1
    year, month, day = text.removeprefix("-").removeprefix("+").partition("T")[0].split("-")
    return sign * int(year), int(month), int(day)


ICAL = """
import ICAL from "ical.js";
import { readFileSync } from "node:fs";
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const found = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const [begin, end] = [event.startDate, event.endDate];
  const floating = begin.zone.tzid === "floating";
  const local = begin.isDate || floating;
  return {
    id: event.uid,
    summary: event.summary,
    begin: begin.toString(),
    end: end.toString(),
    instant: local ? null : new Date(begin.toUnixTime() * 1000).toISOString(),
  };
});
console.log(JSON.stringify(found));
"""


def in_ical_js(consumers: Path, told: Chronology) -> list[dict[str, str | None]]:
    """The entries that Mozilla's parser of calendars reads, that of Thunderbird."""
    command = ["node", "--input-type=module", "-e", ICAL]
    data = render(told, "ics")
    done = subprocess.run(command, cwd=consumers.parent, input=data, capture_output=True, check=True, timeout=60)
    found: list[dict[str, str | None]] = json.loads(done.stdout)
    return found


def test_thunderbird_reads_the_calendar(consumers: Path) -> None:
    found = {entry["summary"]: entry for entry in in_ical_js(consumers, bridge())}
    assert len(found) == 6
    range_, time = (
        found["A second vote overturned that decision."],
        found["The bridge reopened under a cold, bright sky."],
    )
    assert (range_["begin"], range_["end"]) == ("2023-03-03", "2023-03-06")
    assert time["begin"] == "2024-01-04T12:30:00"
    assert time["instant"] is None, "it floats"


@given(st.lists(spans(first=1902, last=2036), min_size=6, max_size=6), st.sampled_from(ZONES))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_thunderbird_reads_the_same_days(consumers: Path, dated: list[Span], zone: str) -> None:
    told = chronology(*dated, zone=zone)
    found = {str(entry["id"]).partition("@")[0]: entry for entry in in_ical_js(consumers, told)}
    assert set(found) == {event.id for event in told.events if not why_not(event, Style())}
    for event, span in zip(told.events, dated, strict=True):
        if event.id not in found:
            continue
        begin, end = bounds(span)
        entry = found[event.id]
        first, last = str(entry["begin"]), str(entry["end"])
        if "T" not in first:
            assert (date.fromisoformat(first), date.fromisoformat(last)) == (date(*begin), date(*end) + timedelta(1))
            continue
        local = datetime(*begin, tzinfo=zone_of(zone) if zone else UTC) + timedelta(
            seconds=span[0].begin.plus(0).second
        )
        if entry["instant"] is None:
            assert (zone, first) == ("", local.replace(tzinfo=None).isoformat())
        else:
            assert datetime.fromisoformat(entry["instant"]) == local.astimezone(UTC)
