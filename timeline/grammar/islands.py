"""Islands: runs of known words around one that calls for a closer look, and all that can be read in them."""

from collections.abc import Iterator, Sequence

from timeline.grammar.chart import LONGEST, Constituent, parse
from timeline.grammar.lexicon import Entry, Seen
from timeline.grammar.trie import Node

_SIGNS = frozenset(":/-–'’‘")
"""Signs that make a short number that they touch worth a look."""

_PARTS = frozenset({"clock", "count", "dayno", "date"})
"""Categories that are no expression by themselves, or are one under another name too."""

_MAX_KEPT = 20_000

Readings = tuple[tuple[Constituent, ...], ...]
"""For each word of an island the whole expressions that begin at it, the longest first; empty if there is none."""


class Reader(dict[tuple[str, ...], Readings]):
    """Readings by the pieces of an island, made when one is first met: "on Friday" comes again and again."""

    def __init__(self, seen: Seen, root: Node) -> None:
        super().__init__()
        self.seen, self.root = seen, root

    def __missing__(self, island: tuple[str, ...]) -> Readings:
        entries = [self.seen[piece] for piece in island]
        spaced = [entry.spaced and entry.text != "," for entry in entries]  # "July 24 , 2003": a text cut into words
        chart = parse([entry.items for entry in entries], spaced, self.root)
        found = tuple([_whole(here) for here in chart])
        readings = found if any(found) else ()
        if len(island) <= LONGEST:
            if len(self) >= _MAX_KEPT:
                self.clear()
            self[island] = readings
        return readings


def islands(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Where the islands of a sentence begin and end, without words at their edges that begin or end no surface."""
    last = 0
    for place in [index for index, entry in enumerate(entries) if entry.calling]:
        if place < last or (entries[place].figure and not _dated(entries, place)):
            continue
        begin = place
        while begin > last and entries[begin - 1].items:
            begin -= 1
        last = place + 1
        while last < len(entries) and entries[last].items:
            last += 1
        end = last
        while begin < end and not entries[begin].opens:
            begin += 1
        while begin < end and not entries[end - 1].closes:
            end -= 1
        if begin < end:
            yield begin, end


def _dated(entries: Sequence[Entry], place: int) -> bool:
    """Whether a short number touches a sign of dates and times."""
    if place and not entries[place].spaced and entries[place - 1].text in _SIGNS:
        return True
    after = place + 1
    return after < len(entries) and not entries[after].spaced and entries[after].text in _SIGNS


def _whole(here: Sequence[Constituent]) -> tuple[Constituent, ...]:
    """Those that are an expression and not only part of one: the longest first, and of these the earliest rule's."""
    found = [one for one in here if one.rule and not one.rule.inner and one.category not in _PARTS]
    found.sort(key=_rank)
    return tuple(found)


def _rank(constituent: Constituent) -> tuple[int, int]:
    assert constituent.rule is not None
    return -constituent.end, constituent.rule.index
