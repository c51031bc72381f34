"""The words of an output: all of them in the language folder, none in a template."""

import re
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from tests.chronologies import contested
from timeline.pipeline import chronicle
from timeline.renderers import Style, render
from timeline.renderers.templates import templates_dir
from timeline.renderers.words import phrases
from timeline.sources import read

TEMPLATES = sorted([*templates_dir().glob("*.html"), *templates_dir().glob("*.md")])
SPOKEN = {"alt", "aria-label", "aria-description", "content", "label", "placeholder", "summary", "title"}
"""Attributes that a reader sees or hears."""

MACHINE = {"viewport", "referrer", "color-scheme"}
"""`meta` elements that are for browsers only."""


class Words(HTMLParser):
    """The letters that stand in a template for a reader."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "meta" and (given.get("name") in MACHINE or "http-equiv" in given):
            return
        self.found += [value for name, value in attrs if name in SPOKEN and value and re.search("[^\\W\\d_]", value)]

    def handle_data(self, data: str) -> None:
        self.found += re.findall(r"[^\W\d_]+", data)


def hard_wired(text: str) -> list[str]:
    """Words between a template's expressions, and texts of several words inside these."""
    tree = jinja2.Environment(autoescape=True, trim_blocks=True).parse(text)
    data = "".join(node.data for node in tree.find_all(nodes.TemplateData))
    texts = [node.value for output in tree.find_all(nodes.Output) for node in output.find_all(nodes.Const)]
    said = [value for value in texts if isinstance(value, str) and re.search(r"[^\W\d_] [^\W\d_]", value)]
    return Words(data).found + said


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_words_of_its_own(path: Path) -> None:
    assert hard_wired(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "template",
    [
        "<p>Sources {{ x }}</p>",
        '<a aria-label="Source {{ x }}">',
        "- {{ x }} unresolved",
        '<p>{{ x or "No title" }}</p>',
    ],
)
def test_a_word_in_a_template_is_seen(template: str) -> None:
    assert hard_wired(template)


SPANISH = """---
title: El puerto de Vela reabre
language: es
date: 2024-05-10
outlet: La Gaceta de Vela
---
El puerto de Vela reabrió el jueves tras un incendio que destruyó dos naves el 4 de marzo de 2023.

El muelle se construyó en 1968. La ministra Ana Roe visitará las obras el 21 de mayo. El consejo votó en marzo de 2024.

Las obras comenzaron hace dos meses. El primer barco llegó ayer por la tarde, y otro el martes.
"""


class Shown(HTMLParser):
    """What a reader of a page sees or hears, without the article's own words and names of rules."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.said: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "input", "rect", "line", "br"}:
            self.open.append(tag)
        self.said += [value for name, value in attrs if name in SPOKEN - {"content"} and value]

    def handle_endtag(self, tag: str) -> None:
        if self.open and tag == self.open[-1]:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not {"style", "script", "code"} & set(self.open):
            self.said.append(data)


ENGLISH_ONLY = {
    *("chronology", "sources", "source", "entries", "entry", "count", "counts", "story", "jump", "find", "show", "all"),
    *(
        "january",
        "march",
        "may",
        "the",
        "of",
        "from",
        "with",
        "rule",
        "time",
        "over",
        "skip",
        "scheduled",
        "says",
        "as",
    ),
}


@pytest.mark.parametrize("telling", ["list", "narrative"])
def test_a_spanish_page_is_spanish(telling: str) -> None:
    chronology = chronicle(read("puerto.md", SPANISH.encode()), title="El puerto de Vela")
    text = render(chronology, "html", Style(telling=telling)).decode()  # type: ignore[arg-type]
    assert '<html lang="es"' in text
    words = set(re.findall(r"[^\W\d_]+", " ".join(Shown(text).said).lower()))
    assert {"fuentes", "cronología", "entradas", "marzo"} <= words
    assert words & ENGLISH_ONLY == set()


@pytest.mark.parametrize("to", ["html", "md"])
def test_every_sentence_of_ours_comes_from_the_language_folder(to: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every phrase is made unknown, no known one is left in the output."""
    known = {
        "Only what",
        "Shown:",
        "Key dates",
        "No entries for",
        "Sources disagree",
        "Entries over time",
        "Reported by",
    }
    chronology = contested("A summary.")
    assert all(phrase in render(chronology, "html").decode() for phrase in known)
    masked = {key: value if key in DATES else _masked(value) for key, value in phrases("en").items()}
    monkeypatch.setattr("timeline.renderers.phrasing.phrases", lambda _: masked)
    text = render(chronology, to).decode().rpartition("</head>")[2]
    assert [phrase for phrase in known if phrase in text] == []


DATES = {"styles", "clocks", "months", "units", "names", "years", "narrative"}
"""Tables whose strings name other tables, or are made into dates."""


def _masked(table: object) -> object:
    if isinstance(table, dict):
        return {key: _masked(value) for key, value in table.items()}
    if isinstance(table, list):
        return [_masked(value) for value in table]
    return re.sub(r"(\{\w*\})|[^\W\d_]", lambda found: found[1] or "x", table) if isinstance(table, str) else table
