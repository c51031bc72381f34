"""What is written where, and what is said meanwhile."""

from dataclasses import dataclass
from typing import Annotated

import typer


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteOptions:
    """What a person says of the outputs."""

    output: Annotated[
        list[str] | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write here; the suffix says the format. May be repeated."),
    ] = None
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="FORMATS", help="Those wanted, as in md,pdf; timeline formats lists them."),
    ] = None
    no_clobber: Annotated[bool, typer.Option("--no-clobber", help="Leave files that are there already.")] = False
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but what went wrong.")] = False
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if a date is guessed or not resolved, and list those.")
    ] = False
