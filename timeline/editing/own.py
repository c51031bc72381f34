"""What in an edited file is the program's: fingerprints, by which the rest is known to be a person's."""

from collections.abc import Iterator, Mapping

from timeline.editing.blocks import Block, blocks
from timeline.editing.fingerprints import fingerprint
from timeline.editing.lead import IDS, lead
from timeline.model.chronology import Chronology
from timeline.model.editing import Change
from timeline.renderers.markdown import Typed, sentence
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.ranges import dates
from timeline.renderers.style import Style
from timeline.renderers.words import phrases


def program_lines(
    text: str, shown: Chronology, record: Chronology, typed: Mapping[str, Typed], style: Style
) -> set[str]:
    """The fingerprints of what the program itself says in a file.

    Args:
        text: the Markdown, without front matter.
        shown: what it shows.
        record: what the program had to say of it.
        typed: lines as a person typed them, by the id of their entry.
        style: how dates look in it.
    """
    notes = {fingerprint(note) for event in shown.events for note in event.notes}
    added = {
        fingerprint(sentence(event, typed.get(event.id)))
        for event in shown.events
        if any(edit.change is Change.ADDED for edit in event.edits)
    }
    found = {line for block in _apart(text, shown, record) for line in _lines(block, shown.language, added)}
    phrasing = Phrasing(record.language, style.date_style)
    for event in record.events:
        found.add(fingerprint(event.id, str(dates(phrasing, event.value, event.end_value).capital())))
        found.add(fingerprint(event.id, sentence(event)))
    return found - notes


def _apart(text: str, shown: Chronology, record: Chronology) -> Iterator[Block]:
    """The blocks that are not a person's title or summary."""
    summary, within = phrases(shown.language)["top"]["summary"], False
    for block in blocks(text):
        if block.sort == "heading":
            within = block.text == summary
            if block.level == 1 and shown.title != record.title:
                continue
            yield block
        elif not within:
            yield block


def _lines(block: Block, code: str, added: set[str]) -> Iterator[str]:
    """The fingerprints of a block and of what stands below it; an entry's own line has others."""
    found = lead(block.text, code, None) if block.sort == "item" else None
    if not IDS.search(block.text) and not (found is not None and fingerprint(found.body) in added):
        yield fingerprint(block.text)
    for part in block.parts:
        yield fingerprint(part.text)
