"""Chronology → outputs: one table of formats; a renderer is imported only when it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from timeline.errors import UsageError
from timeline.model.chronology import Chronology
from timeline.renderers.style import DateStyle, Style

__all__ = ["FORMATS", "DateStyle", "Format", "Style", "format_named", "format_of", "render"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An output format and the module that makes it."""

    name: str
    """What `--to` takes; the suffix of its files, without the dot."""

    binary: bool
    """Whether it cannot be shown on a terminal."""

    module: str
    """Its module in `timeline.renderers`."""

    aliases: tuple[str, ...] = ()
    """Other names and suffixes that mean it."""

    @property
    def suffix(self) -> str:
        """The suffix of its files: ``".md"``."""
        return f".{self.name}"

    @property
    def render(self) -> Callable[[Chronology, Style], bytes]:
        """The renderer; importing it is put off until here."""
        render: Callable[[Chronology, Style], bytes] = import_module(f"timeline.renderers.{self.module}").render
        return render


FORMATS = (
    Format(name="md", binary=False, module="markdown", aliases=("markdown",)),
    Format(name="html", binary=False, module="html", aliases=("htm",)),
    Format(name="pdf", binary=True, module="pdf"),
    Format(name="json", binary=False, module="json"),
)


def format_named(name: str) -> Format:
    """The format with this name.

    Raises:
        UsageError: there is none.

    >>> format_named("markdown").suffix
    '.md'
    """
    for known in FORMATS:
        if name.lower() in (known.name, *known.aliases):
            return known
    names = ", ".join(known.name for known in FORMATS)
    raise UsageError(f"there is no format {name!r}", hint=f"choose from {names}")


def format_of(path: PurePath | str) -> Format:
    """The format that a file's suffix stands for.

    Raises:
        UsageError: it has no suffix, or an unknown one.

    >>> format_of("report.PDF").name
    'pdf'
    """
    suffix = PurePath(path).suffix
    try:
        return format_named(suffix.removeprefix("."))
    except UsageError:
        known = ", ".join(known.suffix for known in FORMATS)
        what = f"the suffix {suffix} is no known format" if suffix else "a file without a suffix has no format"
        raise UsageError(what, where=str(path), hint=f"choose from {known}") from None


def render(chronology: Chronology, to: str, style: Style | None = None) -> bytes:
    """The chronology in one format.

    Args:
        chronology: what is to be shown.
        to: a format's name: ``"md"``, ``"html"``, ``"pdf"``, ``"json"``.
        style: how it is to look.

    Raises:
        UsageError: there is no such format.
        TemplateError: a template is broken.
        PdfUnavailable: PDF cannot be made on this machine.
    """
    return format_named(to).render(chronology, style or Style())
