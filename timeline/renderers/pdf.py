"""PDF: a page laid out for print, tagged for readers (PDF/UA-1), in one of three designs."""

import json
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime

from timeline.model.chronology import Chronology
from timeline.renderers import json as data
from timeline.renderers.html import sheet
from timeline.renderers.legible import legible
from timeline.renderers.narrative.story import story
from timeline.renderers.page import Page, page
from timeline.renderers.style import Style
from timeline.renderers.summary import summary_html
from timeline.renderers.templates import fill
from timeline.renderers.typesetting import Attachment, Job, typeset_pdf
from timeline.renderers.view.briefing import briefing, newest_day
from timeline.renderers.view.onepage import choices

DESIGNS = {"chronology": "print", "briefing": "print-briefing", "onepage": "print-onepage"}
"""Template and style sheet by `Style.template`; each style sheet is read after print.css."""

HEADS = "@top-left { width: 65% } @top-right { width: 35% }"
"""How wide the heads are where no marking stands between them: to weigh one against the other takes time."""

SIZES = {"a4": "A4", "letter": "letter"}


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as PDF; the same bytes on any day, as its date of creation is that of the newest article.

    Raises:
        TemplateError: the template or the style sheet breaks.
        PdfUnavailable: PDF cannot be made on this machine, or this document broke the renderer.
    """
    shown = page(chronology, style)
    return typeset_pdf(
        Job(
            html=tuple(documents(chronology, shown, style)),
            css="\n".join(
                [*(sheet(f"{name}.css", style.templates) for name in _designs(style)), pages_css(shown, style)]
            ),
            pages=1 if style.template == "onepage" else 0,
            attachment=_attachment(chronology, shown, style) if style.archive else None,
        )
    )


def _designs(style: Style) -> tuple[str, ...]:
    """Names of the designs that are laid over each other; the template is that of the last."""
    own = "print-narrative" if style.telling == "narrative" else DESIGNS[style.template]
    return tuple(dict.fromkeys(("print", own)))


def documents(chronology: Chronology, shown: Page, style: Style) -> Iterator[str]:
    """The document; for one page, all that might fit, from the longest to the shortest."""
    context = {
        "page": shown,
        "story": story(chronology, shown, style) if style.telling == "narrative" else None,
        "briefing": briefing(chronology, style),
        "words": shown.words,
        "several": len(shown.references) > 1,
        "summary": summary_html(shown.summary),
        "created": _created(chronology),
    }
    chosen = tuple(choices(chronology, shown)) if style.template == "onepage" else ()
    for choice in chosen or (None,):
        yield fill(f"{_designs(style)[-1]}.html", style.templates, **context, choice=choice)


def _attachment(chronology: Chronology, shown: Page, style: Style) -> Attachment:
    return Attachment(
        name="chronology.json",
        text=data.render(chronology, style).decode(),
        description=shown.words["print"]["attachment"],
        created=_created(chronology),
    )


def _created(chronology: Chronology) -> str:
    """The date of creation: SOURCE_DATE_EPOCH, else the newest day of an article; empty for none.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    day = newest_day(chronology)
    return day.isoformat() if day else ""


def pages_css(shown: Page, style: Style) -> str:
    """The paper, and what stands on each page because the person wants it there."""
    marking = json.dumps(legible(style.marking), ensure_ascii=False)
    boxes = f"@top-center {{ content: {marking} }} @bottom-center {{ content: {marking} }}" if style.marking else HEADS
    return f"@page {{ size: {SIZES[style.paper]}; {boxes} }} {page_numbers(shown.words['pages']['number'])}"


def page_numbers(pattern: str) -> str:
    """The foot of each page, as CSS.

    >>> page_numbers("Page {page} of {pages}")
    '@page { @bottom-right { content: "Page " counter(page) " of " counter(pages) } }'
    """
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    parts = [part for part in re.split(r"({pages?})", pattern) if part]
    content = " ".join(counters.get(part) or json.dumps(part, ensure_ascii=False) for part in parts)
    return f"@page {{ @bottom-right {{ content: {content} }} }}"
