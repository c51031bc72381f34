"""Our templates, for a person to start from: what each file makes, and copies of them."""

from pathlib import Path

from timeline.renderers.files import write
from timeline.renderers.templates import templates_dir

GALLERY = {
    "axis.html": "the drawing of where entries lie in time, for pages and print",
    "chronology.css": "the looks of the page",
    "chronology.html": "the page",
    "chronology.js": "the filter of the page",
    "chronology.md": "Markdown",
    "embed.css": "the looks of an embed",
    "embed.html": "an embed: a fragment for another page",
    "narrative.css": "the looks of the page told as prose, over chronology.css",
    "narrative.html": "the page told as prose, over chronology.html",
    "narrative.md": "Markdown told as prose",
    "parts.html": "parts of pages: links to sources, quotes, dates",
    "print-briefing.css": "the looks of --template briefing, over print.css",
    "print-briefing.html": "PDF, --template briefing, over print.html",
    "print-narrative.css": "the looks of a PDF told as prose, over print.css",
    "print-narrative.html": "PDF told as prose, over print.html",
    "print-onepage.css": "the looks of --template onepage, over print.css",
    "print-onepage.html": "PDF, --template onepage, over print.html",
    "print-parts.html": "parts of PDFs: links to sources, quotes, disagreements",
    "print.css": "the looks of every PDF",
    "print.html": "PDF, --template chronology",
    "tagged.css": "the looks of a tagged text as a page",
    "tagged.html": "a tagged text as a page",
}
"""What each file is for, by its name."""


def copy(folder: Path) -> tuple[Path, ...]:
    """Copy our templates into a folder; what is there already stays as it is.

    Args:
        folder: made where it does not exist.

    Returns:
        The files that were written.

    Raises:
        UnwritableOutput: one cannot be written.
    """
    paths = [folder / name for name in GALLERY if not (folder / name).exists()]
    for path in paths:
        write(path, (templates_dir() / path.name).read_bytes(), clobber=False)
    return tuple(paths)
