"""Paragraphs into a draft: where the story begins, and what stands around it.

A page is its head, its body and its tail. The body begins with a wire dateline, or else with the
first paragraph of prose; each line of the head is judged by its words and by where it stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.model.text import BlockKind
from timeline.sources.dateline import wire_dateline
from timeline.sources.draft import Draft, Heard
from timeline.sources.head import head_blocks, headline, is_question, is_signed, title_in
from timeline.sources.line import Line, Role
from timeline.sources.lines import study
from timeline.sources.wire import Wire, key, wire

_FULL = 12
"""A paragraph of so many words that ends in a full stop begins a body."""

_BEFORE_DATELINE = 3
"""So many paragraphs of prose (a standfirst, a note, words under a picture) may stand before a wire dateline."""

_LATE_HEAD = 6
"""A byline or a date line this close behind the first prose means that the prose was a standfirst."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph and the role that the format itself gives it, if any."""

    text: str
    role: Role | None = None


def arrange(paragraphs: Sequence[Paragraph], language: str = "en") -> Draft:
    """A draft of the one story that the paragraphs tell.

    Args:
        paragraphs: in reading order, each on one line.
        language: ISO 639-1 code.

    >>> draft = arrange([Paragraph(text="Rain closes bridge"), Paragraph(text="By Jane Roe"),
    ...                  Paragraph(text="It rained on Friday.")])
    >>> draft.title, draft.byline, [text for _, text in draft.blocks]
    ('Rain closes bridge', 'Jane Roe', ['It rained on Friday.'])
    """
    known = wire(language)
    lines = _to_end([_line(paragraph, language) for paragraph in paragraphs])
    start = _body_start(lines, language)
    head, body = lines[:start], lines[start:]
    title = title_in(head)
    name, site = headline(head[title].text, known) if title is not None else ("", "")
    blocks = [*head_blocks(head, title, name), *_body_blocks(body, known)]
    heard = tuple(item for line in [*head, *(line for line in body if _is_dated_tail(line))] for item in line.heard)
    first = next((text for kind, text in blocks if kind is BlockKind.BODY), "")
    found = wire_dateline(first, language)
    return Draft(
        blocks=tuple(blocks),
        title=name,
        outlet=site or _first(line.outlet for line in lines) or (found.agency if found else ""),
        byline=_first([*(line.byline for line in head), *(line.byline for line in body)]),
        heard=_best_first(heard),
    )


def _line(paragraph: Paragraph, language: str) -> Line:
    if paragraph.role is None:
        return study(paragraph.text, language)
    return Line(text=paragraph.text, role=paragraph.role)


def _to_end(lines: list[Line]) -> list[Line]:
    """The lines before the first end mark that has prose before it."""
    told = False
    for at, line in enumerate(lines):
        told = told or line.role is Role.PROSE
        if told and line.role is Role.END:
            tail = [after for after in lines[at:] if after.role in (Role.CREDIT, Role.RIGHTS)]
            return lines[:at] + tail
    return [line for line in lines if line.role is not Role.END]


def _body_start(lines: list[Line], language: str) -> int:
    """Where the story itself begins."""
    prose = [at for at, line in enumerate(lines) if line.role is Role.PROSE]
    behind = range(prose[0] if prose else 0, len(lines))
    listed = next((at for at in behind if _is_list(lines[at], wire(language))), len(lines))
    for before, at in enumerate(prose[: _BEFORE_DATELINE + 1]):
        of_the_story = before < len(prose) - before and at < listed
        if of_the_story and wire_dateline(lines[at].text, language) is not None:
            return at
    full = [at for at in prose if lines[at].words >= _FULL and not is_question(lines[at])] or prose
    if full:
        return _behind_standfirst(lines, full[0])
    return next((at for at, line in enumerate(lines) if line.role is Role.HEADING), len(lines))


def _is_list(line: Line, known: Wire) -> bool:
    """Whether a line opens a list of other stories."""
    return line.role is Role.NAVIGATION and key(line.text) in known.lists


def _behind_standfirst(lines: list[Line], start: int) -> int:
    """The start of the body, past a standfirst that has the byline or the date line below it."""
    for at in range(start + 1, min(start + _LATE_HEAD, len(lines))):
        if is_signed(lines[at]):
            rest = [after for after in range(at + 1, len(lines)) if lines[after].role is Role.PROSE]
            prose_before = sum(line.role is Role.PROSE for line in lines[start:at])
            if rest and prose_before <= 2 and len(rest) >= prose_before:
                return rest[0]
    return start


def _body_blocks(body: list[Line], known: Wire) -> list[tuple[BlockKind, str]]:
    """The story's paragraphs without what leads elsewhere, tells of rights, or lists other stories."""
    blocks: list[tuple[BlockKind, str]] = []
    listing = False
    for at, line in enumerate(body):
        if line.role is Role.NAVIGATION:
            listing = listing or _is_list(line, known)
            continue
        if listing and line.role is not Role.PROSE and line.role is not Role.CAPTION:
            continue
        if listing and wire_dateline(line.text) is not None:
            break
        listing = False
        kind = _kind(line, body[at + 1 : at + 4])
        if kind is not None:
            blocks.append((kind, line.text))
    return blocks


def _kind(line: Line, after: list[Line]) -> BlockKind | None:
    """What a line of the body is as a block; ``None`` where it is no part of the story."""
    if line.role is Role.PROSE:
        return BlockKind.BODY
    if line.role is Role.CAPTION:
        return BlockKind.CAPTION
    if line.role in (Role.CREDIT, Role.RIGHTS, Role.NOTE, Role.BYLINE) or _is_dated_tail(line):
        return None
    prose_follows = any(line_after.role is Role.PROSE for line_after in after)
    return BlockKind.SUBHEADING if prose_follows or line.role is Role.TITLE else BlockKind.BODY


def _is_dated_tail(line: Line) -> bool:
    """Whether a date line inside the body speaks of publication; a bare date there is a sub-heading."""
    return line.role is Role.PUBLICATION and line.cued


def _best_first(heard: Sequence[Heard]) -> tuple[Heard, ...]:
    """Dates of publication before dates of change, those with a time of day first."""
    return tuple(sorted(heard, key=lambda item: (item.update, not item.stamp.clock)))


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")
