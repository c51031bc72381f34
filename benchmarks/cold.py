"""Cold start: what one short command costs, against importing the library that it is written with."""

import resource
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.shared import ROOT

LIMIT = 2.5
EXPLAIN = (
    str(Path(sys.executable).with_name("timeline")),
    "explain",
    "four years ago Wednesday",
    "--date",
    "2024-01-04",
)
IMPORT = (sys.executable, "-c", "import typer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cold:
    """Median CPU-seconds of a process from its start to its end."""

    explain: float
    typer: float

    @property
    def ratio(self) -> float:
        """How many times the CPU of `import typer` one `timeline explain` takes."""
        return self.explain / self.typer


def measure(rounds: int = 21) -> Cold:
    """Start both again and again, in turn.

    Args:
        rounds: how often.
    """
    spent(EXPLAIN)
    spent(IMPORT)
    pairs = [(spent(EXPLAIN), spent(IMPORT)) for _ in range(rounds)]
    return Cold(
        explain=statistics.median(explain for explain, _ in pairs), typer=statistics.median(typer for _, typer in pairs)
    )


def spent(command: Sequence[str]) -> float:
    """CPU-seconds of a process from its start to its end.

    Args:
        command: what to run; it has to end well.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)  # finer than os.times, which counts in hundredths
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603 - commands of ours
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
