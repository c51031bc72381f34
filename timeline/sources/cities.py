"""Cities of datelines and their time zones, from the zone data, a list of airports, and names of countries.

The zone data (``zone.tab`` of the tz database) names its zones after cities, airportsdata has the city, the state, the
country and the zone of 28,000 airfields, CLDR the names of countries and of the zones' cities in each language.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from timeline import language

_SHARE = 0.9
"""Where a town is not known, its state or country gives the zone that so many of its airfields are in."""

_CITY = re.compile(r"\s+city\s*$", re.IGNORECASE)
"""What many towns are called beside their name: ``NEW YORK CITY``."""

_UNSAID = re.compile(r"[.'’]")
_MARKS = re.compile(r"[^\w\s]|_")
_AIRPORT = re.compile(r'^"[^"]*","([^"]*)","(?:[^"]|"")*","([^"]*)","([^"]*)","([A-Z]*)",[^"]*"([^"]*)"', re.MULTILINE)
"""A row of the list of airports: three columns of codes and names, of which the second is IATA's, then city, state
or province, country, the figures of its place, and zone."""

_CODE = re.compile(r"[A-Z]{2}")


class _Spot(NamedTuple):
    """A city, or an airfield near one, in its zone."""

    region: str
    """Key of its state or province; empty in the zone data."""

    country: str
    """ISO 3166 code."""

    zone: str
    airline: bool = True
    """Whether airlines fly there: the mark of a city among airfields."""


def zone_of_place(place: str, code: str = "en") -> str:
    """The IANA zone of a dateline's place; empty where it is not known, or the place may be in several.

    Args:
        place: as it is printed: ``"BAGHDAD"``, ``"McALLEN, Texas"``, ``"LONDON/PARIS"``.
        code: ISO 639-1 code of the article.

    >>> zone_of_place("BAGHDAD"), zone_of_place("PORTLAND, Maine"), zone_of_place("Bruselas", "es")
    ('Asia/Baghdad', 'America/New_York', 'Europe/Brussels')
    >>> zone_of_place("LONDON/PARIS"), zone_of_place("ABOARD A FERRY")
    ('', '')
    """
    zones = {_zone(part, code) or _zone(_CITY.sub("", part), code) for part in place.split("/")}
    return zones.pop() if len(zones) == 1 else ""


@lru_cache(maxsize=1024)
def is_known_place(name: str, code: str = "en") -> bool:
    """Whether a name is a country's, or that of a city after which a zone is called.

    Args:
        name: in any case.
        code: ISO 639-1 code.

    >>> is_known_place("Singapore"), is_known_place("Delta")
    (True, False)
    """
    key = _key(name)
    return key in _countries(code) or bool(_of_zones(key, code))


@lru_cache(maxsize=1024)
def _zone(place: str, code: str) -> str:
    city, _, region = (part.strip() for part in place.partition(","))
    if not region:
        alias = _table(code, "cities").get(_key(city), "")
        if alias:
            city, _, region = alias.partition(", ")
            code = language.FALLBACK
    name = _key(city)
    if not name:
        return ""
    if not region:
        return _alone(name, code)
    short = _table(code, "regions").get(_key(region), "")
    if "/" in short:
        return short
    wanted = _regions(short or region, code)
    spots = [spot for spot in (*_of_zones(name, code), *_of_airports(name)) if _is_in(spot, wanted)]
    return _most(_counted(spots), 0) if spots else _of_region(wanted)


def _alone(name: str, code: str) -> str:
    """The zone of a city that stands without its country."""
    named = _of_zones(name, code)
    return _most(_counted(named or [spot for spot in _of_airports(name) if spot.airline]), 1)


def _is_in(spot: _Spot, wanted: frozenset[str]) -> bool:
    return bool(wanted & {spot.region, *spot.country.split(",")})


def _counted(spots: Iterable[_Spot]) -> Counter[str]:
    return Counter(spot.zone for spot in spots)


def _most(counted: Counter[str], share: float) -> str:
    """The zone of most places, if so great a share of them is in it."""
    if not counted:
        return ""
    zone, most = min(counted.items(), key=lambda item: (-item[1], item[0]))
    return zone if most >= share * counted.total() else ""


def _of_region(wanted: frozenset[str]) -> str:
    """The zone of a state or a country that is all, or nearly all, in one."""
    counted = sum((_airports().regions[name] for name in sorted(wanted) if name in _airports().regions), Counter[str]())
    return _most(counted, _SHARE)


def _regions(region: str, code: str) -> frozenset[str]:
    """The keys of states and the codes of countries that a name may stand for."""
    if _CODE.fullmatch(region):
        return frozenset({region})
    name = _key(region)
    return frozenset({name, _countries(code).get(name, ""), _countries(language.FALLBACK).get(name, "")} - {""})


@cache
def _table(code: str, name: str) -> dict[str, str]:
    return {_key(said): meant for said, meant in language.load(code, "places")[name].items()}


@cache
def _countries(code: str) -> dict[str, str]:
    """Codes of countries by the keys of their names."""
    from babel import Locale  # late: most datelines name no country

    return {_key(name): iso for iso, name in Locale.parse(code).territories.items() if _CODE.fullmatch(iso)}


def _of_zones(name: str, code: str) -> Sequence[_Spot]:
    spots = _zones().get(name, ())
    if spots or code == language.FALLBACK:
        return spots
    return _zones().get(_exemplars(code).get(name, ""), ())


@cache
def _exemplars(code: str) -> dict[str, str]:
    """The keys of the zones' cities by those of their names in a language."""
    from babel import Locale  # late: English names are those of the zones

    rows = Locale.parse(code).time_zones.items()
    return {_key(row["city"]): _key(zone.rpartition("/")[2]) for zone, row in rows if "city" in row}


