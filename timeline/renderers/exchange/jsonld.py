"""JSON-LD with schema.org's words: an `ItemList` of `Event`s, each with the sentences that tell of it.

https://schema.org/Event, https://schema.org/Quotation. Dates are ISO 8601, as fine as the text. What that cannot say
is in the description, in words, and in EDTF, as libraries have it.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from timeline.model.chronology import Chronology
from timeline.model.text import Article
from timeline.model.time import edtf
from timeline.renderers.exchange.feeds import item_id
from timeline.renderers.exchange.items import Item, Items, items_on, laid_out
from timeline.renderers.exchange.losses import dated as losses
from timeline.renderers.exchange.script import json_bytes
from timeline.renderers.exchange.stamp import zone
from timeline.renderers.legible import legible
from timeline.renderers.page import Page
from timeline.renderers.provenance import Proof
from timeline.renderers.reference import Reference
from timeline.renderers.style import Style

__all__ = ["linked", "losses", "render"]

CONTEXT = ["https://schema.org", {"dcterms": "http://purl.org/dc/terms/"}]
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as JSON-LD, in UTF-8."""
    return json_bytes(_document(laid_out(chronology, style), chronology, _quotations))


def linked(shown: Page, chronology: Chronology) -> str:
    """The same for a page's `script` element; the quotes, which the page has already, become links to their sources."""
    return json_bytes(_document(items_on(shown, chronology), chronology, _links), indent=None).decode().strip()


def _document(laid: Items, chronology: Chronology, evidence: Callable[[Item], list[Any]]) -> dict[str, Any]:
    sources = zip(laid.page.references, chronology.articles, strict=True)
    entries = {
        "@type": "ItemList",
        "name": laid.page.title,
        "description": laid.description,
        "numberOfItems": len(laid.items),
        "itemListElement": [
            {"@type": "ListItem", "position": number, "item": _event(item, evidence)}
            for number, item in enumerate(laid.items, start=1)
        ],
    }
    graph = [entries, *(_article(reference, article) for reference, article in sources)]
    return {"@context": CONTEXT, "@graph": graph}


def _event(item: Item, evidence: Callable[[Item], list[Any]]) -> dict[str, Any]:
    first, last = item.span
    return {
        "@type": "Event",
        "@id": item_id(item),
        "identifier": item.event.id,
        "name": item.told,
        "startDate": first.iso,
        **({"endDate": last.iso} if last else {}),
        "dcterms:date": {"@type": EDTF, "@value": edtf(item.event.value, item.event.end_value)},
        "description": ". ".join((item.date, *item.details)),
        "subjectOf": evidence(item),
    }


def _links(item: Item) -> list[Any]:
    return [{"@id": f"#{source.id}"} for source in item.sources]


def _quotations(item: Item) -> list[Any]:
    return [_quotation(proof) for proof in item.entry.proofs]


def _quotation(proof: Proof) -> dict[str, Any]:
    return {
        "@type": "Quotation",
        "text": str(proof.quote),
        "inLanguage": proof.quote.language,
        "abstract": proof.line,
        "isPartOf": {"@id": f"#{proof.reference.id}"},
    }


def _article(reference: Reference, article: Article) -> dict[str, Any]:
    told = {
        "url": reference.link,
        "publisher": {"@type": "Organization", "name": reference.outlet} if reference.outlet else None,
        "author": {"@type": "Person", "name": byline} if (byline := legible(article.byline)) else None,
        "datePublished": published(article),
    }
    return {
        "@type": "NewsArticle",
        "@id": f"#{reference.id}",
        "headline": reference.title,
        "inLanguage": article.language,
        **{name: value for name, value in told.items() if value},
    }


def published(article: Article) -> str:
    """When an article was published: a time only with its offset from UTC, which schema.org's readers ask for."""
    try:
        local = datetime.fromisoformat(article.published)
    except ValueError:
        return article.dateline.day.isoformat() if article.dateline.day else ""
    where = local.tzinfo or zone(article)
    if "T" not in article.published or where is None:
        return local.date().isoformat()
    return local.replace(tzinfo=where).isoformat()
