"""News articles into a chronology that a person can trust: every date with its evidence.

>>> from datetime import date
>>> import timeline
>>> timeline.resolve("four years ago Wednesday", date(2024, 1, 4))[0].value
TimeValue('2020-01-03')
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.errors import TimelineError
    from timeline.model.chronology import (
        Basis,
        Certainty,
        Chronology,
        Citation,
        Event,
        Kind,
        Mention,
        Resolution,
        Unresolved,
    )
    from timeline.model.granularity import Granularity
    from timeline.model.text import Article, Dateline
    from timeline.model.time import Duration, Recurrence, TimeValue
    from timeline.pipeline import chronicle
    from timeline.renderers import Style, render
    from timeline.resolution.phrase import resolve
    from timeline.sources import ReadChoice, load, read

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Basis",
    "Certainty",
    "Chronology",
    "Citation",
    "Dateline",
    "Duration",
    "Event",
    "Granularity",
    "Kind",
    "Mention",
    "ReadChoice",
    "Recurrence",
    "Resolution",
    "Style",
    "TimeValue",
    "TimelineError",
    "Unresolved",
    "chronicle",
    "load",
    "read",
    "render",
    "resolve",
]

_HOMES = {
    "timeline.errors": ("TimelineError",),
    "timeline.model.chronology": (
        *("Basis", "Certainty", "Chronology", "Citation", "Event", "Kind", "Mention", "Resolution", "Unresolved"),
    ),
    "timeline.model.granularity": ("Granularity",),
    "timeline.model.text": ("Article", "Dateline"),
    "timeline.model.time": ("Duration", "Recurrence", "TimeValue"),
    "timeline.pipeline": ("chronicle",),
    "timeline.renderers": ("Style", "render"),
    "timeline.resolution.phrase": ("resolve",),
    "timeline.sources": ("ReadChoice", "load", "read"),
}
"""Where the public names are at home. These names are stable; what else a module holds may move."""

_HOME = {name: home for home, names in _HOMES.items() for name in names}
_GIVES_CHRONOLOGIES = ("Chronology", "chronicle")


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute may be anything
    """Import a public name when it is first asked for: `import timeline` alone costs nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    from importlib import import_module

    if name in _GIVES_CHRONOLOGIES:
        import_module("timeline.hosts.notebook").attach()
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    """What completion offers: the public names."""
    return sorted({*globals(), *_HOME})
