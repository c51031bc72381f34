"""Has a page set as PDF by a process of its own, and says in one line what went wrong where it cannot."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from timeline.errors import PdfUnavailable
from timeline.renderers import typeset
from timeline.renderers.fonts import FACES

TIME_LIMIT = 300
"""Seconds; a thousand entries take about twelve."""

MEMORY_LIMIT = 3 * 1024**3
"""Bytes of address space, most of it never touched; three thousand entries take half a gigabyte."""

DOCTOR = "run: timeline doctor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that a PDF carries."""

    name: str
    text: str
    description: str
    created: str
    """W3C date; empty where none is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is to be set."""

    html: Sequence[str]
    """The document; of several, from the longest to the shortest, the first that fits."""

    css: str

    pages: int = 0
    """How many pages it may have; 0 for any number."""

    attachment: Attachment | None = None
    """Makes it a PDF/A-3 besides PDF/UA-1."""


def typeset_pdf(job: Job) -> bytes:
    """Hand a job to the typesetter and take its PDF.

    Raises:
        PdfUnavailable: PDF cannot be made on this machine, or this document broke the engine or its bounds.
    """
    faces = [
        {"family": face.family, "weight": face.weight, "style": face.style, "path": str(face.path)} for face in FACES
    ]
    command = [sys.executable, "-P", str(Path(typeset.__file__))]
    given = json.dumps(asdict(job) | {"faces": faces, "memory": MEMORY_LIMIT})
    try:
        done = subprocess.run(  # noqa: S603 - our own program, started by its path
            command, input=given.encode(), capture_output=True, timeout=TIME_LIMIT, check=False
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
    if code == typeset.OVERLONG:
        return PdfUnavailable("not even one entry fits on the page", hint="shorten the summary, or ask for a briefing")
    if code == typeset.FAILED:
        return PdfUnavailable(f"the PDF renderer gave up on this document ({last})", hint=DOCTOR)
    if code < 0 or code > 128:
        return PdfUnavailable("the PDF renderer crashed, as it does where there are no fonts", hint=DOCTOR)
    return PdfUnavailable(f"the PDF renderer failed ({last})", hint=DOCTOR)
