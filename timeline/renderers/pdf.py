"""PDF: the page laid out for print, tagged for readers (PDF/UA-1), set by a process of its own."""

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from timeline.errors import PdfUnavailable
from timeline.model.chronology import Chronology
from timeline.renderers import typeset
from timeline.renderers.fonts import FACES
from timeline.renderers.html import sheet
from timeline.renderers.narrative.story import story
from timeline.renderers.page import page
from timeline.renderers.style import Style
from timeline.renderers.summary import summary_html
from timeline.renderers.templates import fill

TEMPLATES = {"list": "print.html", "narrative": "print-narrative.html"}
SHEETS = {"list": ("print.css",), "narrative": ("print.css", "print-narrative.css")}
TIME_LIMIT = 300
"""Seconds; a thousand entries take about twelve."""

MEMORY_LIMIT = 3 * 1024**3
"""Bytes of address space, most of it never touched; three thousand entries take half a gigabyte."""

DOCTOR = "run: timeline doctor"


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as PDF; the same bytes on any day, as its date of creation is that of the newest article.

    Raises:
        TemplateError: the template or the style sheet breaks.
        PdfUnavailable: PDF cannot be made on this machine, or this document broke the renderer.
    """
    shown = page(chronology, style)
    html = fill(
        TEMPLATES[style.telling],
        style.templates,
        page=shown,
        story=story(chronology, shown, style) if style.telling == "narrative" else None,
        words=shown.words,
        several=len(shown.references) > 1,
        summary=summary_html(shown.summary),
        created=_created(chronology),
    )
    css = "\n".join(sheet(name, style.templates) for name in SHEETS[style.telling]) + page_numbers(
        shown.words["pages"]["number"]
    )
    faces = [
        {"family": face.family, "weight": face.weight, "style": face.style, "path": str(face.path)} for face in FACES
    ]
    return _set({"html": html, "css": css, "faces": faces, "memory": MEMORY_LIMIT})


def _set(job: dict[str, Any]) -> bytes:
    """Hand a job to the typesetter and take its PDF."""
    command = [sys.executable, "-P", str(Path(typeset.__file__))]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, started by its path
            command, input=json.dumps(job).encode(), capture_output=True, timeout=TIME_LIMIT, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise PdfUnavailable(f"the PDF took longer than {TIME_LIMIT} seconds", hint="give fewer articles") from error
    except OSError as error:
        raise PdfUnavailable(f"the PDF renderer cannot be started ({error.strerror})", hint=DOCTOR) from error
    if done.returncode == 0 and done.stdout.startswith(b"%PDF"):
        return done.stdout
    raise _failure(done.returncode, done.stderr.decode(errors="replace"))


def _failure(code: int, said: str) -> PdfUnavailable:
    lines = said.strip().splitlines()
    last = lines[-1].rstrip(".") if lines else "it said nothing"
    if code == typeset.UNAVAILABLE:
        return PdfUnavailable("PDF needs WeasyPrint with Pango, and one of them is missing here", hint=DOCTOR)
    if code == typeset.FULL:
        return PdfUnavailable(f"the PDF needs more than {MEMORY_LIMIT >> 30} GB", hint="give fewer articles")
    if code == typeset.FAILED:
        return PdfUnavailable(f"the PDF renderer gave up on this document ({last})", hint=DOCTOR)
    if code < 0 or code > 128:
        return PdfUnavailable("the PDF renderer crashed, as it does where there are no fonts", hint=DOCTOR)
    return PdfUnavailable(f"the PDF renderer failed ({last})", hint=DOCTOR)


def _created(chronology: Chronology) -> str:
    """The date of creation: SOURCE_DATE_EPOCH, else the newest day of an article; empty for none.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    days = [article.dateline.day for article in chronology.articles if article.dateline.day]
    return max(days).isoformat() if days else ""


def page_numbers(pattern: str) -> str:
    """The foot of each page, as CSS.

    >>> page_numbers("Page {page} of {pages}")
    '@page { @bottom-right { content: "Page " counter(page) " of " counter(pages) } }'
    """
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    parts = [part for part in re.split(r"({pages?})", pattern) if part]
    content = " ".join(counters.get(part) or json.dumps(part, ensure_ascii=False) for part in parts)
    return f"@page {{ @bottom-right {{ content: {content} }} }}"
