"""What articles disagree on, side by side: each side in its own words, with the sentences that say so."""

from dataclasses import dataclass

from timeline.model.chronology import Chronology, Mention
from timeline.model.merging import Conflict, Matter, Side
from timeline.model.time import TimeValue
from timeline.renderers.legible import legible
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.provenance import Quote, quote_of
from timeline.renderers.reference import Reference
from timeline.renderers.style import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One side."""

    said: str
    """In its own words: "12 dead", "on Friday"."""

    value: str
    """What that comes to, in words: "Jan. 5, 2024"; empty where `said` says it already."""

    evidence: tuple[tuple[Quote, Reference], ...]
    """The sentences that say so, with their sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Two sides or more that cannot all be right."""

    id: str
    entries: tuple[str, ...]
    """Ids of the entries concerned."""

    heading: str
    """What they disagree on, in words."""

    positions: tuple[Position, ...]
    """The one that most independent outlets take comes first."""


def disputes(
    chronology: Chronology, style: Style, phrasing: Phrasing, sources: dict[str, Reference]
) -> tuple[Dispute, ...]:
    """All conflicts of a chronology, in its order.

    Args:
        chronology: what is shown.
        style: how long a quote may be.
        phrasing: language and date style.
        sources: the numbered sources, by article id.
    """
    mentions = {mention.id: mention for event in chronology.events for mention in event.mentions}

    def evidence(mention: Mention) -> tuple[Quote, Reference]:
        article = chronology.article(mention.citation.article)
        return quote_of(mention.citation, article, style.max_quote), sources[article.id]

    def position(matter: Matter, side: Side) -> Position:
        found = [mentions[name] for name in side.mentions if name in mentions]
        return Position(
            said=legible(side.said),
            value=_value(matter, side, phrasing),
            evidence=tuple(evidence(mention) for mention in found),
        )

    return tuple(
        Dispute(
            id=conflict.id,
            entries=conflict.events,
            heading=_heading(conflict, phrasing),
            positions=tuple(position(conflict.matter, side) for side in conflict.sides),
        )
        for conflict in chronology.conflicts
    )


def _heading(conflict: Conflict, phrasing: Phrasing) -> str:
    words: dict[str, str] = phrasing.words["disputes"]
    bare = f"{conflict.matter.value}-bare"
    return words[conflict.matter.value if conflict.about else bare].format(about=legible(conflict.about))


def _value(matter: Matter, side: Side, phrasing: Phrasing) -> str:
    if matter is Matter.FIGURE:
        return "" if side.value in side.said.split() else legible(side.value)
    try:
        return phrasing.date(TimeValue(side.value))
    except ValueError:
        return legible(side.value)
