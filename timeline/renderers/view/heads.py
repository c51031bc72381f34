"""What stands above the entries: what was left out, what it is about, how much there is."""

from timeline.model.chronology import Chronology
from timeline.renderers.legible import legible
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.words import counted


def selection_line(chronology: Chronology, phrasing: Phrasing) -> str:
    """How many of the entries that were found are shown, and by whose choice; empty where all are."""
    selection = chronology.selection
    if selection is None:
        return ""
    words = phrasing.words
    return str(
        words["top"]["selection"].format(
            shown=len(chronology.events),
            found=counted(words["counts"]["entries"], selection.found),
            criteria=" ".join(legible(criterion) for criterion in selection.criteria),
        )
    )


def about_line(chronology: Chronology, phrasing: Phrasing) -> str:
    """Whom and what it is narrowed down to; empty where it is about everything."""
    names = ", ".join(legible(name) for name in chronology.about)
    return str(phrasing.words["top"]["about"].format(names=names)) if names else ""


def count_lines(chronology: Chronology, phrasing: Phrasing) -> tuple[str, ...]:
    """How many entries there are, and what has none."""
    forms = phrasing.words["counts"]
    entries = counted(forms["entries"], len(chronology.events))
    names = ("conflicts", "unresolved", "durations", "asides")
    rest = tuple((name, len(getattr(chronology, name))) for name in names)
    return (entries, *(counted(forms[name], count) for name, count in rest if count))
