"""The day that a document creation time (DCT) stands for."""

from datetime import date, datetime

from timeline.errors import UnreadableInput
from timeline.sources.stamp import zone_of

_PARTS_OF_DAY = frozenset({"MO", "MI", "AF", "EV", "NI", "DT"})


def day_of(dct: str, zone: str, where: str) -> date:
    """The local day of a document creation time.

    Args:
        dct: an ISO 8601 day or date-time, or a TIMEX3 value as fine as a day.
        zone: the dateline's zone, to which a time with an offset is converted; empty to take the day as written.
        where: the input and its line, for messages.

    Raises:
        UnreadableInput: it is no day.
        UsageError: the zone does not exist.

    >>> day_of("2024-01-05T03:30:00Z", "America/New_York", "a.jsonl").isoformat()
    '2024-01-04'
    """
    local = zone_of(zone) if zone else None
    day, _, part = dct.partition("T")
    try:
        said = datetime.fromisoformat(day if part in _PARTS_OF_DAY else dct)
    except ValueError:
        raise UnreadableInput(
            f"its dct {_short(dct)} is no day", where=where, hint="write it as 2024-01-04 or 2024-01-04T23:07:00"
        ) from None
    if local is None or said.tzinfo is None:
        return said.date()
    try:
        return said.astimezone(local).date()
    except OverflowError:
        return said.date()


def is_iso(said: str) -> bool:
    """Whether a time of publication is an ISO 8601 day or date-time.

    >>> is_iso("2024-01-05T03:30:00Z"), is_iso("5 January 2024")
    (True, False)
    """
    try:
        datetime.fromisoformat(said)
    except ValueError:
        return False
    return True


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:40]}…")
