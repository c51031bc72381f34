"""Publication lines: when a page says that it came out, and what such a line says beside."""

import re

from timeline.model.text import EvidenceSource
from timeline.sources import stamps
from timeline.sources.bylines import byline_in
from timeline.sources.draft import Heard
from timeline.sources.line import Line, Role
from timeline.sources.navigation import is_navigation
from timeline.sources.wire import Wire, key

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_CUE = 40
"""No cue of publication is longer."""


def publication_line(text: str, known: Wire) -> Line | None:
    """The line as a publication line, where nothing is left of it but words that such lines use.

    >>> from timeline.sources.wire import wire
    >>> line = publication_line("Jan. 4, 2024 / 11:07 PM", wire("en"))
    >>> line.heard[0].stamp.iso
    '2024-01-04T23:07'
    >>> publication_line("Remembering Sept. 11, 2001", wire("en")) is None
    True
    """
    if _DIGIT.search(text) is None:
        return None
    pieces = _by_cue(text, known)
    heard: list[Heard] = []
    names: list[str] = []
    for piece in pieces:
        found = stamps.find(piece, known.code)
        names.append(_left_over(piece if found is None else found.rest, known))
        if found is not None:
            update = _cue(piece, known) in known.updated
            said = piece.strip(" |,·•")
            heard.append(Heard(source=EvidenceSource.PUBLICATION_LINE, said=said, stamp=found.stamp, update=update))
    byline = next((name for left in names if (name := byline_in(left, known))), "")
    outlet = next((left for left in names if key(left) in known.agencies), "")
    strange = any(left and not byline_in(left, known) and key(left) not in known.agencies for left in names)
    if strange or not heard:
        return None
    cued = any(_cue(piece, known) for piece in pieces)
    return Line(text, Role.PUBLICATION, heard=tuple(heard), byline=byline, outlet=outlet, cued=cued)


def _by_cue(text: str, known: Wire) -> list[str]:
    """The line cut before each word of publication or change."""
    words = list(_WORD.finditer(text))
    cuts, at = [0], 0
    while at < len(words):
        cue = _cue(text[words[at].start() :], known)
        if cue:
            cuts.append(words[at].start())
        at += cue.count(" ") + 1
    pieces = [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [piece for piece in pieces if piece.strip()]


def _cue(text: str, known: Wire) -> str:
    """The words of publication or change that a text opens with; empty where it opens with none."""
    words = key(text[:_CUE]).split()[:3]
    cues = known.published | known.updated
    return next((cue for size in range(len(words), 0, -1) if (cue := " ".join(words[:size])) in cues), "")


def _left_over(rest: str, known: Wire) -> str:
    """What is left of a date line without its cues, weekdays, small words and navigation."""
    kept = [part for part in re.split(r"\s*[|·•/]\s*", rest) if part and not is_navigation(part, known)]
    words = " ".join(kept).split()
    spare = known.links | known.weekdays
    cues = {word for phrase in known.published | known.updated for word in phrase.split()}
    while words and (key(words[0]) in spare | cues or not key(words[0])) and not byline_in(" ".join(words), known):
        words.pop(0)
    while words and (key(words[-1]) in spare | cues or not key(words[-1])):
        words.pop()
    left = " ".join(words).strip(" ,:;-–—()")
    return "" if not key(left) or is_navigation(left, known) else left
