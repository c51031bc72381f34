"""dateparser: `search_dates`, English, in the past reading. It gives words and a point in time, and no places."""

from collections.abc import Iterable
from datetime import date, datetime, time

from benchmarks.peers.run import Answer, Tag
from benchmarks.peers.spelling import spelled


def tagger() -> Tag:
    """Finds each answer's place by looking for its words after those of the one before."""
    from dateparser.search import search_dates

    def tag(text: str, day: date) -> Iterable[Answer]:
        settings = {"RELATIVE_BASE": datetime.combine(day, time()), "PREFER_DATES_FROM": "past"}
        place = 0
        for words, at in search_dates(text, languages=["en"], settings=settings) or ():
            start = text.find(words, place)
            if start >= 0:
                place = start + len(words)
                yield start, place, *spelled(words, at)

    return tag
