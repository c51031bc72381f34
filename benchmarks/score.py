"""`make score`: how often expressions are found and resolved right and events dated, against floors that only rise.

    python -m benchmarks.score [--errors FILE] [--update [--allow-regression]] [--write]

Exit code 1: a figure is below its floor, or what it was measured on has changed. Without the corpora nothing is
measured, which is said, and the exit code is 0.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.accuracy import floors
from benchmarks.accuracy.every import measure
from benchmarks.accuracy.measured import HEADER, Measured
from benchmarks.page import write
from benchmarks.shared import ABSENT, shared
from benchmarks.table import table


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print one table, compare with the floors.

    Args:
        arguments: of the command line; by default those of the process.
    """
    options = _options(arguments)
    folder = shared()
    if folder is None:
        sys.stdout.write(f"Skipped: {ABSENT}.\n")
        return 0
    measured = tuple(measure(folder))
    sys.stdout.write(report(measured))
    if options.write:
        write({"accuracy": figures(measured)})
    if options.errors:
        _write_errors(measured, options.errors)
    if options.update:
        return _update(measured, allow_regression=options.allow_regression)
    found = tuple(floors.problems(measured, floors.read()))
    sys.stderr.writelines(f"{problem}\n" for problem in found)
    return 1 if found else 0


def report(measured: Sequence[Measured]) -> str:
    """One table of all figures with their floors, and what was left out."""
    pinned = floors.read()
    rows = []
    for one in measured:
        for name, figure in one.figures.items():
            floor = pinned[one.name].floors.get(name) if one.name in pinned else None
            rows.append([one.name, name, f"{figure:.2f}", "" if floor is None else f"{floor:.2f}"])
    shown = table(["set", "measure", "figure", "floor"], rows)
    return f"{shown}\n\n{''.join(map(_size, measured))}"


def figures(measured: Sequence[Measured]) -> str:
    """The figures alone, a line a set, for the page."""
    rows = [[one.name, ", ".join(f"{name} {figure:.1f}" for name, figure in one.figures.items())] for one in measured]
    return table(["set", "percent"], rows)


def _size(one: Measured) -> str:
    """What a set was measured on, and what of it was left out."""
    held = ", ".join(f"{count} {name}" for name, count in one.counts.items())
    left = ", ".join(f"{count} {name}" for name, count in one.asides.items())
    return f"{one.name}: {held}{'; ' if left else ''}{left}\n"


def _update(measured: Sequence[Measured], *, allow_regression: bool) -> int:
    try:
        floors.write(floors.raised(measured, floors.read(), allow_regression=allow_regression))
    except floors.FloorError as error:
        sys.stderr.write(f"Not pinned: {error}. If that is meant, add --allow-regression and say why.\n")
        return 1
    sys.stdout.write(f"Pinned in {floors.PATH.name}.\n")
    return 0


def _write_errors(measured: Sequence[Measured], path: Path) -> None:
    """Everything that is not right, a line each, parted by tabs, the sets one after the other."""
    rows = [HEADER, *(row for one in measured for row in sorted(one.errors, key=lambda row: row[1:3]))]
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    sys.stdout.write(f"{len(rows) - 1} errors in {path}.\n")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.score", description=__doc__.splitlines()[0])
    parser.add_argument("--errors", metavar="FILE", type=Path, help="write all that is not right, parted by tabs")
    parser.add_argument("--update", action="store_true", help="raise the floors to the figures of now")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower floors too")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/evaluation.md")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
