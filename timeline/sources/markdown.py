"""Articles in Markdown: CommonMark's own blocks, their words without markup."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.sources.draft import Draft
from timeline.sources.line import Role
from timeline.sources.material import Material
from timeline.sources.story import Paragraph, arrange

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

_TAG = re.compile(r"<[^<>]*>")
_UNSPOKEN = re.compile(r"\s*<(?:script|style|textarea|!--)", re.IGNORECASE)
_BREAKS = ("softbreak", "hardbreak")
_WORDS = ("text", "code_inline")


def recognises(material: Material) -> bool:
    """Whether an input's name says that it is Markdown."""
    return material.suffix in SUFFIXES


def read(material: Material) -> tuple[Draft, ...]:
    r"""The one story of a Markdown text; its first heading of the first level is the headline.

    >>> (draft,) = read(Material(origin="a.md", text="# Rain\n\nIt *rained* [here](https://a.example)."))
    >>> draft.title, [text for _, text in draft.blocks]
    ('Rain', ['It rained here.'])
    """
    return (arrange(list(paragraphs(material.text)), material.language),)


def paragraphs(text: str) -> Iterator[Paragraph]:
    r"""The paragraphs, headings, list items, table rows and picture texts of a Markdown text.

    >>> [paragraph.text for paragraph in paragraphs("- one\n- **two**")]
    ['one', 'two']
    """
    from markdown_it import MarkdownIt  # late: most articles are plain text

    role, titled = None, False
    row: list[str] | None = None
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "heading_open":
            role = Role.TITLE if token.tag == "h1" and not titled else Role.HEADING
            titled = titled or token.tag == "h1"
        elif token.type == "heading_close":
            role = None
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield from _paragraph(" | ".join(row), None)
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_words(token))
        else:
            yield from _own(token, role)


def _own(token: "Token", role: Role | None) -> Iterator[Paragraph]:
    """The paragraph that a token makes by itself, if it makes one."""
    if token.type == "inline":
        words = _words(token)
        yield from _paragraph(words, role) if words.strip() else _paragraph(_pictured(token), Role.CAPTION)
    elif token.type in ("fence", "code_block"):
        yield from _paragraph(token.content, None)
    elif token.type == "html_block" and _UNSPOKEN.match(token.content) is None:
        yield from _paragraph(_TAG.sub(" ", token.content), None)


def _words(token: "Token") -> str:
    """The words of a stretch of inline Markdown."""
    parts = (
        child.content if child.type in _WORDS else " " if child.type in _BREAKS else ""
        for child in token.children or ()
    )
    return "".join(parts)


def _pictured(token: "Token") -> str:
    """The words that stand for the pictures of a paragraph that has nothing else."""
    return " ".join(child.content for child in token.children or () if child.type == "image")


def _paragraph(words: str, role: Role | None) -> Iterator[Paragraph]:
    text = " ".join(words.split())
    if text:
        yield Paragraph(text=text, role=role)
