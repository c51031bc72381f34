"""What a block shows: a chronology that was built before, or one that is built now."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from timeline.errors import UnreadableInput, UsageError
from timeline.hosts.place import Place
from timeline.hosts.settings import Settings
from timeline.model.chronology import Chronology
from timeline.model.text import Article
from timeline.sources import ReadChoice, examine, load
from timeline.sources.decoding import decode
from timeline.sources.pieces import pieces

MARKDOWN = (".md", ".markdown")


def chronology_of(settings: Settings, body: str, place: Place, line: int = 0) -> Chronology:
    """The chronology that a block asks for.

    Args:
        settings: with `src`, its files are read; without, the body is, as docs/writing.md tells.
        body: the block's lines.
        place: where its page stands.
        line: where the block begins, for messages.

    Raises:
        TimelineError: a file is missing, may not be read, or is none of ours; an entry has no date.
    """
    if settings.src and body.strip():
        raise UsageError("a block has src= or entries of its own, not both", hint="leave one of them out")
    if not settings.src:
        return _titled(_written(settings, body, place, line), settings)
    names = place.files(settings.src)
    found = _built(names[0], settings, place) if len(names) == 1 else None
    if found is not None:
        return _titled(found, settings)
    from timeline.pipeline import chronicle

    return chronicle(tuple(_articles(names, settings)), title=settings.title)


def _titled(chronology: Chronology, settings: Settings) -> Chronology:
    return replace(chronology, title=settings.title) if settings.title else chronology


def _written(settings: Settings, body: str, place: Place, line: int) -> Chronology:
    """The entries that the block holds; all of it is written by hand, so that of no entry this needs to be said."""
    if not body.strip():
        raise UsageError("the block is empty", hint="write src=story.json behind its name, or entries into it")
    from timeline.editing.written import read_written

    found = read_written("\n" * line + body, place.name or "line", language=settings.language).chronology
    return replace(found, events=tuple(replace(event, edits=()) for event in found.events))


def _built(name: str, settings: Settings, place: Place) -> Chronology | None:
    """The chronology that a file holds; ``None`` where it is an article."""
    suffix = PurePath(name).suffix.lower()
    if suffix == ".json":
        from timeline.editing.stored import read_json

        return read_json(load(name), settings.src)
    if suffix in MARKDOWN:
        return _edited(name, settings, place)
    return None


def _edited(name: str, settings: Settings, place: Place) -> Chronology | None:
    """The chronology that a Markdown file holds, with the JSON beside it if there is one."""
    from timeline.editing.written import read_written

    text = decode(load(name), name).text
    if not is_chronology(text, settings.language):
        return None
    beside = place.beside(name, ".json")
    if beside:
        from timeline.editing.stored import read_record

        return read_written(text, settings.src, read_record(load(beside), beside)).chronology
    return read_written(text, settings.src, language=settings.language).chronology


def is_chronology(text: str, language: str) -> bool:
    r"""Whether a Markdown file is a chronology, and no article: the program ended it, or most of it are dated items.

    Args:
        text: the file's.
        language: of its dates.

    >>> is_chronology("# Rain\n\n- 2013: It rained.\n- Jan. 4, 2024: It rained again.\n", "en")
    True
    >>> is_chronology("It rained on Thursday.\n\nThe town:\n\n- 2013: founded.\n", "en")
    False
    """
    from timeline.editing.blocks import blocks
    from timeline.editing.lead import lead
    from timeline.editing.reader import seal_of

    if seal_of(text) is not None:
        return True
    found = [block for block in blocks(text) if block.sort != "heading"]
    dated = [block for block in found if block.sort == "item" and lead(block.text, language, None) is not None]
    return 2 * len(dated) > len(found)


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
