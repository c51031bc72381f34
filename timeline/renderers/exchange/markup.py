"""An entry's evidence as a little HTML, for formats whose text fields are HTML."""

from collections.abc import Iterable

from markupsafe import Markup

from timeline.renderers.exchange.items import Item, evidence
from timeline.renderers.reference import Reference


def paragraphs(item: Item) -> Markup:
    """What is to be known of an entry besides its date and its text: details, and the evidence."""
    told = Markup("").join(Markup("<p>{}</p>").format(note) for note in item.details)
    return told + Markup("").join(_proofs(item))


def _proofs(item: Item) -> Iterable[Markup]:
    if not item.provenance:
        yield from (Markup("<p>{}</p>").format(source(reference)) for reference in item.sources)
        return
    for proof in item.entry.proofs:
        yield Markup("<p>{} — {}</p>").format(evidence(proof), source(proof.reference))


def source(reference: Reference) -> Markup:
    """A source as a link, where its address is one."""
    title = Markup("“{}”").format(reference.title)
    if reference.link:
        title = Markup('<a href="{}">{}</a>').format(reference.link, title)
    rest = reference.imprint if reference.link or not reference.url else (*reference.imprint, reference.url)
    return Markup(", ").join((title, *rest))
