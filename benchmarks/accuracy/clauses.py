"""How many entries are told in a clause of their own, and how many sentences with several dates give each its own."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.accuracy.corpora import CORPORA
from benchmarks.accuracy.measured import Measured, digest_of, flat
from benchmarks.shared import scorer
from timeline.model.chronology import Event
from timeline.model.text import TextSpan
from timeline.pipeline import chronicle
from timeline.sources import read
from timeline.sources.ladder import ReadChoice

OWN, EACH = "entries with their own", "sentences, each date its own"

CORPUS = "AQUAINT"
"""Whole stories of some length, which tell of more than one day."""


def measure(folder: Path) -> Measured:
    """Shares of entries and of sentences; whether a clause is good is for readers to say.

    Args:
        folder: of the shared data.
    """
    timex = scorer(folder)
    paths: list[Path] = timex.gold_files(folder / "corpora" / CORPORA[CORPUS])
    entries = [(path.stem, event) for path in paths for event in _events(*timex.read_tml(path))]
    several = [texts for texts in _by_sentence(entries).values() if len(texts) > 1]
    told = [(name, event) for name, event in entries if event.mentions[0].clause]
    return Measured(
        name="clauses",
        digest=digest_of(paths),
        counts={"documents": len(paths)},
        figures={
            OWN: 100 * len(told) / len(entries),
            EACH: 100 * sum(len(set(texts)) == len(texts) for texts in several) / len(several),
        },
        enough={OWN: 60.0, EACH: 50.0},  # a gate that is shut more often is no worse a gate
        asides={"entries": len(entries), "sentences with several": len(several)},
        errors=[_shut(name, event) for name, event in entries if not event.mentions[0].clause],
    )


def _events(text: str, _: object, written: str) -> Iterator[Event]:
    for article in read("-", text.encode(), ReadChoice(day=date.fromisoformat(written[:10]))):
        yield from chronicle([article]).events


def _by_sentence(entries: list[tuple[str, Event]]) -> dict[tuple[str, TextSpan], list[str]]:
    """The texts that one sentence gives, by document and sentence."""
    found = defaultdict(list)
    for name, event in entries:
        for mention in event.mentions:
            found[name, mention.citation.span].append(mention.text)
    return found


def _shut(name: str, event: Event) -> tuple[str, ...]:
    """A row of `HEADER` for an entry that is told in its trimmed sentence."""
    first = event.mentions[0]
    rule, context = first.resolution.expression.rule, flat(first.citation.quote)
    return (
        "clauses",
        "sentence",
        name,
        "",
        "",
        "",
        flat(first.citation.phrase),
        "",
        str(event.value),
        rule,
        "",
        context,
    )
