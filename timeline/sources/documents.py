"""Any input as documents to be tagged: texts as they are given, and the articles of pages and feeds."""

from timeline.sources import jsonl
from timeline.sources.document import Document, extracted, stem
from timeline.sources.files import is_address
from timeline.sources.ladder import ReadChoice
from timeline.sources.pieces import Piece

_AS_GIVEN = ("text", "markdown", "front matter")
"""Readers of texts that are tagged from their first character to their last."""


def documents(piece: Piece, choice: ReadChoice) -> tuple[Document, ...]:
    r"""The documents of an input or of a line of it; a feed holds several.

    Args:
        piece: as `pieces` cuts it.
        choice: the person's ``--date``, ``--tz`` and ``--lang``.

    Raises:
        UnreadableInput: it cannot be read.
        UsageError: the person's zone does not exist.

    >>> (found,) = documents(Piece(where="rain.txt", data=b"It rained\non Friday."), ReadChoice())
    >>> found.id, found.text, found.extracted
    ('rain', 'It rained\non Friday.', False)
    """
    form = piece.form or _told(piece, choice)
    if form == "jsonl" and not _is_page(piece.data):
        return (jsonl.read(piece.where, piece.data, choice),)
    if form == "timeml":
        from timeline.sources import timeml

        return (timeml.read(piece.where, piece.data, choice),)
    if form in _AS_GIVEN:
        from timeline.sources import untouched

        return (untouched.read(piece.where, piece.data, choice, form=form.replace("front matter", "")),)
    return _articles(piece, choice, form)


def _told(piece: Piece, choice: ReadChoice) -> str:
    """The reader that an input tells by its content."""
    from timeline.sources.decoding import characters, one_form
    from timeline.sources.material import Material
    from timeline.sources.readers import reader_of

    text = one_form(characters(piece.data, piece.where).text)
    return reader_of(Material(origin=piece.where, text=text, language=choice.language)).name


def _is_page(line: bytes) -> bool:
    """Whether a JSON line may hold a page: its text is not looked at where it has one."""
    if b'"html"' not in line:
        return False
    from timeline.sources.rows import holds_page

    return holds_page(line.decode("utf-8-sig", "replace"))


def _articles(piece: Piece, choice: ReadChoice, form: str) -> tuple[Document, ...]:
    """The articles of a page, or of each item of a feed."""
    from timeline.sources.reading import examine

    found = examine(piece.where, piece.data, choice, form=form)
    name = piece.where if is_address(piece.where) else stem(piece.where)
    return tuple(
        extracted(article, name if form == "html" else article.id, found.notes if at == 0 else ())
        for at, article in enumerate(found.articles)
    )
