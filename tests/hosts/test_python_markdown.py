"""The fenced block: what it shows, where its files may be, what is said of one that is wrong."""

import logging
import re
from pathlib import Path

import markdown
import pytest

from tests.chronologies import bridge
from timeline.errors import TimelineError
from timeline.hosts.fences import fences
from timeline.hosts.python_markdown import TimelineExtension
from timeline.renderers import render

BLOCK = "Before.\n\n```timeline {}\n```\n\nAfter.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of pages, with a chronology, an article, and a secret beside it."""
    docs = tmp_path / "docs"
    (docs / "news").mkdir(parents=True)
    (docs / "story.json").write_bytes(render(bridge(), "json"))
    text = "HARBOR CITY, Jan. 4, 2024 (Coast Wire) -- A train left the tracks on Thursday."
    (docs / "news" / "train.txt").write_text(text, encoding="utf-8")
    (tmp_path / "secret.txt").write_text(text.replace("train", "secret"), encoding="utf-8")
    (docs / "link.txt").symlink_to(tmp_path / "secret.txt")
    return docs


def convert(text: str, base: Path, *more: str, **settings: object) -> str:
    return markdown.markdown(text, extensions=[*more, TimelineExtension(base=str(base), **settings)])


def test_a_block_becomes_the_fragment(site: Path) -> None:
    shown = convert(BLOCK.format("src=story.json"), site)
    assert shown == f"<p>Before.</p>\n{render(bridge(), 'embed').decode()}\n<p>After.</p>"


def test_articles_are_read_when_the_site_is_built(site: Path) -> None:
    for src in ("news/train.txt", "news", "news/*.txt", "'news/train.txt'"):
        shown = convert(BLOCK.format(f"src={src} title='Off the rails'"), site)
        assert '<time datetime="2024-01-04">' in shown
        assert "A train left the tracks" in shown
        assert ">Off the rails</h2>" in shown


@pytest.mark.parametrize("others", [[], ["fenced_code"], ["pymdownx.superfences"], ["extra", "codehilite", "smarty"]])
def test_it_works_beside_the_extensions_that_take_fences(others: list[str], site: Path) -> None:
    if "pymdownx.superfences" in others:
        pytest.importorskip("pymdownx", reason="needs pymdown-extensions: pip install --group hosts")
    text = BLOCK.format("src=story.json") + "\n~~~~~\n```timeline src=story.json\n```\n~~~~~\n\n```python\n1\n```\n"
    shown = convert(text, site, *others)
    assert len(re.findall('<section class="tl"', shown)) == 1
    assert "```timeline src=story.json" in re.sub("<[^>]*>", "", shown) or not others


def test_settings_of_the_site_and_of_the_block(site: Path) -> None:
    shown = convert(
        BLOCK.format("{ .timeline src=story.json date-style=iso id=bridge }").replace("timeline {", "{"), site
    )
    assert 'id="tl-bridge"' in shown
    assert "2020-01-03</time>" in shown
    shown = convert(BLOCK.format("src=story.json"), site, heading_level=4, css="none")
    assert "<h4" in shown
    assert "<style>" not in shown


def test_one_page_has_one_style_sheet_and_no_id_twice(site: Path) -> None:
    shown = convert(BLOCK.format("src=story.json") * 2, site)
    assert shown.count("<style>") == 1
    assert shown.count('<section class="tl"') == 2
    ids = re.findall(r'\sid="([^"]*)"', shown)
    assert len(ids) == len(set(ids))


