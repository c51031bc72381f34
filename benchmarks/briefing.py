"""A briefing of many entries beside the same text as plain blocks, in the same engine, variant and run.

    python -m benchmarks.briefing [--entries 300,1000]

Exit code 1: a briefing takes more than its share of CPU, or more memory than it may.
"""

import argparse
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from lxml import html as markup

from benchmarks.table import table
from tests.long import long
from timeline.model.chronology import Chronology
from timeline.renderers import Style, pdf, render
from timeline.renderers.page import page
from timeline.renderers.typesetting import Job, typeset_pdf

LIMIT = 1.5
"""How many times the CPU of plain blocks a briefing may take."""

MEMORY = 300
"""Megabytes that the typesetter may take."""

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
    sizes = [int(size) for size in parser.parse_args(arguments).entries.split(",")]
    found = [measure(size) for size in sorted(sizes)]
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


def measure(entries: int) -> Measured:
    """Set a briefing of so many entries, and its text as plain blocks.

    Args:
        entries: how many.
    """
    chronology, style = long(entries), Style(template="briefing")
    briefing = _cpu(lambda: render(chronology, "pdf", style))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    text = plain(chronology, style)
    return Measured(
        entries=entries,
        briefing=briefing,
        plain=_cpu(lambda: typeset_pdf(Job(html=(text,), css="html { font: 10pt 'Timeline Serif' }"))),
        memory=memory,
    )


def plain(chronology: Chronology, style: Style) -> str:
    """The text of a briefing, a paragraph for each of its blocks."""
    (laid_out,) = pdf.documents(chronology, page(chronology, style), style)
    blocks = "".join(f"<p>{escape(block)}</p>\n" for block in _blocks(laid_out))
    return f"<html lang=en><head><title>{escape(chronology.title)}</title></head><body>{blocks}</body></html>"


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
