"""The TimeML corpora: tagged, and scored with the measures of TempEval-3."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.accuracy.measured import Measured, digest_of, flat
from benchmarks.accuracy.tagging import by_place, tag
from benchmarks.shared import scorer

CORPORA = {"TimeBank": "timebank-aquaint/TimeBank", "AQUAINT": "timebank-aquaint/AQUAINT", "WikiWars": "wikiwars"}
"""Folders under `corpora/`, by the name that the table shows."""

Places = dict[tuple[str, int, int], dict[str, Any]]
"""What was tagged, by document, start and end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A corpus as the scorer sees it."""

    measured: Measured
    rows: list[tuple[Any, ...]]
    """The scorer's: kind, document, text, gold, predicted; either of the last two may be ``None``."""

    places: Places


def score(folder: Path, name: str) -> Scored:
    """Tag one corpus and score it.

    Args:
        folder: of the shared data.
        name: key of `CORPORA`.
    """
    timex = scorer(folder)
    paths: list[Path] = timex.gold_files(folder / "corpora" / CORPORA[name])
    documents, places = [], Places()
    for path in paths:
        text, gold, dct = timex.read_tml(path)
        record = tag(path.stem, text, dct)
        places |= {(path.stem, *place): found for place, found in by_place(record)}
        documents.append((path.stem, text, gold, [_prediction(timex, found) for found in record["timexes"]]))
    report, rows = timex.score_documents(documents)
    measured = Measured(
        name=name,
        digest=digest_of(paths),
        counts={"documents": report["documents"], "gold": report["gold"]},
        figures={
            "strict": 100 * report["strict"]["f1"],
            "relaxed": 100 * report["relaxed"]["f1"],
            "type": 100 * report["type_f1"],
            "value": 100 * report["value_f1"],
        },
        asides={},
        errors=[_error(name, row, places) for row in rows if row[0] != "ok"],
    )
    return Scored(measured=measured, rows=rows, places=places)


def _prediction(timex: Any, found: dict[str, Any]) -> Any:  # noqa: ANN401 - the scorer's own types, known at run time
    return timex.Timex(found["start"], found["end"], found["type"] or "", found["value"] or "")


def _error(name: str, row: tuple[Any, ...], places: Places) -> tuple[str, ...]:
    """One line of the list of errors."""
    kind, document, text, gold, ours = row
    at = gold or ours
    found = places.get((document, ours.start, ours.end), {}) if ours else {}
    anchor = found.get("anchor") or {}
    return (
        name,
        kind,
        document,
        *((flat(text[gold.start : gold.end]), gold.type, gold.value) if gold else ("", "", "")),
        *((flat(text[ours.start : ours.end]), ours.type, ours.value) if ours else ("", "", "")),
        found.get("rule", ""),
        f"{anchor.get('kind', '')} {anchor.get('value') or ''}".strip(),
        flat(f"{text[max(0, at.start - 60) : at.start]}[{text[at.start : at.end]}]{text[at.end : at.end + 40]}"),
    )
