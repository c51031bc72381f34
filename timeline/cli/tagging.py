"""What `timeline tag` does, in order: items in, one outcome for each, out as they come."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.cli.console import complain, note, put
from timeline.cli.jobs import in_order
from timeline.cli.tagger import Item, Outcome, Source, Tagger
from timeline.errors import ExitCode, UnreadableInput, UsageError
from timeline.renderers.tagged import FORMATS
from timeline.sources.files import LIMIT, load, stream

_SUFFIXES: dict[str, Source] = {".jsonl": "jsonl", ".ndjson": "jsonl", ".tml": "timeml", ".xml": "timeml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TagOrder:
    """What a person asked `timeline tag` for."""

    origins: tuple[str, ...]
    source: Source | None
    """``None``: as the suffix of each file says."""

    tagger: Tagger
    jobs: int


def run(order: TagOrder) -> ExitCode:
    """Tag all inputs; what cannot be read is said, and the rest goes on.

    Args:
        order: what the person asked for.

    Raises:
        UsageError: the output can hold one document, and there are more; or the zone does not exist.
        UnwritableOutput: standard output cannot be written.
    """
    code, lacking = ExitCode.DONE, set[str]()
    items = _items(order)
    if FORMATS[order.tagger.to].single:
        items = _single(items, order.tagger.to)
    for outcome in in_order(order.tagger, items, order.jobs, weight=lambda item: len(item.data)):
        if outcome.problem:
            code = ExitCode.UNREADABLE
        if outcome.lacking not in lacking | {""}:
            lacking.add(outcome.lacking)
            note(outcome.lacking)
        _tell(outcome)
    return code


def _tell(outcome: Outcome) -> None:
    if outcome.problem:
        complain(outcome.problem)
    for said in outcome.notes:
        note(said)
    if outcome.data:
        put(outcome.data)


def _items(order: TagOrder) -> Iterator[Item]:
    for origin in order.origins:
        source = order.source or _source(origin)
        try:
            if source == "jsonl":
                yield from _lines(origin)
            else:
                yield Item(where=origin, source=source, data=load(origin))
        except UnreadableInput as error:
            yield Item(where=origin, source=source, problem=str(error))


def _lines(origin: str) -> Iterator[Item]:
    for line in stream(origin):
        where = f"{origin}, line {line.number}"
        if line.data is None:
            error = UnreadableInput(f"it is longer than {LIMIT} bytes", where=where, hint="split its text")
            yield Item(where=where, source="jsonl", problem=str(error))
        elif line.data.strip():
            yield Item(where=where, source="jsonl", data=line.data)


def _source(origin: str) -> Source:
    """The format of a file, by its suffix.

    >>> _source("wsj.TML"), _source("-")
    ('timeml', 'text')
    """
    stem, dot, suffix = origin.rpartition(".")
    return _SUFFIXES.get((dot + suffix).lower(), "text") if stem else "text"


def _single(items: Iterator[Item], to: str) -> Iterator[Item]:
    """The only item; one more is refused before anything is written."""
    first = next(items, None)
    if first is None:
        return
    if next(items, None) is not None:
        raise UsageError(f"{to} holds one document, and there are more", where="--to", hint="give one, or use jsonl")
    yield first
