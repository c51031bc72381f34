"""The head of a page: which line is the headline, and what of the rest belongs to the story."""

from timeline.model.text import BlockKind
from timeline.sources.line import Line, Role
from timeline.sources.wire import Wire, key

_HEADLINE = 40
"""No headline has more words."""


def is_signed(line: Line) -> bool:
    """Whether a line says who wrote the story or when it came out; a bare date may be a heading."""
    return bool(line.byline) or (
        line.role is Role.PUBLICATION and (line.cued or any(item.stamp.clock for item in line.heard))
    )


def title_in(head: list[Line]) -> int | None:
    """Which line of the head is the headline."""
    given = [at for at, line in enumerate(head) if line.role is Role.TITLE]
    if given:
        return given[0]
    able = [at for at, line in enumerate(head) if _may_be_title(line)]
    byline = next((at for at, line in enumerate(head) if line.byline), len(head))
    able = [at for at in able if at < byline] or able
    long = [at for at in able if head[at].words >= 4]
    if not long:
        return max(able, key=lambda at: head[at].words, default=None)
    last = long[-1]
    while last - 1 in long:
        last -= 1
    return last


def _may_be_title(line: Line) -> bool:
    if line.words > _HEADLINE:
        return False
    return line.role is Role.HEADING or (line.role is Role.PROSE and line.words >= 3 and is_question(line))


def headline(text: str, known: Wire) -> tuple[str, str]:
    """A headline without the name of its site, and that name: ``Rain closes bridge | Elm Courier``."""
    for mark in (" | ", " - ", " – ", " — "):
        title, found, site = text.rpartition(mark)
        named = mark == " | " or key(site.partition(".")[0]) in known.agencies
        if found and named and title.count(" ") >= 2 and site.count(" ") <= 3:
            return title.strip(), site.strip()
    return text, ""


def head_blocks(head: list[Line], title: int | None, headline: str) -> list[tuple[BlockKind, str]]:
    """Captions, and below the headline the standfirst; all else of the head is no part of the story.

    Prose above the byline is a standfirst; prose between the byline and the story is under a picture.
    """
    blocks = []
    signed = False
    for at, line in enumerate(head):
        below = title is None or at > title
        signed = signed or (title is not None and below and is_signed(line))
        if line.role is Role.CAPTION or (signed and line.role is Role.PROSE):
            blocks.append((BlockKind.CAPTION, line.text))
        elif below and (
            line.role is Role.PROSE or (line.role is Role.HEADING and line.words >= 4 and line.text != headline)
        ):
            blocks.append((BlockKind.SUBHEADING, line.text))
    return blocks


def is_question(line: Line) -> bool:
    """Whether a paragraph is one question or exclamation, as headlines are."""
    return line.text[-1] in "?!" and not any(mark in line.text[:-1] for mark in (". ", "? ", "! "))
