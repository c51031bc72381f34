"""`timeline tag`: texts in, time expressions out, whatever the text is like."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Result, Run
from timeline.sources import files

COMMAND = [sys.executable, "-m", "timeline", "tag"]
ROOT = Path(__file__).parents[2]

STORY = (
    "MAPLE FALLS, May 10, 2024 -- The mill closed on Thursday, three years after it was sold.\r\n\r\n"
    "It had been shut from April 3 to 5.\r\nTwo days later it was robbed."
)


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.out.splitlines()]


def row(text: str, dct: str | None = "2024-05-10", **more: object) -> bytes:
    return json.dumps({"doc_id": "d", "dct": dct, "text": text, **more}).encode() + b"\n"


def told(result: Result) -> list[tuple[str, str | None]]:
    return [(timex["text"], timex["value"]) for line in lines(result) for timex in line["timexes"]]


def test_the_whole_shape(timeline: Run) -> None:
    result = timeline("tag", "--from", "jsonl", stdin=row("It closed on Thursday."))
    assert result.code == 0
    assert lines(result) == [
        {
            "doc_id": "d",
            "dct": "2024-05-10",
            "timexes": [
                {
                    "start": 13,
                    "end": 21,
                    "text": "Thursday",
                    "type": "DATE",
                    "value": "2024-05-09",
                    "mod": None,
                    "begin": None,
                    "end_value": None,
                    "rule": "weekday",
                    "anchor": {"kind": "dateline", "value": "2024-05-10"},
                    "certainty": "resolved",
                }
            ],
            "events": [
                {
                    "start": 3,
                    "end": 9,
                    "text": "closed",
                    "value": "2024-05-09",
                    "end_value": None,
                    "kind": "reported",
                    "basis": "stated",
                    "certainty": "resolved",
                    "timex": 0,
                }
            ],
        }
    ]


def test_an_event_without_an_expression_is_inferred_or_has_no_value(timeline: Run) -> None:
    result = timeline("tag", "--from", "jsonl", stdin=row("The mayor said the mill may close."))
    said, close = lines(result)[0]["events"]
    assert (said["text"], said["kind"]) == ("said", "statement")
    assert (said["value"], said["basis"], said["certainty"], said["timex"]) == (
        "2024-05-10",
        "inferred",
        "guessed",
        None,
    )
    assert (close["value"], close["kind"], close["certainty"], close["timex"]) == (None, "conditional", None, None)


def test_an_event_of_a_range_has_both_ends_and_its_first_expression(timeline: Run) -> None:
    result = timeline("tag", "--from", "jsonl", stdin=row("It rained. It was shut from April 3 to 5."))
    (shut,) = [event for event in lines(result)[0]["events"] if event["value"]][-1:]
    assert (shut["text"], shut["value"], shut["end_value"], shut["timex"]) == ("shut", "2024-04-03", "2024-04-05", 0)


def test_offsets_of_events_count_in_the_text_as_given(timeline: Run) -> None:
    text = "\r\n  The mill  closed\r\non Thursday.\r\n\r\n\tIt  had\u00a0burned 😀 and burned."
    result = timeline("tag", "--from", "jsonl", stdin=row(text))
    events = lines(result)[0]["events"]
    assert [event["text"] for event in events][:2] == ["closed", "burned"]
    assert all(text[event["start"] : event["end"]] == event["text"] for event in events)


def test_a_language_without_a_parser_has_no_events_and_says_so_once(timeline: Run) -> None:
    result = timeline("tag", "--from", "jsonl", "--lang", "es", stdin=row("Cerró el jueves.") * 2)
    assert result.code == 0
    assert [line["events"] for line in lines(result)] == [[], []]
    assert result.err.count("no events are marked: there is no parser for the language es") == 1


def test_the_page_marks_events_and_tells_how_expressions_were_read(timeline: Run) -> None:
    result = timeline("tag", "--to", "html", "--date", "2024-05-10", stdin=b"The mill closed on Thursday <b>.")
    assert '<a class="event stated" id="e1" href="#h1" title="2024-05-09 · reported · stated">closed</a>' in result.out
    assert "<b>" not in result.out
    assert "→" in result.out


@pytest.mark.parametrize("options", [["--to", "html", "--no-events"], ["--to", "timeml"]])
def test_a_format_without_events_shows_none(timeline: Run, options: list[str]) -> None:
    result = timeline("tag", *options, "--date", "2024-05-10", stdin=b"The mill closed on Thursday.")
    assert "event" not in result.out.split("<body>")[-1].lower()


def test_no_events_leaves_the_key_out(timeline: Run) -> None:
    result = timeline("tag", "--from", "jsonl", "--no-events", stdin=row("x"))
    assert lines(result) == [{"doc_id": "d", "dct": "2024-05-10", "timexes": []}]


def test_headline_and_dateline_are_looked_at(timeline: Run, here: Path) -> None:
    (here / "mill.txt").write_bytes(STORY.encode())
    result = timeline("tag", "mill.txt")
    (line,) = lines(result)
    assert (line["doc_id"], line["dct"]) == ("mill", "2024-05-10")
    assert told(result)[:2] == [("May 10, 2024", "2024-05-10"), ("Thursday", "2024-05-09")]
    assert all(STORY[timex["start"] : timex["end"]] == timex["text"] for timex in line["timexes"])


def test_a_range_is_two_timexes(timeline: Run) -> None:
    result = timeline("tag", "--from", "jsonl", stdin=row("It was shut from April 3 to 5."))
    assert told(result) == [("April 3", "2024-04-03"), ("5", "2024-04-05")]
    first, last = lines(result)[0]["timexes"]
    assert first["rule"] == last["rule"]


def test_what_is_not_resolved_has_no_value(timeline: Run) -> None:
    result = timeline("tag", stdin=b"It closed on Friday.")
    (timex,) = lines(result)[0]["timexes"]
    assert (timex["value"], timex["certainty"], timex["anchor"], timex["type"]) == (None, None, None, "DATE")


TEXTS = {
    "empty": ("", []),
    "blank": (" \n\t\r\n ", []),
    "carriage returns": ("It rained.\r\nOn Jan.\r\n5, 2024, it stopped.", []),
    "two blanks": ("It rained.  It stopped on Jan.  5, 2024.", ["Jan.  5, 2024"]),
    "a hard blank": ("It stopped on Jan.\u00a05,\u20092024.", ["Jan.\u00a05,\u20092024"]),
    "astral": ("😀😀 on Jan. 5, 2024 😀 and in 2013", ["Jan. 5, 2024", "2013"]),
    "NUL": ("a\x00b on Jan. 5, 2024\x00 and in 2013", ["Jan. 5, 2024", "2013"]),
    "half a pair": ("\ud83d in 2013 \ude00", ["2013"]),
    "combining": ("Cafe\u0301 fermé, in 2013", ["2013"]),
    "byte order mark": ("\ufeffIn 2013 it closed", ["2013"]),
    "bidi": ("\u202eIn 2013\u202c it closed", ["2013"]),
    "tabs": ("\tin\t2013\t", ["2013"]),
    "separators": ("in 2013\u2028in 2014\u0085in 2015", ["2013", "2014", "2015"]),
}


@pytest.mark.parametrize("name", TEXTS)
def test_no_character_moves(timeline: Run, name: str) -> None:
    text, wanted = TEXTS[name]
    result = timeline("tag", "--from", "jsonl", stdin=row(text))
    assert result.code == 0
    found = lines(result)[0]["timexes"]
    assert all(text[timex["start"] : timex["end"]] == timex["text"] for timex in found)
    if name != "carriage returns":
        assert [timex["text"] for timex in found] == wanted


WRAPPED = (
    "The mill on the river closed its doors to all of its workers on Jan.\r\n"
    "5, 2024, after the owners had failed to pay the wages that they owed,\r\n"
    "and nobody has been seen there since the summer of 2023, people said.\r\n"
)


def test_wrapped_lines_are_read_on(timeline: Run) -> None:
    result = timeline("tag", "--from", "jsonl", stdin=row(WRAPPED))
    assert ("Jan.\r\n5, 2024", "2024-01-05") in told(result)


BAD = {
    "no JSON": (b"nope", "it is no JSON"),
    "no object": (b"[1]", "it is no JSON object"),
    "no text": (b'{"doc_id": "a"}', 'it has no "text"'),
    "text is a number": (b'{"text": 3}', "its text is no string"),
    "dct is no day": (b'{"text": "", "dct": "Friday"}', "its dct 'Friday' is no day"),
    "dct is impossible": (b'{"text": "", "dct": "2024-02-30"}', "is no day"),
    "dct is a number": (b'{"text": "", "dct": 20240104}', "its dct is no string"),
    "id is a list": (b'{"text": "", "doc_id": []}', "its doc_id is neither"),
    "no UTF-8": (b'{"text": "\xff"}', "is not UTF-8"),
    "deep": (b'{"text": ' + b"[" * 100_000, "nested too deep"),
    "a long number": (b'{"text": ' + b"1" * 10_000 + b"}", "a number is too long"),
    "long": (b'{"text": "' + b"x" * 300 + b'"}', "it is longer than 200 bytes"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_line_is_told_and_the_others_are_tagged(
    timeline: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    data, said = BAD[name]
    if name == "long":
        monkeypatch.setattr(files, "LIMIT", 200)
    result = timeline("tag", "--from", "jsonl", stdin=row("in 2013") + data + b"\n\n" + row("in 2014"))
    assert result.code == 4
    assert told(result) == [("2013", "2013"), ("2014", "2014")]
    (complaint,) = result.err.splitlines()
    assert complaint.startswith("timeline: -, line 2: ")
    assert said in complaint
    assert len(complaint) < 300


def test_names_and_times_are_kept_as_given(timeline: Run) -> None:
    rows = row("", "2024-01-04T23:07:00Z", doc_id=7) + row("", None, doc_id=None) + row("", None, doc_id="é\ud83d")
    assert [(line["doc_id"], line["dct"]) for line in lines(timeline("tag", "--from", "jsonl", stdin=rows))] == [
        (7, "2024-01-04T23:07:00Z"),
        (None, None),
        ("é\ud83d", None),
    ]


@pytest.mark.parametrize(
    ("args", "value"),
    [((), "2024-01-05"), (("--tz", "America/New_York"), "2024-01-04"), (("--date", "2024-05-10"), "2024-05-10")],
)
def test_the_day_that_counts(timeline: Run, args: tuple[str, ...], value: str) -> None:
    result = timeline("tag", "--from", "jsonl", *args, stdin=row("It rained today.", "2024-01-05T03:30:00Z"))
    assert told(result) == [("today", value)]


def test_one_unreadable_file_does_not_stop_the_others(timeline: Run, here: Path) -> None:
    (here / "a.jsonl").write_bytes(row("in 2013"))
    result = timeline("tag", "missing.txt", "a.jsonl")
    assert (result.code, told(result)) == (4, [("2013", "2013")])
    assert result.err.startswith("timeline: missing.txt: there is no such file")


@pytest.mark.parametrize("to", ["timeml", "html"])
def test_formats_of_one_document_refuse_two(timeline: Run, to: str) -> None:
    result = timeline("tag", "--from", "jsonl", "--to", to, stdin=row("in 2013") * 2)
    assert (result.code, result.out) == (2, "")
    assert f"{to} holds one document" in result.err


@pytest.mark.parametrize("args", [("--jobs", "0"), ("--jobs", "x"), ("--to", "pdf"), ("--tz", "Mars/Base")])
def test_options_that_make_no_sense(timeline: Run, args: tuple[str, str]) -> None:
    result = timeline("tag", "--from", "jsonl", *args, stdin=row("in 2013"))
    assert (result.code, result.out) == (2, "")
    assert len(result.err.splitlines()) == 1


def values(tml: str) -> list[tuple[str, str | None]]:
    return [("".join(one.itertext()), one.get("value")) for one in ET.fromstring(tml).iterfind("TEXT//TIMEX3")]  # noqa: S314 - our own output


@pytest.mark.parametrize(
    "text", [STORY, *(text for name, (text, _) in TEXTS.items() if name not in {"NUL", "half a pair"})]
)
def test_timeml_reads_back_as_it_was(timeline: Run, here: Path, text: str) -> None:
    marked = timeline("tag", "--from", "jsonl", "--to", "timeml", stdin=row(text)).out
    (here / "a.tml").write_bytes(marked.encode())
    first = timeline("tag", "--from", "jsonl", stdin=row(text))
    again = timeline("tag", "a.tml")
    assert lines(again) == lines(first)
    assert "".join(ET.fromstring(marked).find("TEXT").itertext()) == text  # type: ignore[union-attr] # noqa: S314
    assert [value for _, value in values(marked)] == [value for _, value in told(first)]
    assert timeline("tag", "a.tml", "--to", "timeml").out == marked


def test_timeml_is_what_timeml_asks_for(timeline: Run) -> None:
    text = "On Tuesday it rained. Two days later, in early 2024 <&\"'>, every Monday, until the 32nd hour of May 3."
    root = ET.fromstring(timeline("tag", "--from", "jsonl", "--to", "timeml", stdin=row(text)).out)  # noqa: S314
    every = list(root.iter("TIMEX3"))
    tids = [one.get("tid") for one in every]
    assert len(set(tids)) == len(tids)
    creation = root.find("DCT/TIMEX3")
    assert creation is not None
    assert creation.get("functionInDocument") == "CREATION_TIME"
    for one in every:
        assert one.get("type") in {"DATE", "TIME", "DURATION", "SET"}
        assert one.get("value")
        assert one.get("anchorTimeID") in {None, *tids}
        assert one.get("temporalFunction") in {"true", "false"}
    later = next(one for one in every if one.text == "Two days later")
    assert later.get("anchorTimeID") == "t1"
    assert [one.get("mod") for one in every if one.text == "early 2024"] == ["START"]


def test_timeml_without_a_value_leaves_it_open(timeline: Run) -> None:
    marked = timeline("tag", "--from", "jsonl", "--to", "timeml", stdin=row("On Friday.", None)).out
    assert values(marked) == [("Friday", "XXXX-XX-XX")]
    assert "<DCT>" not in marked


def test_timeml_replaces_what_xml_cannot_hold(timeline: Run, here: Path) -> None:
    marked = timeline("tag", "--from", "jsonl", "--to", "timeml", stdin=row("\x00\ud83d\x1b in 2013")).out
    (here / "a.tml").write_text(marked, encoding="utf-8")
    (timex,) = lines(timeline("tag", "a.tml"))[0]["timexes"]
    assert (timex["start"], timex["text"]) == (7, "2013")


HOSTILE = "<script>alert(1)</script> \"on Jan. 5, 2024' &amp; {{ 7 * 7 }} ]]> </div></main> \u202e2013"


def test_html_is_inert(timeline: Run) -> None:
    page = timeline("tag", "--from", "jsonl", "--to", "html", stdin=row(HOSTILE, doc_id="</title><script>")).out
    assert "<script" not in page
    assert "49" not in page
    assert "{{ 7 * 7 }}" in page
    assert "\u202e" not in page
    assert "default-src &#39;none&#39;" in page
    assert 'data-value="2024-01-05"' in page
    assert page.count("</main>") == 1
    assert "&amp;amp;" in page


def test_html_tells_how_each_was_read(timeline: Run) -> None:
    page = timeline("tag", "--to", "html", stdin=b"On Friday, and in 2013.").out
    assert '<mark class="unresolved"' in page
    assert re.search('title="2013 · [a-z-]+ · stated"', page)
    assert "2 time expressions" in page
    assert "prefers-color-scheme: dark" in page


def feed(count: int) -> bytes:
    return b"".join(row(f"Train {i} stopped on Thursday, May {i % 31 + 1}.", doc_id=i) for i in range(count))


def start(*args: str, **more: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401 - as Popen takes them
    return subprocess.Popen(
        [*COMMAND, "--from", "jsonl", *args],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        **more,
    )


def test_jobs_give_the_same_bytes() -> None:
    data = feed(300) + b"nope\n" + feed(200)
    one, two = (start("--jobs", jobs) for jobs in ("1", "2"))
    first, second = one.communicate(data), two.communicate(data)
    assert first == second
    assert (one.returncode, two.returncode) == (4, 4)
    assert first[0].count(b"\n") == 500


def test_each_answer_comes_before_the_next_question() -> None:
    with start() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for i in range(3):
            process.stdin.write(row("in 2013", doc_id=i))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["doc_id"] == i
        process.stdin.close()
    assert process.returncode == 0


HEAVY = {"weasyprint", "rich", "pydantic", "jinja2", "markdown", "dateparser", "charset_normalizer", "nh3", "yaml"}


@pytest.mark.parametrize(
    "args",
    [["--no-events", "--from", "jsonl"], ["--from", "jsonl", "--to", "timeml"], ["--no-events", "--from", "text"]],
)
def test_what_is_not_used_is_not_imported(args: list[str]) -> None:
    code = f"import sys; from timeline.cli import run; run(['tag', *{args!r}]); print(*sys.modules, file=sys.stderr)"
    data = row("in 2013")
    done = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=True, cwd=ROOT)
    assert b"2013" in done.stdout
    assert HEAVY & set(done.stderr.decode().split()) == set()
