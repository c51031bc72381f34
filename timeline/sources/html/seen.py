"""Dates that a page shows: microdata, time elements, and lines near the headline."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from timeline.sources import stamps
from timeline.sources.html import cues, days, instants
from timeline.sources.html.layout import Layout
from timeline.sources.html.microdata import is_of_an_article, is_of_the_story, value_of
from timeline.sources.html.page import words
from timeline.sources.html.told import is_other_label, tells
from timeline.sources.stamp import Stamp

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LINE = 120
"""No line that says when a page came out is longer."""

_LEVELS = 4
"""A card is at most so many levels around its link."""

_LABEL = 60
"""No label before a date is longer."""

_DATED = re.compile(
    r"(?:^|[\s_-])(?:\w{0,12}date|datum|fecha|datetime|(?:date|time)-?stamp|published?|pub|posted|post-?(?:meta|info)|"
    r"entry-?(?:meta|info)|article-?(?:meta|info)|byline|dateline)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Words in a class or an id with which pages mark when a story came out."""

_INLINE = frozenset({"a", "abbr", "b", "em", "font", "i", "small", "span", "strong", "time", "u"})
"""Elements that stand within a line."""

_HOST = re.compile(r"^(?:https?:)?//[^/]*")

_KEPT = re.compile(r"publi(?!c-)|pub-?date|posted")
"""Words in the name of an attribute that holds a time of publication."""

_OPENING = re.compile(r"[\s|:–—-]*(?=$|[|:–—-]|\s[|:–—\"“„«A-ZÄÖÜ])")
"""What follows a day that opens a story's first paragraph and is no part of its first sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A date that a page shows or marks."""

    said: str
    stamp: Stamp
    update: bool = False
    cued: bool = False
    """Whether the page says that it is the time of publication."""


def marked(layout: Layout, language: str) -> Iterator[Seen]:
    """Microdata and microformats: ``itemprop="datePublished"``, ``class="dt-published"``, hAtom's ``updated``."""
    known = list(_marked(layout))
    alone = not any(not update for _, update, _ in known)
    for element, update, atom in known:
        value = value_of(element)
        stamp = instants.read(value, language)
        if stamp is not None:
            changed = cues.is_update(_around(element)) or (update and not (atom and alone))
            yield Seen(said=value, stamp=stamp, update=changed, cued=True)


def _marked(layout: Layout) -> "Iterator[tuple[HtmlElement, bool, bool]]":
    """Elements that are marked as a time of the story, whether as that of a change, and whether by hAtom.

    hAtom takes `updated` for the time of publication where that is not given.
    """
    for element in layout.elements:
        name, kinds = element.get("itemprop", "").lower(), set(element.get("class", "").lower().split())
        update = name == "datemodified" or bool({"dt-updated", "updated"} & kinds)
        if not (update or name in ("datepublished", "datecreated") or {"dt-published", "published"} & kinds):
            continue
        if name == "datecreated" and not is_of_an_article(element):
            continue
        in_head = any(above.tag == "head" for above in element.iterancestors())
        if not in_head and is_of_the_story(element) and not layout.is_elsewhere(element):
            published = bool({"dt-published", "published"} & kinds) or name == "datepublished"
            yield element, update and not published, "updated" in kinds and not name


def attributes(layout: Layout, language: str) -> Iterator[Seen]:
    """A time that a page keeps for its scripts, as in ``data-published``, where all such are of one day."""
    found = dict[str, Seen]()
    for element in layout.elements:
        for name, value in element.items():
            if name.startswith("data-") and _KEPT.search(name) and not layout.is_of_others(element):
                stamp = instants.read(value, language)
                if stamp is not None:
                    found.setdefault(value, Seen(said=f"{name}: {value[:_LINE]}", stamp=stamp, cued=True))
    if len({seen.stamp.date for seen in found.values()}) == 1:
        yield next(iter(found.values()))


