"""A page's paragraphs into the blocks of its story: what only leads elsewhere, signs or sells is left out."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.model.text import BlockKind
from timeline.sources.decoding import one_form
from timeline.sources.html.body import Part
from timeline.sources.html.graph import Node
from timeline.sources.html.layout import Layout
from timeline.sources.html.page import words
from timeline.sources.line import Line, Role
from timeline.sources.lines import study

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DROPPED = (Role.NAVIGATION, Role.RIGHTS, Role.NOTE, Role.CREDIT, Role.BYLINE, Role.END)
_FULL = 80
"""A paragraph of so many characters is prose, and not a line of the page's head."""

_STUB = 250
"""A story with fewer characters may have more of it in the page's JSON-LD."""

_PHRASE = 4
"""A line above the story that is no sentence and has fewer words is of the page, and no standfirst."""

_RIGHTS = re.compile(r"© ?(?:19|20)\d\d|\(c\) (?:19|20)\d\d|all rights reserved", re.IGNORECASE)
_NOTICE = 200
"""No notice of rights has more characters."""

_CUT, _ROW = re.compile(r"[\w,;:)»”’](?: ?\[?(?:\.\.\.|…)\]?)\.?$"), 3
"""How a paragraph ends that is cut short, and how many of them in a row are teasers."""

_LINKED = 20
"""A paragraph that is one link and has fewer words leads to another story."""

_SPOKEN = 5
"""Words under a picture that are fewer tell whose picture it is."""


def running(
    parts: Sequence[Part], headline: "HtmlElement | None", order: "dict[HtmlElement, int]"
) -> "list[HtmlElement]":
    """The elements of the story's own paragraphs, behind its headline where there is one.

    Args:
        parts: see `kept`.
        headline: its element.
        order: the number of each element of the page.
    """
    places = [
        part.place
        for part in parts
        if part.place is not None and part.kind.runs and len(part.text) >= _FULL and part.place in order
    ]
    top = order[headline] if headline is not None else -1
    return sorted((place for place in places if order[place] > top), key=order.__getitem__) or places


def kept(parts: Sequence[Part], title: str, language: str) -> list[Part]:
    """The parts that are of the story.

    Args:
        parts: see `body.parts`.
        title: the headline, which is no part of the story.
        language: ISO 639-1 code.
    """
    found = _without_teasers(list(_kept(_of_one_story(parts), title, language)))
    while found and found[-1].kind is BlockKind.SUBHEADING:
        found.pop()
    return found


def _without_teasers(parts: list[Part]) -> list[Part]:
    """The parts without the openings of other stories, each cut short, where some follow upon each other."""
    running = [part for part in parts if part.kind.runs]
    cut = [_CUT.search(part.text[-8:]) is not None for part in running]
    rows = ["".join("x" if one else " " for one in cut[at : at + _ROW]) for at in range(len(cut))]
    if "x" * _ROW not in rows:
        return parts
    teasers = [part for part, is_cut in zip(running, cut, strict=True) if is_cut]
    return [part for part in parts if part not in teasers]


def blocks(
    parts: Sequence[Part], layout: Layout, nodes: Sequence[Node], language: str
) -> tuple[tuple[BlockKind, str], ...]:
    """The blocks of a page's story.

    Args:
        parts: see `kept`.
        layout: of the page.
        nodes: the page's JSON-LD, which has the words of a story that the page itself does not show.
        language: ISO 639-1 code.
    """
    if sum(len(part.text) for part in parts if part.kind.runs) < _STUB:
        told = _told(nodes, language)
        if sum(len(text) for _, text in told) > _STUB:
            return told
    return tuple((part.kind, part.text) for part in _with_captions(list(parts), layout))


def _of_one_story(parts: Sequence[Part]) -> list[Part]:
    """The parts without those of other stories that follow on the same page, each in an article of its own."""
    homes = [_article(part.place) for part in parts]
    first = next((home for part, home in zip(parts, homes, strict=True) if len(part.text) >= _FULL), None)
    if first is None or sum(len(part.text) for part, home in zip(parts, homes, strict=True) if home is first) < _STUB:
        return list(parts)
    return [part for part, home in zip(parts, homes, strict=True) if home is None or home is first]


