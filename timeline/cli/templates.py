"""`timeline templates`: our templates, listed or copied for a person to change."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.console import note, put
from timeline.errors import ExitCode


def templates(
    *,
    copy: Annotated[
        str | None, typer.Option("--copy", metavar="DIR", help="Copy them here; files that are there already stay.")
    ] = None,
) -> int:
    """List the templates, or copy them to start from."""
    from timeline.renderers import gallery

    if copy is None:
        put("".join(f"{name:<22}{purpose}\n" for name, purpose in gallery.GALLERY.items()).encode())
        return ExitCode.DONE
    made = gallery.copy(Path(copy))
    for path in made:
        put(f"{path}\n".encode())
    if len(made) < len(gallery.GALLERY):
        note(f"{len(gallery.GALLERY) - len(made)} are there already and stay as they are")
    return ExitCode.DONE
