"""Tellings of one event, put together.

Each telling, the finest dated first, joins the group that it is most like, or founds one. It must fit every date in the
group, be like enough to its first tellings on the whole, and unlike none of them: nothing is chained. Two entries of
one article never meet, as the article itself has told them apart. The order in which this is done is that of dates and
sources, so the order in which articles are given has no influence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline.merging.blocks import Blocks
from timeline.merging.likeness import WHOLE, Rarity, Weighed, kinds_fit, likeness, times_fit
from timeline.merging.telling import Telling

ENOUGH = 330
"""The likeness, of 1,000, from which on two tellings of one day are one event."""

LEAST = 170
"""What each telling of a group must have with each other."""

COARSE = 130
"""How much more it takes where one of them is not dated to the day: a year holds many events."""

OTHER_NAMES = 150
"""And where both have names and share none."""

OTHER_DEED = 110
"""And where the words that name what happened differ."""

SAME_DEED = 60
"""How much less it takes where these are the same."""

RARE = 300
"""The worth of a short clause's words, on average, from which on they tell one event from others."""

COMPARED = 6
"""Tellings of a group that a further one is compared with."""


@dataclass(slots=True, kw_only=True)
class Group:
    """Tellings of one event, the founder first."""

    members: list[Weighed]
    articles: set[str] = field(default_factory=set)
    times: list[Telling] = field(default_factory=list)
    """One telling for each date that there is."""

    def add(self, one: Weighed) -> None:
        """Take a telling in."""
        self.members.append(one)
        self.articles.add(one.telling.article.id)
        if all(_time(one.telling) != _time(other) for other in self.times):
            self.times.append(one.telling)

    def fits(self, one: Telling) -> bool:
        """Whether a telling may be of this event by its article, its date and its kind."""
        return (
            one.article.id not in self.articles
            and all(times_fit(one, other) for other in self.times)
            and all(kinds_fit(one.event, other.telling.event) for other in self.members[:COMPARED])
        )

    def likeness(self, one: Weighed) -> int:
        """How far a telling is above what it takes to be in here; below zero it is not."""
        found = [(alike(one, other), needed(one.telling, other.telling)) for other in self.members[:COMPARED]]
        if any(like < LEAST for like, _ in found):
            return -1
        return sum(like - least for like, least in found) // len(found)


def groups(tellings: Sequence[Telling]) -> list[Group]:
    """Each event with its tellings.

    Args:
        tellings: the entries of articles in canonical order, those of one article in a row.
    """
    rarity = Rarity.of(tellings)
    blocks: Blocks[Group] = Blocks()
    found: list[Group] = []
    for one in (Weighed.of(each, rarity) for each in _finest_first(tellings)):
        home = _home(one, blocks.near(one))
        if home is None:
            home = Group(members=[])
            found.append(home)
            blocks.put(one, home)
        home.add(one)
    return found


def _finest_first(tellings: Sequence[Telling]) -> list[Telling]:
    """By length of the date; the order given decides between equals."""
    return sorted(tellings, key=lambda one: (one.end.day - one.begin.day, one.event.value.granularity))


def _home(one: Weighed, near: Iterator[Group]) -> Group | None:
    best, home = -1, None
    for group in near:
        if group.fits(one.telling):
            above = group.likeness(one)
            if above > best:
                best, home = above, group
    return home


def alike(one: Weighed, other: Weighed) -> int:
    """The likeness of two tellings; one that says nothing that the other does not say is all in it."""
    return WHOLE if contained(one, other) or contained(other, one) else likeness(one, other)


def contained(short: Weighed, full: Weighed) -> bool:
    """Whether all words of one clause stand in the other telling, with the same word for what happened.

    Its words must be rare enough in the collection to tell more than that somebody did what many do.
    """
    own = short.clause
    same = short.telling.trigger != "" and short.telling.trigger == full.telling.trigger
    return same and len(own) >= 2 and own <= full.weights.keys() and short.rarity >= RARE


def needed(one: Telling, other: Telling) -> int:
    """The likeness that two tellings must have to be of one event."""
    least = ENOUGH
    if not (one.fine and other.fine):
        least += COARSE
    if one.names and other.names and not one.names & other.names:
        least += OTHER_NAMES
    if one.trigger and other.trigger:
        least += -SAME_DEED if one.trigger == other.trigger else OTHER_DEED
    return least


def _time(one: Telling) -> tuple[object, object]:
    return one.event.value, one.event.end_value
