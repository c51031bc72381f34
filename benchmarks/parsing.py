"""What the parser costs: one article from nothing to JSON, and articles a second with events and without."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.accuracy.corpora import CORPORA
from benchmarks.cold import spent
from benchmarks.shared import ROOT, scorer
from benchmarks.table import table
from timeline.model.text import Article
from timeline.pipeline import chronicle, resolutions
from timeline.sources import load, read
from timeline.sources.ladder import ReadChoice
from timeline.syntax.weights import find

LIMIT = 1.3
ARTICLE = ROOT / "examples" / "harbor-bridge.txt"
DOCUMENTS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """Median CPU-seconds of a process from its start to its end."""

    article: float
    spacy: float

    @property
    def ratio(self) -> float:
        """How many times the CPU of importing spaCy and loading its model one article takes."""
        return self.article / self.spacy


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Articles per CPU-second, in one process, warm."""

    articles: int
    words: int
    expressions: float
    chronologies: float


def start(rounds: int = 11) -> Started:
    """Build JSON from one article again and again, in turn with loading the whole model by its maker's own way.

    Args:
        rounds: how often.
    """
    with tempfile.TemporaryDirectory() as place:
        command = Path(sys.executable).with_name("timeline")
        build = (str(command), "build", str(ARTICLE), "--date", "2024-03-14", "-q", "-o", f"{place}/a.json")
        whole = (sys.executable, "-c", f"import spacy; spacy.load({find().distribution!r})")
        pairs = [(spent(build), spent(whole)) for _ in range(rounds + 1)][1:]
    return Started(
        article=statistics.median(article for article, _ in pairs), spacy=statistics.median(spacy for _, spacy in pairs)
    )


def pace(folder: Path | None, rounds: int = 3) -> Pace:
    """Read, resolve and, the second time, tell what happened: the best of some rounds.

    Args:
        folder: of the shared data; without it the examples are read.
        rounds: how often.
    """
    articles = tuple(_articles(folder))

    def expressions() -> None:
        for article in articles:
            tuple(resolutions(article))

    def chronologies() -> None:
        for article in articles:
            chronicle([article])

    return Pace(
        articles=len(articles),
        words=sum(len(article.text.split()) for article in articles),
        expressions=len(articles) / _best(expressions, rounds),
        chronologies=len(articles) / _best(chronologies, rounds),
    )


def tables(started: Started, found: Pace) -> str:
    """Both as Markdown."""
    rows = [
        ["`timeline build …` to JSON", f"{started.article * 1000:.0f} ms", f"{started.ratio:.2f}"],
        ["`import spacy; spacy.load(…)`", f"{started.spacy * 1000:.0f} ms", "1.00"],
    ]
    warm = [
        ["expressions, resolved", f"{found.expressions:.0f}"],
        ["chronologies, each event in a clause", f"{found.chronologies:.1f}"],
    ]
    size = f"{found.articles} articles of {found.words / found.articles:.0f} words"
    return f"{table(['cold', 'CPU', 'ratio'], rows)}\n\n{table([size, 'per CPU-second'], warm)}"


def _articles(folder: Path | None) -> Iterator[Article]:
    if folder is None:
        for path in sorted((ROOT / "examples").iterdir()):
            yield from read(str(path), load(str(path)))
        return
    timex = scorer(folder)
    files = timex.gold_files(folder / "corpora" / CORPORA["TimeBank"])
    for path in files[:: max(len(files) // DOCUMENTS, 1)]:
        text, _, day = timex.read_tml(path)
        yield from read("-", text.encode(), ReadChoice(day=date.fromisoformat(day[:10])))


def _best(work: Callable[[], object], rounds: int) -> float:
    work()
    taken = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)
