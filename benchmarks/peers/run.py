"""One tagger over all documents, in a process of its own: answers, and the CPU they took.

    python -m benchmarks.peers.run ADAPTER DOCUMENTS.jsonl ANSWERS.jsonl

An adapter is a module beside this file with `tagger() -> Callable[[str, date], Iterable[Answer]]`. It runs in the
environment of the tagger it wraps, so this file needs nothing but Python. The first line of the answers holds the
CPU-seconds; loading and the first documents, which warm up, are not counted.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date
from importlib import import_module
from pathlib import Path

Answer = tuple[int, int, str, str]
"""Start, end, TIMEX3 type, TIMEX3 value."""

Tag = Callable[[str, date], Iterable[Answer]]

WARM = 20
"""Documents that are tagged before the clock runs."""


def main(adapter: str, documents: str, answers: str) -> None:
    """Tag, time, write.

    Args:
        adapter: module name.
        documents: JSON lines of `doc_id`, `dct`, `text`.
        answers: where to write.
    """
    tag: Tag = import_module(f"benchmarks.peers.{adapter}").tagger()
    rows = [json.loads(line) for line in Path(documents).read_text(encoding="utf-8").splitlines()]
    texts = [(row["text"], date.fromisoformat(row["dct"][:10])) for row in rows]
    for text, day in texts[:WARM]:
        answered(tag, text, day)
    begun = time.process_time()
    found = [answered(tag, text, day) for text, day in texts]
    spent = time.process_time() - begun
    with Path(answers).open("w", encoding="utf-8") as out:
        out.write(json.dumps({"cpu": spent}) + "\n")
        for row, timexes in zip(rows, found, strict=True):
            named = [dict(zip(("start", "end", "type", "value"), timex, strict=True)) for timex in timexes]
            out.write(json.dumps({"doc_id": row["doc_id"], "timexes": named}) + "\n")


def answered(tag: Tag, text: str, day: date) -> list[Answer]:
    """The answers to one document; a tagger that breaks on it has none."""
    try:
        return list(tag(text, day))
    except Exception:  # noqa: BLE001 - whatever a tagger does, the others must still be measured
        return []


if __name__ == "__main__":
    main(*sys.argv[1:])
