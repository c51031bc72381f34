"""The example sites, built by the real programs and looked at in a real browser."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from tests.hosts import chromium
from tests.hosts.hosts import SHELL, needs

EXAMPLES = Path(__file__).parents[2] / "examples"


def build(name: str, folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Build a site where it is; its pages are in `folder / "out"`."""
    commands = {
        "mkdocs": ["mkdocs", "build", "--site-dir", str(folder / "out")],
        "pelican": ["pelican", "content", "-s", "pelicanconf.py", "-o", str(folder / "out")],
    }
    needs("material" if name == "mkdocs" else name, name)
    command = [sys.executable, "-m", *commands[name], *more]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, text=True, timeout=300)


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    folder = tmp_path_factory.mktemp("site") / str(request.param)
    shutil.copytree(EXAMPLES / str(request.param), folder)
    return folder


PAGES = {
    "mkdocs": ("docs/index.md", "docs/articles", "out/index.html", 2),
    "pelican": ("content/tunnel.md", "content/articles", "out/the-tunnel-under-marl-street.html", 3),
}


def expected(name: str, folder: Path) -> str:
    """The chronology of the articles, as the browser has it in a page that does nothing."""
    paths = sorted((folder / PAGES[name][1]).iterdir())
    articles = [article for path in paths for article in timeline.read(str(path), path.read_bytes())]
    chronology = timeline.chronicle(articles, title="How the tunnel flooded")
    style = timeline.Style(heading_level=PAGES[name][3])
    page = folder / "plain.html"
    page.write_text(SHELL.format(timeline.render(chronology, "embed", style).decode()), encoding="utf-8")
    return chromium.fragments(chromium.dom(page))[0]


@pytest.mark.slow
@pytest.mark.parametrize(("site", "name"), [(name, name) for name in PAGES], indirect=["site"])
def test_the_site_shows_its_chronology(site: Path, name: str) -> None:
    done = build(name, site, *(["--strict"] if name == "mkdocs" else []))
    assert done.returncode == 0, done.stderr
    found = chromium.fragments(chromium.dom(site / PAGES[name][2]))
    assert found[0] == expected(name, site)


@pytest.mark.slow
@pytest.mark.parametrize("site", ["mkdocs"], indirect=True)
def test_material_goes_dark_with_its_own_switch(site: Path) -> None:
    assert build("mkdocs", site).returncode == 0
    page = site / "out/index.html"
    text = page.read_text(encoding="utf-8")
    for scheme, colour in (("default", "rgb(29, 28, 26)"), ("slate", "rgb(233, 230, 223)")):
        switch = f"document.body.setAttribute('data-md-color-scheme', '{scheme}');"
        ask = f"{switch} document.title = getComputedStyle(document.querySelector('.tl')).color"
        page.write_text(text.replace("</body>", f"<script>{ask}</script></body>"), encoding="utf-8")
        assert f"<title>{colour}</title>" in chromium.dom(page, dark=scheme == "default")


@pytest.mark.slow
@pytest.mark.parametrize(("site", "name"), [(name, name) for name in PAGES], indirect=["site"])
def test_what_is_wrong_stands_on_the_page_and_ends_a_strict_build(site: Path, name: str) -> None:
    source, _, page, _ = PAGES[name]
    text = (site / source).read_text(encoding="utf-8").replace("src=articles", "src=../mkdocs.yml")
    (site / source).write_text(text, encoding="utf-8")
    done = build(name, site)
    assert done.returncode == 0
    assert re.search(r"timeline\s+block\s+on\s+line\s+\d+", done.stdout + done.stderr)
    shown = (site / page).read_text(encoding="utf-8")
    assert '<section class="tl tl-wrong" role="alert">' in shown
    strict = build(name, site, *(["--strict"] if name == "mkdocs" else ["--fatal", "warnings"]))
    assert strict.returncode != 0


@pytest.mark.slow
@pytest.mark.parametrize("site", ["mkdocs"], indirect=True)
def test_strict_of_our_own_ends_the_build_with_a_sentence(site: Path) -> None:
    settings = site / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("- timeline", "- timeline: {strict: true}"))
    source = site / "docs/index.md"
    source.write_text("---\ntitle: Page\n---\n\n# Page\n\n```timeline src=gone.json\n```\n", encoding="utf-8")
    done = build("mkdocs", site)
    assert done.returncode != 0
    assert "index.md: timeline block on line 7: there is no file 'gone.json' in the folder docs" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("site", ["mkdocs"], indirect=True)
def test_each_bad_date_is_told_with_its_line_in_the_file(site: Path) -> None:
    text = (
        "---\ntitle: Page\n---\n\n```timeline\n- 2013: It opened.\n- **Januray 4** — No.\n- **Febuary 5** — No.\n```\n"
    )
    (site / "docs/index.md").write_text(text, encoding="utf-8")
    done = build("mkdocs", site)
    shown = (site / "out/index.html").read_text(encoding="utf-8")
    for place in ("block on line 5", "index.md:7: “Januray 4” is no date", "index.md:8: “Febuary 5” is no date"):
        assert place in done.stderr
        assert place in shown
