"""When each event of an article happened: as its own clause states, or as reading order and tense let infer."""

from timeline.events.dating.dated import DatedEvent, Ground
from timeline.events.dating.story import date_events

__all__ = ["DatedEvent", "Ground", "date_events"]
