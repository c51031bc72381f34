"""Which events become entries."""

from dataclasses import dataclass
from typing import Annotated, Literal

import typer


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceOptions:
    """What a person wants to see of all that the articles tell."""

    include: Annotated[
        Literal["stated", "inferred"],
        typer.Option("--include", help="Events that an expression dates, or those too that the context dates."),
    ] = "stated"
    about: Annotated[
        list[str] | None,
        typer.Option("--about", metavar="NAME", help="Only events in which this person, body or thing takes part."),
    ] = None
