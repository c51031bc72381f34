"""The days of events, against those that people gave to 27 documents of TimeBank (Reimers and others, 2016)."""

from pathlib import Path
from typing import Any

from benchmarks.accuracy.corpora import CORPORA
from benchmarks.accuracy.measured import Measured, digest_of, flat
from benchmarks.accuracy.tagging import tag
from benchmarks.shared import scorer

GOLD = "corpora/event-times/event-times_normalized.tab"
REACH = 40
"""Characters of context on each side of an error."""


def measure(folder: Path) -> Measured:
    """Day F1 of all events, recall of those of other days than the publication's, and how right stated ones are.

    Args:
        folder: of the shared data.
    """
    days, timex = scorer(folder, "score_events"), scorer(folder)
    corpus = folder / "corpora" / CORPORA["TimeBank"]
    gold = days.read_gold(folder / GOLD, corpus)
    paths: list[Path] = [path for path in timex.gold_files(corpus) if path.stem in gold]
    texts, told = {}, {}
    for path in paths:
        texts[path.stem], _, written = timex.read_tml(path)
        told[path.stem] = tag(path.stem, texts[path.stem], written, events=True)["events"]
    published = {path.stem: days.dct_of(path) for path in paths}
    report, rows = days.score(gold, told, published)
    stated, _ = days.score(
        gold, {name: [one for one in found if one["basis"] == "stated"] for name, found in told.items()}
    )
    return Measured(
        name="event days",
        digest=digest_of([folder / GOLD, *paths]),
        counts={"documents": report["documents"], "days": report["gold_days"], "off-days": report["off_days"]},
        figures={
            "F1": 100 * report["f1"],
            "precision": 100 * report["precision"],
            "recall": 100 * report["recall"],
            "off-day recall": 100 * report["off_day_recall"],
            "stated right": 100 * stated["precision"],
        },
        enough={"precision": 60.0, "recall": 60.0},  # one for the other: F1 is what counts
        asides={"over no gold event": report["unjudged"], "ruled out by a bound": report["contradicted"]},
        errors=[_error(row, texts[row[1]]) for row in rows],
    )


def _error(row: tuple[Any, ...], text: str) -> tuple[str, ...]:
    """A row of `HEADER`; a missed event has no words of ours."""
    kind, name, start, end, *values = row
    gold, ours = values
    words, context = text[start:end], flat(text[max(start - REACH, 0) : end + REACH])
    return ("event days", kind, name, words, "", gold, words if ours else "", "", ours, "", "", context)