def test_each_page_begins_anew(site: Path) -> None:
    converter = markdown.Markdown(extensions=[TimelineExtension(base=str(site))])
    first, second = (converter.reset().convert(BLOCK.format("src=story.json")) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("info", "said"),
    [
        ("src=gone.json", "there is no file 'gone.json' in the folder docs"),
        ("src=../secret.txt", "src=../secret.txt leads out of the folder docs"),
        ("src=../*.txt", "leads out of the folder docs"),
        ("src=..", "leads out of the folder docs"),
        ("src=link.txt", "leads out of the folder docs"),
        ("src=/etc/passwd", "src=/etc/passwd is no file of this site"),
        ("src=https://news.example/a.html", "is no file of this site"),
        ("src=news/../../secret.txt", "leads out of the folder docs"),
        ("src=story.json scr=x", "there is no setting &#x27;scr&#x27;; choose from src, title"),
        ("story.json", "&#x27;story.json&#x27; is no setting; write name=value"),
        ("src='story.json", "a quotation mark is not closed"),
        ("src=story.json heading-level=7", "heading-level=7 is not known"),
        ("src=news date=yesterday", "date=yesterday is not a day"),
        ("src=news lang=xx", "there is no language &#x27;xx&#x27;"),
        ("src=story.json id='<b>'", "is no name; use letters"),
    ],
)
def test_what_is_wrong_is_said_in_its_place(info: str, said: str, site: Path, caplog: pytest.LogCaptureFixture) -> None:
    shown = convert(BLOCK.format(info), site, css="none")
    box = re.search(r'<section class="tl tl-wrong" role="alert">\n<p>(.*?)</p>\n</section>', shown)
    assert box
    text = re.sub("<[^>]*>", "", box[1])
    assert text.startswith("timeline block on line 3 of the text: ")
    assert said.replace("'", "&#39;").replace("&#x27;", "&#39;") in text
    assert "secret" not in shown.replace("secret.txt", "")
    assert "<p>Before.</p>" in shown
    assert "<p>After.</p>" in shown
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    with pytest.raises(Exception, match="timeline block on line 3 of the text: ") as caught:
        convert(BLOCK.format(info), site, strict=True)
    assert isinstance(caught.value, TimelineError) or type(caught.value).__name__ == "BuildError"


WRITTEN = """```timeline title="The bridge"
- about 1850: The first bridge.
- **Jan. 4, 2024** — It \\*reopened\\*: at last.
    - Under a cold sky.

## 2020
* March 3-5 - Two votes {{ 1 }}.
- BC0044: A ford.
- Jan. 3: A barge struck it.
- spring 2025: A toll <b>.
```
"""


def test_entries_can_be_written_in_the_block(site: Path) -> None:
    shown = convert(WRITTEN, site, css="none")
    dates = re.findall(r'<p class="tl-when">(.*?)</p>', shown)
    said = [re.sub("<[^>]*>", "", date) for date in dates]
    assert said == ["44 B.C.", "About 1850", "Jan. 3", "March 3-5", "Jan. 4", "Spring"]
    assert '<time datetime="2020-03-03">March 3</time>-<time datetime="2020-03-05">5</time>' in shown
    texts = re.findall(r'<p class="tl-text" dir="auto">(.*?)</p>', shown)
    assert texts[4] == "It *reopened*: at last."
    assert "Two votes &#123;&#123; 1 &#125;&#125;." in texts
    assert texts[5] == "A toll &lt;b&gt;."
    assert '<p class="tl-note" dir="auto">Under a cold sky.</p>' in shown
    assert "Sources" not in shown
    assert "No date of publication" not in shown


def test_an_edited_file_is_shown_as_it_was_left(site: Path) -> None:
    written = (
        "# The ford\n\n- BC0044: People crossed here.\n- 2013: A bridge. [City archive](https://archive.example)\n"
    )
    (site / "ford.md").write_text(written, encoding="utf-8")
    shown = convert(BLOCK.format("src=ford.md"), site, css="none")
    assert re.findall(r'<p class="tl-text" dir="auto">(.*?)<', shown) == ["People crossed here. ", "A bridge. "]
    assert '<a href="https://archive.example" rel="noopener noreferrer">City archive</a>' in shown
    assert ">The ford</h2>" in shown
    (site / "ford.md").write_text(written.replace("BC0044", "**Januray**"), encoding="utf-8")
    assert "ford.md:3: “Januray” is no date" in convert(BLOCK.format("src=ford.md"), site, css="none")


