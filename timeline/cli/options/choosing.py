"""Which events become entries."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.merging.selection import Wanted
    from timeline.model.chronology import Kind
    from timeline.model.time import TimeValue


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
    top: Annotated[int | None, typer.Option("--top", metavar="N", min=1, help="The N entries that matter most.")] = None
    min_sources: Annotated[
        int, typer.Option("--min-sources", metavar="N", min=1, help="Entries that N independent outlets tell of.")
    ] = 1
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Entries from then on: 2024, 2024-03, 2024-03-14.")
    ] = None
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Entries up to then, that day, month or year too.")
    ] = None
    grep: Annotated[
        list[str] | None,
        typer.Option("--grep", metavar="TEXT", help="Entries with this text in them or in their evidence."),
    ] = None
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help="Only reported, scheduled, alleged, denied, ... entries."),
    ] = None

    def wanted(self) -> "Wanted":
        """What entries must be.

        Raises:
            UsageError: a date or a kind is none.
        """
        from timeline.merging.selection import Wanted

        return Wanted(
            top=self.top,
            sources=self.min_sources,
            since=_unit(self.since, "--since"),
            until=_unit(self.until, "--until"),
            text=tuple(text for text in self.grep or () if text.strip()),
            kinds=tuple(_kind(name) for name in self.kind or ()),
        )


def _unit(text: str | None, option: str) -> "TimeValue | None":
    from timeline.model.time import TimeValue

    try:
        return TimeValue(text) if text else None
    except ValueError:
        raise UsageError(f"{text!r} is no date", where=option, hint="write it as 2024, 2024-03 or 2024-03-14") from None


def _kind(name: str) -> "Kind":
    from timeline.model.chronology import Kind

    try:
        return Kind(name)
    except ValueError:
        known = ", ".join(kind.value for kind in Kind)
        raise UsageError(f"there is no kind {name!r}", where="--kind", hint=f"choose {known}") from None
