"""A chronology for other programs: its entries in our words, each with what it is evidenced by; nothing is escaped."""

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.model.chronology import Chronology, Event
from timeline.model.text import Article
from timeline.renderers.exchange.points import Point, span
from timeline.renderers.page import Entry, Page, page
from timeline.renderers.provenance import Proof
from timeline.renderers.reference import Reference
from timeline.renderers.style import Style
from timeline.renderers.view.disputes import Dispute, Position


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

    provenance: bool
    """Whether to tell how its date was found, and to quote."""

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
    def details(self) -> tuple[str, ...]:
        """What else is to be known of it, a line each."""
        return details(self.entry)

    @property
    def sources(self) -> tuple[Reference, ...]:
        """What tells of it, each once."""
        return self.entry.sources

    @property
    def evidence(self) -> tuple[str, ...]:
        """What says so, a line each; with how that dates it, and its sentence, where the person wants them."""
        if not self.provenance:
            return tuple(cited(source) for source in self.sources)
        return tuple(f"{evidence(proof)} — {cited(proof.reference)}" for proof in self.entry.proofs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """All entries, and the page that they stand on."""

    page: Page
    items: tuple[Item, ...]
    """In the order of the page."""

    @property
    def description(self) -> str:
        """How much it holds, of what, and out of how much."""
        return " ".join(part for part in (self.page.description, self.page.about, self.page.selection) if part)


def laid_out(chronology: Chronology, style: Style) -> Items:
    """The entries of a chronology as a page shows them.

    Args:
        chronology: what is to be written.
        style: dates, order and lengths; templates are none of its business.
    """
    return items_on(page(chronology, style), chronology)


def items_on(shown: Page, chronology: Chronology) -> Items:
    """The entries of a page that is laid out already."""
    events = {event.id: event for event in chronology.events}
    articles = {article.id: article for article in chronology.articles}
    items = tuple(
        _item(events[entry.id], entry, group.heading, articles, provenance=shown.provenance)
        for group in shown.groups
        for entry in group.entries
    )
    return Items(page=shown, items=items)


def _item(event: Event, entry: Entry, heading: str, articles: Mapping[str, Article], *, provenance: bool) -> Item:
    dating = next((mention for mention in event.mentions if mention.resolution is event.resolution), event.mentions[0])
    return Item(
        event=event,
        entry=entry,
        heading=heading,
        articles=tuple({name: articles[name] for name in (one.article for one in event.citations)}.values()),
        dated_by=articles[dating.citation.article],
        provenance=provenance,
    )


def evidence(proof: Proof) -> str:
    """How one mention dates an entry: what was read, counted from what, in which sentence."""
    return f"{proof.line}: “{proof.quote}”"


def cited(reference: Reference) -> str:
    """A source in one line: title, outlet, byline, day, address."""
    return ", ".join((f"“{reference.title}”", *reference.imprint, *filter(None, [reference.link or reference.url])))


def details(entry: Entry) -> tuple[str, ...]:
    """What else is to be known of an entry: how many tell of it, disagreements, edits, the person's notes."""
    said = (entry.corroboration, *map(disputed, entry.disputes), *entry.edits, *entry.notes)
    return tuple(line for line in said if line)


def disputed(dispute: Dispute) -> str:
    """A disagreement in one line: each side in its own words, and who takes it."""
    return f"{dispute.heading}: {'; '.join(map(_side, dispute.positions))}"


def _side(position: Position) -> str:
    names = ", ".join(dict.fromkeys(source.name for _, source in position.evidence))
    said = f"“{position.said}”" + (f", {position.value}" if position.value else "")
    return f"{said} ({names})" if names else said