def times(layout: Layout, language: str) -> Iterator[Seen]:
    """The time elements around the headline."""
    for element in layout.head():
        if element.tag != "time":
            continue
        text, around = words(element, 2 * _LINE), _around(element)
        said = element.get("datetime") or text[:_LINE]
        stamp = instants.read(said, language) or instants.read(text, language)
        told = _is_told(element, text) or not is_of_the_story(element)
        if stamp is not None and not cues.is_of_another_thing(around) and not told:
            update = _is_updated(element)
            cued = not update and (cues.is_publication(around) or "pubdate" in element.attrib)
            yield Seen(said=said, stamp=stamp, update=update, cued=cued)


def lines(layout: Layout, language: str) -> Iterator[Seen]:
    """Lines that hold a day: any around the headline, and those with a word of publication in and below the story."""
    told = set[str]()
    for near, found in ((True, layout.head()), (False, layout.inside())):
        for element in found:
            text = words(element, 4 * _LINE)
            if len(text) > _LINE or text in told or not any(map(str.isdigit, text)):
                continue
            told.add(text)
            seen = _in_line(element, text, language) if layout.is_alone(element) or cues.is_publication(text) else None
            if seen is not None and _is_of_others(layout, element, language):
                continue
            if seen is not None and (near or (seen.cued and not seen.update)):
                yield seen


def cued(layout: Layout, language: str) -> Iterator[Seen]:
    """A line with a word of publication beside the story, where all such lines are of one day."""
    found = dict[str, Seen]()
    for element in layout.beside():
        text = words(element, 2 * _LINE)
        if len(text) <= _LINE and any(map(str.isdigit, text)):
            seen = _in_line(element, text, language)
            if seen is not None and seen.cued:
                found.setdefault(text, seen)
    if len({seen.stamp.date for seen in found.values()}) == 1:
        yield next(iter(found.values()))


def classed(layout: Layout, language: str) -> Iterator[Seen]:
    """A line in or below the story whose class says that it is a date, where all such lines are of one day."""
    found = dict[str, Seen]()
    for element in layout.inside():
        text = words(element, 2 * _LINE)
        if _DATED.search(f"{element.get('class', '')} {element.get('id', '')}") and len(text) <= _LINE:
            seen = _in_line(element, text, language)
            if seen is not None and not seen.update:
                found.setdefault(text, seen)
    if len({seen.stamp.date for seen in found.values()}) == 1:
        yield next(iter(found.values()))


def _in_line(element: "HtmlElement", text: str, language: str) -> Seen | None:
    day = days.locate(text, language)
    if day is None:
        return None
    before = f"{_before(element)} {text[: day.start]}"
    if cues.is_of_another_thing(before) or tells(text, day.start, day.end) or _is_told(element, text):
        return None
    if _is_of_a_row(element) or not is_of_the_story(element):
        return None
    found = stamps.find(text, language)
    stamp = found.stamp if found is not None and found.stamp.date == day.day else _stamp(day)
    update = _is_named_update(element) or cues.is_update(before)
    return Seen(said=text, stamp=stamp, update=update, cued=not update and cues.is_publication(before))


def _is_of_a_row(element: "HtmlElement") -> bool:
    """Whether a day stands in a row of a table or list whose label names something else, or in a whole such table."""
    if next(element.iter("dt", "th"), None) is not None:
        return True
    cell = next((above for above in (element, *element.iterancestors()) if above.tag in ("dd", "td")), None)
    label = cell.getprevious() if cell is not None else None
    return label is not None and label.tag in ("dt", "th") and is_other_label(words(label, 2 * _LABEL))


def _is_told(element: "HtmlElement", said: str) -> bool:
    """Whether a day stands in an element of a longer line that tells something of it."""
    if element.tag not in _INLINE or not said:
        return False
    line = next((above for above in element.iterancestors() if above.tag not in _INLINE), element)
    if any(inner.tag not in _INLINE for inner in line.iterdescendants("*")):
        return False  # no line of text, but something that holds lines
    text = words(line, 4 * _LINE)
    at = text.find(said)
    return at >= 0 and tells(text, at, at + len(said))


