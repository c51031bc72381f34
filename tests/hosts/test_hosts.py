"""One fragment, many hosts: in each, the browser has the very same elements, and nothing of the text runs."""

import html
import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.chronologies import bridge, plain
from tests.hosts import chromium
from tests.hosts.hosts import AFTER, BEFORE, HOSTS, SHELL
from timeline.model.chronology import Chronology
from timeline.renderers import Style, render

HOSTILE = (
    "</section><script>alert(1)</script> {{ 7*7 }} {% include 'x' %} {# y #} {{< z >}} {{% z %}} ${1} {$ 2 $}"
    " <!-- ]]> --> `code` *stars* _bars_ [a](javascript:b) :::note ::: ~~~ &amp;amp; &copy; http://bare.example"
    ' "straight" -- ... (c) :smile: ==x== ++y++ @who $x$ $$y$$ \\(z\\) --8<-- \x00 \u202eright-to-left ' + "w" * 10_000
)
SUMMARY = (
    "Was **open**.\n\n    code {{ 1 }}\n\n    after an empty line\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
)


def embed(chronology: Chronology) -> str:
    return render(chronology, "embed").decode()


def two() -> str:
    """Two chronologies, as they stand on one page."""
    return embed(replace(bridge(SUMMARY), title="Bridge {{ 1 }}")) + "\n" + embed(plain(HOSTILE))


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the browser makes of the two in a page that does nothing."""
    page = tmp_path_factory.mktemp("plain") / "page.html"
    page.write_text(SHELL.format(two()), encoding="utf-8")
    found = chromium.fragments(chromium.dom(page))
    assert len(found) == 2
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTS)
def test_every_host_shows_the_same_elements(
    name: str, wanted: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp(name)
    made = HOSTS[name](two(), folder)
    page = folder / "page-of-the-host.html"
    page.write_text(made, encoding="utf-8")
    document = chromium.dom(page)
    assert chromium.fragments(document) == wanted
    assert BEFORE in document
    assert AFTER in document
    assert "49" not in re.sub(r"<[^>]*>", "", "".join(chromium.fragments(document)))


CSS = """
* { all: unset; box-sizing: content-box }
*::before, *::after { content: "X"; color: red; position: static; display: inline }
body { text-transform: uppercase; letter-spacing: 0.5em; text-align: right; white-space: pre; line-height: 3 }
body { font: italic 700 17px cursive; word-spacing: 2em; text-indent: 3em; color: lime; cursor: wait; quotes: none }
ol, ul, li { display: flex; float: right; list-style: square; margin: 3em }
h1, h2, h3, h4 { font-size: 80px; color: lime; border: 9px solid }
p, a, time, span, q, mark, code, cite { color: red; font: italic 40px cursive; text-decoration: line-through }
details, summary, footer { display: none }
section, header { position: absolute; display: grid; opacity: 0.2; filter: blur(3px) }
#page .post section ol li p a { color: lime; font-size: 3px }
#page .post :not(body) { margin: 17px; transform: rotate(3deg) }
a:link, a:visited { color: blue; background: yellow }
"""
MEASURE = """<script>
const looked = [];
for (const one of document.querySelectorAll("section.tl, section.tl *")) {
  for (const part of [null, "::before", "::after"]) {
    const style = getComputedStyle(one, part), own = {};
    if (part && style.content === "none") { looked.push("none"); continue; }
    for (const name of style) { if (!name.startsWith("--tl") && !AWAY.includes(name)) own[name] = style[name]; }
    looked.push(own);
  }
}
document.body.insertAdjacentHTML("afterend", "<pre id=looked>" + encodeURIComponent(JSON.stringify(looked)) + "</pre>");
</script>"""
AWAY = ["perspective-origin", "transform-origin"]


def looks(page: Path, fragment: str, css: str) -> list[object]:
    """The computed style of every element of a fragment in a page of the host's style."""
    body = f'<div id="page"><div class="post" style="all: initial; display: block; width: 700px">{fragment}</div></div>'
    measure = MEASURE.replace("AWAY", json.dumps(AWAY))
    page.write_text(SHELL.format(f"<style>{css}</style>{body}{measure}"), encoding="utf-8")
    found = re.search(r'<pre id="looked">(.*?)</pre>', chromium.dom(page))
    assert found
    looked: list[object] = json.loads(unquote(html.unescape(found[1])))
    return looked


