"""The line of an entry taken apart: its date, its sentence, the ids behind it."""

import re
from dataclasses import dataclass

from timeline.editing.dates import LONGEST, When, read_date

IDS = re.compile(r"<!--\s*([^<>]*?)\s*-->")
WORDS = re.compile(r"[\s,]+")
BOLD = re.compile(r"(\*\*|__)(.+?)\1(.*)", re.DOTALL)
JOINTS = (" — ", " – ", " - ", ": ")
"""What may part a date that is not bold from its sentence."""

PIN = ("pin", "pinned")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The parts of an entry's line."""

    date: str
    """The date's words, as typed."""

    when: When | None
    """``None`` where they say no date."""

    body: str
    """The sentence, in Markdown, as typed."""

    ids: tuple[str, ...]
    """Of the program's entries or mentions, as typed."""

    pinned: bool


def lead(text: str, code: str, year: int | None) -> Lead | None:
    """An entry's line in its parts; ``None`` where it is no entry.

    Args:
        text: the item's text, without its bullet.
        code: language code.
        year: that of the heading above it, for dates without one.

    >>> found = lead("**Jan. 3, 2020** — It rained. <!-- e1 pin -->", "en", None)
    >>> found.date, found.body, found.ids, found.pinned
    ('Jan. 3, 2020', 'It rained.', ('e1',), True)
    >>> lead("May 2020: It rained.", "en", None).body, lead("Rain: a lot", "en", None)
    ('It rained.', None)
    """
    words = [word for found in IDS.findall(text) for word in WORDS.split(found) if word]
    rest = " ".join(IDS.sub(" ", text).split())
    ids = tuple(dict.fromkeys(word for word in words if word not in PIN))
    pinned = len(ids) < len(set(words))
    bold = BOLD.fullmatch(rest)
    if bold is not None:
        date = bold[2].strip().rstrip(":").strip()
        body = re.sub(r"^\s*(?:[—–:-]+\s+|[—–:]+)?", "", bold[3])
        return Lead(date=date, when=read_date(date, code, year), body=body.strip(), ids=ids, pinned=pinned)
    for date, body in _parted(rest):
        when = read_date(date, code, year)
        if when is not None:
            return Lead(date=date, when=when, body=body.strip(), ids=ids, pinned=pinned)
    return Lead(date="", when=None, body=rest, ids=ids, pinned=pinned) if ids else None


def _parted(text: str) -> list[tuple[str, str]]:
    """The text parted at each joint near its start, the nearest first."""
    found = [(text.find(joint, 0, LONGEST), joint) for joint in JOINTS]
    places = sorted((at, joint) for at, joint in found if at > 0)
    return [(text[:at], text[at + len(joint) :]) for at, joint in places]
