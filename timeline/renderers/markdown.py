"""Markdown that CommonMark, Python-Markdown and pandoc read alike, and that reads well as it stands."""

from timeline.model.chronology import Chronology
from timeline.renderers.commonmark import Marked, escape
from timeline.renderers.page import page
from timeline.renderers.style import Style
from timeline.renderers.templates import fill

TEMPLATE = "chronology.md"


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as Markdown, in UTF-8.

    Raises:
        TemplateError: the template breaks.
    """
    shown = page(chronology, style)
    text = fill(
        TEMPLATE,
        style.templates,
        escape,
        page=shown,
        words=shown.words,
        several=len(shown.references) > 1,
        summary=_quoted(shown.summary),
        url=_url,
    )
    return text.encode()


def _quoted(summary: str) -> Marked:
    """The person's own Markdown as a block quotation: it stays apart from ours."""
    lines = summary.strip().splitlines()
    return Marked("\n".join(f"> {line}".rstrip() for line in lines))


def _url(link: str) -> Marked:
    """A safe web address as an autolink."""
    return Marked(f"<{link}>")
