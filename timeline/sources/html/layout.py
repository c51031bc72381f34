"""Where things stand on a page: its headline, its story, and what belongs to something else."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from timeline.sources.html.page import is_hidden, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|recirc\w*|teaser\w*|promo\w*|popular|most-?\w+|trending|latest|more|mostread|"
    r"comments?|comment-?list|kommentare?|ticker|carousel|slider|outbrain|taboola|archive|weather|cookie\w*|consent|"
    r"readmore|read-more|next|prev\w*|similar|suggest\w*|advert\w*|sponsor\w*|masthead|topbar|top-bar|today|"
    r"current-?date|alerts?|banners?|breaking|notices?|warnings?|site-?header|blogroll|tagcloud|signature|replies|reply|copyright|newsletter|calendar|events?)"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Words in a class or an id with which pages mark what is of other stories, of the site or of its readers."""

_AROUND = re.compile(
    r"(?:^|[\s_-])(?:(?P<foot>footer)|aside|side-?bar|widget\w*|nav|navigation|menu|breadcrumbs?)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Words in a class or an id with which pages mark what stands beside the story, and may be about it."""

_BESIDE, _NOTE = ("aside", "nav", "footer"), 120
"""Elements that stand beside a story, unless they have as few characters as a note of its date."""

_HEADLINE = 3
"""A link with so many words, without figures, is a headline."""

_TITLE = 6
"""A link with so many words is no name of a writer or a part of the site."""

_WITHIN = ("span", "time", "small", "em", "i", "b", "strong", "p")
"""Elements that may stand beside a headline in the same card."""

_BEFORE, _ABOVE = 30, 5
"""So many elements before a headline, and so many levels above it, may still be its own head."""

_BARE = 40
"""So many elements before a first paragraph are its head where a page has no headline."""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The elements of a page in order, with the headline and the first and last paragraph of its story."""

    elements: Sequence["HtmlElement"]
    headline: "HtmlElement | None"
    story: Sequence["HtmlElement"]

    @cached_property
    def order(self) -> "dict[HtmlElement, int]":
        """The number of each element."""
        return {element: at for at, element in enumerate(self.elements)}

    def head(self) -> "Iterator[HtmlElement]":
        """The elements around the headline, up to the first paragraph, that are no part of anything else."""
        top = self.order[self.headline] if self.headline is not None else None
        first = self.order[self.story[0]] if self.story else None
        if top is not None and (first is None or first < top):
            first = min(top + 2 * _BARE, len(self.elements))
        if top is None and first is None:
            return
        start = max(0, first - _BARE if top is None and first is not None else (top or 0) - _BEFORE)
        for element in self.elements[start:first]:
            own = top is None or self.order[element] > top or self._is_of_the_head(element)
            if own and not self.is_elsewhere(element):
                yield element

    def inside(self) -> "Iterator[HtmlElement]":
        """The elements from the first paragraph on to a little behind the last."""
        if self.story:
            first, last = self.order[self.story[0]], self.order[self.story[-1]]
            yield from (one for one in self.elements[first : last + _BARE] if not self.is_elsewhere(one))

    def is_elsewhere(self, element: "HtmlElement") -> bool:
        """Whether an element is no part of the story and its head: of another story, a menu, a footer, or hidden."""
        return any(self._is_marked(above) or _is_around(above) for above in self._up_to_story(element))

    def is_of_others(self, element: "HtmlElement") -> bool:
        """Whether an element is of another story, of the site or its readers; what stands beside is none of these."""
        return any(map(self._is_marked, self._up_to_story(element)))

    def is_alone(self, element: "HtmlElement") -> bool:
        """Whether no headline of another story stands in a line or right beside it, to which its day would belong."""
        if len(words(element, 2 * _NOTE)) > _NOTE:
            return True
        home = element.getparent() if element.tag in _WITHIN else None
        card = home if home is not None and len(words(home, 2 * _NOTE)) <= _NOTE else element
        return not any(_is_headline(link) and not self._is_own(link) for link in card.iter("a"))

    def _is_own(self, link: "HtmlElement") -> bool:
        """Whether a link is the page's own headline, or in it, or around it."""
        return self.headline is not None and (
            link is self.headline or self.headline in link.iterancestors() or link in self.headline.iterancestors()
        )

    def beside(self) -> "Iterator[HtmlElement]":
        """All elements that are not of others and lead nowhere: the story, and what stands beside it."""
        for element in self.elements:
            if not self.is_of_others(element) and self._leading.isdisjoint(_near(element)):
                yield element

    def _up_to_story(self, element: "HtmlElement") -> "Iterator[HtmlElement]":
        """An element and those that it is in, up to what holds the headline or the story."""
        for above in (element, *element.iterancestors()):
            if above in self._holders:
                return
            yield above

    def _is_marked(self, element: "HtmlElement") -> bool:
        """Whether an element itself says that it is of others, or is an item that leads to another story."""
        known = self._marks.get(element)
        if known is None:
            leads = element.tag in ("li", "article") and element in self._leading
            known = self._marks[element] = leads or _is_of_others(element)
        return known

    @cached_property
    def _marks(self) -> "dict[HtmlElement, bool]":
        """What `_is_marked` has found."""
        return {}

    @cached_property
    def _leading(self) -> "frozenset[HtmlElement]":
        """Links that are headlines, and all that they are in."""
        found: set[HtmlElement] = set()
        for link in self.elements:
            if link.tag == "a" and sum(map(str.isalpha, words(link, 400).split())) >= _HEADLINE:
                found.update(takewhile(lambda above: above not in found, (link, *link.iterancestors())))
        return frozenset(found)

    def _is_of_the_head(self, element: "HtmlElement") -> bool:
        """Whether what stands before a headline hangs together with it, and not with the whole page."""
        return any(above in self._around for above in element.iterancestors())

    @cached_property
    def _around(self) -> "frozenset[HtmlElement]":
        above = [] if self.headline is None else list(self.headline.iterancestors())
        return frozenset(one for one in above[:_ABOVE] if one.tag not in ("body", "html"))

    @cached_property
    def _holders(self) -> "frozenset[HtmlElement]":
        """What holds the headline or half of the story, whatever its class says."""
        held = Counter(above for place in self.story for above in place.iterancestors())
        above = [] if self.headline is None else self.headline.iterancestors()
        return frozenset(above) | {one for one, count in held.items() if 2 * count > len(self.story)}


def _is_headline(link: "HtmlElement") -> bool:
    """Whether the words of a link are more than those of a name."""
    return sum(map(str.isalpha, words(link, 400).split())) >= _TITLE


def _near(element: "HtmlElement") -> "Iterator[HtmlElement]":
    """An element and the next two that it is in."""
    return islice((element, *element.iterancestors()), 3)


def _is_of_others(element: "HtmlElement") -> bool:
    return element.tag == "figure" or is_hidden(element) or _OTHERS.search(_named(element)) is not None


def _is_around(element: "HtmlElement") -> bool:
    """Whether an element stands beside the story, unless it is as short as a note of its date."""
    if element.tag in _BESIDE:
        return len(words(element, 2 * _NOTE)) > _NOTE
    named = _AROUND.search(_named(element))
    return named is not None and not (named["foot"] and len(words(element, 2 * _NOTE)) <= _NOTE)


def _named(element: "HtmlElement") -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def headline_of(tree: "HtmlElement", title: str) -> "HtmlElement | None":
    """The heading that says what the page's title says, else its only heading of the first level.

    Args:
        tree: a page.
        title: what its head says that it is called; may be empty.
    """
    wanted = _squeezed(title)
    best, most = None, 0
    firsts = list(tree.iter("h1"))
    for element in (*firsts, *tree.iter("h2")):
        own = _squeezed(words(element, 400))
        if own and wanted and (own in wanted or wanted in own) and min(len(own), len(wanted)) > most and len(own) > 7:
            best, most = element, min(len(own), len(wanted))
    if best is not None:
        return best
    shown = [
        one
        for one in firsts
        if words(one, 400) and not any(above.tag in ("nav", "footer") for above in one.iterancestors())
    ]
    return shown[0] if len(shown) == 1 else None


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
