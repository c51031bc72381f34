"""The body of a page: its story's paragraphs as trafilatura finds them, and where each stands in the page."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.model.text import BlockKind
from timeline.sources.decoding import one_form

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_KEY = 60
"""So many characters that are no blanks tell one paragraph of a page from another."""

_LARGE = 16_000
"""Elements above which no second program is asked for its opinion: that takes time with their square."""

_KINDS = {"head": BlockKind.SUBHEADING, "quote": BlockKind.QUOTE, "list": BlockKind.LIST, "item": BlockKind.LIST}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_QUOTES, _LISTS = ("blockquote",), ("li", "dd", "dt")
_PARTS = frozenset({"p", "head", "quote", "item", "row"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A paragraph of a page's story."""

    kind: BlockKind
    text: str
    """On one line, in the form that all texts have."""

    place: "HtmlElement | None"
    """The element of the page that it is of; ``None`` where none begins with its words."""


class Places:
    """Which element of a page begins with some words: the innermost of the first that does."""

    def __init__(self, tree: "HtmlElement") -> None:
        from lxml.etree import iterwalk

        self._known: dict[str, HtmlElement] = {}
        around: set[HtmlElement] = set()
        for event, element in iterwalk(tree, events=("start", "end"), tag="*"):
            if event == "end":
                around.discard(element)
                continue
            own = _key("".join(_first_texts(element)))
            if own and (own not in self._known or self._known[own] in around):
                self._known[own] = element
            around.add(element)

    def of(self, text: str) -> "HtmlElement | None":
        """The element that begins with a text's first words."""
        return self._known.get(_key(text))


def parts(tree: "HtmlElement") -> tuple[Part, ...]:
    """The paragraphs of the story, in reading order; none where trafilatura finds no story.

    Args:
        tree: a page as `page.bound` leaves it; it stays as it is.
    """
    copy = deepcopy(tree)
    _unwrap(copy)
    fast = sum(1 for _ in copy.iter("*")) > _LARGE
    found = _extracted(copy, tables=False, fast=fast)
    if found is None:
        found = _extracted(copy, tables=True, fast=fast)  # where they are the layout
    if found is None:
        return ()
    places = Places(tree)
    return tuple(_part(kind, text, places) for kind, text in _paragraphs(found))


def _extracted(tree: "HtmlElement", *, tables: bool, fast: bool) -> "_Element | None":
    """What trafilatura finds; with tables it takes those of figures too, and fast it asks no other program."""
    from trafilatura.core import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(
        deepcopy(tree),
        fast=fast,
        include_comments=False,
        include_tables=tables,
        include_formatting=True,
        output_format="xml",
    )
    return found.body if isinstance(found, Document) else None


def _part(kind: BlockKind, text: str, places: Places) -> Part:
    place = places.of(text)
    return Part(kind=kind if place is None else kind_of(place, kind), text=text, place=place)


def kind_of(place: "HtmlElement", kind: BlockKind) -> BlockKind:
    """What a paragraph is by its element and those around it.

    Args:
        place: its element.
        kind: what it is where they do not tell.
    """
    around = [place.tag, *(above.tag for above in place.iterancestors())]
    for tags, found in (
        (("figcaption",), BlockKind.CAPTION),
        (_HEADINGS, BlockKind.SUBHEADING),
        (_QUOTES, BlockKind.QUOTE),
        (_LISTS, BlockKind.LIST),
    ):
        if any(tag in tags for tag in around):
            return found
    return kind


def _paragraphs(body: "_Element") -> Iterator[tuple[BlockKind, str]]:
    """The paragraphs of trafilatura's tree, cut where it has line breaks."""
    for element in body:
        kind = _KINDS.get(str(element.tag), BlockKind.BODY)
        for line in "".join(_pieces(element)).split("\n"):
            text = " ".join(one_form(line).split())
            if text:
                yield kind, text


def _pieces(element: "_Element") -> Iterator[str]:
    """The words of an element, with a line end where a part of it begins or ends and for each ``lb``."""
    edge = "\n" if element.tag in _PARTS else ""
    yield edge + (element.text or "")
    for child in element:
        if child.tag == "lb":
            yield "\n"
        else:
            yield from _pieces(child)
        yield child.tail or ""
    yield edge


def _unwrap(tree: "HtmlElement") -> None:
    """Take the line ends away that only wrap a page's source, so that those in what is found part paragraphs."""
    for element in tree.iter():
        if element.tag != "pre" and element.text and "\n" in element.text:
            element.text = element.text.replace("\n", " ")
        if element.tail and "\n" in element.tail:
            element.tail = element.tail.replace("\n", " ")


def _first_texts(element: "HtmlElement") -> Iterator[str]:
    """The first texts of an element, as many as a key needs."""
    length = 0
    for text in element.itertext():
        yield text
        length += len(text.strip())
        if length > 2 * _KEY:
            return


def _key(text: str) -> str:
    return "".join(text.split())[:_KEY]
