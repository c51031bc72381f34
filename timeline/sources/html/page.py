"""A page as a tree, within bounds: whatever it holds, reading it opens nothing and ends soon.

lxml's parser for HTML knows no entities of the page's own and no DTD, is told to use no network, and gives up what is
nested deeper than 256 elements.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput

if TYPE_CHECKING:
    from lxml.etree import XPath
    from lxml.html import HtmlElement, HTMLParser

ELEMENTS = 50_000
"""Elements that a page may have besides those that hold no story: as many as a live blog of some days.
Extraction takes some ten seconds for so many in the worst arrangement, and minutes for ten times as many."""

_ATTRIBUTE = 400
"""Characters that are kept of a class, an id or a style: expressions are matched against them."""

_UNTOLD = (
    "script", "style", "svg", "math", "template", "iframe", "object", "embed", "audio", "video", "canvas", "map",
    "select", "button", "textarea", "input", "label", "option", "dialog", "source", "picture", "img", "wbr",
)  # fmt: skip
"""Elements without words of a story. A form is none of them: many a page is one."""

_FORM = 1_000
"""A form of fewer characters is for search or mail; one with more is the whole page, as some systems make them."""

_POSTED = re.compile(r"twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|instagram-media|tiktok-embed|fb-post")
_SIGNED = re.compile(r"[—–-] ?[^—–]{1,80}\(@[\w.-]{2,40}\)[^.!?]{0,60}$")
"""Classes of embedded posts, and the signature of those without: "— Jane Roe (@janeroe) January 4, 2024"."""

_POST = 2_000
"""No post has more characters."""

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def parse(text: str, origin: str) -> "HtmlElement":
    """The tree of a page.

    Args:
        text: its characters.
        origin: what the person named, for messages.

    Raises:
        UnreadableInput: there is nothing in it.

    >>> parse("<p>Rain", "-").findtext(".//p")
    'Rain'
    """
    from lxml.etree import LxmlError
    from lxml.html import document_fromstring

    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=_parser())
    except (LxmlError, ValueError):
        raise UnreadableInput("its page is empty", where=origin, hint="save the page again") from None


def bound(tree: "HtmlElement", origin: str) -> None:
    """Take what holds no words of a story out of a tree, and refuse one that is still too large to look at.

    Args:
        tree: of a page; it is changed.
        origin: what the person named, for messages.

    Raises:
        UnreadableInput: it has more than `ELEMENTS`.
    """
    from lxml.etree import strip_elements

    strip_elements(tree, *_UNTOLD, with_tail=False)
    for form in list(tree.iter("form")):
        if len(words(form, 2 * _FORM)) < _FORM:
            form.drop_tree()
    for embed in path("//blockquote")(tree):
        if _is_post(embed):
            embed.drop_tree()
    for count, element in enumerate(tree.iter()):
        if count >= ELEMENTS:
            raise UnreadableInput(
                f"its page has more than {ELEMENTS} elements", where=origin, hint="give the article as text"
            )
        for name in ("class", "id", "style"):
            if len(element.get(name, "")) > _ATTRIBUTE:
                element.set(name, element.get(name, "")[:_ATTRIBUTE])


def _is_post(embed: "HtmlElement") -> bool:
    """Whether a quote is a post that the page embeds: it has a day of its own, from which its words count."""
    if _POSTED.search(embed.get("class", "")[:_ATTRIBUTE]) is not None:
        return True
    return _SIGNED.search(words(embed, _POST)[-200:]) is not None


def words(element: "HtmlElement", most: int = 100_000) -> str:
    """The words of an element with single blanks, as far as `most` characters.

    >>> words(parse("<p>Rain <b>fell</b>.", "-"))
    'Rain fell.'
    """
    parts, length = [], 0
    for part in element.itertext():
        parts.append(part)
        length += len(part)
        if length > most:
            break
    return " ".join("".join(parts)[:most].split())


def is_hidden(element: "HtmlElement") -> bool:
    """Whether an element says of itself that it is not shown."""
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or _HIDING.search(element.get("style", "")[:_ATTRIBUTE]) is not None
    )


@cache
def path(expression: str) -> "XPath":
    """A compiled XPath expression."""
    from lxml.etree import XPath

    return XPath(expression)


@cache
def _parser() -> "HTMLParser":
    from lxml.html import HTMLParser

    return HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, collect_ids=False, remove_comments=True, remove_pis=True
    )
