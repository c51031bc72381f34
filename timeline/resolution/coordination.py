"""Dates that share the year of the one before: "arrested on March 3, 2020, and freed May 9"."""

from dataclasses import replace

from timeline.model.chronology import Certainty, Direction
from timeline.model.granularity import Granularity
from timeline.model.meaning import Fields, Relative, Which
from timeline.model.moment import civil
from timeline.resolution.choice import choose_after
from timeline.resolution.reading import Context, Reading, Spoken, step


def year_giver(meaning: Relative, context: Context) -> Spoken | None:
    """The whole date of another year, told just before, whose year a date may share.

    It was told in the same sentence; or in the one before, where a past perfect goes on with what it told.

    Args:
        meaning: a named part of the calendar.
        context: what it is read in; a cue that points ahead rules it out.
    """
    fields, told = meaning.fields, context.spoken[-1] if context.spoken else None
    if told is None or context.dateline is None or not told.stated:
        return None
    near = 1 if context.cue is not None and context.cue.perfect else 0  # "By December the city had fallen."
    if context.sentence - told.sentence > near:
        return None
    if meaning.which is not Which.BARE or fields.month is None or fields.weekday is not None:
        return None
    if context.cue is not None and context.cue.direction is Direction.FUTURE:
        return None
    past = civil(told.value.begin.day)[0] < civil(context.dateline.begin.day)[0]
    return told if past and told.value.granularity in (Granularity.DAY, Granularity.MONTH) else None


def sharing_year(fields: Fields, told: Spoken, usual: Reading) -> Reading:
    """The reading that follows the date told, as a guess that names the usual one.

    Args:
        fields: what is named.
        told: the date before, with its year.
        usual: the reading that counts from the dateline.
    """
    reading = choose_after(fields, told)
    if reading.value == usual.value:
        return usual
    doubt = step("or-else", other=usual.value)
    return replace(reading, steps=(*reading.steps, doubt), certainty=Certainty.GUESSED)
