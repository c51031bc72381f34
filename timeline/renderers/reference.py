"""The numbered sources of an output, and the days that their dates count from."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlsplit

from timeline.model.chronology import Chronology
from timeline.model.text import Article, Evidence
from timeline.model.time import TimeValue
from timeline.renderers.legible import legible
from timeline.renderers.phrasing import Phrasing

SAFE_IN_URL = "%/:?#[]@!$&'()*+,;=-._~"
"""Reserved and unreserved characters of RFC 3986, and the percent sign of what is already quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One source as it is listed."""

    number: int
    id: str
    outlet: str
    title: str
    imprint: tuple[str, ...]
    """Outlet, byline and day of publication in words, those that there are."""

    url: str
    """As printed; never a link by itself."""

    link: str
    """A web address that is safe to link to; empty where there is none."""

    said: str
    """What its dates count from, with the article's own words; empty where there is nothing."""

    language: str

    @property
    def name(self) -> str:
        """The shortest that tells sources apart: the outlet, else the title."""
        return self.outlet or self.title


def references(chronology: Chronology, phrasing: Phrasing) -> dict[str, Reference]:
    """The sources by article id, numbered from 1 in the order given."""
    return {
        article.id: _reference(number, article, phrasing) for number, article in enumerate(chronology.articles, start=1)
    }


def _reference(number: int, article: Article, phrasing: Phrasing) -> Reference:
    basis, forms = article.dateline.basis, phrasing.words["sources"]
    outlet, byline = legible(article.outlet), legible(article.byline)
    day = _published(article.published, phrasing)
    imprint = (outlet, byline and forms["byline"].format(byline=byline), day and forms["published"].format(day=day))
    return Reference(
        number=number,
        id=f"source-{number}",
        outlet=outlet,
        title=legible(article.title) or forms["untitled"],
        imprint=tuple(part for part in imprint if part),
        url=legible(article.url),
        link=web_link(article.url),
        said=_said(basis, phrasing) if basis else "",
        language=article.language,
    )


def _said(basis: Evidence, phrasing: Phrasing) -> str:
    why = phrasing.words["evidence"][basis.source.value]
    return str(phrasing.words["sources"]["said"].format(why=why, said=legible(basis.said)))


def _published(text: str, phrasing: Phrasing) -> str:
    """A local ISO time in words; as it stands where it is no such time."""
    try:
        return phrasing.date(TimeValue(text))
    except ValueError:
        return legible(text)


def web_link(url: str) -> str:
    """A URL as a safe link target: http and https only, all but ASCII percent-encoded.

    >>> web_link("https://example.org/a b?q=<x>"), web_link("javascript:alert(1)")
    ('https://example.org/a%20b?q=%3Cx%3E', '')
    """
    address = legible(url)
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    return quote(address, safe=SAFE_IN_URL)


def anchor_notes(chronology: Chronology, phrasing: Phrasing) -> tuple[str, ...]:
    """What the dates count from, and why: one sentence where all sources agree, else one for each."""
    forms = phrasing.words["top"]
    found = [
        (number, *_anchor(article, phrasing))
        for number, article in enumerate(chronology.articles, start=1)
        if not article.by_hand
    ]
    if len({(day, why) for _, day, why in found}) == 1:
        _, day, why = found[0]
        return (forms["anchor"].format(day=day, why=why) if day else forms["no-anchor"],)
    return tuple(
        forms["anchor-of-one" if day else "no-anchor-of-one"].format(number=number, day=day, why=why)
        for number, day, why in found
    )


def _anchor(article: Article, phrasing: Phrasing) -> tuple[str, str]:
    """The day and its evidence in words; the day is empty where there is none."""
    day, basis = article.dateline.day, article.dateline.basis
    if day is None:
        return "", ""
    why = phrasing.words["evidence"][basis.source.value] if basis else ""
    return phrasing.date(day_value(day)), why


def day_value(day: date) -> TimeValue:
    """A calendar day as a value."""
    return TimeValue.day(day.year, day.month, day.day)
