"""The commands, and the rule that articles alone mean `build`."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from timeline import __version__
from timeline.cli import build, check, doctor, explain, formats, read, render, rules, tag, templates


class ArticlesFirst(TyperGroup):
    """A group in which arguments that name no command are arguments of `build`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's own Context is not public
        """Put `build` in front of arguments that start with neither a command nor an option of the group."""
        own = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        if not args or args[0] not in own | set(self.commands):
            args = ["build", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=ArticlesFirst,
    help="News articles into a chronology that a person can trust.\n\n"
    "`timeline ARTICLE...` is short for `timeline build ARTICLE...`.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"timeline {__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options of the program itself."""


app.command(name="build")(build.build)
app.command(name="check")(check.check)
app.command(name="explain")(explain.explain)
app.command(name="render")(render.render)
app.command(name="read")(read.read)
app.command(name="tag")(tag.tag)
app.command(name="rules")(rules.rules)
app.command(name="formats")(formats.formats)
app.command(name="templates")(templates.templates)
app.command(name="doctor")(doctor.doctor)