def cards(layout: Layout, addresses: Sequence[str], language: str) -> Iterator[Seen]:
    """The day on a card in a list that leads to this very page, where all such cards are of one day."""
    here = {_path(address) for address in addresses} - {""}
    found = dict[str, Seen]()
    for link in layout.elements:
        if link.tag != "a" or not _leads_to(link, here):
            continue
        for card in islice((link, *link.iterancestors()), _LEVELS):
            text = words(card, 4 * _LINE)
            if len(text) > 3 * _LINE or not all(_leads_to(other, here) for other in card.iter("a")):
                break
            for line in card.iter("*"):
                seen = _in_line(line, said, language) if len(said := words(line, 2 * _LINE)) <= _LINE else None
                if seen is not None and not seen.update:
                    found.setdefault(said, seen)
    if len({seen.stamp.date for seen in found.values()}) == 1:
        yield next(iter(found.values()))


def _leads_to(link: "HtmlElement", paths: AbstractSet[str]) -> bool:
    to = link.get("href", "")
    return "#" not in to and "?" not in to and _path(to) in paths


def _path(address: str) -> str:
    """An address without its scheme, host, query and last stroke."""
    return _HOST.sub("", address).partition("?")[0].rstrip("/")


def _is_of_others(layout: Layout, element: "HtmlElement", language: str) -> bool:
    """Whether the day of a short element stands in a part of it that is of something else: a picture, another story."""
    return any(
        (layout.is_of_others(inner) or not is_of_the_story(inner))
        and days.locate(words(inner, 2 * _LINE), language) is not None
        for inner in element.iterdescendants("*")
    )


def opening(text: str, language: str) -> Seen | None:
    """The day that a story's first paragraph begins with, set apart from its first sentence.

    >>> opening("12. März 2021 – Der Rat tagt am Freitag.", "de").stamp.iso
    '2021-03-12'
    >>> opening("January 6, 2021, was a Wednesday.", "en") is None
    True
    """
    day = days.locate(text[:_LABEL], language)
    if day is None or day.start > 0 or _OPENING.match(text, day.end) is None:
        return None
    return Seen(said=text[: day.end], stamp=_stamp(day))


def _stamp(found: days.Found) -> Stamp:
    return Stamp(year=found.day.year, month=found.day.month, day=found.day.day)


def _is_updated(element: "HtmlElement") -> bool:
    return _is_named_update(element) or cues.is_update(_around(element))


def _is_named_update(element: "HtmlElement") -> bool:
    """Whether the class or id of an element, or of what it is in, speaks of a change."""
    above = element.getparent()
    return any(
        one is not None and cues.is_update(f"{one.get('class', '')} {one.get('id', '')} {one.get('itemprop', '')}")
        for one in (element, above if above is not None and len(words(above, 2 * _LINE)) <= _LINE else None)
    )


def _around(element: "HtmlElement") -> str:
    """The words of an element with those that stand before it."""
    return f"{_before(element)} {words(element, 2 * _LINE)}"


def _before(element: "HtmlElement") -> str:
    """The label before an element: what stands before it on its line, or in a short element before."""
    for one in (element, element.getparent()):
        parent = one.getparent() if one is not None else None
        if one is None or parent is None:
            return ""
        earlier = one.getprevious()
        tail = (parent.text if earlier is None else earlier.tail) or ""
        label = words(earlier, 2 * _LABEL) if earlier is not None and earlier.tag != "h1" else ""
        label = label if len(label) <= _LABEL and not any(map(str.isdigit, label)) else ""
        text = " ".join(f"{label} {tail}".split())
        if text:
            return text[-_LABEL:]
    return ""
