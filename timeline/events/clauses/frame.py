"""What a clause needs besides its own words to stand alone."""

from dataclasses import dataclass, field

from timeline.events.clauses.wording import Bit


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A clause that can be made to stand alone."""

    head: int
    """Its verb."""

    before: tuple[Bit, ...] = ()
    """Subject and auxiliaries that it borrows."""

    instead: dict[int, tuple[Bit, ...]] = field(default_factory=dict)
    """What stands in for a word: a noun phrase for a relative pronoun."""

    after: tuple[Bit, ...] = ()
    """An object that it borrows, which follows its verb."""

    dropped: frozenset[int] = frozenset()
    """Words that only tied it to its neighbours."""

    speech: int | None = None
    """The verb of saying that it hangs on."""
