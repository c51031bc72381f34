"""Claims on an interval in words: "two days later", "the following month", "nearly four years after that"."""

from collections.abc import Iterator
from typing import Any

from timeline.model.granularity import Granularity
from timeline.model.time import TimeValue
from timeline.renderers.narrative.claims import Claim, Measure
from timeline.renderers.narrative.openings import at_time
from timeline.renderers.phrasing import Phrasing


def connectives(phrasing: Phrasing, claim: Claim, later: TimeValue) -> tuple[str, ...]:
    """The wordings of a claim, as they open a sentence; none where it would begin with a figure.

    Args:
        phrasing: the language.
        claim: what is true of the interval.
        later: the date that the sentence tells.

    >>> en, day = Phrasing("en"), TimeValue("2024-01-04")
    >>> connectives(en, Claim(Measure.EXACT, Granularity.DAY, 2), day)
    ('two days later', 'two days after that')
    >>> connectives(en, Claim(Measure.NEARLY, Granularity.YEAR, 14), day)[0]
    'nearly 14 years later'
    >>> connectives(en, Claim(Measure.SAME, Granularity.DAY), TimeValue("2024-01-04T12:00"))
    ('at noon that day', 'at noon the same day')
    """
    words = phrasing.words["narrative"]
    unit = claim.unit.value
    if claim.measure is Measure.SAME:
        if later.granularity < Granularity.DAY:
            return at_time(phrasing, later)
        return tuple(words["same"].get(unit, ()))
    if claim.measure is Measure.WITHIN:
        return tuple(words["within"][unit])
    if (
        claim.measure is Measure.EXACT
        and claim.count == 1
        and claim.unit is later.granularity
        and unit in words["next"]
    ):
        return tuple(words["next"][unit])
    return tuple(_counted(words, claim))


def _counted(words: dict[str, Any], claim: Claim) -> Iterator[str]:
    numbers, forms = words["numbers"]["words"], words["intervals"][claim.unit.value]
    if claim.count == 1:
        yield from (pattern.format(interval=forms["one"]) for pattern in words["later"][claim.measure.value])
        return
    for pattern in words["later"][claim.measure.value]:
        first = pattern.startswith("{interval}") and forms["other"].startswith("{count}")
        spelled = claim.count <= len(numbers) if first else claim.count < words["numbers"]["figures-from"]
        if spelled or not first:
            count = numbers[claim.count - 1] if spelled else str(claim.count)
            yield pattern.format(interval=forms["other"].format(count=count))
