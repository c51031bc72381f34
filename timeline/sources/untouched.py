"""A plain text as it is given, to be tagged from its first character to its last."""

from timeline.errors import UnreadableInput
from timeline.sources.decoding import characters
from timeline.sources.document import Document, document, stem
from timeline.sources.ladder import ReadChoice
from timeline.sources.reading import examine
from timeline.sources.spoken import spoken_in


def read(origin: str, data: bytes, choice: ReadChoice, form: str = "") -> Document:
    """The document of a text file: all of its characters, headline and dateline included.

    Args:
        origin: what the person named; its name without folder and suffix becomes the id.
        data: the bytes of the file.
        choice: the person's ``--date`` and ``--tz``; without a day, that of the article as `examine` reads it.
        form: the name of the reader of that article; empty where the input tells.

    Raises:
        UnreadableInput: it is no text.
        UsageError: the person's zone does not exist.

    >>> found = read("a/rain.txt", b"LIMA, Jan. 4, 2024 (AP) -- Rain fell on Thursday.", ReadChoice())
    >>> found.id, found.dct, found.text[:4]
    ('rain', '2024-01-04', 'LIMA')
    """
    given = characters(data, origin)
    notes = (f"read as {given.encoding}, since it is not UTF-8",) if given.assumed else ()
    day = choice.day
    if day is None:
        try:
            day = examine(origin, data, choice, form=form).articles[0].dateline.day
        except UnreadableInput:
            notes = (*notes, "no article can be read in it, so no day either")
    dct = day.isoformat() if day else None
    code = spoken_in(given.text, choice.language)
    return document(given.text, id=stem(origin), dct=dct, day=day, origin=origin, language=code, notes=notes)
