"""What was understood of an article, as ``timeline read`` prints it."""

from typing import Any

from timeline.model.text import Article, Dateline, Evidence, ZoneEvidence


def as_record(article: Article) -> dict[str, Any]:
    """An article as JSON values.

    >>> from timeline.sources import read
    >>> as_record(read("-", b"BAGHDAD, Jan. 4, 2024 (AP) -- It rained.")[0])["dateline"]["date"]
    '2024-01-04'
    """
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "url": article.url,
        "language": article.language,
        "published": article.published,
        "updated": article.updated,
        "dateline": dateline_record(article.dateline),
        "text": article.text,
        "blocks": [
            {"kind": block.kind.value, "start": block.span.start, "end": block.span.end} for block in article.blocks
        ],
    }


def dateline_record(dateline: Dateline) -> dict[str, Any]:
    """A dateline as JSON values: what it rests on, and all that was considered.

    >>> dateline_record(Dateline())
    {'date': None, 'place': '', 'zone': '', 'evidence': '', 'considered': [], 'zones': []}
    """
    basis = dateline.basis
    return {
        "date": dateline.day.isoformat() if dateline.day else None,
        "place": dateline.place,
        "zone": dateline.zone,
        "evidence": basis.source.value if basis else "",
        "considered": [_evidence(item) for item in dateline.evidence],
        "zones": [_zone(item) for item in dateline.zones],
    }


def _evidence(item: Evidence) -> dict[str, Any]:
    day = item.day.isoformat() if item.day else None
    return {
        "source": item.source.value,
        "said": item.said,
        "date": day,
        "local": item.local,
        "used": item.used,
        "why": item.why,
    }


def _zone(item: ZoneEvidence) -> dict[str, Any]:
    return {"source": item.source.value, "said": item.said, "zone": item.zone, "used": item.used, "why": item.why}
