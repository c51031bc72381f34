"""JSON: the whole chronology for programs, as docs/json.md and chronology.schema.json describe it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import PurePosixPath
from typing import Any

from timeline.model.chronology import Aside, Chronology, Citation, Event, Mention, Resolution, Undated, Unresolved
from timeline.model.merging import Conflict, Selection
from timeline.model.text import Article, Evidence, TextSpan, Writing, ZoneEvidence
from timeline.model.time import TimeValue, edtf
from timeline.renderers.narrative.capitals import narrowed, writings_of
from timeline.renderers.provenance import context_of
from timeline.renderers.style import Style

SCHEMA_VERSION = "1.3"
"""Major.minor: a minor step only adds fields, a major one changes or takes away."""


def render(chronology: Chronology, style: Style) -> bytes:  # noqa: ARG001 - as every renderer
    """The chronology as one JSON object, in UTF-8; its fields come in a fixed order.

    Args:
        chronology: what is to be written.
        style: without effect, JSON has no style.
    """
    return spelled(document(chronology))


def record(chronology: Chronology, lines: Iterable[str]) -> bytes:
    """The chronology as the file beside a Markdown file that a person may edit.

    Args:
        chronology: what is to be written.
        lines: fingerprints of what stands in the Markdown, in any order.
    """
    return spelled({**document(chronology), "markdown": {"lines": sorted(lines)}})


def spelled(found: dict[str, Any]) -> bytes:
    """A JSON object as the bytes of a file."""
    text = json.dumps(found, ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode("utf-8", errors="backslashreplace")


def document(chronology: Chronology) -> dict[str, Any]:
    """The chronology as plain dictionaries and lists."""
    articles = {article.id: article for article in chronology.articles}
    return {
        "schema_version": SCHEMA_VERSION,
        "title": chronology.title,
        "language": chronology.language,
        "summary": chronology.summary,
        "articles": [_article(article) for article in chronology.articles],
        "events": [_event(event, articles) for event in chronology.events],
        "unresolved": [_unresolved(item) for item in chronology.unresolved],
        "durations": [_undated(item) for item in chronology.durations],
        "asides": [_aside(item) for item in chronology.asides],
        "conflicts": [_conflict(item) for item in chronology.conflicts],
        "copies": [{"article": item.article, "of": item.of} for item in chronology.copies],
        "about": list(chronology.about),
        "selection": _selection(chronology.selection),
        "writings": [_writing(item) for item in _writings(chronology)],
        "markdown": None,
    }


def _article(article: Article) -> dict[str, Any]:
    dateline, basis = article.dateline, article.dateline.basis
    return {
        "id": article.id,
        "origin": _base_name(article.origin),
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "url": article.url,
        "language": article.language,
        "published": article.published,
        "updated": article.updated,
        "by_hand": article.by_hand,
        "dateline": {
            "date": dateline.day.isoformat() if dateline.day else None,
            "place": dateline.place,
            "zone": dateline.zone,
            "evidence": basis.source.value if basis else None,
            "considered": [_evidence(item) for item in dateline.evidence],
            "zones": [_zone(item) for item in dateline.zones],
        },
    }


def _base_name(origin: str) -> str:
    """The last part of a path: where a file lay is the machine's business, not the chronology's."""
    return PurePosixPath(origin.replace("\\", "/")).name


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "source": evidence.source.value,
        "said": evidence.said,
        "date": evidence.day.isoformat() if evidence.day else None,
        "local": evidence.local,
        "used": evidence.used,
        "why": evidence.why,
    }


def _zone(evidence: ZoneEvidence) -> dict[str, Any]:
    return {
        "source": evidence.source.value,
        "said": evidence.said,
        "zone": evidence.zone,
        "used": evidence.used,
        "why": evidence.why,
    }


def _event(event: Event, articles: Mapping[str, Article]) -> dict[str, Any]:
    return {
        "id": event.id,
        "when": _when(event.value, event.end_value),
        "kind": event.kind.value,
        "basis": event.basis.value,
        "certainty": event.resolution.certainty.value,
        "text": event.text,
        "clause": event.mentions[0].clause,
        "attribution": event.mentions[0].attribution,
        "citations": [_mention(mention, articles) for mention in event.mentions],
        "resolution": _reading(event.resolution),
        "notes": list(event.notes),
        "salience": asdict(event.salience) if event.salience else None,
        "edits": [{"change": edit.change.value, "was": edit.was} for edit in event.edits],
    }


def _when(value: TimeValue, end: TimeValue | None) -> dict[str, Any]:
    last = end or value
    return {
        "value": value.timex,
        "end_value": end.timex if end else None,
        "edtf": edtf(value, end),
        "begin": str(value.begin),
        "end": str(last.end),
        "granularity": value.granularity.value,
        "qualifier": value.qualifier.value if value.qualifier else None,
        "mod": value.mod.value if value.mod else None,
        "end_qualifier": end.qualifier.value if end and end.qualifier else None,
        "end_mod": end.mod.value if end and end.mod else None,
    }


def _mention(mention: Mention, articles: Mapping[str, Article]) -> dict[str, Any]:
    lead, tail = context_of(mention.citation, articles[mention.citation.article])
    return {
        **_citation(mention.citation),
        "lead": lead,
        "tail": tail,
        "id": mention.id,
        "text": mention.text,
        "kind": mention.kind.value,
        "basis": mention.basis.value,
        "clause": mention.clause,
        "attribution": mention.attribution,
        "trigger": _span(mention.trigger) if mention.trigger else None,
        "resolution": _resolution(mention),
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "article": citation.article,
        "sentence": citation.sentence,
        **_span(citation.span),
        "quote": citation.quote,
        "expression": {**_span(citation.expression), "text": citation.phrase},
    }


def _span(span: TextSpan | None) -> dict[str, int | None]:
    return {"start": span.start if span else None, "end": span.end if span else None}


def _resolution(mention: Mention) -> dict[str, Any]:
    resolution = mention.resolution
    return {
        "type": resolution.expression.type.value,
        "when": _when(mention.value, resolution.end_value),
        "certainty": resolution.certainty.value,
        **_reading(resolution),
    }


def _reading(resolution: Resolution) -> dict[str, Any]:
    anchor, direction = resolution.anchor, resolution.direction
    value = anchor.value
    return {
        "rule": resolution.expression.rule,
        "anchor": {
            "kind": anchor.kind.value,
            "value": value.timex if value else None,
            "qualifier": value.qualifier.value if value and value.qualifier else None,
            "mod": value.mod.value if value and value.mod else None,
            **_span(anchor.span),
        },
        "direction": direction.value if direction else None,
        "steps": list(resolution.steps),
    }


def _unresolved(item: Unresolved) -> dict[str, Any]:
    return {**_citation(item.citation), "rule": item.rule, "reason": item.reason, "hint": item.hint}


def _undated(item: Undated) -> dict[str, Any]:
    mod = getattr(item.value, "mod", None)
    return {
        **_citation(item.citation),
        "rule": item.rule,
        "type": item.type.value,
        "value": item.value.timex,
        "mod": mod.value if mod else None,
    }


def _aside(item: Aside) -> dict[str, Any]:
    return {
        **_citation(item.citation),
        "rule": item.rule,
        "when": _when(item.value, item.end_value),
        "reason": item.reason.value,
    }


def _conflict(item: Conflict) -> dict[str, Any]:
    return {
        "id": item.id,
        "matter": item.matter.value,
        "about": item.about,
        "events": list(item.events),
        "sides": [{"said": side.said, "value": side.value, "mentions": list(side.mentions)} for side in item.sides],
    }


def _selection(selection: Selection | None) -> dict[str, Any] | None:
    if selection is None:
        return None
    return {"found": selection.found, "criteria": list(selection.criteria)}


def _writings(chronology: Chronology) -> Iterator[Writing]:
    """What a narrative must know of the articles' words: no more of their texts is kept than the quotes."""
    texts = [event.text for event in chronology.events]
    texts += [event.mentions[0].attribution for event in chronology.events]
    for code, writing in sorted(writings_of(chronology).items()):
        if code == chronology.language:
            yield narrowed(writing, texts)


def _writing(writing: Writing) -> dict[str, Any]:
    return {"language": writing.language, "small": sorted(writing.small), "capital": sorted(writing.capital)}
