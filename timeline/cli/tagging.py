"""What `timeline tag` does, in order: inputs in, one outcome for each, out as they come."""

from collections.abc import Iterator

from timeline.cli.console import complain, note, put
from timeline.cli.inputs import Inputs, pieces
from timeline.cli.jobs import in_order
from timeline.cli.tagger import Outcome, Tagger, too_many
from timeline.errors import ExitCode
from timeline.renderers.tagged import FORMATS
from timeline.sources.pieces import Piece


def run(inputs: Inputs, tagger: Tagger, jobs: int) -> ExitCode:
    """Tag all inputs; what cannot be read is said, and the rest goes on.

    Args:
        inputs: what the person named.
        tagger: what is done to each.
        jobs: so many processes share the work.

    Raises:
        UsageError: the output can hold one document, and there are more; or the zone does not exist.
        UnwritableOutput: standard output cannot be written.
    """
    code, lacking = ExitCode.DONE, set[str]()
    found = pieces(inputs)
    if FORMATS[tagger.to].single:
        found = _single(found, tagger.to)
    for outcome in in_order(tagger, found, jobs, weight=lambda piece: len(piece.data)):
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


def _single(found: Iterator[Piece], to: str) -> Iterator[Piece]:
    """The only piece; one more is refused before anything is written."""
    first = next(found, None)
    if first is None:
        return
    if next(found, None) is not None:
        raise too_many(to)
    yield first
