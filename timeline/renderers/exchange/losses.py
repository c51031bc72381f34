"""What has no room in a format, counted for one chronology and said to the person who asked for it."""

from timeline.model.chronology import Chronology
from timeline.renderers.exchange.points import is_open
from timeline.renderers.style import Style


def left_out(count: int, one: str, several: str = "") -> tuple[str, ...]:
    """A clause that something is left out; none where the count is 0.

    >>> left_out(2, "entry coarser than a day", "entries coarser than a day"), left_out(0, "entry")
    (('2 entries coarser than a day are left out',), ())
    """
    if not count:
        return ()
    return (f"1 {one} is left out",) if count == 1 else (f"{count} {several or one + 's'} are left out",)


def dated(chronology: Chronology, style: Style) -> tuple[str, ...]:
    """What a format loses that has dates for programs, and no way to say "before"."""
    count = sum(is_open(event) for event in chronology.events)
    one = "1 entry before or after the date it names stands on it"
    several = f"{count} entries before or after the date they name stand on it"
    return (*([one if count == 1 else several] if count else []), *losses(chronology, style))


def losses(chronology: Chronology, style: Style) -> tuple[str, ...]:  # noqa: ARG001 - as every `losses`
    """What a format loses that has room for entries only."""
    return (
        *left_out(len(chronology.unresolved), "time expression without a value", "time expressions without a value"),
        *left_out(len(chronology.asides), "date that makes no entry", "dates that make no entry"),
    )
