"""Microdata: of which thing a page marks a property."""

import re
from typing import TYPE_CHECKING

from timeline.sources.html.page import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LINE = 120
"""Characters of an element's words that may be a value."""

_OWN = re.compile(r"|\w*(?:article|posting|webpage|report|creativework|blogpost|recipe|videoobject|newsitem)")
"""Types of microdata whose properties are the page's own, in small letters; without a type they are too."""


def value_of(element: "HtmlElement") -> str:
    """What a marked element says to machines, or else its words."""
    inner = element if element.get("datetime") else element.find(".//time[@datetime]")
    said = element.get("content") or (inner.get("datetime", "") if inner is not None else "")
    return said or element.get("title") or words(element, 2 * _LINE)[:_LINE]


def is_of_the_story(element: "HtmlElement") -> bool:
    """Whether the thing that a property is of is the story, not a comment or a person."""
    for above in element.iterancestors():
        if above.get("itemscope") is not None or above.get("itemtype"):
            return _OWN.fullmatch(above.get("itemtype", "").rstrip("/").rpartition("/")[2].lower()) is not None
    return True


def is_of_an_article(element: "HtmlElement") -> bool:
    """Whether the thing that a property is of is an article by its type."""
    types = (above.get("itemtype", "").lower() for above in element.iterancestors() if above.get("itemtype"))
    return next(types, "").endswith(("article", "posting"))
