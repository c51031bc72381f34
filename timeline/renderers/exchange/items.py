"""A chronology for other programs: its entries in our words, each with what it is evidenced by; nothing is escaped."""

from dataclasses import dataclass

from timeline.model.chronology import Chronology, Event
from timeline.model.text import Article
from timeline.renderers.exchange.points import Point, span
from timeline.renderers.legible import legible
from timeline.renderers.page import Entry, Page, page
from timeline.renderers.provenance import Proof
from timeline.renderers.reference import Reference
from timeline.renderers.style import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry."""

    event: Event
    entry: Entry
    heading: str
    """What it stands under: its year."""

    articles: tuple[Article, ...]
    """Those that tell of it, each once."""

    dated_by: Article
    """The one that gives its date."""

    @property
    def span(self) -> tuple[Point, Point | None]:
        """Its first and last year, month, day or time."""
        return span(self.event)

    @property
    def date(self) -> str:
        """Its date in words."""
        return self.entry.when.full

    @property
    def text(self) -> str:
        """What happened."""
        return self.entry.text

    @property
    def remark(self) -> str:
        """Who says so, and what is not ordinary about it; empty where there is nothing."""
        return "; ".join(part for part in (self.entry.attribution, *self.entry.labels) if part)

    @property
    def told(self) -> str:
        """What happened with the remark: for places that show one line and no more.

        A denied event must not look like one that took place.
        """
        return f"{self.text} ({self.remark})" if self.remark else self.text

    @property
    def notes(self) -> tuple[str, ...]:
        """The person's own remarks."""
        return tuple(legible(note) for note in self.event.notes)

    @property
    def sources(self) -> tuple[Reference, ...]:
        """What tells of it, each once."""
        return tuple({proof.reference.number: proof.reference for proof in self.entry.proofs}.values())

    @property
    def evidence(self) -> tuple[str, ...]:
        """How its date was found and what says so, a line for each place that tells of it."""
        return tuple(f"{evidence(proof)} — {cited(proof.reference)}" for proof in self.entry.proofs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """All entries, and the page that they stand on."""

    page: Page
    items: tuple[Item, ...]
    """In the order of the page."""


def laid_out(chronology: Chronology, style: Style) -> Items:
    """The entries of a chronology as a page shows them.

    Args:
        chronology: what is to be written.
        style: the date style; templates are none of its business.
    """
    shown = page(chronology, style)
    events = {event.id: event for event in chronology.events}
    items = tuple(
        _item(events[entry.id], entry, group.heading, chronology) for group in shown.groups for entry in group.entries
    )
    return Items(page=shown, items=items)


def _item(event: Event, entry: Entry, heading: str, chronology: Chronology) -> Item:
    articles = {citation.article: chronology.article(citation.article) for citation in event.citations}
    dating = next((mention for mention in event.mentions if mention.resolution is event.resolution), event.mentions[0])
    return Item(
        event=event,
        entry=entry,
        heading=heading,
        articles=tuple(articles.values()),
        dated_by=articles[dating.citation.article],
    )


def evidence(proof: Proof) -> str:
    """How one mention dates an entry: what was read, counted from what, in which sentence."""
    return f"{proof.line}: “{proof.quote}”"


def cited(reference: Reference) -> str:
    """A source in one line: title, outlet, byline, day, address."""
    return ", ".join((f"“{reference.title}”", *reference.imprint, *filter(None, [reference.link or reference.url])))
