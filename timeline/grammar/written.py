"""Dates in figures that our own rules do not decide: "04/01/2024", "4-Sep-2024".

This is the only place that calls dateparser, and only behind a guard: the language is given, no clock is asked,
and the answer must hold the very numbers that the text holds.
"""

from datetime import date, datetime
from functools import lru_cache

from timeline.model.meaning import Fields, Meaning, Stated


def read(parts: tuple[str | int, str | int, str | int], order: str) -> Meaning | None:
    """The meaning of a date in three parts.

    Args:
        parts: digits as they stand; a month that was written as a word comes as its number.
        order: how the language orders figures, such as ``MDY``; used where the figures leave it open.

    Returns:
        ``None`` where it is no date: then nothing was found. A day that its month has not (31/02/2024) is told as it
        stands: the resolution says that there is no such day.
    """
    wanted = _order(parts, order)
    if not _possible(parts, wanted):
        return None
    text = "/".join(str(part) for part in parts)
    found = _ask(text, wanted)
    if found is None:
        return Stated(_figures(parts, wanted))
    if not _agrees(found, parts, wanted):
        return None
    return Stated(_fields(found), other=_other(found, parts, wanted))


def _figures(parts: tuple[str | int, str | int, str | int], order: str) -> Fields:
    """The figures as they stand; two digits up to 29 are a year of this century."""
    values = dict(zip(order, (int(part) for part in parts), strict=True))
    year = values["Y"]
    return Fields(year=year + (2000 if year < 30 else 1900 if year < 100 else 0), month=values["M"], day=values["D"])


def _possible(parts: tuple[str | int, str | int, str | int], order: str) -> bool:
    """Whether the figures can be a date at all: it saves the dear question for what is one."""
    values = dict(zip(order, parts, strict=True))
    short = all(len(str(values[field])) <= 2 for field in "MD") and len(str(values["Y"])) in (2, 4)
    return short and 1 <= int(values["M"]) <= 12 and 1 <= int(values["D"]) <= 31


def _order(parts: tuple[str | int, str | int, str | int], order: str) -> str:
    """The order in which to read the parts: what they say themselves comes before the language's habit."""
    if len(str(parts[0])) == 4:
        return "YMD"
    if isinstance(parts[0], int):
        return "MDY"
    if isinstance(parts[1], int) or int(parts[0]) > 12:
        return "DMY"
    return "MDY" if int(parts[1]) > 12 else order


@lru_cache(maxsize=1024)
def _ask(text: str, order: str) -> date | None:
    import dateparser  # late: it costs a tenth of a second

    found = dateparser.parse(
        text,
        languages=["en"],
        settings={
            "DATE_ORDER": order,
            "PARSERS": ["absolute-time"],
            "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 - naive on purpose: a day has no zone
            "REQUIRE_PARTS": ["day", "month", "year"],
        },
    )
    return found.date() if found else None


def _agrees(found: date, parts: tuple[str | int, str | int, str | int], order: str) -> bool:
    """Whether the answer holds the numbers of the text, each in its place."""
    values = dict(zip(order, (int(part) for part in parts), strict=True))
    return (found.year % 100 == values["Y"] % 100) and (found.month, found.day) == (values["M"], values["D"])


def _other(found: date, parts: tuple[str | int, str | int, str | int], order: str) -> Fields | None:
    """The other date that the same figures could be, where day and month could change places."""
    figures = order in ("MDY", "DMY") and all(isinstance(part, str) for part in parts[:2])
    if not figures or found.day > 12 or found.day == found.month:
        return None
    return Fields(year=found.year, month=found.day, day=found.month)


def _fields(day: date) -> Fields:
    return Fields(year=day.year, month=day.month, day=day.day)
