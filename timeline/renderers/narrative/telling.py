"""The opening of each sentence: its date or a connective, chosen so that no opening comes three times in a row.

Every candidate is true; each has a cost, and the cheapest is taken. Costs say what reads well: a connective now and
then, a date after two of them, no word that the sentences before began with.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import count

from timeline.model.granularity import Granularity
from timeline.model.moment import civil
from timeline.renderers.narrative.capitals import Start
from timeline.renderers.narrative.claims import Claim, Measure, claims
from timeline.renderers.narrative.connectives import connectives
from timeline.renderers.narrative.lines import Line
from timeline.renderers.narrative.openings import when
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.ranges import dates


class Form(Enum):
    """Where a sentence has its date."""

    OPEN = "open"
    """Before it: "On Jan. 4, the bridge closed."."""

    CLOSE = "close"
    """At its end: "The bridge closed on Jan. 4."."""

    COLON = "colon"
    """Before a colon, where the sentence cannot go on after an opening: "Jan. 4: Closed."."""

    OWN = "own"
    """In its own words: "The bridge closed on Thursday [Jan. 4]."."""


@dataclass(frozen=True, slots=True)
class Opening:
    """How a sentence gives its date."""

    form: Form
    words: str
    """The date or the connective, in small letters where it may be; empty for OWN."""

    with_year: bool
    cost: float = 0
    relative: bool = False
    """Whether only the interval is given, and not the date."""


RUN = 2
"""So many sentences may give an interval in place of a date before a date is due."""

SAME_TWICE, SAME_AGAIN, SAME_WORD, SAME_WORD_TWICE, LOST = 1000, 5, 3, 40, 20
"""Costs: an opening for the third time; one of the last four; a first word again, and a third time; no date near."""

LONGEST_CLOSED = 12
"""Words of a sentence that can take its date at its end, at most."""


@dataclass(slots=True)
class Teller:
    """Chooses openings in the order of the telling; remembers what was said."""

    phrasing: Phrasing
    told: Line | None = None
    year: int | None = None
    """The year in which the reader is."""

    openings: list[Opening] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """First words of the sentences told."""

    run: int = 0

    def open(self, line: Line, start: Start, *, fresh: bool, plain: bool) -> Opening:
        """The opening of the next sentence.

        Args:
            line: what it tells.
            start: what its text begins with.
            fresh: whether it begins a paragraph, where the whole date is due.
            plain: whether its text is short and simple enough to have the date at its end.
        """
        with_year = fresh or self.year != civil(line.event.value.begin.day)[0]
        found = tuple(self._candidates(line, start, with_year, fresh, plain))
        chosen = min(found, key=lambda opening: (self._cost(opening, line.text), found.index(opening)))
        self._remember(chosen, line)
        return chosen

    def _candidates(self, line: Line, start: Start, with_year: bool, fresh: bool, plain: bool) -> Iterator[Opening]:
        event = line.event
        if line.says_its_date:
            yield Opening(Form.OWN, "", with_year)
            return
        said = when(self.phrasing, event.value, event.end_value, with_year=with_year)
        bare = str(dates(self.phrasing, event.value, event.end_value, with_year=with_year))
        yield Opening(Form.COLON, bare, with_year, cost=30)
        if self.told is not None and self.told.date == line.date:
            again: str = self.phrasing.words["narrative"]["sentence"]["again"]
            yield Opening(Form.COLON, again.format(when=bare), with_year, cost=31)
        if line.repeats or start is Start.QUOTE:
            return
        if plain and said:
            yield Opening(Form.CLOSE, said, with_year, cost=8)
        if start is Start.UNSURE:
            return
        if said:
            yield Opening(Form.OPEN, said, with_year, cost=0 if fresh else 2)
        yield from self._counted(line, said, with_year, fresh)

    def _counted(self, line: Line, said: str, with_year: bool, fresh: bool) -> Iterator[Opening]:
        """Openings that count from what was told before."""
        event, told = line.event, self.told
        if told is None or not told.clear or told.guessed or line.guessed or event.end_value or told.event.end_value:
            return
        joined: str = self.phrasing.words["narrative"]["sentence"]["joined"]
        number = count()
        for claim in claims(told.event.value, event.value):
            if (told.inferred or line.inferred) and not _is_same(claim):
                continue  # of two inferred days one may say that they are one, but not count between them
            for words in connectives(self.phrasing, claim, event.value):
                cost = next(number) / 100
                alone = (_is_same_day(claim) or claim.tells(event.value)) and not (with_year or fresh)
                if alone:
                    relative = not _is_same(claim)
                    yield Opening(Form.OPEN, words, with_year, cost=cost + _taste(claim), relative=relative)
                if said and not _is_same(claim):
                    both = joined.format(connective=words, when=said)
                    yield Opening(
                        Form.OPEN, both, with_year, cost=cost + (1 if self._dated else 6) + _taste(claim) / 10
                    )

    @property
    def _dated(self) -> bool:
        """Whether the last sentence gave its date."""
        return bool(self.openings) and not self.openings[-1].relative

    def _cost(self, opening: Opening, text: str) -> float:
        cost, word = opening.cost, first_word(opening, text)
        last = [before.words for before in self.openings[-4:]]
        if opening.words:
            cost += SAME_TWICE * (last[-2:] == [opening.words] * 2) + SAME_AGAIN * (opening.words in last)
        cost += SAME_WORD * (self.words[-1:] == [word]) + SAME_WORD_TWICE * (self.words[-2:] == [word] * 2)
        return cost + LOST * (opening.relative and self.run >= RUN)

    def _remember(self, opening: Opening, line: Line) -> None:
        event = line.event
        self.told = line
        self.openings.append(opening)
        self.words.append(first_word(opening, line.text))
        self.run = self.run + 1 if opening.relative else 0
        last = civil((event.end_value or event.value).begin.day)[0]
        first = civil(event.value.begin.day)[0]
        self.year = first if first == last and event.value.granularity <= Granularity.YEAR else None


def first_word(opening: Opening, text: str) -> str:
    """The first word of a sentence with its opening, in small letters."""
    said = opening.words if opening.form in (Form.OPEN, Form.COLON) else text
    return said.split(maxsplit=1)[0].casefold() if said.strip() else ""


def _is_same(claim: Claim) -> bool:
    return claim.measure is Measure.SAME


def _is_same_day(claim: Claim) -> bool:
    return _is_same(claim) and claim.unit is Granularity.DAY


def _taste(claim: Claim) -> float:
    """How willingly a claim is made: what is near is counted, what is far is dated."""
    if claim.measure is Measure.SAME:
        return 0
    if claim.measure is Measure.EXACT:
        return 1 if claim.unit is not Granularity.DAY or claim.count <= 10 else 4
    return {Measure.NEARLY: 2, Measure.MORE: 3, Measure.ABOUT: 4, Measure.WITHIN: 5}[claim.measure]
