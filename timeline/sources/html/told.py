"""Whether a line tells something of a day: a line that says when a page came out is only stamped with it."""

import re

from timeline.sources.html import cues

_BREAK = re.compile(r"[.!?][\"'”’)]?\s+|\s*[|·•]\s*")
"""Where one part of a line ends and another begins."""

_STOP = re.compile(r"[^\W\d_]{2}[\"'”’)]*[.!?][\"'”’)]*$")
_SMALL = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}")
_TOLD = 3
"""A sentence has so many words in small letters besides its day, or behind it where it has no full stop."""

_LABEL = re.compile(r"(?P<label>[^\W\d_][^:|·•,\d]{0,40}):\s*$")
_NEUTRAL = re.compile(r"(?:stand|date|day|online|edition|issue|ausgabe|\w*datum)\s*$", re.IGNORECASE)
"""Labels that say of a day that it is that of the page."""

_AFTER = re.compile(r"\s*[:]\s+[^\W\d_]")
"""A colon behind a day: what follows is what happened then."""

_ON = re.compile(r"[^\W\d_][^|·•]{0,60}\s(?:on|am|le|el|il|em|op)(?: [^\W\d_]+,?)?\s+$")
"""A small word that puts a thing on a day."""

_SINCE = re.compile(r"\b(?:until|before|since|seit|depuis|desde|dal|sinds)\s+$", re.IGNORECASE)
"""A word that lets a thing begin or end there."""

_BY = re.compile(r"(?:by|von|por|par|di|da|door|av|af|autor\w*|author)\b", re.IGNORECASE)
"""What opens a byline, behind which that word may stand too."""

_DONE = re.compile(
    r"\b(?:taken|filmed|recorded|photographed|effective|week of|weekend of|apply by|register by|closes?|opens?|opened|"
    r"opening|built|founded|erected|died|gestorben|aufgenommen|gegründet|eröffnet|enregistrée?|fondée?|ouverte?|grabad[oa]|tomad[oa]|"
    r"fundad[oa]|inaugurad[oa]|falleció|mort)(?: (?:on|le|el|am))?\s*$",
    re.IGNORECASE,
)
"""What was done, or is, on a day that stands right behind it."""

_RANGE = re.compile(r"\d{1,2}\.?\s*(?:[-–—]|to|and|bis|und|al?|y|au|et|e)\s*$", re.IGNORECASE)
_SPAN = re.compile(
    r"\s*(?:[-–—]|to|bis|au|al?|hasta|até|tot)\s*(?P<last>[^|·•\n]{0,16}\b(?:19|20)\d\d\b)", re.IGNORECASE
)
"""Behind a day, another one with its year: something lasted from the one to the other."""

_WEATHER = re.compile(r"-?\d{1,3}\s?°")


def is_other_label(label: str) -> bool:
    """Whether a label, as of a table's row, names something else than the day of a page.

    >>> is_other_label("Opened"), is_other_label("Published on"), is_other_label("Date")
    (True, False, False)
    """
    said = label.strip(" :")
    known = cues.is_publication(said) or cues.is_update(said) or _NEUTRAL.search(said) is not None
    return bool(said) and not known and said.lower() != said.upper()


def tells(line: str, start: int, end: int) -> bool:
    """Whether a line tells what is, was or will be on a day that it names.

    Args:
        line: on one line.
        start: where the day begins in it.
        end: where it ends.

    >>> tells("A hearing begins on March 9, 2024, in the old town hall.", 20, 33)
    True
    >>> tells("Jane Roe | March 9, 2024 | 5 min. read", 11, 24)
    False
    >>> tells("First run March 9, 2024 – May 4, 2024", 10, 23)
    True
    """
    before, after = line[:start], line[end:]
    part = _BREAK.split(before)[-1]
    rest = _BREAK.split(after)[0]
    span = _SPAN.match(after)
    if span is not None and not cues.is_update(span["last"]):
        return True
    if (
        _WEATHER.search(line)
        or _SINCE.search(before)
        or _DONE.search(before)
        or _RANGE.search(before)
        or _AFTER.match(after)
    ):
        return True
    if cues.is_publication(part) or cues.is_update(part):
        return False
    label = _LABEL.search(part)
    if label is not None and is_other_label(label["label"]):
        return True
    if _ON.search(part) is not None and _BY.match(part) is None:
        return True
    behind = _small(rest)
    return behind >= _TOLD or (behind + _small(part) >= _TOLD and _STOP.search(after) is not None)


def _small(text: str) -> int:
    """How many words of a text are in small letters."""
    return sum(word[0].islower() for word in _SMALL.findall(text))
