"""`timeline tag` takes all that `build` and `read` take; where the text is not the input's own, it is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Result, Run

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Rain at last</title>
<meta property="article:published_time" content="2024-01-05T10:00:00-05:00"></head>
<body><nav><a href="/2023/12/01/">Archive of Dec. 1, 2023</a></nav><article><h1>Rain at last</h1>
<p>It rained on Friday, and the bridge over the river was closed to all traffic.</p>
<p>The council met on Saturday to decide what to do about the road and the old mill beside it.</p></article>
<footer>Copyright 2026</footer></body></html>"""

FEED = """<rss version="2.0"><channel><title>Elm Courier</title>
<item><guid>one</guid><title>Rain</title><pubDate>Thu, 04 Jan 2024 10:00:00 GMT</pubDate>
<description>It rained on Thursday.</description></item>
<item><guid>two</guid><title>Snow</title><pubDate>Fri, 05 Jan 2024 10:00:00 GMT</pubDate>
<description>It snowed on Thursday.</description></item></channel></rss>"""

MARKED = "<TimeML><DOCID>m</DOCID><TEXT>It rained in 2013.</TEXT></TimeML>"
FRONT = "---\ndate: 2024-01-05\n---\n\n# Rain\n\nIt rained on Friday.\n"


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.out.splitlines()]


def values(row: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(timex["text"], timex["value"]) for timex in row["timexes"]]


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


@pytest.mark.parametrize("how", ["file", "input"])
def test_a_page_is_tagged_in_its_story(timeline: Run, here: Path, how: str) -> None:
    (here / "rain.html").write_text(PAGE, encoding="utf-8")
    result = timeline("tag", "--no-events", *(["rain.html"] if how == "file" else []), stdin=PAGE.encode())
    (row,) = rows(result)
    assert (row["doc_id"], row["dct"]) == ("rain" if how == "file" else None, "2024-01-05")
    assert row["text"].startswith("It rained on Friday")
    assert "Archive" not in row["text"]
    assert values(row) == [("Friday", "2024-01-05"), ("Saturday", "2023-12-30")]
    assert all(row["text"][timex["start"] : timex["end"]] == timex["text"] for timex in row["timexes"])


def test_a_caption_is_no_part_of_the_run_of_dates(timeline: Run) -> None:
    picture = "<figure><img src='a.jpg'><figcaption>The old bridge of the town on March 3, 2021.</figcaption></figure>"
    later = "<p>Two days later the mayor of the town spoke to a crowd beside the bridge over the river.</p>"
    page = PAGE.replace("<p>The council met", f"{picture}{later}<p>The council met")
    (row,) = rows(timeline("tag", "--no-events", stdin=page.encode()))
    found = values(row)
    assert found[:3] == [("Friday", "2024-01-05"), ("March 3, 2021", "2021-03-03"), ("Two days later", "2024-01-07")]
    assert [timex["start"] for timex in row["timexes"]] == sorted(timex["start"] for timex in row["timexes"])


def test_each_item_of_a_feed_is_a_document(timeline: Run) -> None:
    first, second = rows(timeline("tag", "--no-events", stdin=FEED.encode()))
    assert (first["doc_id"], first["dct"], values(first)) == ("one", "2024-01-04", [("Thursday", "2024-01-04")])
    assert (second["doc_id"], second["dct"], values(second)) == ("two", "2024-01-05", [("Thursday", "2024-01-04")])


@pytest.mark.parametrize("to", ["timeml", "html"])
def test_a_format_of_one_document_refuses_a_feed_of_two(timeline: Run, to: str) -> None:
    result = timeline("tag", "--to", to, stdin=FEED.encode())
    assert (result.code, result.out) == (2, "")
    assert f"{to} holds one document" in result.err


def test_timeml_of_a_page_holds_its_story(timeline: Run) -> None:
    marked = timeline("tag", "--to", "timeml", stdin=PAGE.encode()).out
    assert "<TEXT>It rained on <TIMEX3" in marked
    assert "Copyright" not in marked


