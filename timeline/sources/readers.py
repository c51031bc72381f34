"""The table of readers: each knows its own format and hands on drafts. A new format is a file and a row."""

from collections.abc import Callable
from dataclasses import dataclass

from timeline.errors import UsageError
from timeline.sources import feeds, front_matter, html, markdown, marked, plain, rows
from timeline.sources.draft import Draft
from timeline.sources.material import Material


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A format that articles come in."""

    name: str
    recognises: Callable[[Material], bool]
    read: Callable[[Material], tuple[Draft, ...]]


_WITH_FRONT = ("markdown", "text")
"""What front matter may stand before."""

READERS = (
    Reader(name="feed", recognises=feeds.recognises, read=feeds.read),
    Reader(name="html", recognises=html.recognises, read=html.read),
    Reader(name="timeml", recognises=marked.recognises, read=marked.read),
    Reader(name="jsonl", recognises=rows.recognises, read=rows.read),
    Reader(name="front matter", recognises=front_matter.recognises, read=front_matter.read),
    Reader(name="markdown", recognises=markdown.recognises, read=markdown.read),
    Reader(name="text", recognises=plain.recognises, read=plain.read),
)
"""The first that recognises an input reads it; plain text takes all that is left."""


def reader_of(material: Material, form: str = "") -> Reader:
    """The reader of an input.

    Args:
        material: the input.
        form: the name of a reader, as ``--from`` gives it; empty where the input itself tells.

    Raises:
        UsageError: there is no reader of that name.

    >>> reader_of(Material(origin="a.md", text="# Rain", language="en")).name
    'markdown'
    """
    if not form:
        return next(reader for reader in READERS if reader.recognises(material))
    named = next((reader for reader in READERS if reader.name == form), None)
    if named is None:
        raise UsageError(f"nothing reads {form!r}", where="--from", hint="leave it out")
    front = form in _WITH_FRONT and front_matter.recognises(material)
    return next(reader for reader in READERS if reader.name == "front matter") if front else named
