"""Paragraphs at the end of a story that tell of its writer or its outlet, and are no part of it."""

import re
from collections.abc import Sequence

from timeline.model.text import BlockKind
from timeline.sources.wire import wire

_LAST = 4
"""Such a paragraph is one of so many at the end."""

_HOST = re.compile(r"://(?:[\w-]+\.)*?([\w-]{4,40})\.(?:com?\.|org\.|net\.)?[a-z]{2,6}(?=[:/?]|$)")
"""The name in an address's host: "piercourier" of www.piercourier.com."""

_PARTED = re.compile(r",? and |,? y |, ")
_MORE = r"(?: [A-Z]\w*){0,2}(?:, [^.,]{3,80},)? "
"""What may stand between a name and what is told of it: the rest of the name, and what its bearer is."""


def without_asides(
    blocks: Sequence[tuple[BlockKind, str]], byline: str, outlet: str, url: str, language: str
) -> tuple[tuple[BlockKind, str], ...]:
    """A story without what its end tells of who made it.

    Args:
        blocks: the story in reading order.
        byline: who wrote it; may be empty.
        outlet: who published it; may be empty.
        url: where it was published; may be empty.
        language: ISO 639-1 code.

    >>> told = ((BlockKind.BODY, "It rained."), (BlockKind.BODY, "Jane Roe is a reporter. She joined us in 2011."))
    >>> without_asides(told, "Jane Roe", "", "", "en")
    ((<BlockKind.BODY: 'body'>, 'It rained.'),)
    """
    names = [re.escape(name) for name in (*_PARTED.split(byline), outlet) if " " in name or (name and name == outlet)]
    if (host := _HOST.search(url)) is not None:
        names.append(f"(?i:{re.escape(host[1])})")
    if not names or len(blocks) < 2:
        return tuple(blocks)
    opens = re.compile(rf"(?:{'|'.join(names)}){_MORE}(?:{'|'.join(wire(language).deeds)})\b")
    first = max(1, len(blocks) - _LAST)
    return tuple(block for at, block in enumerate(blocks) if at < first or not opens.match(block[1]))
