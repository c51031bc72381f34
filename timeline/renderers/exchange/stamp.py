"""When an output, and when a source, was made: never by the clock."""

import os
from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo

from timeline.errors import UsageError
from timeline.model.chronology import Chronology
from timeline.model.text import Article
from timeline.sources.stamp import zone_of

UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""Where nothing tells when: a format that wants a time gets the first of all file times."""


def made(chronology: Chronology) -> datetime:
    """The time that an output bears: SOURCE_DATE_EPOCH, else the newest time of its articles.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC)
    return newest(chronology.articles)


def newest(articles: Iterable[Article]) -> datetime:
    """The latest time, in UTC, at which one of some articles was written; `UNKNOWN` where none tells."""
    return max((_instant(article) for article in articles), default=UNKNOWN)


def _instant(article: Article) -> datetime:
    """When an article was last changed, else published, else its dateline's day; UTC where its zone is not known."""
    day = article.dateline.day.isoformat() if article.dateline.day else ""
    for text in (article.updated, article.published, day):
        try:
            local = datetime.fromisoformat(text)
            return (local if local.tzinfo else local.replace(tzinfo=zone(article) or UTC)).astimezone(UTC)
        except (ValueError, OverflowError):
            continue
    return UNKNOWN


def zone(article: Article) -> tzinfo | None:
    """The zone of an article's dateline; ``None`` where it is not known."""
    try:
        return zone_of(article.dateline.zone) if article.dateline.zone else None
    except UsageError:
        return None
