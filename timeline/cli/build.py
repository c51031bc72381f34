"""`timeline build`: articles in, a chronology out, in files."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from timeline.cli.options import (
    ARTICLES,
    CacheOption,
    DateOption,
    FormOption,
    LanguageOption,
    ReadingOption,
    ZoneOption,
    choice_of,
    folder_of,
)

DateStyle = Literal["ap", "iso", "long"]
Include = Literal["stated", "inferred"]
Telling = Literal["list", "narrative"]


def build(  # noqa: PLR0913, PLR0917 - its options
    context: typer.Context,
    articles: Annotated[list[str] | None, typer.Argument(metavar="ARTICLE...", help=ARTICLES)] = None,
    output: Annotated[
        list[str] | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write here; the suffix says the format. May be repeated."),
    ] = None,
    to: Annotated[
        list[str] | None, typer.Option("--to", metavar="FORMATS", help="md,html,pdf,json: those wanted.")
    ] = None,
    date: DateOption = None,
    tz: ZoneOption = None,
    lang: LanguageOption = "en",
    reading: ReadingOption = None,
    form: FormOption = None,
    cache: CacheOption = None,
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help="The chronology's title.")] = "",
    summary: Annotated[
        str | None, typer.Option("--summary", metavar="FILE", help="Your own summary, in Markdown, for the top.")
    ] = None,
    include: Annotated[
        Include, typer.Option("--include", help="Events that an expression dates, or those too that the context dates.")
    ] = "stated",
    date_style: Annotated[
        DateStyle, typer.Option("--date-style", help="Jan. 4, 2024, 2024-01-04 or January 4, 2024.")
    ] = "ap",
    style: Annotated[
        Telling, typer.Option("--style", help="A list of entries, or the same told as prose; JSON is the same.")
    ] = "list",
    templates: Annotated[
        str | None, typer.Option("--templates", metavar="DIR", help="Your templates; each replaces ours of its name.")
    ] = None,
    *,
    no_clobber: Annotated[bool, typer.Option("--no-clobber", help="Leave files that are there already.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but what went wrong.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if a date is guessed or not resolved, and list those.")
    ] = False,
) -> int:
    """Build a chronology from articles; without -o in output/, as Markdown, HTML, PDF and JSON."""
    from timeline.cli.inputs import Inputs
    from timeline.cli.making import Order, make

    if not articles:
        if sys.stdin.isatty():
            typer.echo((context.parent or context).get_help(), err=True)
            raise typer.Exit(2)
        articles = ["-"]
    return make(
        Order(
            inputs=Inputs(
                origins=tuple(articles),
                choice=choice_of(date, tz, lang),
                form=form or "",
                cache=Path(cache) if cache is not None else None,
            ),
            reading=reading,
            outputs=tuple(output or ()),
            formats=tuple(to or ()),
            title=title,
            summary=summary,
            include=include,
            date_style=date_style,
            telling=style,
            templates=folder_of(templates),
            clobber=not no_clobber,
            quiet=quiet,
            strict=strict,
        )
    )
