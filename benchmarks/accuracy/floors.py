"""Floors: what each figure may not fall below, and what it was measured on."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.accuracy.measured import Measured

PATH = Path(__file__).parents[1] / "floors.json"
EPSILON = 0.05
"""How far below its floor a figure may be, in points: one expression more or less in a small set shows, noise not."""


class FloorError(Exception):
    """Floors would have to be lowered, and nobody said that they may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """What is pinned of one set."""

    sha256: str
    counts: Mapping[str, int]
    floors: Mapping[str, float]


def read(path: Path = PATH) -> dict[str, Pinned]:
    """The pinned floors by the name of the set; none where there is no file."""
    if not path.is_file():
        return {}
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return {name: Pinned(**pinned) for name, pinned in told.items()}


def write(pinned: Mapping[str, Pinned], path: Path = PATH) -> None:
    """Pin floors."""
    told = {
        name: {"sha256": one.sha256, "counts": dict(one.counts), "floors": dict(one.floors)}
        for name, one in pinned.items()
    }
    path.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def problems(measured: Sequence[Measured], pinned: Mapping[str, Pinned]) -> Iterator[str]:
    """A sentence for everything that is below its floor, or measured on something else than the floor was.

    Args:
        measured: the figures of now.
        pinned: see `read`.
    """
    for one in measured:
        if one.name not in pinned:
            yield f"{one.name}: no floors are pinned; run with --update"
        else:
            yield from _problems(one, pinned[one.name])
    for name in pinned.keys() - {one.name for one in measured}:
        yield f"{name}: it has floors, and was not measured"


def _problems(now: Measured, then: Pinned) -> Iterator[str]:
    if now.digest != then.sha256:
        yield f"{now.name}: its files are not those that the floors were pinned on"
    for name, count in then.counts.items():
        if now.counts.get(name, 0) < count:
            yield f"{now.name}: {name} shrank from {count} to {now.counts.get(name, 0)}"
    for name, floor in then.floors.items():
        figure = now.figures.get(name, 0.0)
        if figure < floor - EPSILON:
            yield f"{now.name}: {name} is {figure:.2f}, below its floor {floor:.2f}"


def raised(
    measured: Sequence[Measured], pinned: Mapping[str, Pinned], *, allow_regression: bool = False
) -> dict[str, Pinned]:
    """Floors at the figures of now; where one was higher, it stays.

    Args:
        measured: the figures of now.
        pinned: the floors so far.
        allow_regression: take the figures of now even where they are lower.

    Raises:
        FloorError: something would be lowered, and `allow_regression` was not given.
    """
    known = [one for one in measured if one.name in pinned]
    lowered = [problem for one in known for problem in _problems(one, pinned[one.name])]
    if lowered and not allow_regression:
        raise FloorError("; ".join(lowered))
    return dict(pinned) | {
        one.name: Pinned(
            sha256=one.digest,
            counts=one.counts,
            floors={
                name: _floor(
                    min(figure, one.enough.get(name, figure)),
                    None if allow_regression or one.name not in pinned else pinned[one.name],
                    name,
                )
                for name, figure in one.figures.items()
            },
        )
        for one in measured
    }


def _floor(figure: float, then: Pinned | None, name: str) -> float:
    """A figure cut to two places, or its floor so far if that is higher."""
    return max(math.floor(figure * 100) / 100, then.floors.get(name, 0.0) if then else 0.0)
