"""The place as datelines print it: ``BAGHDAD``, ``BRUSSELS, Belgium``, ``McALLEN, Texas``, ``New York``."""

from timeline.sources.wire import key, wire

_MOST_WORDS = 7
_FEW_WORDS = 4
_SMALL = 3
"""Letters that a word without a capital may have in a name: "de", "del", "am"."""


def is_place(text: str, code: str, *, dated: bool) -> bool:
    """Whether a text looks like a place: few words, with capitals, no figures.

    Args:
        text: what stands before the day, the agency or the dash of a dateline.
        code: ISO 639-1 code of the article.
        dated: whether a day stands behind it, so that a known place may have lost its capitals.

    >>> is_place("BRUSSELS, Belgium", "en", dated=False), is_place("The agency", "en", dated=False)
    (True, False)
    """
    known = wire(code)
    city, *regions = [part.strip() for part in text.replace("/", " ").split(",")]
    words = city.split()
    if not words or len(words) + len(" ".join(regions).split()) > _MOST_WORDS or any(map(str.isdigit, text)):
        return False
    if text.strip(":").upper() in known.not_places:
        return False
    small = [word for word in words if not word[0].isupper()]
    opens = is_capitals(text) or (words[0][0].isupper() and key(words[0]) not in known.not_openers)
    named = opens and len(small) < _SMALL and all(len(word) <= _SMALL for word in small)
    return (named and all(map(_is_region, regions))) or (dated and is_known(text, code))


def is_capitals(place: str) -> bool:
    """Whether a town is printed in capitals, but for the small letter of ``McALLEN, Texas``.

    >>> is_capitals("McALLEN, Texas"), is_capitals("New York")
    (True, False)
    """
    return place.partition(",")[0].replace("Mc", "").isupper()


def is_known(place: str, code: str) -> bool:
    """Whether there is such a place, by the lists that know its zone.

    >>> is_known("GENEVA", "en"), is_known("NATO", "en")
    (True, False)
    """
    from timeline.sources.cities import zone_of_place  # late: most paragraphs look like no dateline

    return bool(zone_of_place(place, code))


def _is_region(region: str) -> bool:
    """Whether it looks like ``Ohio``, ``the Netherlands`` or ``Puerto rico``."""
    words = region.split()
    return 0 < len(words) <= _FEW_WORDS and (words[0][0].isupper() or words[-1][0].isupper())
