"""`timeline tag`: every time expression and event of some texts, as JSON lines, TimeML or HTML."""

import sys
from typing import Annotated, Literal

import typer

from timeline.cli.options import DateOption, LanguageOption, ReadingOption, ZoneOption, choice_of

From = Literal["text", "timeml", "jsonl"]
To = Literal["jsonl", "timeml", "html"]


def tag(  # noqa: PLR0913, PLR0917 - its options
    context: typer.Context,
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE...", help="Texts, or - for standard input.")
    ] = None,
    source: Annotated[
        From | None, typer.Option("--from", help="What the files are; by default what their suffixes say.")
    ] = None,
    to: Annotated[To, typer.Option("--to", help="What to write. TimeML and HTML hold one document.")] = "jsonl",
    date: DateOption = None,
    tz: ZoneOption = None,
    lang: LanguageOption = "en",
    reading: ReadingOption = None,
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="Use so many processes.")] = 1,
    *,
    no_events: Annotated[bool, typer.Option("--no-events", help="Leave events out: many times faster.")] = False,
) -> int:
    """Mark every time expression and event of some texts: where it stands, its value, and how that was found."""
    from timeline.cli.tagger import Tagger
    from timeline.cli.tagging import TagOrder, run

    if not files:
        if sys.stdin.isatty():
            typer.echo(context.get_help(), err=True)
            raise typer.Exit(2)
        files = ["-"]
    tagger = Tagger(to=to, choice=choice_of(date, tz, lang), reading=reading, with_events=not no_events)
    return run(TagOrder(origins=tuple(files), source=source, tagger=tagger, jobs=jobs))
