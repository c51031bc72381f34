"""Inputs that hold several articles: JSON lines, feeds, folders, patterns."""
# ruff: noqa: E501 - a row of JSON is one line

import json
from pathlib import Path

import pytest

from timeline.cli import run
from timeline.errors import UnreadableInput
from timeline.model.text import Article
from timeline.sources import read
from timeline.sources.files import expanded

ROWS = """{"id": 7, "url": "https://elm.example/a", "title": "Rain", "published": "2024-01-04", "text": "It rained on Thursday."}
{"id": "b", "published": "2024-01-05T08:00:00-05:00", "html": "<h1>Snow</h1><p>It snowed on Friday, officials said.</p>"}
"""


def test_rows_are_articles() -> None:
    first, second = read("a.jsonl", ROWS.encode())
    assert (first.id, first.url, first.title, first.text) == (
        "7",
        "https://elm.example/a",
        "Rain",
        "It rained on Thursday.",
    )
    assert [str(one.dateline.day) for one in (first, second)] == ["2024-01-04", "2024-01-05"]
    assert second.title == "Snow"
    assert second.text == "It snowed on Friday, officials said."


def test_rows_are_told_by_their_content() -> None:
    assert read("-", ROWS.encode())[1].id == "b"
    assert read("-", json.dumps({"text": "It rained."}, indent=1).encode(), None)[0].text


@pytest.mark.parametrize(
    ("line", "said"),
    [("{", "it is no JSON"), ("[1]", "it is no JSON object"), ('{"id": 1}', 'it has no "text" and no "html"')],
)
def test_a_broken_row_is_said(line: str, said: str) -> None:
    with pytest.raises(UnreadableInput, match=said):
        read("a.jsonl", line.encode())


def test_a_broken_row_leaves_the_others(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_text(ROWS.replace("\n", "\n{broken\n", 1), encoding="utf-8")
    assert run(["read", str(tmp_path / "a.jsonl")]) == 4
    said = capfd.readouterr()
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == ["7", "b"]
    assert "a.jsonl, line 2: it is no JSON" in said.err


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Elm Courier</title><language>en-us</language>
<item><guid>g1</guid><title>Rain &amp; wind</title><link>https://elm.example/r</link><author>Jane Roe</author>
<pubDate>Thu, 04 Jan 2024 22:00:00 -0500</pubDate>
<description>&lt;p&gt;It rained on Thursday.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;The bridge was shut.&lt;/li&gt;&lt;/ul&gt;</description></item>
<item><title>Nothing told</title></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Elm Courier</title><entry><id>g1</id><title>Rain &amp; wind</title>
<link href="https://elm.example/r"/><published>2024-01-04T22:00:00-05:00</published>
<updated>2024-01-06T10:00:00-05:00</updated><author><name>Jane Roe</name></author>
<content type="html">&lt;p&gt;It rained on Thursday.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;The bridge was shut.&lt;/li&gt;&lt;/ul&gt;</content>
</entry></feed>"""

FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Elm Courier",
        "items": [
            {
                "id": "g1",
                "url": "https://elm.example/r",
                "title": "Rain & wind",
                "authors": [{"name": "Jane Roe"}],
                "date_published": "2024-01-04T22:00:00-05:00",
                "content_html": "<p>It rained on Thursday.</p><ul><li>The bridge was shut.</li></ul>",
            }
        ],
    }
)


def told(article: Article) -> tuple[str, ...]:
    return (
        article.id,
        article.title,
        article.outlet,
        article.byline,
        article.url,
        str(article.dateline.day),
        article.text,
    )


@pytest.mark.parametrize("text", [RSS, ATOM, FEED], ids=["rss", "atom", "json"])
def test_items_of_a_feed_are_articles(text: str) -> None:
    (found,) = read("feed", text.encode())
    story = "It rained on Thursday.\n\nThe bridge was shut."
    assert told(found) == ("g1", "Rain & wind", "Elm Courier", "Jane Roe", "https://elm.example/r", "2024-01-04", story)


def test_a_feed_reads_no_entity_of_its_own() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + RSS.split("?>", 1)[1]
    try:
        texts = [article.text for article in read("feed.xml", bomb.replace("It rained", "&amp;x; It rained").encode())]
    except UnreadableInput:
        return
    assert not any("root:" in text for text in texts)


def test_folders_and_patterns(tmp_path: Path) -> None:
    for name in ("b/two.html", "a.txt", "b/one.md", ".hidden/three.txt", "b/.four.txt", "b/five.png", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    root = str(tmp_path)
    assert [Path(one).name for one in expanded([root])] == ["a.txt", "one.md", "two.html", "c.txt"]
    assert [Path(one).name for one in expanded([f"{root}/*.txt", "-", "none.txt", "http://elm.example/*"])] == [
        "a.txt",
        "c.txt",
        "-",
        "none.txt",
        "*",
    ]


def test_an_output_in_a_folder_that_is_read_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text("HARBOR CITY, Jan. 4, 2024 (AP) -- It rained on Thursday.", encoding="utf-8")
    assert run(["build", str(tmp_path), "-o", str(tmp_path / "a.md")]) == 2
    assert "this is an input" in capfd.readouterr().err


def test_the_person_tells_the_form(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("<p>It rained on Friday.</p>", encoding="utf-8")
    assert run(["read", "--from", "text", str(tmp_path / "a.txt")]) == 0
    assert json.loads(capfd.readouterr().out)["text"] == "<p>It rained on Friday.</p>"
    assert run(["read", str(tmp_path / "a.txt")]) == 0
    assert json.loads(capfd.readouterr().out)["text"] == "It rained on Friday."
