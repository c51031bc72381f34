"""The HTML output: one page that asks for nothing, in order for readers of every kind."""

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tests.chronologies import bridge, contested, plain
from timeline.errors import TemplateError
from timeline.model.editing import Change, Edit
from timeline.model.merging import Selection
from timeline.renderers import Style, render
from timeline.renderers.reference import web_link
from timeline.renderers.summary import summary_html

VOID = {"meta", "br", "hr", "img", "link", "input"}


class Outline(HTMLParser):
    """The elements of a page, and whether they nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def text() -> str:
    return render(bridge("**Open** again."), "html").decode()


@pytest.fixture(scope="module")
def outline(text: str) -> Outline:
    return Outline(text)


def test_elements_nest(outline: Outline) -> None:
    assert outline.open == []


def digest(text: str, element: str) -> str:
    inside = text.partition(f"<{element}>")[2].partition(f"</{element}>")[0]
    return f"'sha256-{b64encode(sha256(inside.encode()).digest()).decode()}'"


def test_the_policy_allows_the_one_style_sheet_and_script_and_nothing_else(text: str, outline: Outline) -> None:
    policy = next(meta["content"] for meta in outline.all("meta") if meta.get("http-equiv"))
    assert policy == (
        f"default-src 'none'; style-src {digest(text, 'style')}; script-src {digest(text, 'script')};"
        " base-uri 'none'; form-action 'none'"
    )


def test_a_short_page_has_no_script_at_all() -> None:
    text = render(plain("It rained on the bridge."), "html").decode()
    assert "script-src" not in text
    assert "<script>" not in text
    assert 'class="filter"' not in text


def test_the_script_is_small_and_what_it_works_on_is_hidden_without_it(text: str, outline: Outline) -> None:
    assert len(text.partition("<script>")[2].partition("</script>")[0]) < 3000
    assert [form.get("hidden", "shown") for form in outline.all("form")] == [None]
    assert not any("hidden" in attributes for name, attributes in outline.elements if name != "form")


def test_the_page_says_in_json_ld_what_it_says_in_html(text: str, outline: Outline) -> None:
    data = json.loads(text.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    entries = data["@graph"][0]
    events = [element["item"] for element in entries["itemListElement"]]
    assert (entries["@type"], entries["numberOfItems"]) == ("ItemList", len(events))
    assert [event["identifier"] for event in events] == [article["id"] for article in outline.all("article")]
    assert [event["startDate"] for event in events][3:5] == ["2013", "2020-01-03"]


def test_nothing_is_requested_and_nothing_runs(text: str, outline: Outline) -> None:
    names = {name for name, _ in outline.elements}
    assert not names & {"link", "img", "iframe", "object", "embed", "base"}
    assert [script.get("type") for script in outline.all("script")] == ["application/ld+json", None]
    assert all(not set(attributes) & {"src", "srcset", "style", "action"} for _, attributes in outline.elements)
    assert not any(name.startswith("on") for _, attributes in outline.elements for name in attributes)
    assert "url(" not in text
    assert "@import" not in text


def test_headings_are_in_order_and_landmarks_are_there(outline: Outline) -> None:
    levels = [int(name[1]) for name, _ in outline.elements if re.fullmatch("h[1-6]", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for landmark in ("header", "nav", "main", "footer"):
        assert len(outline.all(landmark)) == 1
    assert all(attributes.get("role") == "list" for attributes in outline.all("ul"))


def test_ids_are_unique_and_links_inside_lead_somewhere(outline: Outline) -> None:
    ids = [attributes["id"] for _, attributes in outline.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    inside = {link["href"] for link in outline.all("a") if str(link["href"]).startswith("#")}
    assert inside <= {f"#{name}" for name in ids}
    assert "#chronology" in inside


def test_each_entry_can_be_linked_to_by_its_id(outline: Outline) -> None:
    assert [article["id"] for article in outline.all("article")] == [event.id for event in bridge().events]


def test_time_elements_hold_only_what_html_can_say(outline: Outline) -> None:
    values = [time["datetime"] for time in outline.all("time")]
    assert values == [
        *("2013", "2020-01-03", "2022-09", "2023-03-03", "2023-03-05", "2023-12-25"),
        *("2024-01-04T12:30", "2024-01-04", "2024-01-06"),
    ]
    others = [span["data-edtf"] for span in outline.all("span") if "data-edtf" in span]
    assert others == ["-0043", "1850~", "199X", "2022-05", "2023-33", "2023-11?", "2024-22"]


def test_a_source_link_says_where_it_leads(outline: Outline) -> None:
    labels = {link.get("aria-label") for link in outline.all("a") if link.get("class") == "ref"}
    assert labels == {"Source 1: Harbor Wire", "Source 2: The Ellery Post"}


def test_the_sentence_is_quoted_with_its_expression_marked(text: str) -> None:
    assert (
        '<q lang="en" dir="auto">A barge struck the eastern pier <mark>four years ago Wednesday</mark>,'
        " killing two deckhands.</q>"
    ) in text


def test_hostile_text_is_inert() -> None:
    bad = (
        "<script>alert(1)</script> {{ 7*7 }} </style><style>@import 'http://x'</style> \" onload='x' <img src=http://x>"
    )
    fields = {"title": bad, "outlet": bad, "byline": bad, "url": "javascript:alert(1)", "published": bad, "said": bad}
    shown = Outline(render(plain(bad, **fields), "html").decode())
    names = [name for name, _ in shown.elements]
    assert names.count("style") == 1
    assert names.count("script") == 1
    assert "img" not in names
    assert not any(
        "javascript" in str(value)
        for _, attributes in shown.elements
        for key, value in attributes.items()
        if key == "href"
    )
    assert any("{{ 7*7 }}" in data for _, data in shown.texts)


@pytest.mark.parametrize("telling", ["list", "narrative"])
def test_hostile_words_of_a_person_or_a_dispute_are_inert(telling: str) -> None:
    bad = '<script>x</script></p>{{ 7*7 }}\x00\u202e <img src=x> " onload="x'
    base = contested(bad)
    events = tuple(
        replace(each, notes=(bad,), edits=(Edit(change=Change.REWORDED, was=bad), Edit(change=Change.REDATED, was=bad)))
        for each in base.events
    )
    sides = tuple(replace(side, said=bad, value=bad) for side in base.conflicts[0].sides)
    conflicts = (replace(base.conflicts[0], about=bad, sides=sides),)
    hostile = replace(
        base, events=events, conflicts=conflicts, about=(bad,), selection=Selection(found=99, criteria=(bad,))
    )
    shown = Outline(render(hostile, "html", Style(telling=telling)).decode())  # type: ignore[arg-type]
    assert shown.open == []
    assert not {"img", "onload"} & {name for name, _ in shown.elements}
    assert not any("onload" in attributes for _, attributes in shown.elements)
    assert all(script.get("type") == "application/ld+json" for script in shown.all("script")[:1])
    assert len(shown.all("script")) == (2 if telling == "list" else 1)
    text = "".join(data for _, data in shown.texts)
    assert "{{ 7*7 }}" in text
    assert not {"\x00", "\u202e"} & set(text)


@pytest.mark.parametrize("telling", ["list", "narrative"])
def test_without_provenance_only_the_sources_are_left(telling: str) -> None:
    style = Style(telling=telling, provenance=False)  # type: ignore[arg-type]
    text = render(contested(), "html", style).decode()
    assert "<mark>" not in text
    assert "The festival will be held" not in text
    assert "four years before" not in text
    assert 'aria-label="Source 3: County Chronicle"' in text


def test_a_short_quote_is_all_that_is_quoted() -> None:
    text = render(bridge(), "html", Style(max_quote=40)).decode()
    assert ">…pier <mark>four years ago Wednesday</mark>, killing…</q>" in text
    assert "killing two deckhands.</q>" not in text
    assert "overturned that decision. Work began" not in text, "no context either"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://wire.example/a?b=c&d=%20#e", "https://wire.example/a?b=c&d=%20#e"),
        ('http://wire.example/"><script>', "http://wire.example/%22%3E%3Cscript%3E"),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("//wire.example/x", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_become_links(url: str, link: str) -> None:
    assert web_link(url) == link


@pytest.mark.parametrize(
    ("markdown", "gone"),
    [
        ("<script>alert(1)</script>", "script"),
        ("![x](http://x/y.png)", "img"),
        ("[x](javascript:alert(1))", "javascript"),
        ('<a href="http://x" onclick="y" style="z">x</a>', "onclick"),
        ("<style>@import 'x'</style>", "style"),
        ("<iframe src=x></iframe>", "iframe"),
    ],
)
def test_the_summary_is_cleaned(markdown: str, gone: str) -> None:
    assert gone not in summary_html(markdown)


def test_the_summarys_headings_fit_below_ours() -> None:
    assert summary_html("# Key points").startswith("<h3>")


def test_a_persons_style_sheet_takes_the_place_of_ours(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("mine")
    (folder / "chronology.css").write_text("body { color: green }")
    shown = render(bridge(), "html", Style(templates=folder)).decode()
    assert "<style>body { color: green }</style>" in shown
    assert "The bridge at Port Ellery" in shown
    (folder / "chronology.css").write_text("</style><script>")
    with pytest.raises(TemplateError, match="cannot contain </style"):
        render(bridge(), "html", Style(templates=folder))
