"""HTML: one page that needs nothing else, no request and no script."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from timeline.errors import TemplateError
from timeline.model.chronology import Chronology
from timeline.renderers.exchange import jsonld
from timeline.renderers.narrative.story import story
from timeline.renderers.page import Page, page
from timeline.renderers.style import Style
from timeline.renderers.summary import summary_html
from timeline.renderers.templates import fill, source
from timeline.renderers.words import counted

TEMPLATES = {"list": "chronology.html", "narrative": "narrative.html"}
SHEETS = {"list": ("chronology.css",), "narrative": ("chronology.css", "narrative.css")}
SCRIPT = "chronology.js"
FILTERED = 8
"""From so many entries on there is a filter."""


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as a self-contained HTML page, in UTF-8.

    Raises:
        TemplateError: the template, the style sheet or the script breaks.
    """
    shown = page(chronology, style)
    css = "\n".join(sheet(name, style.templates) for name in SHEETS[style.telling])
    entries = len(chronology.events)
    filters = _labels(shown) if style.telling == "list" and entries >= FILTERED else ()
    js = sheet(SCRIPT, style.templates) if filters else ""
    text = fill(
        TEMPLATES[style.telling],
        style.templates,
        page=shown,
        story=story(chronology, shown, style) if style.telling == "narrative" else None,
        words=shown.words,
        several=len(shown.references) > 1,
        entries=entries,
        sources=counted(shown.words["counts"]["sources"], len(shown.references)),
        count=lambda name, number: counted(shown.words["counts"][name], number),
        filters=filters,
        summary=summary_html(shown.summary),
        data=Markup(jsonld.linked(shown, chronology)),  # noqa: S704 - JSON in which no markup can begin
        css=Markup(css),  # noqa: S704 - a style sheet of ours or of the person, checked by `sheet`
        script=Markup(js),  # noqa: S704 - likewise
        policy=policy(css, js),
    )
    return text.encode()


def _labels(shown: Page) -> tuple[str, ...]:
    """What entries can be filtered by, each once; first of all nothing."""
    entries = [entry for group in shown.groups for entry in group.entries]
    labels = (label for entry in entries for label in (*entry.labels, *(dispute.heading for dispute in entry.disputes)))
    return ("", *dict.fromkeys(labels))


def sheet(name: str, user: Path | None) -> str:
    """A style sheet or a script as it can stand inside its element.

    Raises:
        TemplateError: it is missing, or would end the element.
    """
    text = source(name, user)
    for element in ("style", "script"):
        if f"</{element}" in text.lower():
            raise TemplateError(f"a {_SORTS[Path(name).suffix]} cannot contain </{element}", where=name)
    return text


_SORTS = {".css": "style sheet", ".js": "script"}


def policy(css: str, js: str = "") -> str:
    """A Content-Security-Policy that allows this one style sheet, this one script and nothing else (CSP level 3).

    >>> policy("").split("; ")[:2]
    ["default-src 'none'", "style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"]
    """
    script = f"; script-src {_hash(js)}" if js else ""
    return f"default-src 'none'; style-src {_hash(css)}{script}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
