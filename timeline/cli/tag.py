"""`timeline tag`: every time expression and event of some texts, as JSON lines, TimeML or HTML."""

import sys
from typing import Annotated, Literal

import typer

from timeline.cli.groups import grouped
from timeline.cli.options import ARTICLES, ReadingOption
from timeline.cli.options.inputs import InputOptions


@grouped
def tag(  # noqa: PLR0913, PLR0917 - its options
    context: typer.Context,
    inputs: InputOptions,
    texts: Annotated[list[str] | None, typer.Argument(metavar="TEXT...", help=ARTICLES)] = None,
    to: Annotated[
        Literal["jsonl", "timeml", "html"],
        typer.Option("--to", help="What to write. TimeML and HTML hold one document."),
    ] = "jsonl",
    reading: ReadingOption = None,
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="Use so many processes.")] = 1,
    no_events: Annotated[bool, typer.Option("--no-events", help="Leave events out: many times faster.")] = False,  # noqa: FBT002 - an option
) -> int:
    """Mark every time expression and event of some texts: where it stands, its value, and how that was found."""
    from timeline.cli.tagger import Tagger
    from timeline.cli.tagging import run

    if not texts:
        if sys.stdin.isatty():
            typer.echo(context.get_help(), err=True)
            raise typer.Exit(2)
        texts = ["-"]
    named = inputs.inputs(texts)
    tagger = Tagger(to=to, choice=named.choice, reading=reading, with_events=not no_events)
    return run(named, tagger, jobs)
