"""An event mention and what ties it to its date."""

from dataclasses import dataclass
from enum import Enum

from timeline.events.triggers import Trigger
from timeline.model.chronology import Basis, Certainty, Kind, Resolution
from timeline.model.granularity import Granularity
from timeline.model.text import TextSpan
from timeline.model.time import TimeValue


class Ground(Enum):
    """Why an event has the date that it has, or has none."""

    EXPRESSION = "an expression dates it"
    BOUND = "an expression says only before or after what day"
    SAME_CLAUSE = "what it belongs to has this date"
    SAME_EVENT = "the same event has this date elsewhere"
    SPEECH = "somebody says it on the day of the story"
    SPEAKER = "somebody speaks on the day told before"
    STORY = "the story goes on at the time told last, or on the day of its lead"
    STORY_DAY = "the story tells what is new"
    NEW = "the story opens with it"
    HOLDS = "it holds while the story is told"
    NOTHING = "nothing tells"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedEvent:
    """One event mention of a sentence."""

    span: TextSpan
    """The trigger word, in the article's text."""

    sentence: int
    """Index of its sentence among those given."""

    trigger: Trigger
    ground: Ground
    kind: Kind = Kind.REPORTED
    value: TimeValue | None = None
    """``None`` where nothing tells."""

    end_value: TimeValue | None = None
    """The last unit of a range."""

    resolution: Resolution | None = None
    """That of the expression which dates or bounds it."""

    @property
    def basis(self) -> Basis:
        """Stated where an expression of its own clause says when; else inferred."""
        return Basis.STATED if self.ground in {Ground.EXPRESSION, Ground.BOUND} else Basis.INFERRED

    @property
    def certainty(self) -> Certainty | None:
        """That of the expression; what is inferred is guessed. ``None`` where there is no date."""
        if self.value is None:
            return None
        return self.resolution.certainty if self.resolution else Certainty.GUESSED


def to_the_day(value: TimeValue | None) -> bool:
    """Whether a value names one day, or a time within it."""
    return value is not None and value.granularity <= Granularity.DAY
