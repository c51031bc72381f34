"""Why a piece of evidence decided an article's day, or was passed over: one short clause each."""

from datetime import date

from timeline.model.text import EvidenceSource
from timeline.sources.draft import Heard

_RUNG = {source: rung for rung, source in enumerate(EvidenceSource)}

_WHY_USED = {
    EvidenceSource.OPTION: "given by the person",
    EvidenceSource.FRONT_MATTER: "stated in the front matter",
    EvidenceSource.DATELINE: "stated with its year",
}


def why_used(item: Heard, giver: Heard | None) -> str:
    """Why a piece of evidence decided the day.

    Args:
        item: the evidence on which the dateline rests.
        giver: what gave its year to a dateline without one.

    >>> from timeline.sources.stamp import Stamp
    >>> why_used(Heard(source=EvidenceSource.FRONT_MATTER, said="2024-01-04", stamp=Stamp()), None)
    'stated in the front matter'
    """
    if item.source is EvidenceSource.DATELINE and item.stamp.year is None and giver is not None:
        return f"it has no {_lacking(item)} of its own: the {giver.source.value} gives it"
    why = _WHY_USED.get(item.source, f"no better evidence than the {item.source.value}")
    in_doubt = item.stamp.clock and item.stamp.zone == "UTC"
    return f"{why}; a time in UTC, so that the local day may be the one before or after" if in_doubt else why


def why_not(item: Heard, used: Heard | None, day: date | None, giver: Heard | None) -> str:
    """Why a piece of evidence did not decide, and how far from the day it lies.

    Args:
        item: the evidence that was passed over.
        used: the evidence that decided, if any did.
        day: the dateline's day.
        giver: what gave its year to a dateline without one.

    >>> from timeline.sources.stamp import Stamp
    >>> why_not(Heard(source=EvidenceSource.DATELINE, said="Jan. 4", stamp=Stamp(month=1, day=4)), None, None, None)
    'it has no year, and nothing else gives one'
    """
    gives = used is not None and used.source is EvidenceSource.DATELINE and used.stamp.year is None
    gave = used if gives and item is giver else None
    clauses = []
    if item.update:
        clauses.append("an update never moves the day")
    elif item.source is EvidenceSource.FILE_NAME and gave is None:
        clauses.append("a file name gives no more than the year of a dateline")
    elif used is not None and _RUNG[item.source] < _RUNG[used.source] and item.stamp.zone == "UTC":
        clauses.append(f"a time in UTC: the {used.source.value} gives the local day")
    elif used is not None and gave is None:
        clauses.append(f"passed over for {_name(used)}")
    if gave is not None:
        clauses.append(f"it gave the dateline its {_lacking(gave)}")
    elif item.stamp.date is None and not item.update:
        clauses.append(_why_no_day(item))
    return "; ".join(clauses) + _apart(item.stamp.date, day)


def _name(used: Heard) -> str:
    return used.said if used.source is EvidenceSource.OPTION else f"the {used.source.value}"


def _lacking(item: Heard) -> str:
    """What a dateline without a year has to be given."""
    return "year" if item.stamp.month is not None else "month"


def _why_no_day(item: Heard) -> str:
    stamp = item.stamp
    if stamp.month is not None and stamp.day is not None:
        return "it has no year, and nothing else gives one"
    if stamp.day is not None and stamp.year is None:
        return "it has no month, and nothing near it gives one"
    if stamp.year is None:
        return "no date can be read in it"
    return "it names no one day"


def _apart(day: date | None, used: date | None) -> str:
    """How far a day lies from the one that is used, as the end of a clause."""
    if day is None or used is None:
        return ""
    days = (day - used).days
    if days == 0:
        return ", the same day"
    count = "a day" if abs(days) == 1 else f"{abs(days)} days"
    return f", {count} {'later' if days > 0 else 'earlier'}"
