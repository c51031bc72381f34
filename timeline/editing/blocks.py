"""An edited file in blocks, with the numbers of their lines: no more of Markdown than a chronology needs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Sort = Literal["heading", "item", "numbered", "quote", "text", "rule", "comment"]

HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
BULLET = re.compile(r"( {0,3})[-*+][ \t]+(.*)")
NUMBERED = re.compile(r" {0,3}([0-9]{1,9})[.)][ \t]+(.*)")
RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
QUOTE = re.compile(r" {0,3}>[ ]?(.*)")
COMMENT = re.compile(r"[ \t]*<!--.*-->[ \t]*")
INNER_BULLET = re.compile(r"[-*+][ \t]+(.*)")
SEAL = "<!-- timeline:"
"""The last line of a file that the program wrote begins so."""

INNER = 2
"""From so many blanks on, a line belongs to the item above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something below an item: a nested item, a quotation, a paragraph."""

    line: int
    text: str
    """As it was typed, without the sign and the blanks before it; of several lines perhaps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of the file."""

    sort: Sort
    line: int
    """Number of its first line, from 1."""

    text: str
    """Without its sign; the lines of a quotation and of a paragraph are kept, those of an item joined."""

    level: int = 0
    """Of a heading, 1 to 6; of a numbered item, its number."""

    parts: tuple[Part, ...] = ()
    """What stands below an item."""


def blocks(text: str) -> tuple[Block, ...]:
    r"""The blocks of a file.

    Args:
        text: its text; any line ends, with or without a byte order mark.

    >>> found = blocks("# Rain\n\n- **2024** - It rained.\n  A lot.\n    - Indeed.\n")
    >>> [(one.sort, one.line, one.text) for one in found]
    [('heading', 1, 'Rain'), ('item', 3, '**2024** - It rained. A lot.')]
    >>> found[1].parts
    (Part(line=5, text='Indeed.'),)
    """
    clean = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return tuple(_Reader(clean.split("\n")).blocks())


class _Reader:
    """Goes through the lines once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = [line.expandtabs(4).rstrip() for line in lines]
        self.at = 0

    def blocks(self) -> Iterator[Block]:
        """All of them."""
        while self.at < len(self.lines):
            if self.lines[self.at]:
                yield self._block()
            else:
                self.at += 1

    def _block(self) -> Block:
        line, number = self.lines[self.at], self.at + 1
        heading, numbered, bullet = HEADING.fullmatch(line), NUMBERED.fullmatch(line), BULLET.fullmatch(line)
        if heading:
            self.at += 1
            return Block(sort="heading", line=number, text=heading[2] or "", level=len(heading[1]))
        if RULE.fullmatch(line) or COMMENT.fullmatch(line):
            self.at += 1
            return Block(sort="rule" if RULE.fullmatch(line) else "comment", line=number, text=line.strip())
        if QUOTE.fullmatch(line):
            return Block(sort="quote", line=number, text=self._quoted())
        if bullet or numbered:
            text = bullet[2] if bullet else numbered[2] if numbered else ""
            level = int(numbered[1]) if numbered else 0
            joined = self._joined(text)
            return Block(
                sort="item" if bullet else "numbered",
                line=number,
                text=joined,
                level=level,
                parts=tuple(self._parts()),
            )
        return Block(sort="text", line=number, text=self._paragraph())

    def _quoted(self) -> str:
        found: list[str] = []
        while self.at < len(self.lines) and (quote := QUOTE.fullmatch(self.lines[self.at])):
            found.append(quote[1])
            self.at += 1
        return "\n".join(found).strip("\n")

    def _joined(self, first: str) -> str:
        """An item's own text: what follows without an empty line and without a sign of its own goes on with it."""
        found = [first.strip()]
        self.at += 1
        while self.at < len(self.lines) and self._goes_on(self.lines[self.at]):
            found.append(self.lines[self.at].strip())
            self.at += 1
        return " ".join(found)

    def _goes_on(self, line: str) -> bool:
        inner = line.strip()
        signs = (HEADING, BULLET, NUMBERED, RULE, QUOTE)
        if inner.startswith(SEAL):
            return False
        return bool(inner) and not any(sign.fullmatch(inner) for sign in signs)

    def _paragraph(self) -> str:
        bullet = INNER_BULLET.fullmatch(self.lines[self.at].strip())  # what is left of an item that was taken out
        found = [bullet[1] if bullet else self.lines[self.at].strip()]
        self.at += 1
        while self.at < len(self.lines) and self._goes_on(self.lines[self.at]):
            found.append(self.lines[self.at].strip())
            self.at += 1
        return "\n".join(found)

    def _parts(self) -> Iterator[Part]:
        """What is indented below an item, piece by piece."""
        while (number := self._next_inner()) is not None:
            self.at = number
            yield self._part()

    def _next_inner(self) -> int | None:
        """The next line that is not empty, if it is indented."""
        for number in range(self.at, len(self.lines)):
            if self.lines[number]:
                return number if self.lines[number].startswith(" " * INNER) else None
        return None

    def _part(self) -> Part:
        line = self.lines[self.at]
        indent, number = len(line) - len(line.lstrip()), self.at + 1
        bullet, quote = INNER_BULLET.fullmatch(line.strip()), QUOTE.fullmatch(line.strip())
        if quote and not bullet:
            return Part(line=number, text=self._inner_quote())
        found = [bullet[1] if bullet else line.strip()]
        width = indent + (len(line.strip()) - len(found[0]) if bullet else 0)
        self.at += 1
        while self.at < len(self.lines) and self._belongs(indent, bulleted=bool(bullet)):
            found.append(_dedented(self.lines[self.at], width))
            self.at += 1
        return Part(line=number, text="\n".join(found).strip("\n"))

    def _inner_quote(self) -> str:
        found: list[str] = []
        while self.at < len(self.lines) and (quote := QUOTE.fullmatch(self.lines[self.at].strip())):
            found.append(quote[1])
            self.at += 1
        return "\n".join(found).strip("\n")

    def _belongs(self, indent: int, *, bulleted: bool) -> bool:
        """Whether the next line is still of the part that begins with so many blanks."""
        line = self.lines[self.at]
        if not line:
            following = self._next_inner()
            return bulleted and following is not None and self._depth(following) > indent
        if not line.startswith(" " * INNER):
            return False
        return self._depth(self.at) > indent or INNER_BULLET.fullmatch(line.strip()) is None

    def _depth(self, number: int) -> int:
        return len(self.lines[number]) - len(self.lines[number].lstrip())


def _dedented(line: str, width: int) -> str:
    """A line without as many of its first blanks."""
    return line[min(width, len(line) - len(line.lstrip())) :]