def test_folders_patterns_and_kinds_side_by_side(timeline: Run, here: Path) -> None:
    (here / "news").mkdir()
    for name, text in (("a.html", PAGE), ("b.xml", MARKED), ("c.md", FRONT), ("d.txt", "It rained in 2014.")):
        (here / "news" / name).write_text(text, encoding="utf-8")
    folder = timeline("tag", "--no-events", "news")
    assert [row["doc_id"] for row in rows(folder)] == ["a", "m", "c", "d"]
    assert timeline("tag", "--no-events", "news/*").out == folder.out
    assert timeline("tag", "--no-events", "--jobs", "2", "news").out == folder.out


def test_what_is_given_as_text_is_given_whole(timeline: Run, here: Path) -> None:
    (here / "c.md").write_text(FRONT, encoding="utf-8")
    (row,) = rows(timeline("tag", "--no-events", "c.md"))
    assert "text" not in row
    assert row["dct"] == "2024-01-05"
    assert all(FRONT[timex["start"] : timex["end"]] == timex["text"] for timex in row["timexes"])


def test_from_says_what_an_input_is(timeline: Run) -> None:
    (row,) = rows(timeline("tag", "--no-events", "--from", "text", stdin=PAGE.encode()))
    assert "text" not in row
    assert ("Dec. 1, 2023", "2023-12-01") in values(row)


LINES: dict[str, tuple[dict[str, Any], tuple[str | int | None, str]]] = {
    "id and published": ({"id": "a", "published": "2024-01-05"}, ("a", "2024-01-05")),
    "a time with an offset": ({"published": "2024-01-05T10:00:00Z"}, (None, "2024-01-05T10:00:00Z")),
    "a day in words": ({"id": 7, "published": "January 5, 2024"}, (7, "2024-01-05")),
    "dct before published": ({"dct": "2024-01-05", "published": "2020-02-02"}, (None, "2024-01-05")),
}


@pytest.mark.parametrize("name", LINES)
def test_lines_may_be_those_of_build(timeline: Run, name: str) -> None:
    fields, told = LINES[name]
    (row,) = rows(timeline("tag", "--no-events", stdin=line(text="It rained on Friday.", **fields)))
    assert (row["doc_id"], row["dct"]) == told
    assert values(row) == [("Friday", "2024-01-05")]


def test_a_line_whose_day_cannot_be_read_has_none_and_says_so(timeline: Run) -> None:
    result = timeline("tag", "--no-events", stdin=line(text="It rained on Friday.", published="lately"))
    assert (result.code, values(rows(result)[0])) == (0, [("Friday", None)])
    assert "no date can be read in 'lately'" in result.err


def test_a_line_may_hold_a_page(timeline: Run) -> None:
    (row,) = rows(timeline("tag", "--no-events", stdin=line(id="p", html=PAGE)))
    assert (row["doc_id"], row["dct"], row["text"][:9]) == ("p", "2024-01-05", "It rained")


GOOD = line(id="a", text="It rained in 2013.", published="2024-01-05")
BROKEN = b'{"id": "b", "text\n'


@pytest.mark.parametrize("command", ["read", "tag"])
@pytest.mark.parametrize("order", ["GBG", "BGG", "GGB"])
def test_a_broken_line_of_standard_input_leaves_the_others(timeline: Run, command: str, order: str) -> None:
    data = b"".join(GOOD if one == "G" else BROKEN for one in order)
    result = timeline(command, "-", stdin=data)
    assert (result.code, len(rows(result))) == (4, 2)
    (complaint,) = [said for said in result.err.splitlines() if said.startswith("timeline:")]
    assert f"-, line {order.index('B') + 1}: it is no JSON" in complaint


def test_one_object_on_several_lines_is_one_article(timeline: Run) -> None:
    data = b'{\n "id": "a",\n "text": "It rained in 2013."\n}\n'
    assert [row["doc_id"] for row in rows(timeline("tag", "--no-events", stdin=data))] == ["a"]
    assert [row["id"] for row in rows(timeline("read", "-", stdin=data))] == ["a"]


def test_a_text_that_begins_with_a_brace_is_text(timeline: Run) -> None:
    (row,) = rows(timeline("tag", "--no-events", stdin=b"{sic} It rained in 2013.\n{sic} And in 2014.\n"))
    assert [value for _, value in values(row)] == ["2013", "2014"]
