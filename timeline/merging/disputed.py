"""Groups that tell of one event under dates that cannot all be right.

That takes more than likeness, as news repeats itself: shells fall on Monday and on Tuesday. Both sides must know of
both days, that is be published no earlier than the later one, come from independent sources, or be two versions of
one story, and the same must not be told of a fourth day.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from timeline.merging.groups import Group
from timeline.merging.likeness import Weighed, likeness
from timeline.merging.telling import Telling
from timeline.model.chronology import Kind

ALIKE = 480
"""The likeness, of 1,000, that two sides must have."""

APART = 31
"""Days that may lie between their dates."""

SERIES = 3
"""Dates of which the same may be told before it is a thing that happens again and again."""

HEAVIEST, SHARED, COMMON = 8, 3, 40
"""Words by which a side is found; how many of them two sides share; and in how many groups a word may stand."""


def joined(groups: Sequence[Group], sources: Mapping[str, str], stories: Mapping[str, str]) -> Iterator[list[Telling]]:
    """The tellings of each event, those together that differ on its date, in order of their articles.

    Args:
        groups: each of one event and of dates that fit.
        sources: the source of each article, by id; the ids are in canonical order.
        stories: what each article is a version of, by id.
    """
    ranks = {article: number for number, article in enumerate(stories)}
    homes = list(range(len(groups)))
    sides = _sides(groups, sources, stories)
    for first, second in sides:
        homes[second] = homes[first]
    together: dict[int, list[Telling]] = {}
    for home, group in zip(homes, groups, strict=True):
        together.setdefault(home, []).extend(member.telling for member in group.members)
    for tellings in together.values():
        yield sorted(tellings, key=lambda one: (ranks[one.article.id], one.event.mentions[0].citation.expression))


def _sides(
    groups: Sequence[Group], sources: Mapping[str, str], stories: Mapping[str, str]
) -> Iterator[tuple[int, int]]:
    """Pairs of groups, the first of which is that of the earliest place; no more than make three sides."""
    found = [
        (first, second)
        for first, second in _candidates(groups)
        if _disagree(groups[first], groups[second], sources, stories)
    ]
    sides: dict[int, set[int]] = {}
    for first, second in found:
        both = sides.get(first, {first}) | sides.get(second, {second})
        sides.update(dict.fromkeys(both, both))
    for first, second in found:
        both = sides[first]
        if len(both) <= SERIES and first == min(both):
            yield first, second


def _candidates(groups: Sequence[Group]) -> Iterator[tuple[int, int]]:
    """Pairs that share rare words."""
    found: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        for word in group.members[0].heaviest(HEAVIEST):
            found.setdefault(word, []).append(number)
    shared = Counter(
        (first, second)
        for numbers in found.values()
        if len(numbers) <= COMMON
        for place, first in enumerate(numbers)
        for second in numbers[place + 1 :]
    )
    yield from sorted(pair for pair, count in shared.items() if count >= SHARED)


def _disagree(one: Group, other: Group, sources: Mapping[str, str], stories: Mapping[str, str]) -> bool:
    first, second = one.members[0].telling, other.members[0].telling
    return (
        not one.articles & other.articles
        and _comparable(first, second)
        and (_versions(one, other, stories) or (_independent(one, other, sources) and _knew(one, other)))
        and _alike(one.members, other.members)
    )


def _comparable(one: Telling, other: Telling) -> bool:
    """Whether both tell that something happened, with one word for it, and on days that are near each other."""
    told = {Kind.REPORTED, Kind.ALLEGED}
    return (
        {one.event.kind, other.event.kind} <= told
        and one.trigger == other.trigger
        and one.fine
        and other.fine
        and 0 < abs(one.begin.day - other.begin.day) <= APART
    )


def _versions(one: Group, other: Group, stories: Mapping[str, str]) -> bool:
    return bool({stories[name] for name in one.articles} & {stories[name] for name in other.articles})


def _independent(one: Group, other: Group, sources: Mapping[str, str]) -> bool:
    return not {sources[name] for name in one.articles} & {sources[name] for name in other.articles}


def _knew(one: Group, other: Group) -> bool:
    """Whether on each side somebody wrote when both days had come."""
    later = max(member.telling.begin.day for group in (one, other) for member in group.members[:1])
    return all(any(_written(member.telling) >= later for member in group.members) for group in (one, other))


def _written(one: Telling) -> int:
    day = one.article.dateline.day
    return day.toordinal() if day else one.begin.day


def _alike(one: Sequence[Weighed], other: Sequence[Weighed]) -> bool:
    names = one[0].telling.names & other[0].telling.names
    return bool(names) and max(likeness(first, second) for first in one[:3] for second in other[:3]) >= ALIKE
