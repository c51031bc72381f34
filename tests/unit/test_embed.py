"""The fragment: the rules that each host lives by, read from its own text."""

import re
from dataclasses import replace

import pytest
import tinycss2

from tests.chronologies import bridge, plain
from timeline.model.chronology import Chronology
from timeline.renderers import Style, render
from timeline.renderers.embed import name_of

SUMMARY = "# Key\n\nWas **open**.\n\n    code {{ 1 }}\n\n    more code\n\n1. a\n2. b\n"


def fragment(chronology: Chronology | None = None, style: Style | None = None) -> str:
    return render(chronology or bridge(SUMMARY), "embed", style).decode()


def bare(text: str) -> str:
    """Without its style sheet."""
    return text.partition("</style>\n")[2]


def attributes(name: str, text: str) -> list[str]:
    return re.findall(rf'\s{name}="([^"]*)"', text)


def test_no_line_is_empty_or_indented() -> None:
    lines = fragment().split("\n")
    assert lines.pop() == ""
    assert [line for line in lines if not line.strip() or line.startswith((" ", "\t"))] == []


def test_it_is_no_document_and_runs_nothing() -> None:
    text = fragment().lower()
    for forbidden in ("<html", "<head>", "<body", "<script", "<link", "<iframe", "<img", " style=", "javascript:"):
        assert forbidden not in text
    assert re.findall(r"\son\w+=", text) == []
    assert not re.search(r"url\(|@import|@font-face", text)


def test_every_class_and_id_has_the_prefix() -> None:
    text = bare(fragment())
    names = [name for value in attributes("class", text) for name in value.split()]
    assert {name for name in names if not name.startswith("tl-")} == {"tl"}
    ids, own = attributes("id", text), name_of(bridge())
    assert ids
    assert all(name == own or name.startswith(own + "-") for name in ids)
    assert len(ids) == len(set(ids))


def test_links_inside_lead_somewhere() -> None:
    text = bare(fragment())
    inside = {link[1:] for link in attributes("href", text) if link.startswith("#")}
    named = {name for value in attributes("aria-labelledby", text) for name in value.split()}
    assert inside | named <= set(attributes("id", text))


def test_each_entry_has_its_permalink() -> None:
    text, own = bare(fragment()), name_of(bridge())
    for event in bridge().events:
        assert f'<li class="tl-entry" id="{own}-{event.id}">\n<p class="tl-when"><a href="#{own}-{event.id}">' in text


def test_two_chronologies_share_no_id() -> None:
    one, other = bare(fragment()), bare(fragment(plain("It opened.")))
    assert set(attributes("id", one)) & set(attributes("id", other)) == set()


def test_ids_stay_when_the_chronology_grows() -> None:
    whole = bridge()
    smaller = replace(whole, events=whole.events[:-1], articles=whole.articles[:1])
    counted = [replace(whole, title=f"Chronology of {count} articles") for count in (2, 3)]
    assert name_of(smaller) == name_of(whole)
    assert name_of(counted[0]) == name_of(counted[1])
    assert name_of(replace(whole, about=("Ines Calder",))) != name_of(whole)


def test_braces_are_references() -> None:
    text = bare(fragment(plain("{{ 7*7 }} {% x %}", outlet="{{ 1 }}", url="https://wire.example/{{1}}")))
    assert "{" not in text
    assert "}" not in text
    assert "&#123;&#123; 7*7 &#125;&#125;" in text


def test_a_style_sheet_has_nothing_that_a_template_engine_runs(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("mine")
    (folder / "embed.css").write_text("@media print{{#x{%y:z}}}\n\n    .tl{}")
    for text in (fragment(), fragment(style=Style(templates=folder))):
        css = text.partition("</style>")[0]
        assert re.findall(r"\{[{%#]", css) == []
        assert "\n\n" not in css


def test_all_rules_stand_inside_the_prefix() -> None:
    css = fragment().partition("<style>")[2].partition("</style>")[0]
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    assert [tinycss2.serialize(rule.prelude).strip() for rule in rules] == [".tl:not(#tl-#tl-#tl-)"]
    set_here = re.findall(r"^(--[\w-]+):", css, re.MULTILINE)
    assert set_here
    assert all(name.startswith("--tl--") for name in set_here)
    asked = set(re.findall(r"var\((--tl-[a-z][\w-]*),", css))
    assert {"--tl-paper", "--tl-ink", "--tl-accent", "--tl-font", "--tl-size", "--tl-width"} <= asked


@pytest.mark.parametrize("css", ["file", "none"])
def test_the_sheet_can_be_left_out(css: str) -> None:
    assert fragment(style=Style(css=css)) == bare(fragment())  # type: ignore[arg-type]


@pytest.mark.parametrize(("level", "found"), [(1, {"1", "2"}), (2, {"2", "3"}), (3, {"3", "4"}), (6, {"6"})])
def test_headings_begin_where_the_host_wants_them(level: int, found: set[str]) -> None:
    text = bare(fragment(style=Style(heading_level=level)))
    assert set(re.findall(r"<h(\d)", text)) == found
    assert f'<h{level} class="tl-title"' in text


def test_lists_stay_lists() -> None:
    lists = re.findall(r"<(?:ol|ul)\b[^>]*>", bare(fragment(bridge())))
    assert lists
    assert all('role="list"' in one or "tl-sources" in one for one in lists)


def test_times_are_for_machines_only_where_html_has_a_way() -> None:
    text = bare(fragment())
    assert '<time datetime="2020-01-03">Jan. 3</time>' in text
    assert '<time datetime="2023-03-03">March 3</time>-<time datetime="2023-03-05">5</time>' in text
    assert '<span data-edtf="-0043">44 B.C.</span>' in text
    assert '<time datetime="2022-05">' not in text


def test_lines_that_count_are_kept() -> None:
    assert "<pre><code>code &#123;&#123; 1 &#125;&#125;&#10;&#10;more code&#10;</code></pre>" in fragment()


def test_one_more_entry_is_its_own_lines_only() -> None:
    whole = bridge()
    shorter = replace(whole, events=(*whole.events[:5], *whole.events[6:]))
    kept, lines = fragment(shorter).splitlines(), fragment(whole).splitlines()
    assert len(lines) - len(kept) < 25
    walk = iter(lines)
    assert all(line in walk for line in kept), "the shorter is the longer with lines taken out"
