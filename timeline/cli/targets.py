"""Where outputs go and in which format each is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import UnwritableOutput, UsageError
from timeline.renderers import FORMATS, Format, format_named, format_of

FOLDER = Path("output")
"""Where outputs go that have no name of their own, in the folder that the command is run in."""

STDOUT = "-"
_LONGEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One output."""

    path: Path | None
    """Its file; ``None`` for standard output."""

    format: Format


def named(outputs: Sequence[str], formats: Sequence[Format]) -> tuple[Target, ...]:
    """The outputs that `-o` names; a known suffix gives the format, else `--to` does.

    Args:
        outputs: what was given as `-o`: file names, or ``"-"`` for standard output.
        formats: what was given as `--to`.

    Raises:
        UsageError: no format fits an output, no output fits a format, or two outputs are one.

    >>> [target.format.name for target in named(["a.pdf", "-"], [])]
    ['pdf', 'md']
    """
    targets = tuple(_target(output, formats) for output in outputs)
    for number, target in enumerate(targets):
        if target in targets[:number] or (target.path is None and None in [one.path for one in targets[:number]]):
            raise UsageError("is named twice", where=f"-o {outputs[number]}", hint="name each output once")
    idle = [one.name for one in formats if one not in [target.format for target in targets]]
    if idle:
        raise UsageError(f"no -o takes the format {idle[0]}", where="--to", hint="leave it out, or name a file")
    return targets


def standard(title: str, formats: Sequence[Format]) -> tuple[Target, ...]:
    """The outputs where `-o` names none: `output/<slug>`, in the formats of `--to` or in the standard ones.

    >>> [str(target.path) for target in standard("Rain at Last", [])][:2]
    ['output/rain-at-last.md', 'output/rain-at-last.html']
    """
    stem, wanted = slug(title), formats or [one for one in FORMATS if one.standard]
    return tuple(Target(path=FOLDER / f"{stem}{one.suffix}", format=one) for one in wanted)


def formats_of(texts: Sequence[str]) -> tuple[Format, ...]:
    """The formats that `--to` names, each once.

    Raises:
        UsageError: there is no format of that name.

    >>> [one.name for one in formats_of(["md,json", "md"])]
    ['md', 'json']
    """
    names = [name.strip() for text in texts for name in text.split(",")]
    return tuple(dict.fromkeys(format_named(name) for name in names))


def slug(title: str) -> str:
    """A file name made of a title: ASCII, lower case, at most 60 characters, the same anywhere.

    >>> slug("U.S. strike kills militia leader in Iraq’s capital, “Müller” says")
    'u-s-strike-kills-militia-leader-in-iraqs-capital-muller-says'
    """
    from slugify import slugify

    return slugify(title, max_length=_LONGEST, word_boundary=True, save_order=True) or "chronology"


def guard(targets: Sequence[Target], inputs: Sequence[str], *, clobber: bool) -> None:
    """Make sure, before any work, that no input is written over, and no file that is to stay.

    Raises:
        UsageError: an output is an input.
        UnwritableOutput: an output is there already, and `clobber` is false.
    """
    for path in (target.path for target in targets):
        if path is None or not path.exists():
            continue
        if any(Path(name).exists() and path.samefile(name) for name in inputs):
            raise UsageError("this is an input, and would be written over", where=str(path), hint="name another output")
        if not clobber:
            raise UnwritableOutput("is there already", where=str(path), hint="leave out --no-clobber, or name another")


def _target(output: str, formats: Sequence[Format]) -> Target:
    if output == STDOUT:
        return Target(path=None, format=_for_stdout(formats))
    try:
        return Target(path=Path(output), format=format_of(output))
    except UsageError:
        if len(formats) != 1:
            raise
        return Target(path=Path(output), format=formats[0])


def _for_stdout(formats: Sequence[Format]) -> Format:
    if len(formats) > 1:
        raise UsageError("standard output takes one format", where="-o -", hint="name one with --to")
    chosen = formats[0] if formats else format_named("md")
    if chosen.binary:
        raise UsageError(f"{chosen.name} is not text", where="-o -", hint=f"name a file: -o report{chosen.suffix}")
    return chosen
