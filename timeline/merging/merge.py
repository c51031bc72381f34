"""The stage: what each article tells becomes what all of them tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.events.content import words
from timeline.events.entries import Entries
from timeline.merging.conflicts import conflicts
from timeline.merging.copies import copies
from timeline.merging.disputed import joined
from timeline.merging.entry import entry
from timeline.merging.groups import groups
from timeline.merging.origins import origins, stories
from timeline.merging.salience import weighed
from timeline.merging.telling import Telling, telling
from timeline.model.chronology import Event
from timeline.model.merging import Conflict, Copy
from timeline.model.text import Article

_END = 8
"""Words at the end of a text by which a copy of it is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What many articles come to together."""

    events: tuple[Event, ...]
    """In no order."""

    conflicts: tuple[Conflict, ...]
    copies: tuple[Copy, ...]


def merge(articles: Sequence[Article], found: Sequence[Entries]) -> Merged:
    """Each event once, with what its sources disagree on.

    Args:
        articles: in canonical order.
        found: what each of them gives.
    """
    copied = copies(articles)
    sources = origins(articles, copied)
    own = {
        article.id: [telling(event, article) for event in entries.events]
        for article, entries in zip(articles, found, strict=True)
    }
    attached, tellings = _with_originals(own, {copy.article: copy.of for copy in copied})
    events, disagreed = list[Event](), list[Conflict]()
    for members in joined(groups(tellings), sources, stories(articles, sources)):
        repeats = [copy for one in members for copy in attached.get(one.event.id, ())]
        event = entry(members, sources, repeats)
        events.append(event)
        disagreed += conflicts(event, members, sources)
    return Merged(
        events=tuple(weighed(events, found, copied, sources)),
        conflicts=tuple(sorted(disagreed, key=lambda one: one.id)),
        copies=copied,
    )


def _with_originals(
    own: Mapping[str, Sequence[Telling]], originals: Mapping[str, str]
) -> tuple[dict[str, list[Telling]], list[Telling]]:
    """The tellings of copies, by the event of the original that they repeat; and all other tellings."""
    attached: dict[str, list[Telling]] = {}
    others: list[Telling] = []
    for article, tellings in own.items():
        told = {_said(one): one.event.id for one in own.get(originals.get(article, ""), ())}
        for one in tellings:
            if _said(one) in told:
                attached.setdefault(told[_said(one)], []).append(one)
            else:
                others.append(one)
    return attached, others


def _said(one: Telling) -> tuple[str, str]:
    """The end of an entry's text, as its beginning may have an outlet's own dateline, and the words of its date."""
    return " ".join(words(one.event.text.casefold())[-_END:]), one.event.mentions[0].citation.phrase.casefold()
