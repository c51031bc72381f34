"""Chronology → outputs: one table of formats; a renderer is imported only when it is asked for."""

from timeline.model.chronology import Chronology
from timeline.renderers.formats import FORMATS, Format, format_named, format_of
from timeline.renderers.style import DateStyle, Style

__all__ = ["FORMATS", "DateStyle", "Format", "Style", "format_named", "format_of", "render"]


def render(chronology: Chronology, to: str, style: Style | None = None) -> bytes:
    """The chronology in one format.

    Args:
        chronology: what is to be shown.
        to: a format's name: ``"md"``, ``"html"``, ``"pdf"``, ``"json"``; `timeline formats` lists them.
        style: how it is to look.

    Raises:
        UsageError: there is no such format.
        TemplateError: a template is broken.
        PdfUnavailable: PDF cannot be made on this machine.
    """
    return format_named(to).render(chronology, style or Style())
