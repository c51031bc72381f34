"""The same work on many items, in one process or several: results in order, and never more than a few held."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from timeline.cli.collector import relax
from timeline.errors import ExitCode, TimelineError

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
R = TypeVar("R")

LONGEST = 64
"""Items that go to a process together, at most."""

HEAVIEST = 64 * 1024
"""What they may weigh together before they go."""

AHEAD = 3
"""Batches that may wait for each process."""


class WorkerLost(TimelineError):
    """A process that did part of the work has ended before its time."""

    code = ExitCode.UNREADABLE


def in_order(
    work: Callable[[T], R], items: Iterable[T], jobs: int, weight: Callable[[T], int] = lambda _: 0
) -> Iterator[R]:
    """The result of some work on each item, in the order of the items.

    Args:
        work: what is done to one item; with several processes it and what it takes and gives are pickled.
        items: read only as fast as results are taken.
        jobs: how many processes; with 1 everything happens in this one.
        weight: about how many bytes an item has.

    Raises:
        WorkerLost: a process was ended from outside.

    >>> list(in_order(str.upper, ["a", "b"], jobs=1))
    ['A', 'B']
    """
    return map(work, items) if jobs == 1 else _shared(work, _batches(items, weight), jobs)


def _shared(work: Callable[[T], R], batches: Iterable[list[T]], jobs: int) -> Iterator[R]:
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, not forked: the same on every system, and no lock is inherited in the middle of its use.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)
    waiting: deque[Future[list[R]]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(_each, work, batch))
            while waiting and (waiting[0].done() or len(waiting) >= jobs * AHEAD):
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenExecutor:
        raise WorkerLost(
            "one of the processes was ended from outside, perhaps for want of memory",
            where="--jobs",
            hint="try with fewer",
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _each(work: Callable[[T], R], batch: list[T]) -> list[R]:
    return [work(item) for item in batch]


def _batches(items: Iterable[T], weight: Callable[[T], int]) -> Iterator[list[T]]:
    batch: list[T] = []
    heavy = 0
    for item in items:
        batch.append(item)
        heavy += weight(item)
        if len(batch) >= LONGEST or heavy >= HEAVIEST:
            yield batch
            batch, heavy = [], 0
    if batch:
        yield batch


def _begin() -> None:
    """Ctrl-C reaches every process of a terminal; one of them answering is enough."""
    relax()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
