"""An event's word in its sentence, with the times around it."""

from dataclasses import dataclass

from timeline.model.text import TextSpan
from timeline.syntax.parse import Parse


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

    def own(self, parse: Parse) -> frozenset[int]:
        """Places that a clause is about: the event's word and its times."""
        return frozenset((self.trigger, *(word.place for span in self.times for word in parse.within(span))))
