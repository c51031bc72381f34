"""Documents through the same path as `timeline tag --from jsonl`, with events or without."""

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

from timeline.cli.tagger import Tagger
from timeline.sources.ladder import ReadChoice
from timeline.sources.pieces import Piece

TAGGER = Tagger(to="jsonl", choice=ReadChoice(), reading=None, with_events=False)
"""As the command line makes it for `--no-events`."""


def tag(name: str, text: str, dct: str | None, *, events: bool = False) -> dict[str, Any]:
    """One document, tagged.

    Args:
        name: its id.
        text: as it stands.
        dct: when it was written, as an ISO 8601 day or date-time.
        events: whether events are asked for too, which takes many times as long.

    >>> [found["value"] for found in tag("a", "It rained on Friday.", "2024-01-04")["timexes"]]
    ['2023-12-29']
    """
    line = json.dumps({"doc_id": name, "dct": dct, "text": text})
    outcome = dataclasses.replace(TAGGER, with_events=events)(Piece(where=name, form="jsonl", data=line.encode()))
    assert not outcome.problem, outcome.problem
    record: dict[str, Any] = json.loads(outcome.data)
    return record


def by_place(record: dict[str, Any]) -> Iterator[tuple[tuple[int, int], dict[str, Any]]]:
    """The time expressions of a tagged document by the place where they stand."""
    return (((found["start"], found["end"]), found) for found in record["timexes"])
