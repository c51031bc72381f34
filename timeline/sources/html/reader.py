"""The reader of pages: from a tree to a draft, on one page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.model.text import BlockKind
from timeline.sources.bylines import byline_in
from timeline.sources.decoding import one_form
from timeline.sources.draft import Draft
from timeline.sources.head import headline
from timeline.sources.html import body, dates, fragment, graph, meta, page, story
from timeline.sources.html.layout import Layout, headline_of
from timeline.sources.material import Material
from timeline.sources.wire import wire

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_OPENING = re.compile(
    r"\s*<(?:!doctype\s+html|html|head|body|article|main|section|div|meta|title|h1|p)\b", re.IGNORECASE
)
_BEFORE = re.compile(r"\s*<(?:\?xml\b[^>]*|!--.*?--)>", re.DOTALL)
_START = 5_000
"""Characters in which a page shows that it is one."""

_CODE = re.compile(r"[a-z]{2,3}(?=$|[-_])")
_NO_NAME = re.compile(r"https?://|www\.|@|\d{3}|^/|\w\.[a-z]{2,4}$")
_LONGEST_NAME = 160


def recognises(material: Material) -> bool:
    """Whether an input opens with a tag of HTML, or has the suffix of a page.

    >>> recognises(Material(origin="-", text="<!-- saved --><!DOCTYPE html><p>Rain"))
    True
    """
    start = material.text[:_START]
    while (match := _BEFORE.match(start)) is not None:
        start = start[match.end() :]
    return _OPENING.match(start) is not None or (material.suffix in _SUFFIXES and "<" in start)


def read(material: Material) -> tuple[Draft, ...]:
    r"""The one story of a page.

    Raises:
        UnreadableInput: it is too large to look at, or no story is in it.

    >>> (draft,) = read(Material(origin="-", text="<html lang=en><title>Rain</title><body><article>"
    ...     "<h1>Rain at last</h1><p>It rained on Friday, and the bridge over the river was closed to all traffic.</p>"
    ...     "<p>The council met on Saturday to decide what to do about the road and the old mill beside it.</p>"))
    >>> draft.title, len(draft.blocks), draft.language
    ('Rain at last', 2, 'en')
    """
    tree = page.parse(material.text, material.origin)
    nodes, values = graph.nodes(tree), graph.loose(tree)
    page.bound(tree, material.origin)
    known = meta.metas(tree)
    return (_draft(_Page(tree=tree, nodes=nodes, values=values, known=known), material),)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What a page says of itself."""

    tree: "HtmlElement"
    nodes: Sequence[graph.Node]
    values: Sequence[str]
    """Times of publication in scripts."""

    known: Mapping[str, str]

    @property
    def said_language(self) -> str:
        """The language tag that the page gives: ``"en-US"``; empty where it gives none."""
        return self.tree.get("lang") or self.tree.get("xml:lang") or meta.first(self.known, meta.LANGUAGES)

    @property
    def said_title(self) -> str:
        """What the head calls the story."""
        articles = [node for node in self.nodes if node.rank < graph.PAGES]
        named = articles[0].text("headline", "name") if len(articles) == 1 else ""
        return named or meta.first(self.known, meta.TITLES) or meta.title(self.tree)


def _draft(of: _Page, material: Material) -> Draft:
    addresses = list(meta.addresses(of.tree, of.known))
    nodes = graph.own(of.nodes, addresses, of.said_title)
    code = _CODE.match(of.said_language.strip().lower())
    language = code[0] if code is not None else material.language
    said = of.said_language if code is not None else language
    top = headline_of(of.tree, of.said_title)
    title, site = _title(of, top, language)
    found = body.parts(of.tree)
    if not found and fragment.is_short(of.tree):
        found = fragment.parts(of.tree)
    parts = story.kept(found, title, language)
    elements = list(of.tree.iter("*"))
    order = {element: at for at, element in enumerate(elements)}
    layout = Layout(elements=elements, headline=top, story=story.running(parts, top, order))
    blocks = story.blocks(parts, layout, nodes, language) or _summary(of, nodes)
    if not blocks:
        raise UnreadableInput("no story can be found in this page", where=material.origin, hint="give it as text")
    first = next((text for kind, text in blocks if kind.runs), "")
    return Draft(
        blocks=blocks,
        title=title,
        outlet=_outlet(of, nodes) or site,
        byline=_byline(of, nodes, layout, language),
        url=addresses[0] if addresses else "",
        language=language,
        heard=(
            *dates.of_metadata(nodes, of.known, said),
            *dates.shown(layout, first, addresses, said),
            *dates.of_page(nodes, of.known, said),
            *dates.of_programs(of.values, said),
            *dates.of_address(addresses),
        ),
    )


def _summary(of: _Page, nodes: Sequence[graph.Node]) -> tuple[tuple[BlockKind, str], ...]:
    """What a page that shows no story says that it is about."""
    named = next((text for node in nodes if node.rank < graph.PAGES and (text := node.text("description"))), "")
    text = " ".join(one_form(named or meta.first(of.known, meta.SUMMARIES)).split())
    return ((BlockKind.BODY, text),) if text else ()


def _title(of: _Page, top: "HtmlElement | None", language: str) -> tuple[str, str]:
    """The headline, and the name of the site where the title names it."""
    shown = one_form(page.words(top, 400)) if top is not None else ""
    title, site = headline(one_form(of.said_title), wire(language))
    return shown or title, site


def _outlet(of: _Page, nodes: Sequence[graph.Node]) -> str:
    named = next((name for node in nodes if (name := node.text("publisher"))), "")
    return one_form(named or meta.first(of.known, meta.OUTLETS))


def _byline(of: _Page, nodes: Sequence[graph.Node], layout: Layout, language: str) -> str:
    """Who wrote the story: as JSON-LD says it, as a line near the headline does, or a meta tag."""
    told = [node.text("author", "creator") for node in nodes if node.rank < graph.PAGES]
    told += [name for _, name in meta.all_of(of.known, meta.BYLINES)]
    told = [name for name in told if name and len(name) <= _LONGEST_NAME and name != _outlet(of, nodes)]
    names = [one_form(name) for name in told if not _NO_NAME.search(name)]
    if names:
        return byline_in(names[0], wire(language)) or names[0]
    for element in layout.head():
        text = page.words(element, 2 * _LONGEST_NAME)
        if len(text) <= _LONGEST_NAME and (found := byline_in(one_form(text), wire(language))):
            return found
    return ""
