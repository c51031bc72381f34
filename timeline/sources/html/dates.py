"""Every date that a page gives for itself, the surest first: evidence for the ladder, which decides."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.model.text import EvidenceSource
from timeline.sources.addresses import stamp_in
from timeline.sources.draft import Heard
from timeline.sources.html import instants, meta, seen
from timeline.sources.html.graph import PAGES, WORKS, Node
from timeline.sources.html.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping


def of_metadata(nodes: Sequence[Node], known: "Mapping[str, str]", language: str) -> Iterator[Heard]:
    """Dates that a page gives to machines, of its articles first."""
    source = EvidenceSource.METADATA
    for node in nodes:
        if node.rank < PAGES:
            yield from _of_node(node, ("datePublished",), source, language)
    for name, value in meta.all_of(known, meta.PUBLISHED):
        yield from _heard(source, f"{name}: {value}", value, language)
    for node in nodes:
        if node.rank <= WORKS:
            yield from _of_node(node, ("dateModified",), source, language, update=True)
    for name, value in meta.all_of(known, meta.UPDATED):
        yield from _heard(source, f"{name}: {value}", value, language, update=True)


def of_page(nodes: Sequence[Node], known: "Mapping[str, str]", language: str) -> Iterator[Heard]:
    """Dates of the page as a page, and of what else it shows: older than the story as often as not."""
    source = EvidenceSource.PAGE
    for node in nodes:
        if PAGES <= node.rank <= WORKS:
            yield from _of_node(node, ("datePublished", "uploadDate"), source, language)
    for name, value in meta.all_of(known, meta.CREATED):
        yield from _heard(source, f"{name}: {value}", value, language)
    for name, value in meta.unlisted(known):
        yield from _heard(source, f"{name}: {value}", value, language)
    for node in nodes:
        if node.rank < PAGES:
            yield from _of_node(node, ("dateCreated",), source, language)


def of_programs(values: Sequence[str], language: str) -> Iterator[Heard]:
    """The time of publication in a page's scripts, where all that they hold are of one day.

    Args:
        values: see `graph.loose`.
        language: as the page says it.
    """
    stamps = [stamp for value in values if (stamp := instants.read(value, language)) is not None]
    if len({stamp.date for stamp in stamps}) == 1:
        yield Heard(source=EvidenceSource.PAGE, said=f"script: {values[0]}", stamp=stamps[0])


def shown(layout: Layout, first: str, addresses: Sequence[str], language: str) -> Iterator[Heard]:
    """Dates that a reader sees, or that are marked where they are seen.

    Args:
        layout: where the headline and the story stand.
        first: the story's first paragraph.
        addresses: those that the page gives itself.
        language: as the page says it.
    """
    for one in (*seen.marked(layout, language), *seen.times(layout, language)):
        yield Heard(source=EvidenceSource.METADATA, said=one.said, stamp=one.stamp, update=one.update)
    found = [*seen.lines(layout, language), *seen.classed(layout, language)]
    opening = seen.opening(first, language)
    found += [opening] if opening is not None else []
    if not any(not one.update for one in found):
        found += seen.cued(layout, language)
    for one in sorted(found, key=lambda one: not one.cued):
        yield Heard(source=EvidenceSource.PUBLICATION_LINE, said=one.said, stamp=one.stamp, update=one.update)
    for one in (*seen.attributes(layout, language), *seen.cards(layout, addresses, language)):
        yield Heard(source=EvidenceSource.PAGE, said=one.said, stamp=one.stamp)


def of_address(addresses: Sequence[str]) -> Iterator[Heard]:
    """The day, or the month, in the page's own address.

    >>> [heard.stamp.iso for heard in of_address(["https://news.example/2024/01/04/bridge"])]
    ['2024-01-04']
    """
    for address in addresses:
        if (stamp := stamp_in(address.partition("?")[0])) is not None:
            yield Heard(source=EvidenceSource.URL, said=address, stamp=stamp)
            return


def _of_node(
    node: Node, fields: Sequence[str], source: EvidenceSource, language: str, *, update: bool = False
) -> Iterator[Heard]:
    for field in fields:
        if value := node.text(field):
            yield from _heard(source, f"{node.type} {field}: {value}", value, language, update=update)


def _heard(source: EvidenceSource, said: str, value: str, language: str, *, update: bool = False) -> Iterator[Heard]:
    stamp = instants.read(value, language)
    if stamp is not None:
        yield Heard(source=source, said=said, stamp=stamp, update=update)
