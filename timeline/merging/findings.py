"""What a person should look at before a chronology goes out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from timeline.merging.past import told_as_past
from timeline.merging.stretches import stretches
from timeline.model.chronology import Chronology, Citation, Event, Kind, Mention
from timeline.model.merging import Conflict, Matter


class Trouble(Enum):
    """The kinds of findings."""

    CONFLICT = "conflict"
    ANACHRONISM = "anachronism"
    """Something is told as past by an article that is older than it."""

    UNRESOLVED = "unresolved"
    GAP = "gap"
    SINGLE = "single source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to look at."""

    trouble: Trouble
    entry: str
    """Id of the entry; empty where it is about none."""

    what: str
    """What it is, as a sentence without its full stop."""

    evidence: tuple[Citation, ...]
    """The sentences that it rests on."""


def findings(chronology: Chronology, gap: int | None = None) -> Iterator[Finding]:
    """All that is worth a look, by kind, each kind in order of time.

    Args:
        chronology: what was built.
        gap: days without an entry from which on that is told; ``None`` for never.
    """
    mentions = {mention.id: mention for event in chronology.events for mention in event.mentions}
    for conflict in chronology.conflicts:
        yield _conflict(conflict, mentions)
    yield from _anachronisms(chronology)
    for item in chronology.unresolved:
        yield Finding(
            trouble=Trouble.UNRESOLVED,
            entry="",
            what=f"“{item.citation.phrase}” has no date: {item.reason}",
            evidence=(item.citation,),
        )
    if gap is not None:
        yield from _gaps(chronology.events, gap)
    yield from _single(chronology)


def _conflict(conflict: Conflict, mentions: dict[str, Mention]) -> Finding:
    matter = "its date" if conflict.matter is Matter.DATE else f"a number ({conflict.about})"
    sides = " / ".join(f"“{side.said}” ({side.value})" for side in conflict.sides)
    told = [mentions[name] for side in conflict.sides for name in side.mentions if name in mentions]
    return Finding(
        trouble=Trouble.CONFLICT,
        entry=conflict.events[0] if conflict.events else "",
        what=f"sources differ on {matter}: {sides}",
        evidence=tuple(mention.citation for mention in told),
    )


def _anachronisms(chronology: Chronology) -> Iterator[Finding]:
    """What an article tells as past, though it was written before that day."""
    articles = {article.id: article for article in chronology.articles}
    for event in chronology.events:
        for mention in event.mentions:
            article = articles[mention.citation.article]
            day = article.dateline.day
            if day is None or mention.value.begin.day <= day.toordinal():
                continue
            if mention.kind is Kind.REPORTED or told_as_past(mention, article.language):
                yield Finding(
                    trouble=Trouble.ANACHRONISM,
                    entry=event.id,
                    what=f"dated {mention.value.timex}, and told as past in an article of {day.isoformat()}",
                    evidence=(mention.citation,),
                )


def _gaps(events: Sequence[Event], least: int) -> Iterator[Finding]:
    """Stretches between the end of all entries so far and the begin of the next."""
    for before, after, days in stretches(events):
        if days >= least:
            yield Finding(
                trouble=Trouble.GAP,
                entry=after.id,
                what=f"no entry for {days} days, from {before.value.timex} to {after.value.timex}",
                evidence=(),
            )


def _single(chronology: Chronology) -> Iterator[Finding]:
    """Entries of one source, where there are several."""
    if len(chronology.articles) - len(chronology.copies) < 2:
        return
    for event in chronology.events:
        if event.salience is not None and event.salience.outlets == 1:
            yield Finding(
                trouble=Trouble.SINGLE,
                entry=event.id,
                what=f"only one source tells of {event.value.timex}: {event.text}",
                evidence=event.citations[:1],
            )
