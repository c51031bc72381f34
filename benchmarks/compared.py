"""Taggers side by side: the same documents, the same scorer, one run."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.accuracy.corpora import CORPORA
from benchmarks.accuracy.every import NEWS
from benchmarks.peers.answers import Answers
from benchmarks.shared import scorer
from benchmarks.taggers import Tagger


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What one tagger does with all documents, or why it did nothing."""

    name: str
    words: float = 0.0
    """Words per CPU-second, warm, in its best round: a busy machine only ever takes away."""

    f1: tuple[tuple[float, float], ...] = ()
    """Relaxed and value F1 on each of `NEWS`, in percent."""

    absent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Corpus:
    name: str
    documents: tuple[tuple[str, str, Any, str], ...]
    """Id, text, gold, day."""


def compare(folder: Path, taggers: Sequence[Tagger]) -> Iterator[Compared]:
    """Run the taggers in turn, so that what else the machine does troubles all alike.

    Args:
        folder: of the shared data.
        taggers: which.
    """
    timex = scorer(folder)
    corpora = [_corpus(timex, folder, name) for name in NEWS]
    words = sum(len(text.split()) for corpus in corpora for _, text, _, _ in corpus.documents)
    with TemporaryDirectory() as place:
        documents = Path(place) / "documents.jsonl"
        rows = [(name, text, day) for corpus in corpora for name, text, _, day in corpus.documents]
        lines = [json.dumps({"doc_id": name, "dct": day, "text": text}) for name, text, day in rows]
        documents.write_text("\n".join(lines) + "\n", encoding="utf-8")
        runs: dict[str, list[Answers]] = {tagger.name: [] for tagger in taggers}
        failed = {tagger.name: f"not here: {tagger.missing}" for tagger in taggers if tagger.missing}
        for turn in range(max((tagger.rounds for tagger in taggers), default=0)):
            for tagger in taggers:
                if turn < tagger.rounds and tagger.name not in failed:
                    _run(tagger, documents, runs[tagger.name], failed)
        for tagger in taggers:
            yield _judged(tagger.name, runs[tagger.name], failed.get(tagger.name, ""), words, corpora, timex)


def _corpus(timex: Any, folder: Path, name: str) -> _Corpus:  # noqa: ANN401 - the scorer is known at run time only
    found = []
    for path in timex.gold_files(folder / "corpora" / CORPORA[name]):
        text, gold, day = timex.read_tml(path)
        found.append((path.stem, text, gold, day))
    return _Corpus(name=name, documents=tuple(found))


def _run(tagger: Tagger, documents: Path, runs: list[Answers], failed: dict[str, str]) -> None:
    """One more run of a tagger, or why there is none."""
    try:
        runs.append(tagger.run(documents, documents.with_name(f"{tagger.name}.answers")))
    except subprocess.TimeoutExpired:
        failed[tagger.name] = "took too long"
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        failed[tagger.name] = f"broke: {said[-1] if said else error.returncode}"


def _judged(  # noqa: PLR0913, PLR0917 - all that is known of a tagger
    name: str,
    runs: Sequence[Answers],
    failed: str,
    words: int,
    corpora: Sequence[_Corpus],
    timex: Any,  # noqa: ANN401
) -> Compared:
    if failed:
        return Compared(name=name, absent=failed)
    f1 = tuple(_f1(timex, corpus, runs[0]) for corpus in corpora)
    return Compared(name=name, words=words / min(answers.cpu for answers in runs), f1=f1)


def _f1(timex: Any, corpus: _Corpus, answers: Answers) -> tuple[float, float]:  # noqa: ANN401
    documents = [
        (name, text, gold, [_timex(timex, found) for found in answers.timexes.get(name, ())])
        for name, text, gold, _ in corpus.documents
    ]
    report, _ = timex.score_documents(documents)
    return 100 * report["relaxed"]["f1"], 100 * report["value_f1"]


def _timex(timex: Any, found: Any) -> Any:  # noqa: ANN401
    return timex.Timex(found["start"], found["end"], found["type"], found["value"])
