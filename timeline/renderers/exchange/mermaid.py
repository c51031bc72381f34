"""Mermaid: a `timeline` diagram, from the top down (https://mermaid.js.org/syntax/timeline.html; TD from 11.14 on).

Colons part its fields, and other marks begin comments, directives or statements; so every character but letters,
digits and harmless punctuation is written as a number that Mermaid turns back: ``#58;``.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from timeline.model.chronology import Chronology
from timeline.renderers.exchange import losses as shared
from timeline.renderers.exchange.items import Item, laid_out
from timeline.renderers.exchange.losses import left_out
from timeline.renderers.style import Style

_MARKS = re.compile(r"[^\w ,.()'’‘“”/–—-]")


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as a Mermaid diagram, in UTF-8."""
    laid = laid_out(chronology, style)
    lines = ["timeline TD", f"    title {shown(laid.page.title)}", f"    accDescr: {shown(laid.description)}"]
    for heading, items in groupby(laid.items, key=lambda item: item.heading):
        lines.append(f"    section {shown(heading)}")
        lines += _periods(items)
    return "".join(f"{line}\n" for line in lines).encode()


def losses(chronology: Chronology, style: Style) -> tuple[str, ...]:
    """A diagram has room for dates and entries only."""
    evidence = ("evidence and sources are left out",) if chronology.events else ()
    disputes = left_out(len(chronology.conflicts), "disagreement between sources", "disagreements between sources")
    return (*evidence, *disputes, *shared.losses(chronology, style))


def _periods(items: Iterator[Item]) -> Iterator[str]:
    """A line a date, each entry after a colon of its own."""
    for date, same in groupby(items, key=lambda item: item.date):
        first, *more = (shown(item.told) for item in same)
        yield f"        {shown(date)} : {first}"
        yield from (f"            : {told}" for told in more)


def shown(text: str) -> str:
    """Text as Mermaid shows it, with nothing left that it reads.

    >>> shown("At 12:30; see #4")
    'At 12#58;30#59; see #35;4'
    """
    return _MARKS.sub(lambda mark: f"#{ord(mark[0])};", text)
