"""Timelines of entities from raw text, against those that people made (SemEval-2015 task 4)."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.accuracy.measured import Measured, digest_of
from benchmarks.shared import scorer
from timeline.events.about.calling import calls
from timeline.events.about.names import entity
from timeline.model.chronology import Basis
from timeline.model.text import Article
from timeline.pipeline import chronicle
from timeline.sources import ReadChoice, examine

CORPORA = {"entities": "entity-timelines/corpus_1", "entities, trial": "entity-timelines"}
"""Folders under `corpora/`, by the name that the table shows."""

Gold = dict[str, list[tuple[str, int, str | None]]]
"""By entity: document, line of the sentence, day."""

Row = tuple[str, str, int, str]
"""Entity, document, line of the sentence, day."""


def measure(folder: Path, name: str) -> Measured:
    """Exact and loose F1 of sentences with their days, and how right the order is.

    Args:
        folder: of the shared data.
        name: key of `CORPORA`.
    """
    lines: Any = scorer(folder, "score_timelines")
    corpus = folder / "corpora" / CORPORA[name]
    gold = lines.gold(corpus)
    texts = {doc: (_article(doc, dct, told), told) for doc, dct, told in lines.articles(corpus)}
    found = sorted({row for one in gold for row in _told(one, texts)})
    rows = [{"entity": one, "doc_id": doc, "sentence": line, "value": value} for one, doc, line, value in found]
    report, earliest = lines.score(gold, rows), lines.score(_earliest(gold), rows)
    return Measured(
        name=name,
        digest=digest_of(sorted(path for path in corpus.rglob("*.t*") if path.suffix in {".tml", ".txt"})),
        counts={"entities": report["entities"], "gold": report["gold"]},
        figures={
            "exact": 100 * report["exact"]["f1"],
            "within": 100 * report["within"]["f1"],
            "order": 100 * earliest["order"],
            "coverage": 100 * earliest["coverage"],
        },
        enough={"exact": 40.0, "within": 42.0, "order": 92.0, "coverage": 41.0},  # one for the other
        asides={"predicted": report["predicted"]},
        errors=list(_errors(name, gold, found, texts)),
    )


def _earliest(gold: Gold) -> Gold:
    """One day a sentence: of several the scorer takes whichever comes, and no figure may hang on that."""
    found: Gold = {}
    for one, rows in gold.items():
        days: dict[tuple[str, int], str] = {}
        for doc, line, day in rows:
            if day:
                days[doc, line] = min(day, days.get((doc, line), day))
        found[one] = [(*place, day) for place, day in days.items()]
    return found


def _article(doc: str, dct: str, told: Sequence[str]) -> Article:
    """The article as `timeline build` reads it from a line of JSON."""
    row = json.dumps({"doc_id": doc, "dct": dct, "text": "\n".join(told)}).encode()
    return examine(f"{doc}.jsonl", row, ReadChoice()).articles[0]


def _told(name: str, texts: dict[str, tuple[Article, list[str]]]) -> Iterator[Row]:
    """What a chronology about one entity tells, by document, line and day."""
    found = entity(name, "en")
    articles = [article for article, _ in texts.values() if calls(article.text, found)]
    for event in chronicle(articles, include=Basis.INFERRED, about=(name,)).events:
        for citation in event.citations:
            line = _line(texts[citation.article][1], citation.quote)
            if line is not None:
                yield name, citation.article, line, event.value.timex.split("T")[0]


def _line(lines: Sequence[str], quote: str) -> int | None:
    """The line that a quote is, or holds, or stands in."""
    words = " ".join(quote.split())
    places = [place for place, line in enumerate(lines) if place > 1 and line]
    same = (place for place in places if lines[place] == words)
    near = (place for place in places if words in lines[place] or lines[place] in words)
    return next(same, next(near, None))


def _errors(name: str, gold: Gold, found: Sequence[Row], texts: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """A row of `HEADER` for each sentence and day that only one side has."""
    wanted = {(one, doc, line, day) for one, rows in gold.items() for doc, line, day in rows if day}
    for kind, rows in (("missed", wanted - {*found}), ("spurious", {*found} - wanted)):
        for one, doc, line, day in sorted(rows):
            told = texts[doc][1] if doc in texts else []
            context = told[line] if line < len(told) else ""
            days = (day, "", "", "") if kind == "missed" else ("", "", "", day)
            yield (name, kind, doc, one, "", days[0], "", "", days[3], "", "", context)
