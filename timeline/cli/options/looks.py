"""How outputs look."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from timeline.cli.options import day_of, days_of, folder_of
from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.renderers.style import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class LookOptions:
    """What a person says of the looks; each has its field in `timeline.renderers.Style`."""

    date_style: Annotated[
        Literal["ap", "long", "dmy", "iso"],
        typer.Option("--date-style", help="Jan. 4, 2024; January 4, 2024; 4 January 2024; 2024-01-04."),
    ] = "ap"
    style: Annotated[
        Literal["list", "narrative"],
        typer.Option("--style", help="A list of entries, or the same told as prose; JSON is the same."),
    ] = "list"
    templates: Annotated[
        str | None, typer.Option("--templates", metavar="DIR", help="Your templates; each replaces ours of its name.")
    ] = None
    heading_level: Annotated[
        int, typer.Option("--heading-level", min=1, max=6, metavar="N", help="The level of an embed's title.")
    ] = 2
    css: Annotated[
        Literal["inline", "file", "none"],
        typer.Option("--css", help="An embed's style sheet: in it, in a file beside it, or left out."),
    ] = "inline"
    no_formula_guard: Annotated[
        bool,
        typer.Option(
            "--no-formula-guard", help="Leave CSV cells as they are, even those that a spreadsheet would run."
        ),
    ] = False
    calendar_periods: Annotated[
        bool,
        typer.Option("--calendar-periods", help="Put entries without a day into calendars, over all of their period."),
    ] = False
    reverse: Annotated[bool, typer.Option("--reverse", help="The newest entry first.")] = False
    gap: Annotated[
        str | None,
        typer.Option("--gap", metavar="DAYS", help="Remark on so many days without an entry; 0 for never."),
    ] = None
    max_chars: Annotated[
        int | None, typer.Option("--max-chars", min=20, metavar="N", help="Cut an entry's text at so many characters.")
    ] = None
    max_quote: Annotated[
        int | None, typer.Option("--max-quote", min=20, metavar="N", help="Cut quotes of articles, around the date.")
    ] = None
    no_provenance: Annotated[
        bool, typer.Option("--no-provenance", help="Hide how dates were found, and the quotes.")
    ] = False

    template: Annotated[
        Literal["chronology", "briefing", "onepage"],
        typer.Option("--template", help="The PDF's design: all evidence, a briefing paper, what fits on a page."),
    ] = "chronology"
    paper: Annotated[Literal["a4", "letter"], typer.Option("--paper", help="The PDF's paper.")] = "a4"
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="The PDF's as-of day; without it, the newest day of an article."),
    ] = None
    originator: Annotated[
        str, typer.Option("--originator", metavar="NAME", help="Who answers for the PDF, as it is to be named there.")
    ] = ""
    marking: Annotated[
        str, typer.Option("--marking", metavar="TEXT", help="Stands at top and bottom of each page of the PDF.")
    ] = ""
    archive: Annotated[
        bool, typer.Option("--archive", help="Make the PDF a PDF/A-3 that carries the chronology as JSON.")
    ] = False

    def looks(self) -> "Style":
        """The style that renderers get.

        Raises:
            UsageError: there is no such folder, the as-of day is none, or two choices exclude each other.
        """
        from timeline.renderers.style import Style

        if self.style == "narrative" and self.template != "chronology":
            raise UsageError(
                f"a {self.template} is a list", where="--style narrative", hint="leave out --style or --template"
            )
        return Style(
            date_style=self.date_style,
            telling=self.style,
            templates=folder_of(self.templates),
            heading_level=self.heading_level,
            css=self.css,
            formula_guard=not self.no_formula_guard,
            calendar_periods=self.calendar_periods,
            reverse=self.reverse,
            gap=days_of(self.gap),
            max_chars=self.max_chars,
            max_quote=self.max_quote,
            provenance=not self.no_provenance,
            template=self.template,
            paper=self.paper,
            as_of=day_of(self.as_of, "--as-of"),
            originator=self.originator,
            marking=self.marking,
            archive=self.archive,
        )
