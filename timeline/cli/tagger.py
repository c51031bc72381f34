"""What `timeline tag` does to one piece of input: read, resolve, write; what is wrong becomes a sentence."""

from dataclasses import dataclass
from typing import Literal

from timeline.errors import UnreadableInput, UsageError
from timeline.pipeline import event_mentions, resolutions
from timeline.renderers.tagged import FORMATS
from timeline.renderers.tagged.timex import tagged
from timeline.resolution.genre import Genre
from timeline.sources.document import Document
from timeline.sources.documents import documents
from timeline.sources.ladder import ReadChoice
from timeline.sources.pieces import Piece
from timeline.syntax.parser import why_not


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one piece."""

    data: bytes = b""
    problem: str = ""
    notes: tuple[str, ...] = ()

    lacking: str = ""
    """Why a part is not there, the same for all: a person hears it once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagger:
    """Tags one piece after the other; another process can be sent it."""

    to: str
    """Name of a `TagFormat`."""

    choice: ReadChoice
    reading: Literal["news", "history"] | None
    with_events: bool

    def __call__(self, piece: Piece) -> Outcome:
        """Tag what one piece holds.

        Raises:
            UsageError: that is several documents, and the output can hold one; or the zone does not exist.
        """
        if piece.problem:
            return Outcome(problem=piece.problem)
        try:
            found = documents(piece, self.choice)
        except UnreadableInput as error:
            return Outcome(problem=str(error))
        if len(found) > 1 and FORMATS[self.to].single:
            raise too_many(self.to)
        tags = [self._tagged(document) for document in found]
        return Outcome(
            data=b"".join(data for data, _ in tags),
            notes=tuple(f"{piece.where}: {note}" for document in found for note in document.notes),
            lacking=next((lacking for _, lacking in tags if lacking), ""),
        )

    def _tagged(self, document: Document) -> tuple[bytes, str]:
        """A document as it is written, and why events are lacking there."""
        genre = Genre(self.reading) if self.reading else None
        form = FORMATS[self.to]
        found = tuple(resolutions(document.article, genre=genre, told=form.steps))
        wanted = self.with_events and form.events
        events = event_mentions(document.article, found, genre) if wanted else None
        lacking = wanted and events is None
        why = f"no events are marked: {why_not(document.article.language)}" if lacking else ""
        return form.render(tagged(document, found, () if lacking else events)), why


def too_many(to: str) -> UsageError:
    """What is said where an output holds one document, and there are more."""
    return UsageError(f"{to} holds one document, and there are more", where="--to", hint="give one, or use jsonl")
