"""Time of a build of 1,000 articles with `--cache`: when all are new, when none is, and when one has changed.

    python -m benchmarks.caching [--count 1000] [--write]

Exit code 1: the outputs with and without a cache differ. The articles are those of `benchmarks.merging`, as files; each
build is a process of its own, from its start to its end, and writes Markdown, HTML and JSON.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from benchmarks.merging import inputs
from benchmarks.page import write
from benchmarks.table import table

CHANGED = 0.5
"""Which article changes: the one in the middle."""


def measured(folder: Path, count: int) -> Iterator[tuple[str, float, bool]]:
    """What is built, the seconds that it takes, and whether the outputs are those of a build without a cache.

    Args:
        folder: an empty one.
        count: how many articles.
    """
    paths = []
    for name, data in inputs(count):
        paths.append(folder / "articles" / name)
        paths[-1].parent.mkdir(exist_ok=True)
        paths[-1].write_bytes(data)
    cache = ("--cache", str(folder / "cache"))
    _, plain = _build(folder)
    yield "without a cache", _build(folder)[0], True
    for what in ("all new", "none new"):
        seconds, outputs = _build(folder, *cache)
        yield what, seconds, outputs == plain
    one = paths[int(CHANGED * count)]
    one.write_bytes(one.read_bytes().replace(b"founded", b"settled") + b"\n\nNobody was hurt on Sunday.\n")
    seconds, outputs = _build(folder, *cache)
    _, plain = _build(folder)
    yield "one changed", seconds, outputs == plain


def _build(folder: Path, *options: str) -> tuple[float, list[bytes]]:
    names = ("a.md", "a.html", "a.json")
    for name in names:  # a Markdown file that is there would be merged with
        (folder / name).unlink(missing_ok=True)
    outputs = [word for name in names for word in ("-o", name)]
    command = [sys.executable, "-m", "timeline", "articles", "--quiet", *outputs, *options]
    begun = perf_counter()
    subprocess.run(command, cwd=folder, check=True)  # noqa: S603 - ourselves
    return perf_counter() - begun, [(folder / name).read_bytes() for name in names]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print.

    Args:
        arguments: of the command line; by default those of the process.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks.caching", description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1000, help="how many articles")
    parser.add_argument("--write", action="store_true", help="put the table into docs/evaluation.md")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        found = list(measured(Path(folder), options.count))
    rows = [[what, f"{seconds:.1f} s", "yes" if same else "no"] for what, seconds, same in found]
    shown = table([f"{options.count:,} articles", "time", "same outputs"], rows)
    sys.stdout.write(f"{shown}\n")
    if options.write:
        write({"caching": shown})
    return 0 if all(same for _, _, same in found) else 1


if __name__ == "__main__":
    sys.exit(main())
