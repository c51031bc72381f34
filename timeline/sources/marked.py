"""TimeML as an article: the words of its TEXT, and its document creation time as evidence for its day."""

import re
from dataclasses import replace

from timeline.model.text import EvidenceSource
from timeline.sources import plain, timeml
from timeline.sources.draft import Draft, Heard
from timeline.sources.html import instants
from timeline.sources.ladder import ReadChoice
from timeline.sources.material import Material

_ROOT = re.compile(r"\s*(?:<\?xml\b[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<TimeML\b")


def recognises(material: Material) -> bool:
    """Whether an input's root is that of TimeML, or its name says so.

    >>> recognises(Material(origin="-", text="<?xml version='1.0'?><TimeML></TimeML>"))
    True
    """
    return _ROOT.match(material.text) is not None or material.suffix in (".tml", ".xml")


def read(material: Material) -> tuple[Draft, ...]:
    """The one story of a TimeML document.

    Raises:
        UnreadableInput: it is no TimeML.

    >>> (draft,) = read(Material(origin="-", text="<TimeML><DOCID>a</DOCID><DCT><TIMEX3 functionInDocument="
    ...     "'CREATION_TIME' value='2024-01-04'>Jan. 4</TIMEX3></DCT><TEXT>It rained on Thursday.</TEXT></TimeML>"))
    >>> draft.id, draft.heard[0].stamp.iso
    ('a', '2024-01-04')
    """
    found = timeml.read(material.origin, material.data or material.text.encode(), ReadChoice())
    (draft,) = plain.read(replace(material, text=found.text))
    stamp = instants.read(found.dct, material.language) if found.dct else None
    heard = (Heard(source=EvidenceSource.METADATA, said=f"DCT: {found.dct}", stamp=stamp),) if stamp is not None else ()
    return (replace(draft, id=str(found.id or ""), heard=heard + draft.heard),)
