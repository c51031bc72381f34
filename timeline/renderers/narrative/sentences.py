"""A sentence of the narrative in pieces: its opening, its text, what is to be said of it, the marks of its notes."""

import re
from collections.abc import Iterator
from typing import Any

from timeline import language
from timeline.renderers.narrative.capitals import Start, lowered, start_of
from timeline.renderers.narrative.lines import Line
from timeline.renderers.narrative.pieces import Piece, Setting, several, with_dates, year_of
from timeline.renderers.narrative.telling import LONGEST_CLOSED, Form, Opening

SINGLE = re.compile(r"(?:[^\W\d_]\.)+")
"""Letters with full stops of their own: "U.S."."""

CLAUSES = re.compile(r"[,;:()\[\]\"“”«»—–]")
"""Signs of a sentence that is more than one clause."""


def start(line: Line, setting: Setting) -> Start:
    """What the text of a line begins with; in another language than the chronology's nothing is said of it."""
    if setting.language != setting.phrasing.language:
        return Start.QUOTE
    return start_of(line.text, setting.writing, setting.language)


def is_plain(line: Line, code: str) -> bool:
    """Whether a date can follow a text's last word and mean all of it.

    Args:
        line: the line.
        code: language code.
    """
    words = line.text.removesuffix(".").casefold().split()
    if not line.text.endswith(".") or len(words) > LONGEST_CLOSED or CLAUSES.search(line.text):
        return False
    return not set(words) & set(language.load(code, "capitals")["clauses"])


def pieces(line: Line, opening: Opening, begin: Start, setting: Setting, *, labelled: bool) -> tuple[Piece, ...]:
    """A line as a sentence.

    Args:
        line: what it tells.
        opening: how it gives its date.
        begin: what its text begins with.
        setting: the article's language and its ways.
        labelled: whether its kind is to be said.
    """
    forms: dict[str, str] = setting.phrasing.words["narrative"]["sentence"]
    labels: dict[str, str] = setting.phrasing.words["narrative"]["labels"]
    kind = labels.get(line.event.kind.value, "") if labelled else ""
    doubts = tuple(labels[doubt] for doubt in line.doubts)
    at_end = any(dated.end == len(line.text) for dated in line.dates)  # what follows a date comes before the full stop
    more = bool(kind or line.entry.attribution or opening.form is Form.CLOSE or at_end)
    stem, stop, marked = _stem(line.text, setting.language) if more else (line.text, "", False)
    found = [*_opened(line, opening, doubts, forms)]
    small = opening.form is Form.OPEN and begin is Start.SMALL
    year = None if opening.form is Form.OWN and opening.with_year else year_of(line.event)
    found += with_dates(lowered(stem) if small else stem, line, setting, doubts, year)
    if opening.form is Form.CLOSE:
        before, _, after = forms["closed"].partition("{when}")
        found += [Piece(part="text", text=before), _when(opening.words, line), *_aside(doubts, forms)]
        found.append(Piece(part="text", text=after))
    found += _aside((kind,) if kind else (), forms)
    found += _attributed(line, setting, forms, dashed=marked)
    if not "".join(piece.text for piece in found).endswith("."):
        found.append(Piece(part="text", text=stop))
    if not any(dated.event is line.event and several(line) for dated in line.dates):
        found.append(Piece(part="mark", number=setting.note(line.event)))
    return tuple(piece for piece in found if piece.text or piece.number)


def capital(text: str) -> str:
    """A text with a capital at its start."""
    return text[:1].upper() + text[1:]


def _opened(line: Line, opening: Opening, doubts: tuple[str, ...], forms: dict[str, str]) -> Iterator[Piece]:
    if opening.form not in (Form.OPEN, Form.COLON):
        return
    before, _, after = forms["opened" if opening.form is Form.OPEN else "colon"].partition("{opening}")
    yield Piece(part="text", text=before)
    yield _when(capital(opening.words), line)
    yield from _aside(doubts, forms)
    yield Piece(part="text", text=after)


def _when(words: str, line: Line) -> Piece:
    return Piece(part="when", text=words, begin=None if line.event.end_value else line.entry.when.begin)


def _aside(labels: tuple[str, ...], forms: dict[str, str]) -> Iterator[Piece]:
    if labels:
        yield Piece(part="aside", text=forms["aside"].format(labels=forms["between"].join(labels)))


def _stem(text: str, code: str) -> tuple[str, str, bool]:
    """A text without its full stop, the stop to be put behind what follows, and whether it ends with another sign."""
    if not text.endswith("."):
        return text, "", True
    last = text.rsplit(maxsplit=1)[-1]
    short = last.removesuffix(".").casefold() in _abbreviations(code) or SINGLE.fullmatch(last)
    return (text if short else text[:-1]), ".", False


def _abbreviations(code: str) -> frozenset[str]:
    lists: dict[str, Any] = language.load(code, "abbreviations")
    return frozenset(one.casefold() for name in ("clock", "either") for one in lists[name])


def _attributed(line: Line, setting: Setting, forms: dict[str, str], *, dashed: bool) -> Iterator[Piece]:
    attribution = line.entry.attribution
    if not attribution:
        return
    begin = start_of(attribution, setting.writing, setting.language)
    small = begin is Start.SMALL or attribution[:1].islower()
    dash = dashed or not (small or begin is Start.NAME)
    said = lowered(attribution) if small else attribution
    text = forms["attributed-after-mark" if dash else "attributed"].format(attribution=said)
    yield Piece(part="attribution", text=text + ("." if dashed else ""))
