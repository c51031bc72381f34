"""Markdown that CommonMark, Python-Markdown and pandoc read alike, and that reads well as it stands."""

from timeline.model.chronology import Chronology
from timeline.renderers.commonmark import Marked, escape
from timeline.renderers.narrative.story import Sentence, story
from timeline.renderers.page import page
from timeline.renderers.style import Style
from timeline.renderers.templates import fill

TEMPLATES = {"list": "chronology.md", "narrative": "narrative.md"}


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as Markdown, in UTF-8.

    Raises:
        TemplateError: the template breaks.
    """
    shown = page(chronology, style)
    text = fill(
        TEMPLATES[style.telling],
        style.templates,
        escape,
        page=shown,
        story=story(chronology, shown, style) if style.telling == "narrative" else None,
        words=shown.words,
        several=len(shown.references) > 1,
        summary=_quoted(shown.summary),
        url=_url,
        prose=prose,
    )
    return text.encode()


def _quoted(summary: str) -> Marked:
    """The person's own Markdown as a block quotation: it stays apart from ours."""
    lines = summary.strip().splitlines()
    return Marked("\n".join(f"> {line}".rstrip() for line in lines))


def _url(link: str) -> Marked:
    """A safe web address as an autolink."""
    return Marked(f"<{link}>")


def prose(sentence: Sentence) -> Marked:
    r"""A sentence of a narrative, its marks as footnotes, which pandoc, GitHub and Python-Markdown know.

    >>> from timeline.renderers.narrative.pieces import Piece
    >>> pieces = (Piece(part="text", text="It *fell*!"), Piece(part="mark", number=2))
    >>> print(prose(Sentence(ids=("e1",), pieces=pieces, language="")))
    It \*fell\*\![^2]
    """
    found, text = "", ""
    for piece in (*sentence.pieces, None):
        text += piece.text if piece else ""
        if piece is None or piece.part == "mark":
            safe = escape(text)  # at one go: what is harmless alone may not be beside its neighbour
            found += safe.removesuffix("!") + "\\!" if safe.endswith("!") else safe  # "![" would begin an image
            found += f"[^{piece.number}]" if piece else ""
            text = ""
    return Marked(found)
