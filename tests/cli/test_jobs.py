"""Sharing work: order, how much is held, and what happens when a process or its reader is lost."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.cli.jobs import AHEAD, HEAVIEST, LONGEST, WorkerLost, in_order
from timeline.errors import ExitCode

ROOT = Path(__file__).parents[2]
TAG = [sys.executable, "-m", "timeline", "tag", "--no-events", "--from", "jsonl"]


def doubled(item: int) -> int:
    return item * 2


def lost(item: int) -> int:
    if item == 100:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def broken(item: int) -> int:
    raise KeyError(item)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_are_in_order(jobs: int) -> None:
    assert list(in_order(doubled, range(1000), jobs)) == list(range(0, 2000, 2))


class Counted(Iterator[int]):
    """Numbers without end, and how many were taken."""

    taken = 0

    def __next__(self) -> int:
        self.taken += 1
        return self.taken


@pytest.mark.parametrize(
    ("jobs", "weight", "most"),
    [(1, 0, 1), (2, 0, LONGEST * AHEAD * 2), (2, HEAVIEST, AHEAD * 2)],
    ids=["one process", "two", "two, heavy items"],
)
def test_no_more_is_read_than_is_needed(jobs: int, weight: int, most: int) -> None:
    items = Counted()
    results = in_order(doubled, items, jobs, weight=lambda _: weight)
    assert next(results) == 2
    assert items.taken <= most


def test_a_lost_process_is_one_sentence() -> None:
    with pytest.raises(WorkerLost, match="ended from outside") as caught:
        list(in_order(lost, range(1000), 2))
    assert caught.value.code is ExitCode.UNREADABLE


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_mistake_in_the_work_comes_through(jobs: int) -> None:
    with pytest.raises(KeyError):
        list(in_order(broken, range(10), jobs))


ROW = json.dumps({"doc_id": "d", "dct": "2024-05-10", "text": "It rained on Thursday, near the old mill."}) + "\n"

MEASURED = """
import json, resource, sys
from timeline.cli import run
code = run(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""


def peak(count: int) -> int:
    """The most memory that tagging so many lines takes, in KB."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *TAG[3:]],
        input="".join(ROW.replace("old", f"old{i}") for i in range(count)),
        capture_output=True,
        check=True,
        cwd=ROOT,
        text=True,
    )
    assert done.stdout.count("\n") == count
    return int(done.stderr)


@pytest.mark.slow
def test_a_long_stream_takes_no_more_memory_than_a_short_one() -> None:
    assert peak(12_000) - peak(1_000) < 1_500, "11,000 lines are 1.1 MB of input and 4 MB of output"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_goes_away_is_no_failure_to_speak_of(jobs: str) -> None:
    with subprocess.Popen(
        [*TAG, "--jobs", jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        process.stdout = None
        _, said = process.communicate(ROW.encode() * 500)
    assert (process.returncode, said) == (141, b"")


INTERRUPTIBLE = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it, and so would we
from timeline.cli import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interruption_is_quiet(jobs: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTIBLE, *TAG[3:], "--jobs", jobs],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(ROW.encode() * LONGEST * AHEAD * 2)
        process.stdin.flush()
        process.stdout.readline()
        time.sleep(0.5)  # until the processes wait for work: that is when they would answer
        os.killpg(process.pid, signal.SIGINT)
        try:
            _, said = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    assert (process.returncode, said) == (130, b"")