@pytest.mark.slow
def test_a_hostile_style_sheet_changes_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder, fragment = tmp_path_factory.mktemp("hostile"), embed(bridge(SUMMARY))
    peace = looks(folder / "peace.html", fragment, "")
    war = looks(folder / "war.html", fragment, CSS)
    assert len(peace) > 500
    differing = [(one, other) for one, other in zip(peace, war, strict=True) if one != other]
    assert [_unequal(one, other) for one, other in differing] == []


def _unequal(one: object, other: object) -> object:
    if isinstance(one, dict) and isinstance(other, dict):
        return {name: (one[name], other.get(name)) for name in one if one[name] != other.get(name)}
    return one, other


@pytest.mark.slow
def test_the_host_is_left_alone(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Its own list, heading and link have the same style with the fragment and without."""
    folder = tmp_path_factory.mktemp("alone")
    own = '<section class="host" style="width: 500px"><h2>Own</h2><ol><li><a href="#x">x</a></li></ol></section>'
    script = MEASURE.replace("AWAY", json.dumps(AWAY)).replace("section.tl", "section.host")
    found = []
    for name, fragment in (("with", embed(bridge())), ("without", "")):
        page = folder / f"{name}.html"
        page.write_text(SHELL.format(own + fragment + script), encoding="utf-8")
        measured = re.search(r'<pre id="looked">(.*?)</pre>', chromium.dom(page))
        found.append(measured and measured[1])
    assert found[0] == found[1] is not None


def paint(page: Path, attribute: str, *, dark: bool) -> str:
    """The colour behind a chronology, in a page whose root has an attribute."""
    script = "<script>document.title = getComputedStyle(document.querySelector('.tl')).backgroundColor</script>"
    text = SHELL.format(embed(bridge()) + script).replace("<html", f"<html {attribute}")
    page.write_text(text, encoding="utf-8")
    found = re.search("<title>(.*?)</title>", chromium.dom(page, dark=dark))
    assert found
    return found[1]


LIGHT, DARK = "rgb(253, 252, 249)", "rgb(23, 24, 27)"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("attribute", "dark", "shown"),
    [
        ("", False, LIGHT),
        ("", True, DARK),
        ('data-theme="dark"', False, DARK),
        ('data-theme="light"', True, LIGHT),
        ('class="dark"', False, DARK),
        ('data-md-color-scheme="slate"', False, DARK),
        ('data-md-color-scheme="default"', True, LIGHT),
        ('data-theme="dark" style="--tl-paper: rgb(1, 2, 3)"', False, "rgb(1, 2, 3)"),
    ],
)
def test_dark_by_the_machine_and_by_the_host(
    attribute: str, dark: bool, shown: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert paint(tmp_path_factory.mktemp("dark") / "page.html", attribute, dark=dark) == shown


@pytest.mark.slow
@pytest.mark.parametrize(("width", "beside"), [(900, True), (360, False)])
def test_date_and_text_stand_side_by_side_where_there_is_room(
    width: int, beside: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """In a column of that width, whatever the window has; and nothing is wider than its column."""
    page = tmp_path_factory.mktemp("width") / "page.html"
    script = """<script>
    const [date, text, all] = [".tl-when", ".tl-what", ".tl"].map((name) => document.querySelector(name));
    const side = text.getBoundingClientRect().left > date.getBoundingClientRect().right;
    document.title = `${side} ${all.scrollWidth > all.clientWidth}`;
    </script>"""
    column = f'<div style="width: {width}px">{embed(plain("w" * 10_000))}</div>{script}'
    page.write_text(SHELL.format(column), encoding="utf-8")
    assert f"<title>{str(beside).lower()} false</title>" in chromium.dom(page, width=1000)


def test_styles_are_asked_for_by_name() -> None:
    assert render(bridge(), "embed", Style()) == embed(bridge()).encode()
