"""What a language's ``wire.toml`` and ``calendar.toml`` know, in the shape that reading a page needs."""

import re
from dataclasses import dataclass
from functools import cache

from timeline import language

_NOISE = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """The words around a story, ready to be looked up; phrases are keys as `key` makes them."""

    code: str
    """The language that was asked for."""

    months: dict[str, int]
    weekdays: frozenset[str]
    zones: dict[str, str]
    agencies: frozenset[str]
    agency_words: frozenset[str]
    not_places: frozenset[str]
    not_openers: frozenset[str]
    published: frozenset[str]
    updated: frozenset[str]
    links: frozenset[str]
    navigation: frozenset[str]
    navigation_openers: tuple[str, ...]
    lists: frozenset[str]
    byline_openers: tuple[str, ...]
    particles: frozenset[str]
    roles: tuple[str, ...]
    deeds: tuple[str, ...]
    caption_openers: tuple[str, ...]
    caption_credits: tuple[str, ...]
    caption_closers: tuple[str, ...]
    rights: tuple[str, ...]
    credits: tuple[str, ...]
    labels: tuple[str, ...]
    notes: tuple[str, ...]
    between: tuple[str, ...]
    noted: tuple[str, ...]
    ends: frozenset[str]
    issuers: tuple[str, ...]


def key(phrase: str) -> str:
    """A phrase without capitals, numbers and marks, as the tables hold it.

    >>> key("Comments (12)"), key("U.S. News")
    ('comments', 'u s news')
    """
    return _NOISE.sub(" ", phrase.casefold()).strip()


@cache
def wire(code: str) -> Wire:
    """The tables of a language, or English ones where there is no such folder."""
    data, calendar = language.load(code, "wire"), language.load(code, "calendar")
    navigation = data["navigation"]
    return Wire(
        code=code,
        months=calendar["months"],
        weekdays=frozenset(calendar["weekdays"]),
        zones=data["publication"]["zones"],
        agencies=frozenset(key(name) for name in data["datelines"]["agencies"]),
        agency_words=frozenset(data["datelines"]["agency_words"]),
        not_places=frozenset(data["datelines"]["not_places"]),
        not_openers=_keys(data["datelines"]["not_openers"]),
        published=_keys(data["publication"]["published"]),
        updated=_keys(data["publication"]["updated"]),
        links=_keys(data["publication"]["links"]),
        navigation=_keys(navigation["phrases"]),
        navigation_openers=tuple(navigation["openers"]),
        lists=_keys(navigation["lists"]),
        byline_openers=_longest_first(data["bylines"]["openers"]),
        particles=frozenset(data["bylines"]["particles"]),
        roles=_longest_first(data["bylines"]["roles"]),
        deeds=tuple(data["bylines"]["deeds"]),
        caption_openers=tuple(data["captions"]["openers"]),
        caption_credits=tuple(data["captions"]["credits"]),
        caption_closers=tuple(data["captions"]["closers"]),
        rights=tuple(data["boilerplate"]["rights"]),
        credits=tuple(data["boilerplate"]["credits"]),
        labels=tuple(data["boilerplate"]["labels"]),
        notes=tuple(data["boilerplate"]["notes"]),
        between=tuple(data["boilerplate"]["between"]),
        noted=tuple(data["boilerplate"]["noted"]),
        ends=frozenset(data["boilerplate"]["ends"]),
        issuers=tuple(data["boilerplate"]["issuers"]),
    )


def _keys(phrases: list[str]) -> frozenset[str]:
    return frozenset(key(phrase) for phrase in phrases)


def _longest_first(phrases: list[str]) -> tuple[str, ...]:
    return tuple(sorted(phrases, key=len, reverse=True))
