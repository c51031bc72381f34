"""What each source said of an article's day and zone, which won, and why, as ``timeline explain`` prints it."""

from collections.abc import Iterator
from typing import Any

from timeline.model.text import Article, Dateline, Evidence
from timeline.sources.report import dateline_record


def told(article: Article) -> str:
    """The evidence of an article as lines for a person; what is used has an arrow before it.

    >>> from timeline.sources import read
    >>> print(told(read("rain.txt", b"OSLO, Jan. 4, 2024 (AP) -- It rained.")[0]), end="")
    rain.txt: 2024-01-04, OSLO, Europe/Oslo
      day
      → dateline “OSLO, Jan. 4, 2024 (AP) --”: 2024-01-04, stated with its year
      zone
      → dateline city “OSLO”: Europe/Oslo, the zone of the dateline's city
    """
    return "".join(f"{line}\n" for line in _lines(article))


def record(article: Article) -> dict[str, Any]:
    """The same as JSON values.

    >>> from timeline.sources import read
    >>> record(read("rain.txt", b"It rained.")[0])["dateline"]["date"] is None
    True
    """
    return {
        "id": article.id,
        "origin": article.origin,
        "title": article.title,
        "published": article.published,
        "updated": article.updated,
        "dateline": dateline_record(article.dateline),
    }


def _lines(article: Article) -> Iterator[str]:
    dateline = article.dateline
    day = dateline.day.isoformat() if dateline.day else "no day"
    yield f"{article.origin}: {', '.join(part for part in (day, dateline.place, dateline.zone) if part)}"
    yield "  day" if dateline.evidence else "  day: nothing in it tells when it was written"
    for item in dateline.evidence:
        yield f"  {_mark(used=item.used)} {item.source.value} “{item.said}”: {_value(item, dateline)}{item.why}"
    if dateline.zones:
        yield "  zone"
    for zone in dateline.zones:
        yield f"  {_mark(used=zone.used)} {zone.source.value} “{zone.said}”: {zone.zone}, {zone.why}"


def _mark(*, used: bool) -> str:
    return "→" if used else " "


def _value(item: Evidence, dateline: Dateline) -> str:
    """The day or time that a piece of evidence stands for, with a comma; nothing where it stands for none."""
    completed = dateline.day.isoformat() if item.used and dateline.day else ""
    value = (item.local or completed).replace("T", " ")
    return f"{value}, " if value else ""