@cache
def _zones() -> dict[str, tuple[_Spot, ...]]:
    """The cities that zones are named after, by key."""
    found: dict[str, tuple[_Spot, ...]] = {}
    for line in _file("tzdata", "zoneinfo/zone.tab").splitlines():
        if not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            city = _key(zone.rpartition("/")[2])
            found[city] = (*found.get(city, ()), _Spot("", country, zone))
    return found


def _of_airports(name: str) -> tuple[_Spot, ...]:
    rows = _airports().cities.get(name, ())
    return tuple(_Spot(_key(region), country, zone, airline=bool(code)) for code, _, region, country, zone in rows)


_Row = tuple[str, str, str, str, str]
"""IATA code, city, state or province, country, zone."""


class _Airports(NamedTuple):
    """The list of airports, to be looked up."""

    cities: Mapping[str, Sequence[_Row]]
    """Its rows by the key of their city."""

    regions: Mapping[str, Counter[str]]
    """How many airfields are in which zone, by the key of a state and by the code of a country."""


@cache
def _airports() -> _Airports:
    rows: list[_Row] = _AIRPORT.findall(_file("airportsdata", "airports.csv"))
    cities, regions = defaultdict[str, list[_Row]](list), defaultdict[str, Counter[str]](Counter)
    for row in rows:
        cities[_key(row[1])].append(row)
    for (region, country, zone), count in Counter(row[2:] for row in rows).items():
        for name in {_key(region), country} - {""}:
            regions[name][zone] += count
    return _Airports(cities, regions)


def _file(package: str, name: str) -> str:
    from importlib.util import find_spec

    found = find_spec(package)
    assert found is not None, package
    assert found.origin is not None, package
    return (Path(found.origin).parent / name).read_text(encoding="utf-8")


def _key(name: str) -> str:
    """A name without capitals, accents and marks.

    >>> _key("St.-Étienne")
    'st etienne'
    """
    if name.isascii() and name.replace(" ", "").isalpha():
        return " ".join(name.casefold().split())
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    return " ".join(_MARKS.sub(" ", _UNSAID.sub("", bare.casefold())).split())
