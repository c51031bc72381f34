"""News articles into a chronology that a person can trust: every date with its evidence.

>>> from datetime import date
>>> import timeline
>>> timeline.resolve("four years ago Wednesday", date(2024, 1, 4))[0].value
TimeValue('2020-01-03')
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.pipeline import chronicle
    from timeline.renderers import render
    from timeline.resolution.phrase import resolve
    from timeline.sources import read

__version__ = "0.1.0"
__all__ = ["chronicle", "read", "render", "resolve"]

_HOME = {
    "chronicle": "timeline.pipeline",
    "read": "timeline.sources",
    "render": "timeline.renderers",
    "resolve": "timeline.resolution.phrase",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute may be anything
    """Import a public function when it is first asked for: `import timeline` alone costs nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)
