"""A chronology laid out for reading: what Markdown, HTML and PDF all show, as plain strings.

Nothing here is escaped: each template does that for its own format, for all strings alike.
"""

from dataclasses import dataclass
from typing import Any

from timeline.model.chronology import Aside, Chronology, Unresolved
from timeline.model.time import TimeValue
from timeline.renderers.legible import legible
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.provenance import Quote, quote_of
from timeline.renderers.ranges import dates
from timeline.renderers.reference import Reference, anchor_notes, references
from timeline.renderers.style import Style
from timeline.renderers.view.axis import Axis, axis
from timeline.renderers.view.dated import machine
from timeline.renderers.view.disputes import Dispute, disputes
from timeline.renderers.view.entries import Entries, Entry, around
from timeline.renderers.view.heads import about_line, count_lines, selection_line
from timeline.renderers.view.keydates import key_events
from timeline.renderers.view.periods import grouped, period_of
from timeline.renderers.words import counted

__all__ = ["Entry", "Gap", "Group", "Loose", "Page", "around", "machine", "page", "period_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The entries under one heading."""

    id: str
    heading: str
    """A year, a month or a day, as the entries' number and spread ask for; or what is longer."""

    entries: tuple[Entry, ...]

    @property
    def silence(self) -> str:
        """What to say above the heading of the time before its first entry; empty where there is no gap."""
        return self.entries[0].silence


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """An expression without a date."""

    quote: Quote
    phrase: str
    reason: str
    hint: str
    reference: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """A date that makes no entry."""

    date: str
    quote: Quote
    reason: str
    reference: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that a template shows; `words` are the phrases of its language."""

    title: str
    language: str
    description: str
    about: str
    """Whom and what it is narrowed down to, as a sentence; empty where it is about everything."""

    selection: str
    """How many of the entries that were found are shown, as a sentence; empty where all are."""

    notes: tuple[str, ...]
    """What the dates count from, and why."""

    summary: str
    """The person's own Markdown."""

    key_dates: tuple[Entry, ...]
    """The few entries that matter most, in order of time; empty where none stands out."""

    axis: Axis | None
    """Where in time the entries lie; ``None`` where there is too little to draw."""

    groups: tuple[Group, ...]
    disputes: tuple[Dispute, ...]
    """What the sources disagree on; each stands with its entries too."""

    gaps: tuple[Gap, ...]
    asides: tuple[Loose, ...]
    references: tuple[Reference, ...]
    counts: tuple[str, ...]
    provenance: bool
    """Whether to show how dates were found, and the quotes; the sources are shown always."""

    words: dict[str, Any]


def page(chronology: Chronology, style: Style) -> Page:
    """Lay a chronology out for reading.

    Args:
        chronology: what is to be shown.
        style: dates, order and lengths; templates are none of its business.
    """
    phrasing = Phrasing(chronology.language, style.date_style)
    words, sources = phrasing.words, references(chronology, phrasing)
    title = legible(chronology.title) or words["top"]["untitled"]
    disputed = disputes(chronology, style, phrasing, sources)
    groups = _groups(chronology, style, Entries(chronology, style, phrasing, sources, disputed))
    return Page(
        title=title,
        language=chronology.language,
        description=_description(title, chronology, phrasing),
        about=about_line(chronology, phrasing),
        selection=selection_line(chronology, phrasing),
        notes=anchor_notes(chronology, phrasing),
        summary=chronology.summary,
        key_dates=_key_dates(chronology, groups),
        axis=axis(chronology.events, phrasing),
        groups=groups,
        disputes=disputed,
        gaps=tuple(_gap(chronology, gap, style, sources) for gap in chronology.unresolved),
        asides=tuple(_aside(chronology, aside, style, phrasing, sources) for aside in chronology.asides),
        references=tuple(sources.values()),
        counts=count_lines(chronology, phrasing),
        provenance=style.provenance,
        words=words,
    )


def _description(title: str, chronology: Chronology, phrasing: Phrasing) -> str:
    words = phrasing.words
    return str(
        words["top"]["description"].format(
            title=title,
            entries=counted(words["counts"]["entries"], len(chronology.events)),
            sources=counted(words["counts"]["sources"], len(chronology.articles)),
        )
    )


def _groups(chronology: Chronology, style: Style, entries: Entries) -> tuple[Group, ...]:
    events = chronology.events[::-1] if style.reverse else chronology.events
    return tuple(
        Group(
            id=name,
            heading=_heading(period, entries.phrasing),
            entries=tuple(entries.entry(event, period) for event in found),
        )
        for period, name, found in grouped(events)
    )


def _heading(period: TimeValue, phrasing: Phrasing) -> str:
    said = phrasing.unit(period)
    return said[:1].upper() + said[1:]


def _key_dates(chronology: Chronology, groups: tuple[Group, ...]) -> tuple[Entry, ...]:
    entries = {entry.id: entry for group in groups for entry in group.entries}
    return tuple(entries[name] for name in key_events(chronology.events))


def _gap(chronology: Chronology, gap: Unresolved, style: Style, sources: dict[str, Reference]) -> Gap:
    article = chronology.article(gap.citation.article)
    return Gap(
        quote=quote_of(gap.citation, article, style.max_quote),
        phrase=legible(gap.citation.phrase),
        reason=legible(gap.reason),
        hint=legible(gap.hint),
        reference=sources[article.id],
    )


def _aside(
    chronology: Chronology, aside: Aside, style: Style, phrasing: Phrasing, sources: dict[str, Reference]
) -> Loose:
    article = chronology.article(aside.citation.article)
    return Loose(
        date=str(dates(phrasing, aside.value, aside.end_value).capital()),
        quote=quote_of(aside.citation, article, style.max_quote),
        reason=phrasing.words["asides"][aside.reason.value],
        reference=sources[article.id],
    )
