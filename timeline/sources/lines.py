"""One paragraph of a page, looked at alone: is it prose, or some part of what stands around a story?"""

import re
from functools import cache

from timeline.sources.bylines import agency_in, byline_in, credited_in
from timeline.sources.dateline import wire_dateline
from timeline.sources.line import Line, Role
from timeline.sources.navigation import is_navigation
from timeline.sources.publication import publication_line
from timeline.sources.wire import Wire, key, wire

_LONG = 240
"""A longer line is never a date line, a byline or navigation: it is looked at no further."""

_SENTENCE = 14
"""A line of more words that ends in a full stop is prose."""

_ISSUER = 8
"""No line that names who issued a press release has more words."""

_CREDIT = 110
"""The credit of a picture begins within this many characters of its end."""


def study(text: str, language: str = "en") -> Line:
    """A paragraph with its role, judged by its own words.

    Args:
        text: one paragraph on one line.
        language: ISO 639-1 code.

    >>> study("By Darryl Coote").byline
    'Darryl Coote'
    >>> study("Published Jan. 4, 2024 | Updated Jan. 6").role
    <Role.PUBLICATION: 'publication line'>
    >>> study("It rained on Friday, and the bridge was closed to all.").role
    <Role.PROSE: 'prose'>
    """
    known = wire(language)
    return next((line for judge in _JUDGES if (line := judge(text, known)) is not None), Line(text, Role.HEADING))


def _as_rights(text: str, known: Wire) -> Line | None:
    return Line(text, Role.RIGHTS) if text[:_LONG].casefold().startswith(known.rights) else None


def _as_note(text: str, known: Wire) -> Line | None:
    """What the editors say of the story itself: when it was published first, what was corrected."""
    small = text[:_LONG].casefold().lstrip("(*—– ")
    if not small.startswith(known.labels) and _note_form(known.notes, known.between, known.noted).match(small) is None:
        return None
    return publication_line(text, known) or Line(text, Role.NOTE)


def _as_caption(text: str, known: Wire) -> Line | None:
    """The words under a picture, by how they begin or by the credit that they end in."""
    small = text.casefold()
    credited = _credit_form(known.caption_credits).search(small, max(0, len(small) - _CREDIT)) is not None
    framed = small.startswith(known.caption_openers) or small.rstrip(".) ").endswith(known.caption_closers)
    return Line(text, Role.CAPTION) if credited or framed else None


def _as_long(text: str, _known: Wire) -> Line | None:
    return Line(text, Role.PROSE) if len(text) > _LONG else None


def _as_credit(text: str, known: Wire) -> Line | None:
    if text.casefold().startswith(known.credits) and (names := credited_in(text, known)):
        return Line(text, Role.CREDIT, byline=names)
    if text.startswith(known.issuers) and text.count(" ") < _ISSUER:
        return Line(text, Role.CREDIT, outlet=text.split(" ", 1)[-1].strip(": "))
    return Line(text, Role.CREDIT, outlet=text) if key(text) in known.agencies else None


def _as_sentence(text: str, known: Wire) -> Line | None:
    line = Line(text, Role.PROSE)
    long = line.ends and line.words > _SENTENCE and not text.casefold().startswith(known.navigation_openers)
    return line if long else None


def _as_dateline(text: str, known: Wire) -> Line | None:
    return Line(text, Role.PROSE) if wire_dateline(text, known.code) is not None else None


def _as_mark(text: str, known: Wire) -> Line | None:
    """A mark that ends the story, or a line that only leads elsewhere."""
    if text.casefold() in known.ends:
        return Line(text, Role.END)
    if text.casefold().startswith(known.navigation_openers) or is_navigation(text, known):
        return Line(text, Role.NAVIGATION)
    return None


def _as_byline(text: str, known: Wire) -> Line | None:
    byline = byline_in(text, known)
    return Line(text, Role.BYLINE, byline=byline, outlet=agency_in(text, known)) if byline else None


def _as_prose(text: str, _known: Wire) -> Line | None:
    line = Line(text, Role.PROSE)
    return line if line.ends and line.words > 1 else None


@cache
def _note_form(*lists: tuple[str, ...]) -> re.Pattern[str]:
    subject, between, noted = ("|".join(map(re.escape, words)) for words in lists)
    return re.compile(rf"(?:{subject})(?: (?:{between}))* (?:{noted})\b")


@cache
def _credit_form(credits: tuple[str, ...]) -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in credits)
    return re.compile(rf"(?:^|[.?!][\"'”’)]? |[(\[|] ?)(?:{phrases})")


_JUDGES = (
    _as_rights,
    _as_caption,
    _as_note,
    _as_long,
    _as_credit,
    _as_sentence,
    publication_line,
    _as_mark,
    _as_dateline,
    _as_byline,
    _as_prose,
)
"""Asked in this order; the first that knows a line says what it is. What nobody knows is a heading."""
