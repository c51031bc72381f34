"""The head of a page: its meta tags by name, its title, and the addresses that it gives itself."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from timeline.sources.html.page import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST = 500
"""Characters that are read of a value."""

TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline")
BYLINES = ("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator")
OUTLETS = ("og:site_name", "dc.publisher", "publisher", "application-name", "cre", "copyright-holder")
SUMMARIES = ("og:description", "description", "twitter:description", "dc.description")
LANGUAGES = ("og:locale", "content-language", "dc.language", "dcterms.language", "language", "inlanguage")

PUBLISHED = (
    "article:published_time", "article:published", "article.published", "og:article:published_time",
    "og:published_time", "article:post_date", "article_date_original", "article:publicationdate", "og:pubdate",
    "datepublished", "date.published", "date_published", "published_time", "publishedtime", "published",
    "published_at", "published-date", "publication_date", "publication-date", "publicationdate", "publish_date",
    "publish-date", "publishdate", "pubdate", "publish_time", "pubtime", "pub_date", "pdate", "ptime", "dateposted",
    "originalpublicationdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "cxenseparse:recs:articlepublishtime", "bt:pubdate", "dcterms.issued",
    "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "prism.publicationdate",
    "citation_publication_date", "citation_online_date", "vr:published_time", "rbpubdate",
    "shareaholic:article_published_time", "article-published-time",
)  # fmt: skip
"""Names under which pages give their time of publication, the surest first."""

CREATED = (
    "date", "displaydate", "gentime", "created", "created_at", "datecreated", "article:created", "article:create_at",
    "contentcreatedate", "og:created_time", "eprints.date", "uploaddate", "video:release_date", "og:video:release_date",
)  # fmt: skip
"""Names of times that are known to be of other things than publication, too."""

UPDATED = (
    "article:modified_time", "article:modified", "og:updated_time", "datemodified", "last-modified", "dcterms.modified",
    "dc.date.modified", "modified", "revised", "lastmod", "updated_time", "cxenseparse:recs:modifiedtime",
)  # fmt: skip


_PUBLISHED = re.compile(r"publish|pub_?-?date|posted|upload|issued|release")
_OTHER = re.compile(
    r"modif|updat|expir|valid|revis|event|start|end|copyright|birth|unpublish|publisher|version|image|book|music|movie|film|game|product|album|"
    r"software|review"
)


def metas(tree: "HtmlElement") -> Mapping[str, str]:
    """The values of a page's meta tags by their names in small letters; of several, the first.

    >>> from timeline.sources.html.page import parse
    >>> dict(metas(parse('<meta property="og:title" content=" Rain at last ">', "-")))
    {'og:title': 'Rain at last'}
    """
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        value = " ".join(element.get("content", "")[:_MOST].split())
        own = "itemprop" if any(above.tag == "head" for above in element.iterancestors()) else "name"
        for attribute in ("property", "name", "http-equiv", own):
            for name in element.get(attribute, "").lower().split():
                if value:
                    found.setdefault(name, value)
    return found


def first(known: Mapping[str, str], names: tuple[str, ...]) -> str:
    """The first value that stands under one of some names."""
    return next((known[name] for name in names if name in known), "")


def all_of(known: Mapping[str, str], names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Names and values of all that stand under some names, in the order of the names."""
    yield from ((name, known[name]) for name in names if name in known)


def unlisted(known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names and values of tags whose names speak of publication, and that no list here holds."""
    for name, value in known.items():
        if name not in PUBLISHED + CREATED + UPDATED and _PUBLISHED.search(name) and not _OTHER.search(name):
            yield name, value


def title(tree: "HtmlElement") -> str:
    """What the title element says."""
    element = tree.find(".//head/title")
    return words(element, _MOST) if element is not None else ""


def addresses(tree: "HtmlElement", known: Mapping[str, str]) -> Iterator[str]:
    """The addresses that a page gives itself, the canonical one first; only those of the Web."""
    links = [link.get("href", "") for link in tree.iter("link") if "canonical" in link.get("rel", "").lower().split()]
    for address in (*links, known.get("og:url", ""), known.get("twitter:url", ""), known.get("parsely-link", "")):
        if address.strip().startswith(("http://", "https://")):
            yield address.strip()
