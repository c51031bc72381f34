"""The table of readers: each knows its own format and hands on drafts. A new format is a file and a row."""

from collections.abc import Callable
from dataclasses import dataclass

from timeline.sources import front_matter, html, markdown, plain, unread
from timeline.sources.draft import Draft
from timeline.sources.material import Material


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A format that articles come in."""

    name: str
    recognises: Callable[[Material], bool]
    read: Callable[[Material], tuple[Draft, ...]]


READERS = (
    Reader(name="HTML", recognises=html.recognises, read=html.read),
    Reader(name="a format not read yet", recognises=unread.recognises, read=unread.read),
    Reader(name="front matter", recognises=front_matter.recognises, read=front_matter.read),
    Reader(name="Markdown", recognises=markdown.recognises, read=markdown.read),
    Reader(name="plain text", recognises=plain.recognises, read=plain.read),
)
"""The first that recognises an input reads it; plain text takes all that is left."""


def reader_of(material: Material) -> Reader:
    """The reader of an input.

    >>> reader_of(Material(origin="a.md", text="# Rain", language="en")).name
    'Markdown'
    """
    return next(reader for reader in READERS if reader.recognises(material))
