"""The two steps that cost most, with a memory: an input is read once, and an article is parsed once."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from timeline.cli.memory import Memory
from timeline.events.entries import Entries
from timeline.model.chronology import Basis, Citation
from timeline.model.plain import plain
from timeline.model.text import Article
from timeline.pipeline import Understanding, understand
from timeline.resolution.genre import Genre
from timeline.sources import ReadChoice, Reading, examine
from timeline.sources.pieces import Piece


class Remembered:
    """`understand` with a memory; it can stand wherever that stands.

    Args:
        memory: what is known from earlier runs.
        first: what understands an article that is new.
    """

    def __init__(self, memory: Memory, first: Understanding = understand) -> None:
        self._memory, self._first = memory, first

    def __call__(
        self, article: Article, genre: Genre | None = None, include: Basis = Basis.STATED, about: Sequence[str] = ()
    ) -> Entries:
        """All that one article gives to a chronology, see `timeline.pipeline.understand`."""
        text = plain(Article, replace(article, origin=""))  # where it lay is no part of what it gives
        asked = (text, genre.value if genre else None, include.value, list(about))
        known = self._memory.recall(Entries, *asked)
        if known is not None and all(_quotes(citation, article) for citation in _citations(known)):
            return known
        found = self._first(article, genre, include, about)
        self._memory.keep(found, *asked)
        return found


def examined(piece: Piece, choice: ReadChoice, memory: Memory) -> Reading:
    """`timeline.sources.examine` with a memory.

    Args:
        piece: what is read.
        choice: what the person says of it.
        memory: what is known from earlier runs.

    Raises:
        UnreadableInput: it cannot be read as an article.
        UsageError: the person's zone does not exist.
    """
    asked = (piece.where, sha256(piece.data).hexdigest(), piece.form, plain(ReadChoice, choice))
    known = memory.recall(Reading, *asked)
    if known is not None:
        return known
    found = examine(piece.where, piece.data, choice, form=piece.form)
    memory.keep(found, *asked)
    return found


def _citations(found: Entries) -> list[Citation]:
    told = [mention.citation for event in found.events for mention in event.mentions]
    return told + [one.citation for part in (found.asides, found.unresolved, found.durations) for one in part]


def _quotes(citation: Citation, article: Article) -> bool:
    return citation.article == article.id and citation.span.of(article.text) == citation.quote
