"""What a block shows: a chronology that was built before, or one that is built now."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from timeline.errors import UnreadableInput, UsageError
from timeline.hosts.place import Place
from timeline.hosts.settings import Settings
from timeline.hosts.written import written
from timeline.model.chronology import Chronology
from timeline.model.text import Article
from timeline.sources import ReadChoice, examine, load
from timeline.sources.pieces import pieces


def chronology_of(settings: Settings, body: str, place: Place, line: int = 0) -> Chronology:
    """The chronology that a block asks for.

    Args:
        settings: with `src`, its files are read; without, the body is.
        body: the block's lines.
        place: where its page stands.
        line: where the block begins, for messages.

    Raises:
        TimelineError: a file is missing, may not be read, or is none of ours; an entry has no date.
    """
    if settings.src and body.strip():
        raise UsageError("a block has src= or entries of its own, not both", hint="leave one of them out")
    if not settings.src and not body.strip():
        raise UsageError("the block is empty", hint="write src=story.json behind its name, or entries into it")
    if not settings.src:
        return written(body, settings.language, settings.title, line + 1)
    names = place.files(settings.src)
    if len(names) == 1 and PurePath(names[0]).suffix.lower() == ".json":
        from timeline.editing.stored import read_json

        return _titled(read_json(load(names[0]), settings.src), settings)
    from timeline.pipeline import chronicle

    return chronicle(tuple(_articles(names, settings)), title=settings.title)


def _titled(chronology: Chronology, settings: Settings) -> Chronology:
    return replace(chronology, title=settings.title) if settings.title else chronology


def _articles(names: Sequence[str], settings: Settings) -> Iterator[Article]:
    """The articles of some files, each once."""
    choice = ReadChoice(day=settings.day, zone=settings.zone, language=settings.language)
    seen = set[str]()
    for piece in (piece for name in names for piece in pieces(name)):
        if piece.problem:
            raise UnreadableInput(piece.problem)
        for article in examine(piece.where, piece.data, choice).articles:
            if article.id not in seen:
                seen.add(article.id)
                yield article
