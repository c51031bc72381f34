"""This project, by the path of `timeline tag --from jsonl`."""

from collections.abc import Iterable
from datetime import date

from benchmarks.accuracy.tagging import tag
from benchmarks.peers.run import Answer, Tag
from timeline.cli.collector import relax


def tagger() -> Tag:
    """Tags a document given as a line of JSON and reads the line that comes back, as a user of the tagger does."""
    relax()  # as the command does
    return _tag


def _tag(text: str, day: date) -> Iterable[Answer]:
    for found in tag("", text, day.isoformat())["timexes"]:
        yield found["start"], found["end"], found["type"], found["value"] or ""
