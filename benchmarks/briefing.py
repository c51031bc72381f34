"""A briefing of many entries beside the same text as plain blocks, in WeasyPrint as it is and the same PDF variant.

    python -m benchmarks.briefing [--entries 300,1000] [--runs 3]

Both run in turns, each in a process of its own; the least CPU of the runs counts, starting and fonts included.

Exit code 1: a briefing takes more than its share of CPU, or more memory than it may.
"""

import argparse
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from lxml import html as markup

from benchmarks.table import table
from tests.long import long
from timeline.model.chronology import Chronology
from timeline.renderers import Style, pdf, render
from timeline.renderers.fonts import FACES
from timeline.renderers.page import page

LIMIT = 1.5
"""How many times the CPU of plain blocks a briefing may take."""

MEMORY = 300
"""Megabytes that the typesetter may take."""

PLAINLY = """
import sys, weasyprint
text = sys.stdin.buffer.read().decode()
sys.stdout.buffer.write(weasyprint.HTML(string=text).write_pdf(pdf_variant="pdf/ua-1"))
"""

BLOCKS = ("p", "h1", "h2", "h3", "h4", "td", "th")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a number of entries took."""

    entries: int
    briefing: float
    plain: float
    """Both in seconds of CPU, of all processes."""

    memory: int
    """The most that a typesetter has taken so far, in megabytes."""

    @property
    def ratio(self) -> float:
        """How many times the CPU of plain blocks."""
        return self.briefing / self.plain


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print.

    Args:
        arguments: of the command line; by default those of the process.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", default="300,1000")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args(arguments)
    found = [measure(size, asked.runs) for size in sorted(map(int, asked.entries.split(",")))]
    rows = [
        [
            f"{one.entries} entries",
            f"{one.briefing:.1f} s",
            f"{one.plain:.1f} s",
            f"{one.ratio:.2f}",
            f"{one.memory} MB",
        ]
        for one in found
    ]
    sys.stdout.write(table(["briefing as PDF", "CPU", "plain blocks", "ratio", "memory"], rows) + "\n")
    return 1 if any(one.ratio > LIMIT or one.memory > MEMORY for one in found) else 0


def measure(entries: int, runs: int = 3) -> Measured:
    """Set a briefing of so many entries, and its text as plain blocks.

    Args:
        entries: how many.
        runs: how often each.
    """
    chronology, style = long(entries), Style(template="briefing")
    text = plain(chronology, style).encode()
    found = [
        (_cpu(lambda: render(chronology, "pdf", style)), _memory(), _cpu(lambda: _plainly(text))) for _ in range(runs)
    ]
    return Measured(
        entries=entries,
        briefing=min(run[0] for run in found),
        memory=found[0][1],
        plain=min(run[2] for run in found),
    )


def _plainly(text: bytes) -> None:
    subprocess.run([sys.executable, "-c", PLAINLY], input=text, stdout=subprocess.PIPE, check=True)  # noqa: S603 - ours


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def plain(chronology: Chronology, style: Style) -> str:
    """The text of a briefing, a paragraph for each of its blocks."""
    (laid_out,) = pdf.documents(chronology, page(chronology, style), style)
    blocks = "".join(f"<p>{escape(block)}</p>\n" for block in _blocks(laid_out))
    font = f"@font-face {{ font-family: Plain; src: url({FACES[0].path.as_uri()}) }} html {{ font: 10pt Plain }}"
    head = f"<meta charset=utf-8><title>{escape(chronology.title)}</title><style>{font}</style>"
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{blocks}</body></html>"


def _blocks(laid_out: str) -> Iterator[str]:
    for block in markup.fromstring(laid_out).iter(*BLOCKS):
        text = " ".join(block.text_content().split())
        if text and not any(child.tag in BLOCKS for child in block):
            yield text


def _cpu(work: Callable[[], object]) -> float:
    before = _spent()
    work()
    return _spent() - before


def _spent() -> float:
    sides = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(side.ru_utime + side.ru_stime for side in sides)


if __name__ == "__main__":
    sys.exit(main())
