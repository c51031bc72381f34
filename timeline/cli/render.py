"""`timeline render`: a chronology that is there already, edited perhaps, in any format."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.console import note
from timeline.cli.groups import grouped
from timeline.cli.options import LanguageOption, language_of
from timeline.cli.options.looks import LookOptions
from timeline.cli.options.writing import WriteOptions

if TYPE_CHECKING:
    from timeline.model.chronology import Chronology

STDIN = "-"

FORMATS = ("html", "pdf")
"""What is made where nobody says what is wanted."""


@grouped
def render(
    file: Annotated[str, typer.Argument(metavar="FILE", help="story.md or story.json; - for standard input.")],
    writing: WriteOptions,
    lang: LanguageOption = "en",
    looks: LookOptions = LookOptions(),  # noqa: B008 - frozen
) -> int:
    """Render a chronology from its Markdown, as you edited it, or from its JSON; without -o in output/."""
    from timeline.cli.making import report
    from timeline.cli.outputs import write_all
    from timeline.cli.pairs import guard_bases
    from timeline.cli.targets import formats_of, guard, named, standard
    from timeline.renderers import format_named

    formats = formats_of(writing.to or ())
    targets = named(writing.output, formats) if writing.output else ()
    chronology = _read(file, language_of(lang), quiet=writing.quiet)
    targets = targets or standard(chronology.title, formats or [format_named(name) for name in FORMATS])
    guard(targets, [file], clobber=not writing.no_clobber)
    guard_bases([target.path for target in targets if target.path is not None])
    made, code = write_all(chronology, targets, looks.looks(), writing, {})
    return max(code, report(chronology, made, writing))


def _read(name: str, language: str, *, quiet: bool) -> "Chronology":
    from timeline.cli.pairs import data_of, read_edited
    from timeline.editing.stored import read_json
    from timeline.errors import UnreadableInput
    from timeline.sources import load

    data = load(name) if name == STDIN else data_of(Path(name))
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return read_json(data, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableInput("it is not in UTF-8", where=name, hint="save it as UTF-8") from None
    chronology, whole = read_edited(Path(name), text, language)
    if not whole and not quiet:
        note(f"{name}: {Path(name).with_suffix('.json').name} is not beside it; taken as written by hand")
    return chronology
