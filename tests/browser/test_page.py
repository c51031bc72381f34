"""The page in a real browser: read by axe, walked with the keyboard, narrowed down, squeezed and printed."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.browser.chromium import Tab, browser
from tests.chronologies import bridge, contested, plain
from timeline.renderers import Style, render

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tab() -> Iterator[Tab]:
    with browser() as found:
        yield found


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_bytes(render(contested("**Open** again."), "html"))
    return path


def axe() -> str:
    """The source of axe-core."""
    folders = [*os.environ.get("NODE_PATH", "").split(os.pathsep), str(ROOT / "build" / "node_modules")]
    found = next((path for name in folders if name and (path := Path(name) / "axe-core/axe.min.js").is_file()), None)
    if found is None:
        pytest.skip("needs axe-core: npm install --prefix build axe-core")
    return found.read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("telling", ["list", "narrative"])
def test_axe_finds_nothing(tab: Tab, tmp_path: Path, scheme: str, telling: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(render(contested("**Open** again."), "html", Style(telling=telling)))  # type: ignore[arg-type]
    source = axe()
    tab.open(path)
    tab.media(prefers_color_scheme=scheme)
    tab.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    tab.run(f"{source}; 0")
    found = tab.run("axe.run().then((found) => found.violations.map((one) => [one.id, one.nodes[0].html]))")
    tab.media()
    assert found == []


def test_axe_would_find_something(tab: Tab, tmp_path: Path) -> None:
    path = tmp_path / "bad.html"
    path.write_text("<title>x</title><img src=x.png>", encoding="utf-8")
    source = axe()
    tab.open(path)
    tab.run(f"{source}; 0")
    assert "image-alt" in tab.run("axe.run().then((found) => found.violations.map((one) => one.id))")


def test_the_policy_lets_the_page_work_and_nothing_is_asked_for(tab: Tab, page: Path) -> None:
    tab.open(page)
    assert tab.run("document.querySelector('.filter').hidden") is False, "the script ran"
    assert tab.run("getComputedStyle(document.querySelector('.masthead')).borderTopWidth") == "4px", "the style holds"
    told = [event for event in tab.events if event.get("method") in ("Log.entryAdded", "Runtime.exceptionThrown")]
    assert told == []
    asked = [event for event in tab.events if event.get("method") == "Network.requestWillBeSent"]
    assert [event["params"]["request"]["url"] for event in asked] == [page.as_uri()]


FOCUS = """(() => { const one = document.activeElement;
  if (one === document.body) return "";
  return one.getAttribute("href") || one.tagName + ":" + (one.name || one.textContent);
})()"""


def test_the_keyboard_reaches_everything_in_the_order_of_the_page(tab: Tab, page: Path) -> None:
    tab.open(page)
    wanted = tab.run(
        "[...document.querySelectorAll('a[href], summary, input, select')]"
        ".filter((one) => one.checkVisibility())"
        ".map((one) => one.getAttribute('href') || one.tagName + ':' + (one.name || one.textContent))"
    )
    reached = []
    for _ in wanted:
        tab.press("Tab")
        reached.append(tab.run(FOCUS))
        assert tab.run("getComputedStyle(document.activeElement).outlineStyle") != "none", reached[-1]
    assert reached == wanted
    assert reached[0] == "#chronology"


def test_a_key_opens_the_evidence_of_an_entry(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.run("document.querySelector('.proof > summary').focus()")
    tab.press("Enter")
    assert tab.run("document.querySelector('.proof').open") is True


def test_the_filter_narrows_down_and_says_so(tab: Tab, page: Path) -> None:
    tab.open(page)
    every = tab.run("document.querySelectorAll('.entry').length")
    tab.run(
        "(() => { const box = document.querySelector('.filter input'); box.value = 'council';"
        " box.dispatchEvent(new Event('input', { bubbles: true })); })()"
    )
    shown = tab.run("[...document.querySelectorAll('.entry')].filter((one) => one.checkVisibility()).length")
    assert 0 < shown < every
    assert tab.run("document.querySelector('.filter output').value") == f"{shown} of {every} entries"
    assert tab.run("[...document.querySelectorAll('.silence')].some((one) => one.checkVisibility())") is False


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_is_wider_than_its_window(tab: Tab, tmp_path: Path, width: int) -> None:
    path = tmp_path / "page.html"
    for chronology in (contested("A summary."), plain("W" * 10_000), replace(bridge(), title="T" * 500)):
        path.write_bytes(render(chronology, "html"))
        tab.open(path, width=width)
        tab.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        assert tab.run("document.documentElement.scrollWidth") == width


def test_what_is_folded_is_printed(tab: Tab, tmp_path: Path) -> None:
    base = contested("")
    many = tuple(replace(event, id=f"{event.id}-{number}") for event in base.events for number in range(12))
    path = tmp_path / "page.html"
    path.write_bytes(render(replace(base, events=many, conflicts=()), "html"))
    tab.open(path)
    assert tab.run("document.querySelectorAll('.fold').length") > 1
    tab.run("document.querySelectorAll('.fold').forEach((one) => { one.open = false; })")
    shown = "[...document.querySelectorAll('.fold .entry')].filter((one) => one.checkVisibility()).length"
    assert tab.run(shown) == 0
    tab.media("print")
    assert tab.run("document.querySelector('.fold .entry').getBoundingClientRect().height") > 0
    tab.media()


@pytest.mark.parametrize("ink", ["none", "active"])
def test_dots_and_bars_are_seen_in_forced_colours(tab: Tab, page: Path, ink: str) -> None:
    tab.open(page)
    tab.media(forced_colors=ink)
    fill = tab.run("getComputedStyle(document.querySelector('.axis-bar')).fill")
    paper = tab.run("getComputedStyle(document.body).backgroundColor")
    tab.media()
    assert fill != paper