def _article(place: "HtmlElement | None") -> "HtmlElement | None":
    """The outermost article element that a paragraph is in."""
    if place is None:
        return None
    found = None
    for above in place.iterancestors("article"):
        found = above
    return found


def _kept(parts: Sequence[Part], title: str, language: str) -> Iterator[Part]:
    begun = False
    for at, part in enumerate(parts):
        line = study(part.text, language)
        if _is_no_story(part, line, title, begun=begun):
            continue
        if part.kind is BlockKind.SUBHEADING and at + 1 < len(parts) and _only_links(parts[at + 1]):
            continue
        kind = BlockKind.CAPTION if line.role is Role.CAPTION else part.kind
        if not begun and line.role is Role.HEADING and kind is BlockKind.BODY:
            if line.words < _PHRASE:
                continue
            kind = BlockKind.SUBHEADING
        begun = begun or (kind.runs and len(part.text) >= _FULL)
        yield Part(kind=kind, text=part.text, place=part.place)


def _is_no_story(part: Part, line: Line, title: str, *, begun: bool) -> bool:
    if line.role in _DROPPED or _only_links(part) or (len(part.text) < _NOTICE and _RIGHTS.search(part.text)):
        return True
    if line.role is Role.PUBLICATION:
        return line.cued or not begun
    return not begun and _letters(part.text) == _letters(title)


def _only_links(part: Part) -> bool:
    """Whether all words of a paragraph are of one link, and too few for a paragraph of the story."""
    place = part.place
    if place is None or part.text.count(" ") >= _LINKED:
        return False
    if place.tag == "a" or any(above.tag == "a" for above in place.iterancestors()):
        return _same(part.text, place)
    linked = sum(len(_letters(words(link))) for link in place.iter("a"))
    return linked > 0 and _same(part.text, place) and linked >= 0.9 * len(_letters(part.text))


def _same(text: str, place: "HtmlElement") -> bool:
    return _letters(text) == _letters(words(place))


def _told(nodes: Sequence[Node], language: str) -> tuple[tuple[BlockKind, str], ...]:
    """The story as JSON-LD tells it."""
    body = max((str(node.fields.get("articleBody") or "") for node in nodes), key=len, default="")
    lines = (" ".join(line.split()) for line in one_form(body).split("\n"))
    return tuple((BlockKind.BODY, line) for line in lines if line and study(line, language).role not in _DROPPED)


def _with_captions(told: list[Part], layout: Layout) -> list[Part]:
    """The story with the words under its pictures, each where its picture stands."""
    held = {_letters(part.text) for part in told}
    placed = [layout.order[part.place] for part in told if part.place is not None]
    if not placed:
        return told
    low = min(placed) if layout.headline is None else min(layout.order[layout.headline], *placed)
    for element in layout.elements[low : max(placed) + 1]:
        if element.tag != "figcaption" or _is_elsewhere(element, layout):
            continue
        text = one_form(words(element))
        if text.count(" ") + 1 >= _SPOKEN and _letters(text) not in held:
            held.add(_letters(text))
            caption = Part(kind=BlockKind.CAPTION, text=text, place=element)
            at = next((at for at, part in enumerate(told) if _is_behind(part, element, layout)), len(told))
            told.insert(at, caption)
    return told


def _is_behind(part: Part, element: "HtmlElement", layout: Layout) -> bool:
    return part.place is not None and layout.order.get(part.place, -1) > layout.order[element]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _is_elsewhere(caption: "HtmlElement", layout: Layout) -> bool:
    """Whether the picture above a caption is of something else than the story."""
    figure = next(caption.iterancestors("figure"), caption)
    home = figure.getparent()
    return home is not None and layout.is_elsewhere(home)
