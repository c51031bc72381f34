"""For pymdownx.superfences: chronologies in blocks that stand inside lists, tabs and admonitions.

`custom_fences` names `fence` as the format of the fence `timeline`, and `accept` as its validator.
"""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from timeline.hosts.python_markdown import TimelineExtension


def fence(source: str, language: str, css_class: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:  # noqa: ARG001, ANN401 - as superfences calls it
    """A block as HTML.

    Args:
        source: the block's lines.
        language: its name.
        css_class: what `custom_fences` says; ours are our own.
        options: as `accept` left them.
        md: the converter; with the extension `timeline` beside it, that one's settings hold here too.
    """
    return extension_of(md).page.show(options, source)


def accept(language: str, inputs: dict[str, str], options: dict[str, Any], attrs: dict[str, str], md: Markdown) -> bool:  # noqa: ARG001 - as superfences calls it
    """Take all that stands behind a block's name; what is no setting is told in the block's place."""
    options.update(inputs)
    return True


def extension_of(md: Markdown) -> TimelineExtension:
    """Our extension of a converter; registered now, where the site does not name it."""
    registered: list[Extension] = md.registeredExtensions
    found = next((one for one in registered if isinstance(one, TimelineExtension)), None)
    if found is None:
        found = TimelineExtension()
        found.extendMarkdown(md)
    return found
