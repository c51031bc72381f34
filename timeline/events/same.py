"""The same event told twice in one article: lead, body and caption become one entry with all its citations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.events.content import content
from timeline.events.timed import holds
from timeline.model.chronology import Aside, Event, Kind, Mention, Reason
from timeline.model.granularity import Granularity
from timeline.model.text import BlockKind, Sentence

FEWEST_SHARED = 3
"""Words of content that two tellings of one event share at least, if neither says all that the other does."""

SHARE = 0.35
"""And the share of the shorter one's words that this has to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    mention: Mention
    words: frozenset[str]
    caption: bool


def told_once(
    mentions: Iterable[Mention], sentences: Sequence[Sentence], code: str
) -> tuple[tuple[Event, ...], tuple[Aside, ...]]:
    """Events from the mentions of an article, each event once; and the captions that tell of none of them.

    Args:
        mentions: in reading order.
        sentences: the article's.
        code: language code.
    """
    captions = {sentence.index for sentence in sentences if sentence.kind is BlockKind.CAPTION}
    groups: list[list[_Telling]] = []
    for telling in (_telling(mention, captions, code) for mention in mentions):
        home = next((group for group in groups if all(_same(telling, other) for other in group)), None)
        if home is None:
            groups.append([telling])
        else:
            home.append(telling)
    events = [_event(group) for group in groups if not all(telling.caption for telling in group)]
    asides = [_aside(item.mention) for group in groups if all(telling.caption for telling in group) for item in group]
    return tuple(events), tuple(asides)


def _telling(mention: Mention, captions: set[int], code: str) -> _Telling:
    return _Telling(
        mention=mention,
        words=frozenset(content(mention.text, code)),
        caption=mention.citation.sentence in captions,
    )


def _same(one: _Telling, other: _Telling) -> bool:
    """Whether two mentions tell of one event: their times fit and most of what the shorter one says is shared."""
    first, second = one.mention, other.mention
    if first.citation.sentence == second.citation.sentence or not _kinds_fit(first, second):
        return False
    shared, least = one.words & other.words, min(len(one.words), len(other.words))
    if least < 2 or not _times_fit(first, second):
        return False
    if len(shared) == least:
        return True
    return _one_day(first, second) and len(shared) >= max(FEWEST_SHARED, SHARE * least)


def _kinds_fit(first: Mention, second: Mention) -> bool:
    return first.kind is second.kind and first.kind is not Kind.STATEMENT


def _times_fit(first: Mention, second: Mention) -> bool:
    one, other = first.resolution, second.resolution
    if one.end_value or other.end_value:
        return (one.value, one.end_value) == (other.value, other.end_value)
    return holds(first.value, second.value) or holds(second.value, first.value)


def _one_day(first: Mention, second: Mention) -> bool:
    """Whether both are told to the day or finer, or just alike."""
    fine = max(first.value.granularity, second.value.granularity) <= Granularity.DAY
    return fine or first.value == second.value


def _event(group: Sequence[_Telling]) -> Event:
    """One entry: the fullest clause of the story as its text, the finest date as its date."""
    body = [telling for telling in group if not telling.caption]
    fullest = max(body, key=lambda telling: (telling.mention.clause, len(telling.words)))
    finest = min((telling.mention for telling in group), key=lambda item: item.value.granularity)
    rest = [telling.mention for telling in group if telling is not fullest]
    return Event(
        id=fullest.mention.id,
        value=finest.value,
        end_value=finest.resolution.end_value,
        text=fullest.mention.text,
        kind=fullest.mention.kind,
        basis=fullest.mention.basis,
        mentions=(fullest.mention, *rest),
    )


def _aside(mention: Mention) -> Aside:
    return Aside(
        citation=mention.citation,
        value=mention.value,
        end_value=mention.resolution.end_value,
        rule=mention.resolution.expression.rule,
        reason=Reason.CAPTION,
    )
