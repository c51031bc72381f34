"""Fenced blocks in the lines of a page, as Python-Markdown's `fenced_code` sees them: from the first column on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_OPEN = re.compile(r"^(?P<marks>`{3,}|~{3,})(?P<info>[^`]*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fence:
    """A fenced block."""

    first: int
    """Index of the line that opens it."""

    last: int
    """Index of the line that closes it."""

    name: str
    """Its language: the first word behind the marks."""

    info: str
    """What stands behind its name."""

    body: str


def fences(lines: Sequence[str]) -> Iterator[Fence]:
    """The fenced blocks of a page, in order; what is inside one is none of its own.

    Args:
        lines: the page's, without line ends.

    >>> page = ["~~~~", "```timeline", "```", "~~~~", "```timeline src=a.json", "```"]
    >>> [(fence.first, fence.name, fence.info) for fence in fences(page)]
    [(0, '', ''), (4, 'timeline', 'src=a.json')]
    """
    closings = _closings(lines)
    at = 0
    while at < len(lines):
        opening = _OPEN.match(lines[at])
        last = _closing(closings, opening["marks"], at) if opening else None
        if opening is None or last is None:
            at += 1
            continue
        name, info = _named(opening["info"].strip())
        yield Fence(first=at, last=last, name=name, info=info, body="\n".join(lines[at + 1 : last]))
        at = last + 1


def _named(info: str) -> tuple[str, str]:
    """The name of a block and what stands behind it, with or without braces around both."""
    if info.startswith("{") and info.endswith("}"):
        info = info[1:-1].strip()
    name, _, rest = info.partition(" ")
    return name.removeprefix("."), rest.strip()


def _closings(lines: Sequence[str]) -> dict[str, list[int]]:
    """The lines that may close a block, by their marks, last first."""
    found: dict[str, list[int]] = {}
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number].rstrip()
        if len(line) >= 3 and line[0] in "`~" and not line.strip(line[0]):
            found.setdefault(line, []).append(number)
    return found


def _closing(closings: dict[str, list[int]], marks: str, opened: int) -> int | None:
    """The line that closes a block: the next one with the same marks."""
    found = closings.get(marks, [])
    while found and found[-1] <= opened:
        found.pop()
    return found[-1] if found else None
