"""Pages of news sites as they are saved: a story with all that stands around one, written for these tests."""

import html
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
STORIES: dict[str, dict[str, Any]] = tomllib.loads((HERE / "stories.toml").read_text(encoding="utf-8"))

AROUND = {
    "en": ("Home News Sport Weather", "We use cookies to improve your visit.", "Accept all cookies",
           "Sign up for our newsletter", "Read more", "Most read", "All rights reserved"),
    "es": ("Portada Deportes Tiempo", "Utilizamos cookies para mejorar su visita.", "Aceptar todas",
           "Suscríbase a nuestro boletín", "Leer más", "Lo más leído", "Todos los derechos reservados"),
    "de": ("Start Sport Wetter", "Wir verwenden Cookies, um Ihren Besuch zu verbessern.", "Alle annehmen",
           "Newsletter abonnieren", "Mehr lesen", "Meistgelesen", "Alle Rechte vorbehalten"),
    "fr": ("Accueil Sport Météo", "Nous utilisons des cookies pour améliorer votre visite.", "Tout accepter",
           "Abonnez-vous à notre lettre", "Lire la suite", "Les plus lus", "Tous droits réservés"),
}  # fmt: skip
"""Menu, cookie text, its button, newsletter, a link further, a list of others, rights: none is of a story."""

OTHERS = (
    "Council votes to widen the coast road after long debate",
    "Rain fills the upper reservoir for the first time",
)
"""Headlines of other stories that every page lists."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page, and what is to be read in it."""

    name: str
    day: str = ""
    """The day of its dateline; empty where it gives none."""

    language: str = "en"
    shell: str = "site"
    url: str = ""
    head: str = ""
    """Markup in its head, beside title and language."""

    before: str = ""
    """Markup between the masthead and the headline."""

    under: str = ""
    """Markup between the headline and the story."""

    lead: str = ""
    """What the first paragraph begins with: a wire dateline."""

    inside: str = ""
    """Markup after the second paragraph."""

    after: str = ""
    """Markup after the story."""

    foot: str = ""
    tz: str = ""
    """The person's ``--tz``."""

    paragraphs: int = 4

    @property
    def story(self) -> list[str]:
        """The paragraphs of its story."""
        first, *rest = STORIES[self.language]["paragraphs"][: self.paragraphs]
        return [f"{self.lead} {first}".strip(), *rest]

    @property
    def headline(self) -> str:
        """What its story is called."""
        return str(STORIES[self.language]["headline"])

    def markup(self) -> str:
        """The whole page."""
        shells = {"site": _site, "amp": _amp, "table": _table, "bare": _bare, "script": _script}
        head = "".join(line.strip() for line in self.head.splitlines())
        canonical = f'<link rel="canonical" href="{self.url}">' if self.url else ""
        title = f"<title>{html.escape(self.headline)} | The Pier Courier</title>"
        top = f'<meta charset="utf-8">{title}{canonical}{head}'
        page = shells[self.shell](self)
        return f'<!DOCTYPE html>\n<html lang="{self.language}">\n<head>{top}</head>\n<body>\n{page}\n</body>\n</html>\n'


def _told(page: Page) -> str:
    told = [f"<p>{html.escape(text)}</p>" for text in page.story]
    told.insert(2, page.inside)
    return "\n".join(told)


def _site(page: Page) -> str:
    menu, cookies, accept, newsletter, more, most, rights = AROUND[page.language]
    items = "".join(f'<li><a href="/{at}">{text}</a></li>' for at, text in enumerate(OTHERS))
    return f"""<header class="site-header"><a href="/" class="logo">The Pier Courier</a>
<nav><ul>{"".join(f'<li><a href="/{word}">{word}</a></li>' for word in menu.split())}</ul></nav></header>
<div class="cookie-banner" role="dialog"><p>{cookies}</p><button>{accept}</button></div>
<main>{page.before}<article class="story">
<header class="article-header"><h1>{html.escape(page.headline)}</h1>
{page.under}</header>
<div class="article-body">
{_told(page)}
<p><a href="/more">{more}: {OTHERS[0]}</a></p>
</div>
<div class="newsletter-signup"><p>{newsletter}.</p><form><input name="mail"><button>{newsletter}</button></form></div>
{page.after}
</article></main>
<aside class="most-read"><h2>{most}</h2><ul>{items}</ul></aside>
<footer class="site-footer"><p>© 2026 The Pier Courier. {rights}.</p>{page.foot}</footer>"""


def _amp(page: Page) -> str:
    return f"""<amp-analytics type="x"></amp-analytics><header><a href="/">The Pier Courier</a></header>
<article>{page.before}<h1 class="amp-title">{html.escape(page.headline)}</h1>
<div class="amp-meta">{page.under}</div>
<amp-img src="a.jpg" width="4" height="3"></amp-img>
{_told(page)}
</article>
{page.after}<footer>© 2026 The Pier Courier{page.foot}</footer>"""


def _table(page: Page) -> str:
    """Tables for layout, font tags and line breaks, as two decades ago."""
    told = "<br><br>\n".join(html.escape(text) for text in page.story)
    return f"""<table width="780"><tr><td class="menu"><a href="/">Home</a><br><a href="/news">News</a></td>
<td>{page.before}<h1><font size="5">{html.escape(page.headline)}</font></h1>
{page.under}
<div>{told}</div>{page.after}</td></tr></table>
<center><font size="1">Copyright 1998-2026 The Pier Courier{page.foot}</font></center>"""


def _bare(page: Page) -> str:
    return f"{page.before}<h1>{html.escape(page.headline)}</h1>{page.under}{_told(page)}{page.after}{page.foot}"


def _script(page: Page) -> str:
    """A page that a script fills: what is saved has an empty story."""
    return f'<div id="root"></div>{page.before}{page.under}{page.after}<footer>© 2026 The Pier Courier</footer>'


def pages() -> list[Page]:
    """All pages of the tables."""
    tables = [tomllib.loads((HERE / name).read_text(encoding="utf-8")) for name in ("pages.toml", "traps.toml")]
    return [Page(name=name, **row) for rows in tables for name, row in rows.items()]