def test_an_article_in_markdown_stays_an_article(site: Path) -> None:
    text = (
        "HARBOR CITY, Jan. 4, 2024 (Coast Wire) -- A train left the tracks on Thursday.\n\n- 2013: The line opened.\n"
    )
    (site / "train.md").write_text(text, encoding="utf-8")
    shown = convert(BLOCK.format("src=train.md"), site, css="none")
    assert "A train left the tracks" in shown
    assert "story of Jan. 4, 2024" in shown


def test_ids_of_written_entries_stay_when_others_come(site: Path) -> None:
    longer = WRITTEN.replace("BC0044", "2019: A new one.\n- 2018: A new one.\n- BC0044")
    ids = [re.findall(r'<li class="tl-entry" id="(.*?)"', convert(text, site)) for text in (WRITTEN, longer)]
    assert len(ids[1]) == len(set(ids[1])) == 8
    assert [one for one in ids[1] if one in ids[0]] == ids[0]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("- **Januray 4, 2024** — A slip.", "line:6: “Januray 4, 2024” is no date; write it as March 3, 2024"),
        ("- Januray 4, 2024: A slip.", "line:6: “Januray 4, 2024: A slip.” is no entry; begin it with a date"),
        ("- The bridge opened.", "line:6: “The bridge opened.” is no entry"),
        ("- **Feb. 30, 2024** — No such day.", "line:6: “Feb. 30, 2024” is no date"),
        ("- **Friday** — Of which week?", "line:6: “Friday” is no date"),
        ("- **Jan. 3** — Of which year?", "line:6: “Jan. 3” is no date"),
        ("", "the block is empty"),
    ],
)
def test_a_bad_date_is_told_with_its_line(line: str, said: str, site: Path, caplog: pytest.LogCaptureFixture) -> None:
    entries = f"- 2013: It opened.\n\n{line}" if line else ""
    page = f"Before.\n\n```timeline\n{entries}\n```\n"
    shown = convert(page, site).replace("&#39;", "'")
    assert f"block on line 3 of the text: {said}" in shown
    assert said in caplog.text
    with pytest.raises(Exception, match="block on line 3 of the text"):
        convert(page, site, strict=True)


def test_a_block_that_is_not_closed_is_no_block(site: Path) -> None:
    assert "<section" not in convert("```timeline src=story.json\n\nText.", site)


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("```timeline\n" * 99_000, 0),
        ("~~~~\n```\n" * 99_000, 66_000),
        ("~~~~ x\n" * 99_000 + "``` y\n" * 99_000, 0),
        ("`" * 999_000, 0),
        ("```" + " " * 999_000 + "`", 0),
        ("``` {" + " " * 999_000 + "{\n```", 1),
    ],
    ids=["unclosed", "in turn", "named", "marks", "blanks", "braces"],
)
def test_hostile_fences_take_linear_time(page: str, found: int) -> None:
    assert len(list(fences(page.split("\n")))) == found


@pytest.mark.parametrize("named", [True, False])
def test_superfences_show_blocks_inside_other_blocks(named: bool, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pymdownx", reason="needs pymdown-extensions: pip install --group hosts")
    from timeline.hosts.superfences import accept, fence

    monkeypatch.chdir(site)
    custom = [{"name": "timeline", "class": "timeline", "format": fence, "validator": accept}]
    shown = markdown.markdown(
        "!!! note\n\n    ```timeline src='story.json'\n    ```\n\n- item\n\n    ```timeline src='gone.json'\n    ```\n",
        extensions=["admonition", "pymdownx.superfences", *([TimelineExtension()] if named else [])],
        extension_configs={"pymdownx.superfences": {"custom_fences": custom}},
    )
    assert render(bridge(), "embed").decode().strip() in shown
    assert "there is no file" in shown
    assert shown.count("<style>") == 1
