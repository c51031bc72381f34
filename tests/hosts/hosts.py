"""The hosts that a fragment is put into: each makes a page around it, or says why it cannot here."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

Host = Callable[[str, Path], str]
"""A fragment and a folder to work in → the page."""

BEFORE, AFTER = "Words of the host, before.", "Words of the host, after."
TEXT = f"{BEFORE}\n\n{{}}\n{AFTER}\n"
SHELL = (
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>\n{}\n</body></html>'
)


PAGE = (Path(__file__).parents[2] / "docs" / "embedding.md").read_text(encoding="utf-8")


def recipe(heading: str, number: int = 0) -> str:
    """What docs/embedding.md tells people to write, under a heading: its code blocks, in order."""
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    blocks = re.findall(r"^(`{3,})text\n(.*?)^\1$", section, re.MULTILINE | re.DOTALL)
    return str(blocks[number][1])


def needs(module: str, package: str) -> None:
    if find_spec(module) is None:
        pytest.skip(f"needs {package}: pip install --group hosts")


def program(name: str, how: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"needs {name}: {how}")
    return found


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def plain(fragment: str, _: Path) -> str:
    return SHELL.format(fragment)


def python_markdown(fragment: str, _: Path) -> str:
    import markdown

    extensions = ["extra", "smarty", "sane_lists", "toc", "md_in_html", "nl2br", "codehilite", "admonition"]
    return SHELL.format(markdown.markdown(TEXT.format(fragment), extensions=extensions))


def commonmark(fragment: str, _: Path) -> str:
    from markdown_it import MarkdownIt

    text = MarkdownIt("commonmark", {"html": True, "typographer": True}).enable(["replacements", "smartquotes"])
    return SHELL.format(text.render(TEXT.format(fragment)))


def jinja(fragment: str, _: Path) -> str:
    import jinja2

    return SHELL.format(jinja2.Environment(autoescape=True).from_string(TEXT.format(fragment)).render())


def liquid(fragment: str, _: Path) -> str:
    liquid = pytest.importorskip("liquid", reason="needs python-liquid: pip install --group hosts")
    return SHELL.format(liquid.Environment().from_string(TEXT.format(fragment)).render())


def mkdocs(fragment: str, folder: Path) -> str:
    needs("material", "mkdocs-material")
    settings = (
        "site_name: Host\nuse_directory_urls: false\ntheme: {name: material, font: false}\nmarkdown_extensions:\n"
    )
    extensions = ("admonition", "attr_list", "md_in_html", "toc", "pymdownx.details", "pymdownx.superfences", "smarty")
    settings += "".join(f"  - {name}\n" for name in extensions)
    write(folder, {"mkdocs.yml": settings, "docs/index.md": "# Page\n\n" + TEXT.format(fragment)})
    run([sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"], folder)
    return (folder / "site/index.html").read_text(encoding="utf-8")


def pelican(fragment: str, folder: Path) -> str:
    needs("pelican", "pelican")
    article = f"Title: Page\nDate: 2024-01-04\nSlug: page\n\n{TEXT.format(fragment)}"
    settings = "SITENAME = 'Host'\nSITEURL = ''\nRELATIVE_URLS = True\nTIMEZONE = 'UTC'\nFEED_ALL_ATOM = None\n"
    write(folder, {"content/page.md": article, "pelicanconf.py": settings})
    run([sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "out"], folder)
    return (folder / "out/page.html").read_text(encoding="utf-8")


def myst(fragment: str, folder: Path) -> str:
    """Sphinx, as docs/embedding.md tells: a raw directive that takes the file."""
    needs("myst_parser", "sphinx and myst-parser")
    page = f"# Page\n\n{TEXT.format(recipe('Sphinx, with MyST'))}"
    write(folder, {"conf.py": "extensions = ['myst_parser']\n", "index.md": page, "story.embed.html": fragment})
    run([sys.executable, "-m", "sphinx", "-q", "-b", "html", ".", "out"], folder)
    return (folder / "out/index.html").read_text(encoding="utf-8")


def hugo(fragment: str, folder: Path) -> str:
    """Goldmark with raw HTML allowed, and Hugo's own shortcodes at work in the text."""
    hugo = program("hugo", "apt-get install hugo")
    files = {
        "config.toml": 'baseURL = "/"\ntitle = "Host"\n[markup.goldmark.renderer]\nunsafe = true\n',
        "layouts/_default/single.html": SHELL.format("{{ .Content }}"),
        "content/page.md": f"---\ntitle: Page\n---\n{TEXT.format(fragment)}",
    }
    write(folder, files)
    run([hugo, "--quiet"], folder)
    return (folder / "public/page/index.html").read_text(encoding="utf-8")


