"""`timeline build`: articles in, a chronology out, in files."""

import sys
from typing import Annotated

import typer

from timeline.cli.groups import grouped
from timeline.cli.options import ARTICLES, ReadingOption
from timeline.cli.options.choosing import ChoiceOptions
from timeline.cli.options.inputs import InputOptions
from timeline.cli.options.looks import LookOptions
from timeline.cli.options.writing import WriteOptions


@grouped
def build(  # noqa: PLR0913 - its groups of options
    *,
    context: typer.Context,
    articles: Annotated[list[str] | None, typer.Argument(metavar="ARTICLE...", help=ARTICLES)] = None,
    writing: WriteOptions,
    inputs: InputOptions,
    reading: ReadingOption = None,
    choosing: ChoiceOptions,
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help="The chronology's title.")] = "",
    summary: Annotated[
        str | None, typer.Option("--summary", metavar="FILE", help="Your own summary, in Markdown, for the top.")
    ] = None,
    looks: LookOptions,
) -> int:
    """Build a chronology from articles; without -o in output/, as Markdown, HTML, PDF and JSON."""
    from timeline.cli.making import Order, make

    if not articles:
        if sys.stdin.isatty():
            typer.echo((context.parent or context).get_help(), err=True)
            raise typer.Exit(2)
        articles = ["-"]
    return make(
        Order(
            inputs=inputs.inputs(articles),
            reading=reading,
            title=title,
            summary=summary,
            choosing=choosing,
            looks=looks.looks(),
            writing=writing,
        )
    )
