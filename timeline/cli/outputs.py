"""Writing a chronology in the formats that are wanted, and telling what came of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from timeline.cli.companions import write_companions
from timeline.cli.console import complain, note, progress, put
from timeline.cli.options.writing import WriteOptions
from timeline.cli.pairs import Pair, write_pair, write_sealed
from timeline.cli.targets import Target
from timeline.editing.merge import Merged
from timeline.errors import ExitCode, PdfUnavailable
from timeline.model.chronology import Chronology
from timeline.renderers import Style
from timeline.renderers.files import write

Pairs = Mapping[Path, tuple[Pair, Merged]]
"""The Markdown files that a person may edit, with what goes into each."""


def write_all(
    chronology: Chronology, targets: Sequence[Target], looks: Style, writing: WriteOptions, pairs: Pairs
) -> tuple[tuple[Path, ...], ExitCode]:
    """Write each output; one that this machine cannot make is told, and the rest goes on.

    Args:
        chronology: what is shown.
        targets: where to, and how.
        looks: the style.
        writing: what the person said of the outputs.
        pairs: the Markdown files among the targets that a person may edit; each has a JSON file beside it.

    Raises:
        UnwritableOutput: a file cannot be written; what was there is whole.
    """
    made, code = list[Path](), ExitCode.DONE
    beside = {pair.json for pair, _ in pairs.values()}
    for target in targets:
        if target.path in beside:
            continue  # it is written with its Markdown
        if not writing.quiet:
            progress(f"Making {target.path or target.format.name} ...")
        try:
            made += _one(chronology, target, looks, writing, pairs)
        except PdfUnavailable as error:
            complain(str(error))
            code = ExitCode.NO_PDF
            continue
        _tell_losses(chronology, target, looks, quiet=writing.quiet)
    return tuple(made), code


def _one(chronology: Chronology, target: Target, looks: Style, writing: WriteOptions, pairs: Pairs) -> tuple[Path, ...]:
    clobber = not writing.no_clobber
    if target.path is not None and target.path in pairs:
        return write_pair(*pairs[target.path], looks, clobber=clobber)
    data = target.format.render(chronology, looks)
    if target.path is None:
        put(data)
        return ()
    if target.format.name == "md":
        write_sealed(target.path, data.decode(), clobber=clobber)
    else:
        write(target.path, data, clobber=clobber)
    _tell_gaps(chronology, target, looks)
    return (target.path, *write_companions(target, looks, clobber=clobber))


def _tell_losses(chronology: Chronology, target: Target, looks: Style, *, quiet: bool) -> None:
    """Say in one line what of this chronology has no room in a format."""
    losses = () if quiet else target.format.losses(chronology, looks)
    if losses:
        note(f"{target.path or target.format.name}: {'; '.join(losses)}")


def _tell_gaps(chronology: Chronology, target: Target, looks: Style) -> None:
    """Say which letters a PDF could not show, with what mends it."""
    if target.format.name == "pdf":
        from timeline.renderers.coverage import undrawn

        for gap in undrawn(chronology, looks):
            complain(f"{target.path}: {gap}")
