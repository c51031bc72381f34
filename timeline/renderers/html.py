"""HTML: one page that needs nothing else, no request and no script."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from timeline.errors import TemplateError
from timeline.model.chronology import Chronology
from timeline.renderers.narrative.story import story
from timeline.renderers.page import page
from timeline.renderers.style import Style
from timeline.renderers.summary import summary_html
from timeline.renderers.templates import fill, source

TEMPLATES = {"list": "chronology.html", "narrative": "narrative.html"}
SHEETS = {"list": ("chronology.css",), "narrative": ("chronology.css", "narrative.css")}


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as a self-contained HTML page, in UTF-8.

    Raises:
        TemplateError: the template or the style sheet breaks.
    """
    shown = page(chronology, style)
    css = "\n".join(sheet(name, style.templates) for name in SHEETS[style.telling])
    text = fill(
        TEMPLATES[style.telling],
        style.templates,
        page=shown,
        story=story(chronology, shown, style) if style.telling == "narrative" else None,
        words=shown.words,
        several=len(shown.references) > 1,
        summary=summary_html(shown.summary),
        css=Markup(css),  # noqa: S704 - a style sheet of ours or of the person, checked by `sheet`
        policy=policy(css),
    )
    return text.encode()


def sheet(name: str, user: Path | None) -> str:
    """A style sheet as it can stand inside a `style` element.

    Raises:
        TemplateError: it is missing, or would end the element.
    """
    css = source(name, user)
    if "</style" in css.lower():
        raise TemplateError("a style sheet cannot contain </style", where=name)
    return css


def policy(css: str) -> str:
    """A Content-Security-Policy that allows this one style sheet and nothing else (CSP level 3).

    >>> policy("").split("; ")[:2]
    ["default-src 'none'", "style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"]
    """
    digest = b64encode(sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
