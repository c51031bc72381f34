"""Lines into paragraphs: a page may part them by blank lines, by single line ends, or wrap them at a column."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

_WIDEST = 100
"""No one wraps text by hand at a wider column."""

_NARROWEST = 40
_SHARE = 0.6
"""The share of long lines within runs that must end as wrapping ends them before a text counts as wrapped."""

_STOPS = ".!?…:;\"'”’)]"


def paragraphs(text: str) -> tuple[str, ...]:
    r"""The paragraphs of a plain text, each on one line with single blanks.

    Args:
        text: with ``\n`` as its only line end.

    >>> paragraphs("One.\nTwo.\n\nThree.")
    ('One.', 'Two.', 'Three.')
    """
    runs = list(_runs(text))
    width = width_of(runs)
    return tuple(paragraph for run in runs for paragraph in _joined(run, width))


def _runs(text: str) -> Iterator[list[str]]:
    """The stretches of lines between blank ones, each line with single blanks."""
    run: list[str] = []
    for line in text.split("\n"):
        words = " ".join(line.split())
        if words:
            run.append(words)
        elif run:
            yield run
            run = []
    if run:
        yield run


def width_of(runs: Sequence[Sequence[str]]) -> int:
    """The column at which a text is wrapped, or 0 where it is not."""
    pairs = [(line, after) for run in runs for line, after in pairwise(run)]
    width = max((len(line) for line, _ in pairs if " " in line), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    long = [(line, after) for line, after in pairs if len(line) >= _SHARE * width]
    wrapped = [after for line, after in long if is_wrap(line, after, width)]
    within = any(after[0].islower() for after in wrapped)
    return width if within and len(wrapped) >= _SHARE * len(long) else 0


def is_wrap(line: str, after: str, width: int) -> bool:
    """Whether a line ended because the next word did not fit."""
    if len(line) + 1 + len(after.split(" ", 1)[0]) > width:
        return True
    return after[0].islower() and line[-1] not in _STOPS


def _joined(run: Sequence[str], width: int) -> Iterator[str]:
    parts = [run[0]]
    for line, after in pairwise(run):
        if width and is_wrap(line, after, width):
            parts.append(after)
        else:
            yield " ".join(parts)
            parts = [after]
    yield " ".join(parts)
