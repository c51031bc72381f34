"""When days that have names fall: tables, and calendars that others keep.

The keys are those of the slots ``{feast}`` and ``{festival}`` in the language folders. Calendars are imported late.
"""

from collections.abc import Iterator, Mapping

from timeline.model.moment import month_length, ordinal

FIXED: Mapping[str, tuple[int, int]] = {
    "new-year": (1, 1),
    "epiphany": (1, 6),
    "orthodox-christmas": (1, 7),
    "australia-day": (1, 26),
    "groundhog-day": (2, 2),
    "valentine": (2, 14),
    "womens-day": (3, 8),
    "st-patrick": (3, 17),
    "april-fools": (4, 1),
    "earth-day": (4, 22),
    "anzac-day": (4, 25),
    "may-day": (5, 1),
    "cinco-de-mayo": (5, 5),
    "flag-day": (6, 14),
    "juneteenth": (6, 19),
    "canada-day": (7, 1),
    "independence-day": (7, 4),
    "bastille-day": (7, 14),
    "halloween": (10, 31),
    "all-saints": (11, 1),
    "all-souls": (11, 2),
    "armistice-day": (11, 11),
    "pearl-harbor": (12, 7),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing-day": (12, 26),
    "new-year-eve": (12, 31),
    "inauguration-day": (1, 20),
}
"""Month and day."""

NTH_WEEKDAY: Mapping[str, tuple[int, int, int, int]] = {
    "martin-luther-king": (1, 1, 3, 0),
    "presidents-day": (2, 1, 3, 0),
    "mothers-day": (5, 7, 2, 0),
    "memorial-day": (5, 1, -1, 0),
    "fathers-day": (6, 7, 3, 0),
    "labor-day": (9, 1, 1, 0),
    "columbus-day": (10, 1, 2, 0),
    "election-day": (11, 1, 1, 1),
    "thanksgiving": (11, 4, 4, 0),
    "black-friday": (11, 4, 4, 1),
    "cyber-monday": (11, 4, 4, 4),
    "giving-tuesday": (11, 4, 4, 5),
}
"""Month, ISO weekday, which one (-1 is the last), and days to add; as the United States keep them."""

EASTER: Mapping[str, int] = {
    "mardi-gras": -47,
    "ash-wednesday": -46,
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "holy-saturday": -1,
    "easter": 0,
    "orthodox-easter": 0,
    "easter-monday": 1,
    "ascension-day": 39,
    "pentecost": 49,
    "whit-monday": 50,
}
"""Days after Easter Sunday, of the western churches unless the key says otherwise."""

HEBREW: Mapping[str, tuple[int, int, int]] = {
    "passover": (1, 15, 8),
    "shavuot": (3, 6, 2),
    "tisha-bav": (5, 9, 1),
    "rosh-hashana": (7, 1, 2),
    "yom-kippur": (7, 10, 1),
    "sukkot": (7, 15, 7),
    "hanukkah": (9, 25, 8),
}
"""Month, counted from Nisan, day, and number of days, each as a day without the evening before it."""

ISLAMIC: Mapping[str, tuple[int, int]] = {
    "islamic-new-year": (1, 1),
    "ashura": (1, 10),
    "ramadan": (9, 1),
    "eid-al-fitr": (10, 1),
    "eid-al-adha": (12, 10),
}
"""Month and day."""

ONCE: Mapping[str, tuple[int, int, int]] = {
    "d-day": (1944, 6, 6),
    "ve-day": (1945, 5, 8),
    "september-11": (2001, 9, 11),
    "january-6": (2021, 1, 6),
    "october-7": (2023, 10, 7),
}
"""Days of history that are known by a name."""

UNKNOWN = frozenset({"lunar-new-year", "diwali", "nowruz", "vesak", "turn-of-century"})
"""Days that are known by name alone: their calendars are not at hand, or it is open which one is meant."""

PERIOD: Mapping[str, tuple[int, int]] = {"election-day": (2, 0), "inauguration-day": (4, 1)}
"""Years between two occurrences, where it is more than one, and what is left when the year is divided by that."""

DOUBTS: Mapping[str, str] = {
    **dict.fromkeys(ISLAMIC, "named-moon"),
    **dict.fromkeys(("independence-day", "mothers-day", "election-day", "thanksgiving"), "named-country"),
}
"""Step that tells why a day is a guess: a key of ``explanations.toml``."""


def in_year(name: str, year: int) -> Iterator[tuple[int, int]]:
    """First and last day of all that begin in a year, as day counts; none where the calendars do not reach.

    Args:
        name: a key of one of the tables.
        year: of our calendar.

    >>> from timeline.model.moment import civil
    >>> [civil(first) for first, _ in in_year("thanksgiving", 2024)]
    [(2024, 11, 28)]
    >>> [(civil(first), civil(last)) for first, last in in_year("ramadan", 2024)]
    [((2024, 3, 11), (2024, 4, 9))]
    """
    if name in FIXED:
        day = ordinal(year, *FIXED[name])
        yield day, day
    elif name in NTH_WEEKDAY:
        day = _nth_weekday(year, *NTH_WEEKDAY[name])
        yield day, day
    elif name in EASTER and 1583 <= year <= 4099:
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

        church = EASTER_ORTHODOX if name.startswith("orthodox") else EASTER_WESTERN
        day = easter(year, church).toordinal() + EASTER[name]
        yield day, day
    elif name in HEBREW and 1583 <= year <= 4099:
        yield _hebrew(year, *HEBREW[name])
    elif name in ISLAMIC:
        yield from _islamic(name, year)


def _nth_weekday(year: int, month: int, weekday: int, count: int, more: int) -> int:
    first = ordinal(year, month)
    found = first + (weekday - first) % 7 + (count - 1) * 7
    if count < 0:
        last = first + month_length(year, month) - 1
        found = last - (last - weekday) % 7
    return found + more


def _hebrew(year: int, month: int, day: int, days: int) -> tuple[int, int]:
    from pyluach.dates import HebrewDate

    first = HebrewDate(year + (3761 if month >= 7 else 3760), month, day).to_pydate().toordinal()
    return first, first + days - 1


def _islamic(name: str, year: int) -> Iterator[tuple[int, int]]:
    """A year of ours can hold the same day twice; a name is known for the years 1925 to 2077."""
    from hijridate import Gregorian, Hijri

    if not 1925 <= year <= 2076:
        return
    month, day = ISLAMIC[name]
    start = Gregorian(year, 1, 1).to_hijri().year
    for hijri_year in (start, start + 1, start + 2):
        found = Hijri(hijri_year, month, day)
        first = found.to_gregorian()
        if first.year == year:
            yield first.toordinal(), first.toordinal() + (found.month_length() - 1 if name == "ramadan" else 0)
