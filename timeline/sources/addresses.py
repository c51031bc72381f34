"""Days in addresses and file names: ``/2024/01/04/``, ``upi-2024-01-04-baghdad.txt``, ``20240104``."""

import re

from timeline.sources.stamp import Stamp, exists

_DAY = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_.-]?)(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)")
_MONTH = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[/_.-](?P<month>\d\d)(?!\d)")


_EVENTS = re.compile(
    r"(?:^|/)(?:events?|agenda|calendar|calendario|calendrier|kalender|termine?|veranstaltung(?:en)?|eventos?|evenements?|"
    r"eventi|tickets?)/",
    re.IGNORECASE,
)
"""Parts of an address in which a day is that of an event."""


def stamp_in(address: str) -> Stamp | None:
    """The first day in an address or a file name, or else the first month.

    Args:
        address: a URL's path or the last part of a file's path.

    >>> stamp_in("/news/2024/01/04/bridge").iso
    '2024-01-04'
    >>> stamp_in("/2024/01/bridge")
    Stamp(year=2024, month=1, day=None, clock='', zone='')
    >>> stamp_in("report-2024.txt") is None
    True
    """
    if _EVENTS.search(address) is not None:
        return None
    for match in _DAY.finditer(address):
        year, month, day = int(match["year"]), match["month"], match["day"]
        whole = bool(match["mark"]) or len(month) == len(day) == 2
        if whole and exists(year, int(month), int(day)):
            return Stamp(year=year, month=int(month), day=int(day))
    for match in _MONTH.finditer(address):
        if 1 <= int(match["month"]) <= 12:
            return Stamp(year=int(match["year"]), month=int(match["month"]))
    return None
