"""Files that go with an output, such as the style sheet of a fragment."""

from pathlib import Path

from timeline.cli.targets import Target
from timeline.renderers.files import write
from timeline.renderers.style import Style


def write_companions(target: Target, style: Style, *, clobber: bool) -> tuple[Path, ...]:
    """Write what goes with an output that is a file, beside it and under its name.

    Args:
        target: the output.
        style: how it looks; it says whether there is anything beside it.
        clobber: false to leave a file that is already there, and to fail.

    Raises:
        UnwritableOutput: one cannot be written.
    """
    made = []
    for suffix, data in target.format.companions(style).items() if target.path else ():
        path = companion(target, suffix)
        write(path, data, clobber=clobber)
        made.append(path)
    return tuple(made)


def companion(target: Target, suffix: str) -> Path:
    """Where a file beside an output goes.

    >>> from timeline.renderers import format_named
    >>> str(companion(Target(path=Path("web/story.embed.html"), format=format_named("embed")), ".embed.css"))
    'web/story.embed.css'
    """
    assert target.path is not None, "standard output has nothing beside it"
    name = target.path.name
    stem = name[: -len(target.format.suffix)] if name.lower().endswith(target.format.suffix) else target.path.stem
    return target.path.with_name(stem + suffix)
