"""How well tellings of one event by several outlets are put together: pairs of tellings in one entry."""

import tomllib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from benchmarks.accuracy.measured import Measured, digest_of, flat
from timeline.model.chronology import Chronology
from timeline.model.text import Article
from timeline.pipeline import chronicle
from timeline.sources import read

PATH = Path(__file__).parents[1] / "merged.toml"

Pairs = frozenset[frozenset[str]]


def measure() -> Measured:
    """The share of pairs that belong together that stand in one entry, and of pairs in one entry that belong so."""
    gold = {article.id: name for article, name in articles()}
    chronology = chronicle([article for article, _ in articles()])
    wanted, found = _pairs(gold), _found(chronology)
    right = len(wanted & found)
    precision, recall = 100 * right / max(len(found), 1), 100 * right / max(len(wanted), 1)
    return Measured(
        name="merging",
        digest=digest_of([PATH]),
        counts={"articles": len(gold), "events": len(set(gold.values())), "pairs": len(wanted)},
        figures={
            "precision": precision,
            "recall": recall,
            "F1": 2 * precision * recall / max(precision + recall, 1e-9),
        },
        asides={},
        errors=[*_errors(wanted - found, "apart", chronology), *_errors(found - wanted, "together", chronology)],
    )


def articles() -> Iterator[tuple[Article, str]]:
    """Each telling as an article, and the name of its event."""
    for event in tomllib.loads(PATH.read_text(encoding="utf-8"))["event"]:
        for outlet, day, sentence in event["tellings"]:
            text = f"---\ndate: {day}\nsource: {outlet}\n---\n{sentence}\n"
            for article in read(f"{event['name']}, {outlet}", text.encode()):
                yield article, event["name"]


def _pairs(names: dict[str, str]) -> Pairs:
    return frozenset(frozenset(pair) for pair in combinations(sorted(names), 2) if names[pair[0]] == names[pair[1]])


def _found(chronology: Chronology) -> Pairs:
    return frozenset(
        frozenset(pair)
        for event in chronology.events
        for pair in combinations(sorted({citation.article for citation in event.citations}), 2)
    )


def _errors(pairs: Pairs, kind: str, chronology: Chronology) -> Iterator[tuple[str, ...]]:
    for pair in sorted(sorted(each) for each in pairs):
        first, second = (flat(chronology.article(name).text) for name in pair)
        yield ("merging", kind, pair[0], first, "", "", second, "", "", "", "", "")