def hugo_shortcode(fragment: str, folder: Path) -> str:
    """The shortcode of docs/embedding.md: Goldmark's rule against raw HTML stays as it is."""
    hugo = program("hugo", "apt-get install hugo")
    files = {
        "config.toml": 'baseURL = "/"\ntitle = "Host"\n',
        "layouts/_default/single.html": SHELL.format("{{ .Content }}"),
        "layouts/shortcodes/timeline.html": recipe("Hugo"),
        "timelines/story.embed.html": fragment,
        "content/page.md": f"---\ntitle: Page\n---\n{TEXT.format(recipe('Hugo', 1))}",
    }
    write(folder, files)
    run([hugo, "--quiet"], folder)
    return (folder / "public/page/index.html").read_text(encoding="utf-8")


def jekyll(fragment: str, folder: Path) -> str:
    """Liquid, then kramdown, which alone may lay the HTML out anew: `nomarkdown` keeps it away."""
    jekyll = program("jekyll", "apt-get install jekyll")
    page = f"---\nlayout: default\n---\n{TEXT.format(recipe('Jekyll'))}"
    files = {
        "_config.yml": "title: Host\n",
        "_layouts/default.html": SHELL.format("{{ content }}"),
        "_includes/story.embed.html": fragment,
        "page.md": page,
    }
    write(folder, files)
    run([jekyll, "build", "--quiet", "--disable-disk-cache"], folder)
    return (folder / "_site/page.html").read_text(encoding="utf-8")


def node(folder: Path, package: str) -> str:
    """Node, where it finds a package of npm: in NODE_PATH, for tests need no folder of their own."""
    node = program("node", "apt-get install nodejs")
    done = subprocess.run([node, "-e", f"require.resolve({package!r})"], cwd=folder, capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"needs {package}: npm install {package}, and NODE_PATH set to its node_modules")
    return node


def scripted(package: str, script: str) -> Host:
    """A host in JavaScript: `text` is what to render, `out` becomes the page's body."""

    def host(fragment: str, folder: Path) -> str:
        found = node(folder, package)
        source = f"const text = {json.dumps(TEXT.format(fragment))};\n{script}\nprocess.stdout.write(out);\n"
        write(folder, {"host.cjs": source})
        return SHELL.format(run([found, "host.cjs"], folder))

    return host


def eleventy(fragment: str, folder: Path) -> str:
    """Nunjucks, then markdown-it, over a page that has the fragment in it, and one that includes it."""
    found = node(folder, "@11ty/eleventy")
    page = f"---\nlayout: base.njk\n---\n{TEXT.format(recipe('Eleventy'))}"
    files = {
        "_includes/base.njk": SHELL.format("{{ content | safe }}"),
        "_includes/story.embed.html": fragment,
        "page.md": page,
        "eleventy.config.cjs": "module.exports = () => ({ markdownTemplateEngine: 'njk' });\n",
    }
    write(folder, files)
    entry = Path(run([found, "-e", "process.stdout.write(require.resolve('@11ty/eleventy'))"], folder))
    home = next(above for above in entry.parents if (above / "cmd.cjs").exists())
    run([found, str(home / "cmd.cjs"), "--quiet", "--config=eleventy.config.cjs"], folder)
    return (folder / "_site/page/index.html").read_text(encoding="utf-8")


HOSTS: dict[str, Host] = {
    "python-markdown": python_markdown,
    "mkdocs-material": mkdocs,
    "pelican": pelican,
    "markdown-it-py": commonmark,
    "markdown-it": scripted(
        "markdown-it",
        "const out = require('markdown-it')({ html: true, typographer: true, linkify: true }).render(text);",
    ),
    "nunjucks": scripted("nunjucks", "const out = require('nunjucks').renderString(text, {});"),
    "liquidjs": scripted(
        "liquidjs", "const { Liquid } = require('liquidjs'); const out = new Liquid().parseAndRenderSync(text);"
    ),
    "jinja": jinja,
    "python-liquid": liquid,
    "hugo": hugo,
    "hugo-shortcode": hugo_shortcode,
    "jekyll": jekyll,
    "eleventy": eleventy,
    "sphinx-myst": myst,
}
