"""Time and memory for 10, 100 and 1,000 articles in one process.

    python -m benchmarks.merging [--counts 10,100,1000] [--write]

Exit code 1: an article among the most costs more than 1.2 times what one among a tenth of them costs, or the memory is
more than 1 GB. The articles are made: five reports of each of many events, with names and days of their own.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from resource import RUSAGE_SELF, getrusage
from time import perf_counter

from benchmarks.page import write
from benchmarks.table import table
from timeline.cli.collector import relax
from timeline.model.text import Article
from timeline.pipeline import chronicle
from timeline.sources import read

LIMIT, MEMORY = 1.2, 1024
"""How much more an article may cost among ten times as many; and megabytes."""

FIRST = date(2023, 1, 2)
SYLLABLES = (
    "bar",
    "cal",
    "den",
    "el",
    "fos",
    "gar",
    "hol",
    "il",
    "kar",
    "lor",
    "mar",
    "nor",
    "os",
    "pel",
    "ros",
    "tam",
)
OUTLETS = ("Harbor Wire", "Coastal Ledger", "Northern Gazette", "Inland Courier", "Meridian Agency")
DEEDS = (
    ("A fire destroyed the {a} mill in {b} on {day}, killing {n} people.", "The {a} mill in {b} burned down on {day}."),
    ("The mayor of {b}, Ada {a}, resigned on {day}.", "Ada {a} quit as mayor of {b} on {day}."),
    ("Engineers opened the {a} bridge in {b} on {day}.", "The {a} bridge in {b} was opened to traffic on {day}."),
    ("A court in {b} convicted the banker Jon {a} on {day}.", "Jon {a}, a banker, was convicted in {b} on {day}."),
    ("The {a} company closed its plant in {b} on {day}.", "On {day}, {a} said, it shut the plant in {b}."),
)
BACKGROUND = (
    "The town of {b} was founded in {year}.",
    "Officials will report on {later}, according to a statement.",
    "Residents gathered in front of the town hall, and many of them stayed for hours.",
    "A similar case was closed in {month} {year} after a long inquiry.",
)


def articles(count: int) -> Iterator[Article]:
    """So many articles, five of each event.

    Args:
        count: how many.
    """
    for name, data in inputs(count):
        yield from read(name, data)


def inputs(count: int) -> Iterator[tuple[str, bytes]]:
    """The same as files: their names and what is in them.

    Args:
        count: how many.
    """
    for number in range(count):
        event, teller = divmod(number, len(OUTLETS))
        day = FIRST + timedelta(days=event % 300)
        written = day + timedelta(days=1)
        words = {
            "a": _name(event * 7 + 3),
            "b": _name(event * 11 + 5),
            "n": str(3 + event % 40),
            "day": f"{day:%A}",
            "later": f"{written + timedelta(days=9):%B} {(written + timedelta(days=9)).day}",
            "year": str(1850 + event * 13 % 170),
            "month": f"{day:%B}",
        }
        told = [DEEDS[event % len(DEEDS)][teller % 2], *BACKGROUND[teller % 2 :]]
        title = f"{words['a']} in {words['b']}, told by {OUTLETS[teller]}"
        head = f"---\ntitle: {title}\ndate: {written}\nsource: {OUTLETS[teller]}\n---\n"
        yield f"{number}.md", (head + "\n\n".join(told).format(**words)).encode()


def _name(number: int) -> str:
    """A name for each number below 4,096."""
    first, rest = divmod(number % 4096, 256)
    return (SYLLABLES[first] + SYLLABLES[rest // 16] + SYLLABLES[rest % 16]).capitalize()


def one(count: int) -> dict[str, float]:
    """What so many articles cost, in this process, after a first one that loads the parser."""
    relax()
    chronicle([*articles(1)])
    begun = perf_counter()
    found = [*articles(count)]
    chronology = chronicle(found)
    return {
        "articles": count,
        "seconds": perf_counter() - begun,
        "megabytes": getrusage(RUSAGE_SELF).ru_maxrss / 1024,
        "entries": len(chronology.events),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, each count in a process of its own, and print.

    Args:
        arguments: of the command line; by default those of the process.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks.merging", description=__doc__.splitlines()[0])
    parser.add_argument("--counts", default="10,100,1000", help="numbers of articles")
    parser.add_argument("--one", type=int, help="measure so many here and print JSON")
    parser.add_argument("--write", action="store_true", help="put the table into docs/evaluation.md")
    options = parser.parse_args(arguments)
    if options.one:
        sys.stdout.write(json.dumps(one(options.one)))
        return 0
    found = [_apart(int(count)) for count in options.counts.split(",")]
    each = [1000 * item["seconds"] / item["articles"] for item in found]
    rows = [
        [
            f"{item['articles']:,.0f}",
            f"{item['seconds']:.1f} s",
            f"{cost:.1f} ms",
            f"{item['megabytes']:.0f} MB",
            f"{item['entries']:,.0f}",
        ]
        for item, cost in zip(found, each, strict=True)
    ]
    shown = table(["articles", "time", "each", "memory", "entries"], rows)
    sys.stdout.write(f"{shown}\n")
    if options.write:
        write({"merging": shown})
    grown = each[-1] / each[-2] if len(each) > 1 else 1
    return 1 if grown > LIMIT or found[-1]["megabytes"] > MEMORY else 0


def _apart(count: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.merging", "--one", str(count)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - ourselves
    found: dict[str, float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    sys.exit(main())
