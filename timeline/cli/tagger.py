"""What `timeline tag` does to one input: read, resolve, write; whatever is wrong with it becomes a sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from timeline.errors import UnreadableInput
from timeline.pipeline import event_mentions, resolutions
from timeline.renderers.tagged import FORMATS
from timeline.renderers.tagged.timex import tagged
from timeline.resolution.genre import Genre
from timeline.sources.document import Document
from timeline.sources.ladder import ReadChoice
from timeline.syntax.parser import why_not

Source = Literal["text", "timeml", "jsonl"]
_MODULES = {"text": "untouched", "timeml": "timeml", "jsonl": "jsonl"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A document in bytes, or what is wrong with it."""

    where: str
    """File, or file and line, for messages."""

    source: Source
    data: bytes = b""
    problem: str = ""
    """Why it cannot even be tried; empty where it can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one item."""

    data: bytes = b""
    problem: str = ""
    notes: tuple[str, ...] = ()

    lacking: str = ""
    """Why a part is not there, the same for all items: a person hears it once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagger:
    """Tags one item after the other; another process can be sent it."""

    to: str
    """Name of a `TagFormat`."""

    choice: ReadChoice
    reading: Literal["news", "history"] | None
    with_events: bool

    def __call__(self, item: Item) -> Outcome:
        """Tag one item."""
        if item.problem:
            return Outcome(problem=item.problem)
        try:
            document = _read(item.source)(item.where, item.data, self.choice)
        except UnreadableInput as error:
            return Outcome(problem=str(error))
        genre = Genre(self.reading) if self.reading else None
        form = FORMATS[self.to]
        found = tuple(resolutions(document.article, genre=genre, told=form.steps))
        wanted = self.with_events and form.events
        events = event_mentions(document.article, found, genre) if wanted else None
        lacking = wanted and events is None
        return Outcome(
            data=form.render(tagged(document, found, () if lacking else events)),
            notes=tuple(f"{item.where}: {note}" for note in document.notes),
            lacking=f"no events are marked: {why_not(document.article.language)}" if lacking else "",
        )


def _read(source: Source) -> Callable[[str, bytes, ReadChoice], Document]:
    read: Callable[[str, bytes, ReadChoice], Document] = import_module(f"timeline.sources.{_MODULES[source]}").read
    return read
