"""A text as it is given, and the article made of it: found there, a time expression is told in the text's own offsets.

An article has single blanks and one paragraph a block. A text that is only to be tagged has whatever blanks and
line ends it has, so the article keeps a list of where each unbroken stretch of it stood.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath
from typing import NamedTuple

from timeline.model.text import Article, Block, BlockKind, Dateline, TextSpan
from timeline.sources.paragraphs import is_wrap, width_of

# One set of characters comes first, so that what is none of them is skipped at once.
_ODD_BLANK = re.compile(r"\s(?:(?<=[^ ])\s*|\s+)")
"""Any blank but one space."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text to be tagged."""

    id: str | int | None
    """As the input gives it; ``None`` where it gives none."""

    dct: str | None
    """Document creation time: an ISO day or date-time."""

    text: str
    """Exactly as it is given."""

    article: Article
    """The same words in the form that all later stages read."""

    own: tuple[int, ...]
    """Where each stretch of words begins in the article's text."""

    given: tuple[int, ...]
    """Where it begins in the text as given."""

    notes: tuple[str, ...] = ()
    """What a person should hear about how it was read."""

    extracted: bool = False
    """Whether the text was found in a page, so that an input alone does not tell what offsets count in."""

    def place(self, span: TextSpan) -> TextSpan:
        """Where a stretch of the article, which begins and ends with a word, stands in the text as given."""
        return TextSpan(self._offset(span.start), self._offset(span.end - 1) + 1)

    def _offset(self, at: int) -> int:
        stretch = bisect_right(self.own, at) - 1
        return self.given[stretch] + at - self.own[stretch]


def document(  # noqa: PLR0913 - what is known of a text
    text: str,
    *,
    id: str | int | None = None,
    dct: str | None = None,
    day: date | None = None,
    origin: str = "-",
    language: str = "en",
    notes: tuple[str, ...] = (),
) -> Document:
    r"""A text to be tagged, with the article that is made of it.

    Args:
        text: as it is given; every character of it counts in offsets.
        id: the input's own name for it.
        dct: when it was written, as the input says it.
        day: the day of the dateline, which `dct` stands for.
        origin: what the person named.
        language: ISO 639-1 code.
        notes: what a person should hear about how it was read.

    >>> found = document("Rain.\r\n\r\nOn  Jan.\r\n 4 it stopped.")
    >>> found.article.text
    'Rain.\n\nOn Jan.\n\n4 it stopped.'
    >>> found.place(TextSpan(7, 14)).of(found.text)
    'On  Jan.'
    """
    layout = _Layout()
    for paragraph in _paragraphs(text):
        layout.add(paragraph)
    return Document(
        id=id,
        dct=dct,
        text=text,
        article=Article(
            id="" if id is None else str(id),
            origin=origin,
            text="".join(layout.parts),
            blocks=tuple(layout.blocks),
            dateline=Dateline(day=day),
            language=language,
        ),
        own=tuple(layout.own),
        given=tuple(layout.given),
        notes=notes,
    )


def extracted(article: Article, id: str | None, notes: tuple[str, ...] = ()) -> Document:
    """An article found in a page, to be tagged: its own text is what offsets count in.

    Args:
        article: as a reader gives it.
        id: the input's own name for it.
        notes: as for `document`.
    """
    day = article.dateline.day
    return Document(
        id=id,
        dct=day.isoformat() if day else None,
        text=article.text,
        article=article,
        own=(0,),
        given=(0,),
        notes=notes,
        extracted=True,
    )


def stem(origin: str) -> str | None:
    """What a file is called, without folder and suffix; ``None`` for standard input.

    >>> stem("wire/rain.2.txt")
    'rain.2'
    """
    return None if origin == "-" else PurePath(origin).stem


class _Line(NamedTuple):
    at: int
    """Offset of its first character that is no blank."""

    words: str
    """Without the blanks around them."""


def _runs(text: str) -> Iterator[list[_Line]]:
    """The stretches of lines between blank ones."""
    run: list[_Line] = []
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            run.append(_Line(at + len(line) - len(line.lstrip()), words))
        elif run:
            yield run
            run = []
        at += len(line)
    if run:
        yield run


def _paragraphs(text: str) -> Iterator[Sequence[_Line]]:
    """The lines of each paragraph: a line end parts paragraphs unless the text is wrapped there."""
    runs = list(_runs(text))
    width = width_of([[line.words for line in run] for run in runs])
    for run in runs:
        lines = run[:1]
        for line in run[1:]:
            if width and is_wrap(lines[-1].words, line.words, width):
                lines.append(line)
            else:
                yield lines
                lines = [line]
        yield lines


@dataclass(slots=True)
class _Layout:
    """An article's text while it is being laid out."""

    parts: list[str] = field(default_factory=list)
    own: list[int] = field(default_factory=list)
    given: list[int] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0

    def add(self, lines: Sequence[_Line]) -> None:
        """Put a paragraph at the end."""
        if self.blocks:
            self._put("\n\n")
        begin = self.length
        for line in lines:
            at = 0
            for blank in _ODD_BLANK.finditer(line.words):
                self._stretch(line.at + at, line.words[at : blank.start()], begin)
                at = blank.end()
            self._stretch(line.at + at, line.words[at:], begin)
        self.blocks.append(Block(kind=BlockKind.BODY, span=TextSpan(begin, self.length)))

    def _stretch(self, at: int, words: str, begin: int) -> None:
        if self.length > begin:
            self._put(" ")
        self.own.append(self.length)
        self.given.append(at)
        self._put(words)

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)
