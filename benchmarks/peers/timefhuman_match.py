"""timefhuman, with matched text and in the past direction."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from benchmarks.peers.run import Answer, Tag
from benchmarks.peers.spelling import spelled


def tagger() -> Tag:
    """Ranges and lists are given by their first member for the whole of their words."""
    from timefhuman import tfhConfig, timefhuman  # type: ignore[import-not-found]
    from timefhuman.utils import Direction  # type: ignore[import-not-found]

    def tag(text: str, day: date) -> Iterable[Answer]:
        config = tfhConfig(now=datetime.combine(day, time()), direction=Direction.previous, return_matched_text=True)
        for words, (start, end), value in timefhuman(text, config):
            trimmed = words.rstrip(" ,.")
            for kind, told in _told(trimmed, value):
                yield start, end - len(words) + len(trimmed), kind, told

    return tag


def _told(words: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - whatever timefhuman gives
    while isinstance(value, (list, tuple)) and value:
        value = value[0]
    if isinstance(value, timedelta):
        yield "DURATION", f"P{value.days}D"
    elif isinstance(value, datetime):
        yield spelled(words, value)
    elif isinstance(value, date):
        yield spelled(words, datetime.combine(value, time()))
    elif isinstance(value, time):
        yield "TIME", f"T{value:%H:%M}"
