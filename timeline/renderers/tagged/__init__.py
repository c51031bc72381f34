"""Tagged documents: one table of formats; a renderer is imported only when it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from timeline.renderers.tagged.timex import Tagged

__all__ = ["FORMATS", "TagFormat", "Tagged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TagFormat:
    """A format that a tagged document is written in."""

    name: str
    """What `timeline tag --to` takes, and its module in `timeline.renderers.tagged`."""

    single: bool
    """Whether an output can hold one document only."""

    events: bool
    """Whether it shows events; TimeML has no place for the day of one."""

    steps: bool
    """Whether it shows how each expression was read, step by step."""

    @property
    def render(self) -> Callable[[Tagged], bytes]:
        """The renderer; importing it is put off until here."""
        render: Callable[[Tagged], bytes] = import_module(f"timeline.renderers.tagged.{self.name}").render
        return render


FORMATS = {
    one.name: one
    for one in (
        TagFormat(name="jsonl", single=False, events=True, steps=False),
        TagFormat(name="timeml", single=True, events=False, steps=False),
        TagFormat(name="html", single=True, events=True, steps=True),
    )
}
"""By name."""
