"""The person's own Markdown as paragraphs of a Word document: headings, lists, bold, italic; nothing is loaded."""

from collections.abc import Iterable

from docx.document import Document as Doc
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.token import Token

from timeline.renderers.legible import SILENT
from timeline.renderers.tagged.characters import held

FIRST_LEVEL = 2
"""The level of its own top headings: it stands under a heading of level 1."""

LISTS = {"bullet_list_open": "List Bullet", "ordered_list_open": "List Number", "blockquote_open": "Quote"}


def add(document: Doc, markdown: str) -> None:
    """Add Markdown at the end of a document.

    Args:
        document: what is written.
        markdown: the person's text.
    """
    styles, level = list[str](), 0
    for token in MarkdownIt("commonmark").parse(held(SILENT.sub("", markdown))):
        if token.type in LISTS:
            styles.append(LISTS[token.type])
        elif token.type.removesuffix("close") + "open" in LISTS:
            styles.pop()
        elif token.type == "heading_open":
            level = min(int(token.tag[1]) + FIRST_LEVEL - 1, 9)
        elif token.type == "inline":
            style = styles[-1] if styles else None
            target = document.add_heading(level=level) if level else document.add_paragraph(style=style)
            _runs(target, token.children or ())
            level = 0
        elif token.type in {"fence", "code_block"}:
            document.add_paragraph(token.content.rstrip("\n"))


def _runs(paragraph: Paragraph, tokens: Iterable[Token]) -> None:
    """The pieces of a line; of a link its words, and its address behind them."""
    bold = italic = False
    address = ""
    for token in tokens:
        if token.type in {"strong_open", "strong_close"}:
            bold = token.nesting == 1
        elif token.type in {"em_open", "em_close"}:
            italic = token.nesting == 1
        elif token.type == "link_open":
            address = str(token.attrs.get("href", ""))
        elif token.type == "link_close":
            paragraph.add_run(f" ({address})")
        elif token.type in {"softbreak", "hardbreak"}:
            paragraph.add_run(" " if token.type == "softbreak" else "\n")
        else:
            run = paragraph.add_run(token.content)
            run.bold, run.italic = bold or None, italic or None
