"""Front matter and Markdown: fields before a story, and the words of a story without its markup."""

import pytest

from timeline.errors import UnreadableInput
from timeline.model.text import Article, BlockKind
from timeline.sources import examine, read

STORY = "It rained in Elm on Thursday."


def article(text: str, origin: str = "a.md") -> Article:
    return read(origin, text.encode())[0]


def test_fields_are_kept_apart_from_the_story() -> None:
    found = article(
        "---\ntitle: 'Rain: the sequel'\ndate: 2024-01-04T23:07:00-05:00\nsource: Elm Courier\n"
        "url: https://elm.example/rain\nauthor: [Ann Roe, Jon Doe, Liv Dahl]\nid: elm-17\nlang: en\ntags: [a, b]\n---\n"
        f"{STORY}\n"
    )
    assert (found.title, found.outlet, found.byline) == (
        "Rain: the sequel",
        "Elm Courier",
        "Ann Roe, Jon Doe and Liv Dahl",
    )
    assert (found.url, found.id, found.language) == ("https://elm.example/rain", "elm-17", "en")
    assert (found.published, found.dateline.zone, found.text) == ("2024-01-04T23:07:00", "-05:00", STORY)


@pytest.mark.parametrize("origin", ["a.txt", "a.md", "-"])
def test_front_matter_stands_before_text_and_markdown_alike(origin: str) -> None:
    found = article(f"---\nTitle: Rain\n---\n\n{STORY}\n", origin)
    assert (found.title, found.text) == ("Rain", STORY)


OTHER_NAMES = [
    ("headline: Rain", "title", "Rain"),
    ("publisher: Elm Courier", "outlet", "Elm Courier"),
    ("authors:\n  - name: Ann Roe\n  - name: Jon Doe", "byline", "Ann Roe and Jon Doe"),
    ("link: https://elm.example", "url", "https://elm.example"),
    ("published: 4 January 2024", "published", "2024-01-04"),
    ("lang: en_US", "language", "en"),
    ("language: FR", "language", "fr"),
    ("language: English", "language", "en"),
    ("title: 2024", "title", "2024"),
    ("title: null", "title", "null"),
    ("title: yes", "title", "yes"),
    ("title: >\n  Rain\n  again", "title", "Rain again"),
]


@pytest.mark.parametrize(("field", "name", "value"), OTHER_NAMES)
def test_fields_are_read_as_the_words_that_stand_there(field: str, name: str, value: str) -> None:
    assert getattr(article(f"---\n{field}\n---\n{STORY}"), name) == value


BROKEN = [
    ("title: [Rain", r"its front matter is no YAML \(line 2\)|its front matter is no YAML \(line 3\)"),
    ("title: Rain: again", "its front matter is no YAML"),
    ("a: &x [1]\nb: *x", "its front matter is no YAML"),
    ("- a: b", "its front matter holds no fields"),
    ("a: " + "[" * 9000, "its front matter is no YAML"),
    ("a: " + "b" * 20000, "its front matter is too long"),
]


@pytest.mark.parametrize(("head", "said"), BROKEN)
def test_broken_front_matter_is_one_clear_line(head: str, said: str) -> None:
    with pytest.raises(UnreadableInput, match=said):
        article(f"---\n{head}\n---\n{STORY}")


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert article(f"---\n{STORY}", "a.txt").text == STORY
    assert article(f"---\nNo fields here\n---\n{STORY}", "a.txt").title == "No fields here"


def test_a_date_that_cannot_be_read_is_said() -> None:
    notes = examine("a.md", f"---\ndate: soon\n---\n{STORY}".encode()).notes
    assert notes == ("no date can be read in the front matter's 'soon'",)


def test_markdown_gives_words_and_no_marks() -> None:
    found = article(
        "# Rain *again*\n\nIt **rained** [here](https://elm.example), `twice`,\non Thursday.\n\n"
        "## What is known\n\n> The bridge is closed.\n\n- One road is under water.\n- Two are not.\n\n"
        "![The bridge on Friday](bridge.jpg)\n\nA line<br>with <b>tags</b> \\* and &amp;.\n\n"
        "<div>\nA block of HTML.\n</div>\n\n"
        "<script>\nalert(1)\n</script>\n\n| Day | What |\n|---|---|\n| Jan. 4 | Rain. |\n"
    )
    parts = [(block.kind, block.span.of(found.text)) for block in found.blocks]
    assert found.title == "Rain again"
    assert parts == [
        (BlockKind.BODY, "It rained here, twice, on Thursday."),
        (BlockKind.SUBHEADING, "What is known"),
        (BlockKind.BODY, "The bridge is closed."),
        (BlockKind.BODY, "One road is under water."),
        (BlockKind.BODY, "Two are not."),
        (BlockKind.CAPTION, "The bridge on Friday"),
        (BlockKind.BODY, "A linewith tags * and &."),
        (BlockKind.BODY, "A block of HTML."),
        (BlockKind.SUBHEADING, "Day | What"),
        (BlockKind.BODY, "Jan. 4 | Rain."),
    ]


def test_a_headline_field_holds_before_a_heading() -> None:
    found = article(f"---\ntitle: Rain\n---\n# Rain in Elm\n\n{STORY}\n\n# Again\n\nIt stopped on Friday.")
    assert found.title == "Rain"
    assert [block.span.of(found.text) for block in found.blocks] == [STORY, "Again", "It stopped on Friday."]
