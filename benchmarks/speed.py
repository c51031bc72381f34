"""`make bench`: speed and quality beside the peers in one run, cold starts, events, and hostile text.

    python -m benchmarks.speed [--only NAME,…] [--write]

Exit code 1: hostile text takes more than linear time, or a cold start more than its share. Other machines, other
figures: what counts are the ratios between figures of one run.
"""

import argparse
import sys
from collections.abc import Sequence

from benchmarks import cold, hostile, parsing
from benchmarks.compared import Compared, compare
from benchmarks.page import write
from benchmarks.shared import ABSENT, shared
from benchmarks.table import table
from benchmarks.taggers import taggers
from timeline.cli.collector import relax


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; with ``--write`` put the tables into the page too.

    Args:
        arguments: of the command line; by default those of the process.
    """
    options = _options(arguments)
    relax()  # as the command does
    started, grown = cold.measure(), hostile.measure()
    worst = max(grown, key=lambda growth: growth.ratio)
    folder = shared()
    first = parsing.start()
    parts = {"cold": _cold(started), "hostile": _hostile(grown), "parsing": parsing.tables(first, parsing.pace(folder))}
    if folder is None:
        sys.stdout.write(f"Peers skipped: {ABSENT}.\n")
    else:
        chosen = [one for one in taggers() if not options.only or one.name.lower() in options.only.lower().split(",")]
        parts["peers"] = _peers(tuple(compare(folder, chosen)))
    for part in parts.values():
        sys.stdout.write(f"{part}\n\n")
    if options.write:
        write(parts)
    slow = worst.ratio > hostile.LIMIT or started.ratio > cold.LIMIT or first.ratio > parsing.LIMIT
    return 1 if slow else 0


def _cold(found: cold.Cold) -> str:
    rows = [
        ["`timeline explain …`", f"{found.explain * 1000:.0f} ms", f"{found.ratio:.2f}"],
        ['`python -c "import typer"`', f"{found.typer * 1000:.0f} ms", "1.00"],
    ]
    return table(["cold start", "CPU", "ratio"], rows)


def _hostile(found: Sequence[hostile.Growth]) -> str:
    named = [growth for growth in found if growth.shape in hostile.NAMED]
    worst = sorted((growth for growth in found if growth not in named), key=lambda growth: -growth.ratio)[:5]
    slowest = max(found, key=lambda growth: growth.megabyte)
    rows = [
        [growth.shape, f"{growth.ratio:.2f}", f"{growth.megabyte:.1f} s"]
        for growth in (*named, *worst, *([] if slowest in worst else [slowest]))
    ]
    return table(
        [
            f"hostile text: {len(named)} common shapes, the worst 5 of {len(found)}, the slowest",
            "twice the input costs",
            "a megabyte takes",
        ],
        rows,
    )


def _peers(found: Sequence[Compared]) -> str:
    ours = next((one.words for one in found if one.name == "timeline"), 0.0)
    header = ["tagger", "words per CPU-second", "we are", "TimeBank relaxed", "value", "AQUAINT relaxed", "value"]
    rows = []
    for one in found:
        if one.absent:
            rows.append([one.name, one.absent, *[""] * 5])
            continue
        times = f"{ours / one.words:.1f} x" if ours else ""
        rows.append([one.name, f"{one.words:,.0f}", times, *(f"{f1:.1f}" for pair in one.f1 for f1 in pair)])
    return table(header, rows)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__.splitlines()[0])
    parser.add_argument("--only", metavar="NAME,…", default="", help="run only these taggers")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/evaluation.md")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
