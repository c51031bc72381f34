"""Plain text as it is found: wire copy, a page copied or scraped with all that stands around its story."""

from timeline.sources.draft import Draft
from timeline.sources.material import Material
from timeline.sources.paragraphs import paragraphs
from timeline.sources.story import Paragraph, arrange


def recognises(_material: Material) -> bool:
    """Everything is plain text when it is nothing else."""
    return True


def read(material: Material) -> tuple[Draft, ...]:
    r"""The one story of a plain text.

    >>> (draft,) = read(Material(origin="-", text="Rain closes bridge\n\nIt rained on Friday."))
    >>> draft.title
    'Rain closes bridge'
    """
    found = [Paragraph(text=text) for text in paragraphs(material.text)]
    return (arrange(found, material.language),)
