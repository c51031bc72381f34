"""All measurements of accuracy, in the order in which they are shown."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy import (
    clauses,
    corpora,
    datelines,
    entities,
    happenings,
    judged,
    merged,
    pages,
    recognizers,
    surfaces,
)
from benchmarks.accuracy.measured import Measured

NEWS = ("TimeBank", "AQUAINT")
"""The corpora on which weekdays and month-days are looked at: a history has few of either."""


def measure(folder: Path) -> Iterator[Measured]:
    """Every figure, set by set.

    Args:
        folder: of the shared data.
    """
    scored = {name: corpora.score(folder, name) for name in corpora.CORPORA}
    yield from (one.measured for one in scored.values())
    yield surfaces.measure([scored[name] for name in NEWS])
    yield recognizers.measure(folder)
    yield happenings.measure(folder)
    yield clauses.measure(folder)
    for name in entities.CORPORA:
        yield entities.measure(folder, name)
    yield datelines.measure(folder)
    yield pages.measure(folder)
    yield merged.measure()
    yield judged.measure()
