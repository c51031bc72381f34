"""An event's word in its sentence, with the times around it."""

from dataclasses import dataclass

from timeline.model.text import TextSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An event's word in a parsed sentence, and the time expressions around it."""

    trigger: int
    """Place of the verb or noun that names the event."""

    times: tuple[TextSpan, ...]
    """The expressions that date it."""

    others: tuple[TextSpan, ...] = ()
    """The expressions of the sentence that date something else."""

    past: bool
    """Whether it lies before the day of the story."""
