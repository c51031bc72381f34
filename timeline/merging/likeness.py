"""How much two tellings are alike: the rare words that they share, against all that they say."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import isqrt, log2

from timeline.events.timed import holds
from timeline.merging.telling import CLAUSE, Telling
from timeline.model.chronology import Event, Kind
from timeline.model.time import Mod

PRIOR = 12
"""Articles that are taken for granted, so that in a few of them a word that all share is not worth nothing."""

NAME = 2
"""How many times more a name counts than another word."""

WHOLE = 1000
"""The likeness of what is the same word for word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """What each word is worth in a collection; whole numbers, so that no sum depends on its order."""

    articles: int
    found: dict[str, int]
    """In how many articles a stem stands."""

    @classmethod
    def of(cls, tellings: Iterable[Telling]) -> "Rarity":
        """The rarity of the words of some tellings."""
        by_article: dict[str, set[str]] = {}
        for one in tellings:
            by_article.setdefault(one.article.id, set()).update(one.words)
        return cls(articles=len(by_article), found=dict(Counter(word for each in by_article.values() for word in each)))

    def worth(self, word: str) -> int:
        """What a stem is worth: the rarer, the more."""
        return round(100 * log2(1 + (self.articles + PRIOR) / (1 + self.found.get(word, 0))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A telling with the worth of its words."""

    telling: Telling
    weights: dict[str, int]
    total: int
    clause: frozenset[str]
    """The words of the event's own clause."""

    rarity: int
    """What these are worth on average."""

    @classmethod
    def of(cls, telling: Telling, rarity: Rarity) -> "Weighed":
        """A telling, weighed."""
        weights = {
            word: count * rarity.worth(word) * (NAME if word in telling.names else 1)
            for word, count in telling.words.items()
        }
        clause = frozenset(word for word, count in telling.words.items() if count == CLAUSE)
        return cls(
            telling=telling,
            weights=weights,
            total=sum(weights.values()),
            clause=clause,
            rarity=sum(rarity.worth(word) for word in clause) // max(len(clause), 1),
        )

    def heaviest(self, count: int) -> list[str]:
        """The words that tell it apart best."""
        return sorted(self.weights, key=lambda word: (-self.weights[word], word))[:count]


def likeness(one: Weighed, other: Weighed) -> int:
    """How much of what two tellings say is the same, of `WHOLE`.

    Args:
        one: a telling.
        other: another one, weighed by the same rarity.
    """
    if not one.total or not other.total:
        return 0
    less, more = sorted((one.weights, other.weights), key=len)
    shared = sum(min(weight, more[word]) for word, weight in less.items() if word in more)
    return WHOLE * shared // max(isqrt(one.total * other.total), 1)


_TOLD = frozenset({Kind.REPORTED, Kind.SCHEDULED, Kind.ALLEGED})


def kinds_fit(one: Event, other: Event) -> bool:
    """Whether two entries may be one by their kind.

    What was planned, and then happened; what is alleged, and then borne out. A denial stays beside what it denies, so
    that both are seen, and so does a condition.
    """
    return one.kind is other.kind or {one.kind, other.kind} <= _TOLD


_OPEN = frozenset({Mod.BEFORE, Mod.AFTER, Mod.ON_OR_BEFORE, Mod.ON_OR_AFTER})


def times_fit(one: Telling, other: Telling) -> bool:
    """Whether one date lies in the other; what is before or after a date fits its like only."""
    first, second = one.event, other.event
    if {first.value.mod, second.value.mod} & _OPEN:
        return (first.value, first.end_value) == (second.value, second.end_value)
    if first.end_value is None and second.end_value is None:
        return holds(first.value, second.value) or holds(second.value, first.value)
    return _within(one, other) or _within(other, one)


def _within(outer: Telling, inner: Telling) -> bool:
    return outer.begin <= inner.begin and inner.end <= outer.end
