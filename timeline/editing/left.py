"""What a person left: an edited file as it was understood, and what is needed to write it again."""

from dataclasses import dataclass

from timeline.model.chronology import Chronology
from timeline.renderers.markdown import Typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An edited file as it was understood."""

    chronology: Chronology
    typed: dict[str, Typed]
    """The lines as they stand, by the id of their entry."""

    bases: dict[str, tuple[str, ...]]
    """Ids of the program's entries that an entry stands for, by its own id; none for a person's own."""

    lines: dict[str, int]
    """Where each entry stands, by its id."""

    front: str = ""
    """Front matter, as it stands."""
