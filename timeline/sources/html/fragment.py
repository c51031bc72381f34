"""Short HTML that is all story: an item of a feed, a row of JSON, a page of a few lines."""

from typing import TYPE_CHECKING

from timeline.model.text import BlockKind
from timeline.sources.decoding import one_form
from timeline.sources.html.body import Part, kind_of
from timeline.sources.html.page import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LIMIT = 2_000
"""A page with fewer characters may be all story."""

_BLOCKS = frozenset({
    "p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "pre", "div", "section",
    "article", "td", "body",
})  # fmt: skip


def parts(tree: "HtmlElement") -> tuple[Part, ...]:
    """The paragraphs of all of a tree, cut at its blocks and line breaks.

    Args:
        tree: a page or a part of one; line breaks become line ends in it.
    """
    for element in tree.iter("br"):
        element.tail = "\n" + (element.tail or "")
    return tuple(
        Part(kind=kind_of(element, BlockKind.BODY), text=told, place=element)
        for element in tree.iter(*_BLOCKS)
        for line in one_form(_own_words(element)).split("\n")
        if (told := " ".join(line.split()))
    )


def _own_words(element: "HtmlElement") -> str:
    """The words of a block without those of the blocks in it."""
    if not any(inner.tag in _BLOCKS for inner in element.iterdescendants()):
        return "".join(element.itertext())
    return "\n".join([element.text or "", *(child.tail or "" for child in element)])


def is_short(tree: "HtmlElement") -> bool:
    """Whether a page has so few words that they may all be its story."""
    body = tree.find(".//body")
    return len(words(tree if body is None else body, LIMIT + 1)) <= LIMIT
