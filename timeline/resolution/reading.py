"""What a meaning was found to be, while it is being resolved."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from timeline.model.chronology import AnchorKind, Certainty, Direction
from timeline.model.record import record
from timeline.model.text import TextSpan
from timeline.model.time import TimeValue, Value
from timeline.resolution.direction import Cue
from timeline.resolution.genre import Genre


class Step(NamedTuple):
    """One step of a reading: a phrase of the language folder and what fills it."""

    phrase: str
    """Key in ``explanations.toml``; empty for the words of the article themselves."""

    slots: Mapping[str, object] = MappingProxyType({})
    """By name; they are turned into text only when the step is told."""


def step(phrase: str, **slots: object) -> Step:
    """A step and what fills its phrase."""
    return Step(phrase, slots)


class Spoken(NamedTuple):
    """A value that the story has spoken of, and where."""

    value: TimeValue
    span: TextSpan
    sentence: int = 0
    """Index of its sentence."""

    aside: bool = False
    """Whether it stands in a relative clause that has ended, and so dates that clause alone."""

    stated: bool = False
    """Whether the words gave it whole, with its year."""

    perfect: bool = False
    """Whether its clause tells what was before the story, in the past perfect: no clock time goes on from there."""


@record(frozen=True, slots=True, kw_only=True)
class Context:
    """All that a reading may rest on."""

    dateline: TimeValue | None = None
    """The day of the dateline."""

    spoken: tuple[Spoken, ...] = ()
    """Dates of the story so far, the latest last."""

    sentence: int = 0
    """Index of the sentence that is being read."""

    cue: Cue | None = None
    genre: Genre = Genre.NEWS


@record(frozen=True, slots=True, kw_only=True)
class Reading:
    """A value and the way to it."""

    value: Value
    steps: tuple[Step, ...]
    end_value: TimeValue | None = None
    anchor: AnchorKind = AnchorKind.NONE
    spoken: Spoken | None = None
    """The mention that it counts from, if it counts from one."""

    direction: Direction | None = None
    certainty: Certainty = Certainty.RESOLVED

    def then(self, value: Value, *steps: Step) -> "Reading":
        """The reading one step further."""
        return Reading(  # not `replace`, which looks at every field: this is done for most expressions
            value=value,
            steps=self.steps + steps,
            end_value=self.end_value,
            anchor=self.anchor,
            spoken=self.spoken,
            direction=self.direction,
            certainty=self.certainty,
        )

    @property
    def time(self) -> TimeValue:
        """The value as a stretch of the calendar; raises Unresolvable where it is none."""
        if not isinstance(self.value, TimeValue):
            raise Unresolvable("not-in")
        return self.value


class Unresolvable(Exception):
    """A meaning has no value in its context.

    Args:
        reason: key of the reasons in ``explanations.toml``.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
