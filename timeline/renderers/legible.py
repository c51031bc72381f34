"""Article text made fit to print: one line, no control characters, nothing that turns the reading direction."""

import re

BLANKS = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029 ]+")
SILENT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""Controls, bidirectional overrides and isolates (Unicode UAX #9), byte order marks and non-characters."""

HALVES = re.compile("[\ud800-\udfff]")
"""Halves of characters, which no encoding can write."""


def audible(text: str) -> str:
    r"""Text of several lines without what no reader should meet: controls, overrides of direction, half characters.

    >>> audible("one\n two\x00 \u202ethree")
    'one\n two three'
    """
    return HALVES.sub("\ufffd", SILENT.sub("", text))


def legible(text: str) -> str:
    r"""Text of a stranger as one printable line; not yet escaped for any format.

    >>> legible(" one\n two\x00 \u202ethree ")
    'one two three'
    """
    return audible(BLANKS.sub(" ", text)).strip()
