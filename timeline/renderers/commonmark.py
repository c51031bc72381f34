"""Text made harmless in Markdown: for CommonMark, Python-Markdown, pandoc and GitHub alike.

A backslash is used where all take it (CommonMark 0.31 section 2.4; Python-Markdown `ESCAPED_CHARS`), else an
entity. Marks that make nothing where they stand are left alone, for the text is read as it is, too.
"""

import html
import re

BACKSLASHED = re.compile(r"[\\`*_{}\[\]]|^#+|#+$")
ENTITIES = re.compile(
    r"""
      <                                             # a tag, a comment, an autolink
    | & (?= [A-Za-z0-9]+; | \#[0-9A-Za-z] )         # an entity; Python-Markdown ends a number by itself
    | [~^]                                          # pandoc: struck out, sub- and superscript
    | \$ (?=\$) | (?<=\S) \$ (?![0-9])              # pandoc: the end of a formula; "$20" is none
    | @ (?=[\w{])                                   # pandoc: a citation; GitHub: a mail address
    | : (?=//) | (?<=www) \.                        # GitHub: a bare address
    """,
    re.VERBOSE | re.IGNORECASE,
)
START_BACKSLASHED = re.compile(r"^(?:[-+>(]|!(?=\\\[))")
START_ENTITY = re.compile(r"^[=:|%]")
START_NUMBER = re.compile(r"^(\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,9})([.)])(?=\s|$)")
"""A list in CommonMark ("1.", "1)") or in pandoc ("a.", "iv)")."""


SHOWN = re.compile(r"(\\[!-/:-@\[-`{-~])")
"""A sign behind a backslash, as CommonMark has it."""


ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{0,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")


class Marked(str):
    """Markdown that is meant: it is not escaped."""

    __slots__ = ()


def escape(value: object) -> str:
    r"""A value as Markdown that shows its text and does nothing else.

    Args:
        value: one line of text; `Marked` passes as it is.

    >>> print(escape("*1. [a](javascript:x) <b> AT&T &amp; $20"))
    \*1. \[a\](javascript:x) &lt;b> AT&T &amp;amp; $20
    """
    if isinstance(value, Marked):
        return value
    text = BACKSLASHED.sub(lambda found: "".join("\\" + mark for mark in found[0]), str(value))
    text = ENTITIES.sub(
        lambda found: "&lt;" if found[0] == "<" else "&amp;" if found[0] == "&" else _number(found), text
    )
    text = START_BACKSLASHED.sub(lambda found: "\\" + found[0], text)
    text = START_ENTITY.sub(_number, text)
    return START_NUMBER.sub(r"\1\\\2", text)


def unescape(text: str) -> str:
    r"""The text that Markdown shows: the inverse of `escape`; other marks stay as they stand.

    >>> print(unescape(r"\*1. \[a\] &lt;b> AT&T &amp;amp; $20"))
    *1. [a] <b> AT&T &amp; $20
    """
    parts = SHOWN.split(text)
    return "".join(
        part[1] if part[:1] == "\\" and part[1:] else ENTITY.sub(lambda found: html.unescape(found[0]), part)
        for part in parts
    )


def _number(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
