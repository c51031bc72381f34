"""A chronology laid out for reading: what Markdown, HTML and PDF all show, as plain strings.

Nothing here is escaped: each template does that for its own format, for all strings alike.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from timeline.model.chronology import Aside, Basis, Chronology, Event, Unresolved
from timeline.model.granularity import Granularity
from timeline.model.moment import civil
from timeline.model.time import TimeValue, edtf
from timeline.renderers.legible import legible
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.provenance import Proof, Quote, proof_of, quote_of
from timeline.renderers.ranges import Dates, dates
from timeline.renderers.reference import Reference, anchor_notes, references
from timeline.renderers.style import Style
from timeline.renderers.words import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An entry's date as it is shown."""

    said: Dates
    full: str
    """With its year, in one string."""

    begin: str | None
    """For `<time datetime>`; ``None`` where HTML has no way to say it."""

    end: str | None
    edtf: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event."""

    id: str
    when: When
    under_own_name: bool
    """Whether its date is just what the heading above it says: a year in the group of that year."""

    text: str
    parts: tuple[str, str, str]
    """The text around the words that date it; those are empty where the text no longer holds them."""

    language: str
    attribution: str
    labels: tuple[str, ...]
    """What is not ordinary about it, in words: "Alleged", "Date guessed …"."""

    proofs: tuple[Proof, ...]
    """How its date was found, one for each mention; the first is the one that counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The entries under one heading."""

    id: str
    heading: str
    entries: tuple[Entry, ...]


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
    notes: tuple[str, ...]
    """What the dates count from, and why."""

    summary: str
    """The person's own Markdown."""

    groups: tuple[Group, ...]
    gaps: tuple[Gap, ...]
    asides: tuple[Loose, ...]
    references: tuple[Reference, ...]
    counts: tuple[str, ...]
    words: dict[str, Any]


def page(chronology: Chronology, style: Style) -> Page:
    """Lay a chronology out for reading.

    Args:
        chronology: what is to be shown.
        style: the date style; templates are none of its business.
    """
    phrasing = Phrasing(chronology.language, style.date_style)
    words = phrasing.words
    sources = references(chronology, phrasing)
    title = legible(chronology.title) or words["top"]["untitled"]
    counts = words["counts"]
    description = words["top"]["description"].format(
        title=title,
        entries=counted(counts["entries"], len(chronology.events)),
        sources=counted(counts["sources"], len(chronology.articles)),
    )
    return Page(
        title=title,
        language=chronology.language,
        description=description,
        notes=anchor_notes(chronology, phrasing),
        summary=chronology.summary,
        groups=_groups(chronology, phrasing, sources),
        gaps=tuple(_gap(chronology, gap, sources) for gap in chronology.unresolved),
        asides=tuple(_aside(chronology, aside, phrasing, sources) for aside in chronology.asides),
        references=tuple(sources.values()),
        counts=_counts(chronology, counts),
        words=words,
    )


def _counts(chronology: Chronology, forms: dict[str, dict[str, str]]) -> tuple[str, ...]:
    entries = counted(forms["entries"], len(chronology.events))
    rest = tuple((name, len(getattr(chronology, name))) for name in ("unresolved", "durations", "asides"))
    return (entries, *(counted(forms[name], count) for name, count in rest if count))


def _groups(chronology: Chronology, phrasing: Phrasing, sources: dict[str, Reference]) -> tuple[Group, ...]:
    found: list[Group] = []
    taken: dict[str, int] = {}
    for value, events in groupby(chronology.events, key=lambda event: period_of(event.value)):
        taken[value.timex] = taken.get(value.timex, 0) + 1
        suffix = f"-{taken[value.timex]}" if taken[value.timex] > 1 else ""
        entries = tuple(_entry(event, chronology, phrasing, sources) for event in events)
        found.append(Group(id=f"g{value.timex}{suffix}", heading=phrasing.unit(value), entries=entries))
    return tuple(found)


def period_of(value: TimeValue) -> TimeValue:
    """The year in which a value begins, or the decade or century that it is."""
    if value.granularity > Granularity.YEAR:
        return TimeValue.of(value.granularity, value.begin)
    return value.within(Granularity.YEAR)


def _entry(event: Event, chronology: Chronology, phrasing: Phrasing, sources: dict[str, Reference]) -> Entry:
    words, article = phrasing.words, chronology.article(event.mentions[0].citation.article)
    labels = (
        words["kinds"].get(event.kind.value),
        words["certainties"].get(event.resolution.certainty.value) if event.basis is Basis.STATED else "",
        words["bases"].get(event.basis.value),
    )
    return Entry(
        id=event.id,
        when=_when(event, phrasing),
        under_own_name=event.end_value is None and event.value == period_of(event.value),
        text=legible(event.text),
        parts=around(legible(event.text), legible(event.mentions[0].citation.phrase)),
        language=article.language if article.language != chronology.language else "",
        attribution=legible(event.mentions[0].attribution),
        labels=tuple(label for label in labels if label),
        proofs=tuple(
            proof_of(mention, chronology.article(mention.citation.article), phrasing, sources)
            for mention in event.mentions
        ),
    )


def around(text: str, phrase: str) -> tuple[str, str, str]:
    """A text split around the one place where a phrase stands in it as words of its own.

    >>> around("It rained Friday and Saturday.", "Friday")
    ('It rained ', 'Friday', ' and Saturday.')
    >>> around("Friday follows Friday.", "Friday")
    ('Friday follows Friday.', '', '')
    """
    before, found, after = text.partition(phrase)
    inside_a_word = before[-1:].isalnum() or after[:1].isalnum()
    if not found or phrase in after or inside_a_word:
        return text, "", ""
    return before, found, after


def _when(event: Event, phrasing: Phrasing) -> When:
    value, end = event.value, event.end_value
    year = civil(value.begin.day)[0]
    in_group = end is None or civil(end.begin.day)[0] == year
    return When(
        said=dates(phrasing, value, end, with_year=not in_group).capital(),
        full=str(dates(phrasing, value, end).capital()),
        begin=machine(value),
        end=machine(end) if end else None,
        edtf=edtf(value, end),
    )


def machine(value: TimeValue) -> str | None:
    """A value for `<time datetime>`, only where that says neither more nor less than the words.

    >>> machine(TimeValue("2024-05")), machine(TimeValue("199"))
    ('2024-05', None)
    """
    return None if value.mod or value.qualifier else value.html


def _gap(chronology: Chronology, gap: Unresolved, sources: dict[str, Reference]) -> Gap:
    article = chronology.article(gap.citation.article)
    return Gap(
        quote=quote_of(gap.citation, article),
        phrase=legible(gap.citation.phrase),
        reason=legible(gap.reason),
        hint=legible(gap.hint),
        reference=sources[article.id],
    )


def _aside(chronology: Chronology, aside: Aside, phrasing: Phrasing, sources: dict[str, Reference]) -> Loose:
    article = chronology.article(aside.citation.article)
    return Loose(
        date=str(dates(phrasing, aside.value, aside.end_value).capital()),
        quote=quote_of(aside.citation, article),
        reason=phrasing.words["asides"][aside.reason.value],
        reference=sources[article.id],
    )
