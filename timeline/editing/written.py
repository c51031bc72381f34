"""A chronology in Markdown read back: what the program wrote there, as a person left it; or one written by hand.

docs/writing.md tells a person what may be written. Lines that stand as the program wrote them are known by their
fingerprints and are passed over; whatever else stands in the file is the person's, and is kept or refused, never lost.
"""

import re

from timeline.editing.blocks import blocks
from timeline.editing.left import Written
from timeline.editing.reader import Reader, seal_of
from timeline.editing.stored import Record
from timeline.model.chronology import Chronology

FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n.*?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
"""A page's front matter, as site builders have it."""


def read_markdown(text: str, where: str, stored: Chronology | None = None) -> Chronology:
    r"""The chronology that a Markdown file holds, with what a person changed in it.

    Args:
        text: the file's text.
        where: its name, for messages.
        stored: what the program wrote in the JSON beside it; ``None`` for a file written by hand.

    Raises:
        UnreadableInput: something in it is neither an entry nor a note nor the program's; all such lines are named.

    >>> found = read_markdown("# Rain\n\n- **May 2, 2024** — It rained.\n    - A lot.\n", "rain.md")
    >>> found.title, str(found.events[0].value), found.events[0].text, found.events[0].notes
    ('Rain', '2024-05-02', 'It rained.', ('A lot.',))
    """
    record = Record(chronology=stored) if stored is not None else None
    return read_written(text, where, record).chronology


def read_written(text: str, where: str, record: Record | None = None, language: str = "en") -> Written:
    """As `read_markdown`, with what is needed to write the file again.

    Args:
        text: the file's text.
        where: its name, for messages.
        record: the JSON beside it; ``None`` for a file written by hand.
        language: that of a file written by hand.
    """
    front = FRONT.match(text)
    reader = Reader(where, record, record.chronology.language if record else language)
    skipped = front[0].count("\n") if front else 0
    found = blocks("\n" * skipped + text[front.end() :] if front else text)
    reader.orphaned = record is None and seal_of(text) is not None
    reader.base.count(block.text for block in found if block.sort == "item")
    if record is None:
        reader.list_sources(found)
    for block in found:
        reader.take(block)
    reader.mistakes.check()
    return reader.written(front[0] if front else "")
