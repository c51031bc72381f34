"""The Markdown output: what it says, and that a stranger's words make no markup in it."""

import markdown
from markdown_it import MarkdownIt

from tests.chronologies import bridge, plain
from timeline.renderers import Style, render

HOSTILE = (
    "<script>alert(1)</script> {{ x }} ](javascript:alert(1)) <link rel=attachment href='file:///etc/passwd'> =cmd()"
)


def _shown(**style: str) -> list[str]:
    return render(bridge(), "md", Style(**style)).decode().splitlines()  # type: ignore[arg-type]


def test_every_entry_gives_its_date_with_the_year_and_how_it_was_found() -> None:
    lines = _shown()
    at = lines.index("- **Jan. 3, 2020** — A barge struck the eastern pier, killing two deckhands. <!-- e0295 -->")
    assert lines[at + 1] == "    - *“four years ago Wednesday”, story of Jan. 4, 2024* [1]"
    assert "Wednesday → 2024-01-03, the Wednesday nearest the dateline →" in lines[at + 2]


def test_what_dates_count_from_stands_at_the_top_or_with_each_source() -> None:
    shown = _shown()
    at = shown.index("    - *Dates of source 2 count from Jan. 7, 2024, the publication line.*")
    assert shown[at - 1].startswith("2. ")
    one = render(plain("It rained."), "md").decode().splitlines()
    assert one[2] == "*Dates count from Jan. 4, 2024, the dateline.*"
    none = render(plain("It rained.", day=None), "md").decode().splitlines()
    assert none[2] == ("*No date of publication was found, so relative dates are unresolved; give --date.*")


def test_only_what_is_not_ordinary_is_labelled() -> None:
    text = "\n".join(_shown())
    assert "    - **Alleged**\n    - *“November 2023”" in text
    assert "    - **Denied**\n" in text
    assert "    - **Scheduled**\n" in text
    assert "    - **Statement · Date guessed: another reading is possible**\n" in text
    assert "    - **Date inferred from the context**\n" in text
    assert "Reported" not in text


def test_unresolved_expressions_sources_and_counts_end_it() -> None:
    lines = _shown()
    assert any(
        line.startswith("- “two weeks after the fair” — the story gives no date for “the fair”; add") for line in lines
    )
    assert lines[-1] == "15 entries · 1 expression unresolved · 2 durations or recurring times without an entry"
    assert (
        "1. “Old bridge at Port Ellery reopens”, Harbor Wire, by Mara Quill, published Jan. 4, 2024, 11:07 p.m.,"
        " <https://wire.example/2024/01/04/bridge>"
    ) in lines


def test_date_styles() -> None:
    assert any(line.startswith("- **2020-01-03** —") for line in _shown(date_style="iso"))
    assert any(line.startswith("- **March 3–5, 2023** —") for line in _shown(date_style="long"))


def test_the_summary_is_the_persons_own_markdown_in_a_quotation() -> None:
    text = render(bridge("**Open** again.\n\n- one"), "md").decode()
    assert "\n## Summary\n\n> **Open** again.\n>\n> - one\n" in text


def test_hostile_text_is_shown_and_does_nothing() -> None:
    hostile = plain(HOSTILE, title=HOSTILE, outlet=HOSTILE, byline=HOSTILE, url="javascript:alert(1)", published="*x*")
    text = render(hostile, "md").decode()
    for html in (MarkdownIt("commonmark").render(text), markdown.markdown(text)):
        assert "<script" not in html
        assert "<link" not in html
        assert "<a " not in html
        assert html.count("&lt;script&gt;alert(1)&lt;/script&gt; {{ x }} ](javascript:alert(1))") >= 4


def test_both_engines_build_the_same_page() -> None:
    text = render(bridge("*Open* again."), "md").decode()
    pages = [MarkdownIt("commonmark").render(text), markdown.markdown(text)]
    for tag in ("h1", "h2", "li", "ul", "ol", "strong", "em", "blockquote", "hr", "a"):
        counts = {page.count(f"<{tag}>") + page.count(f"<{tag} ") for page in pages}
        assert len(counts) == 1, (tag, counts)
