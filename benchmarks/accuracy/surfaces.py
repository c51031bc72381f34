"""Bare weekdays and month-days without a year: the two kinds on which direction shows."""

import re
from collections.abc import Sequence

from benchmarks.accuracy.corpora import Scored
from benchmarks.accuracy.measured import Measured

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.?|April|Apr\.?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"

KINDS = {
    "weekday": re.compile(r"(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?", re.IGNORECASE),
    "month-day": re.compile(rf"{_MONTH}\s+{_DAY}|{_DAY}\s+{_MONTH}"),
}
"""What an expression must be from its first to its last letter to be of a kind."""


def measure(corpora: Sequence[Scored]) -> Measured:
    """The share of right values among those expressions of each kind that were found.

    Found is what overlaps the annotated one; the values must be equal.

    Args:
        corpora: news, already scored.
    """
    counts, figures = {}, {}
    for kind, surface in KINDS.items():
        pairs = [
            (gold, ours)
            for scored in corpora
            for _, _, text, gold, ours in scored.rows
            if gold and surface.fullmatch(text[gold.start : gold.end])
        ]
        found = [(gold, ours) for gold, ours in pairs if ours]
        counts[f"{kind} gold"], counts[f"{kind} found"] = len(pairs), len(found)
        figures[kind] = 100 * sum(gold.value == ours.value for gold, ours in found) / max(1, len(found))
    return Measured(
        name="+".join(scored.measured.name for scored in corpora),
        digest=" ".join(scored.measured.digest[:16] for scored in corpora),
        counts=counts,
        figures=figures,
        asides={},
        errors=[],  # they stand in the lists of the corpora
    )
