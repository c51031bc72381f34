"""Articles of a JSON output: what they are and when they were written, without their texts."""

from datetime import date

from timeline.editing.node import Node
from timeline.model.text import Article, Dateline, Evidence, EvidenceSource, ZoneEvidence, ZoneSource


def article(item: Node) -> Article:
    """An item of `articles`.

    Raises:
        UnreadableInput: it is none.
    """
    line = item.field("dateline")
    return Article(
        id=item.field("id").name(),
        origin=item.field("origin").text(),
        text="",
        blocks=(),
        dateline=Dateline(
            day=_day(line.field("date")),
            place=line.field("place").text(),
            zone=line.field("zone").text(),
            evidence=tuple(_evidence(one) for one in line.each("considered")),
            zones=tuple(_zone(one) for one in line.each("zones")),
        ),
        title=item.field("title").text(),
        outlet=item.field("outlet").text(),
        byline=item.field("byline").text(),
        url=item.field("url").text(),
        language=item.field("language").text(),
        published=item.field("published").text(),
        updated=item.field("updated").text(),
        by_hand=item.field("by_hand").flag(),
    )


def _day(item: Node) -> date | None:
    if not item.known:
        return None
    try:
        return date.fromisoformat(item.text())
    except ValueError:
        item.refuse("is no day")


def _evidence(item: Node) -> Evidence:
    return Evidence(
        source=item.field("source").one_of(EvidenceSource),
        said=item.field("said").text(),
        day=_day(item.field("date")),
        used=item.field("used").flag(),
        why=item.field("why").text(),
        local=item.field("local").text(),
    )


def _zone(item: Node) -> ZoneEvidence:
    return ZoneEvidence(
        source=item.field("source").one_of(ZoneSource),
        said=item.field("said").text(),
        zone=item.field("zone").text(),
        used=item.field("used").flag(),
        why=item.field("why").text(),
    )
