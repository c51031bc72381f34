"""HTML to paste into somebody else's page: a fragment that its host can neither break nor be broken by.

What each host asks for is one rule here. CommonMark (0.31, section 4.6) ends a block of HTML at an empty line and makes
code of a line that four blanks open. Liquid, Jinja, Nunjucks and Hugo run what stands between double braces.
Two chronologies on one page need ids of their own.
"""

import re
from collections.abc import Sequence
from hashlib import sha256

from markupsafe import Markup

from timeline.model.chronology import Chronology
from timeline.renderers.html import sheet
from timeline.renderers.legible import legible
from timeline.renderers.page import page
from timeline.renderers.style import Style
from timeline.renderers.summary import summary_html
from timeline.renderers.templates import fill

PREFIX = "tl-"
DEEPEST = 6
"""The lowest level of headings that HTML has."""

SHEET = "embed.css"
_KEPT = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_CALL = re.compile(r"\{(?=[{%#])")
"""What a template engine would run; a blank in it changes no style sheet."""


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as a fragment of HTML, in UTF-8; errors as for `fragment`."""
    return fragment(chronology, style).encode()


def fragment(chronology: Chronology, style: Style, name: str = "", *, sourced: bool = True) -> str:
    """The chronology as HTML to paste.

    Args:
        chronology: what is to be shown.
        style: how; the level of its title and where its style sheet goes, among others.
        name: what its ids begin with, itself beginning with `PREFIX`; by default `name_of` gives it.
        sourced: false where the page itself is the only source, so that none is to be shown.

    Raises:
        TemplateError: the template or the style sheet breaks.
    """
    shown = page(chronology, style)
    level = style.heading_level
    below = min(level + 1, DEEPEST)
    text = fill(
        "embed.html",
        style.templates,
        page=shown,
        id=name or name_of(chronology),
        level=level,
        below=below,
        words=shown.words,
        several=len(shown.references) > 1,
        sourced=sourced,
        summary=_one_line_each(summary_html(shown.summary, first_level=below)),
    )
    return _head(style) + _inert(_dense(text))


def notice(sentences: Sequence[str], style: Style) -> str:
    """A box in the place of a chronology that could not be made, with sentences for the person who writes the page.

    >>> print(notice(["{{ 1 }} <b>"], Style(css="none")).splitlines()[1])
    <p><strong>timeline</strong> &#123;&#123; 1 &#125;&#125; &lt;b&gt;</p>
    """
    lines = Markup("<br>\n").join(legible(sentence) for sentence in sentences)
    said = Markup("<p><strong>timeline</strong> {}</p>").format(lines)
    return _head(style) + _inert(f'<section class="tl tl-wrong" role="alert">\n{said}\n</section>\n')


def losses(chronology: Chronology, style: Style) -> tuple[str, ...]:  # noqa: ARG001 - as every `losses`
    """Only the prose, where that is asked for."""
    return ("the entries are a list, not prose",) if style.telling == "narrative" else ()


def companions(style: Style) -> dict[str, bytes]:
    """The style sheet as a file of its own, where that is asked for.

    Raises:
        TemplateError: it is missing.
    """
    return {".embed.css": style_sheet(style).encode()} if style.css == "file" else {}


def style_sheet(style: Style) -> str:
    """The one style sheet that all fragments share; it can stand in a page as it is.

    Raises:
        TemplateError: it is missing, or would end a `style` element.
    """
    return _CALL.sub("{ ", _dense(sheet(SHEET, style.templates)))


def name_of(chronology: Chronology) -> str:
    """What the ids of a chronology begin with: the same as long as its subject is, whatever entries it has.

    A title that nobody gave counts the articles; so figures in it do not count here.
    """
    title = "".join(character for character in chronology.title if character.isalpha())
    first = chronology.articles[0].id if chronology.articles else ""
    return PREFIX + sha256("\n".join((title, *chronology.about, first)).encode()).hexdigest()[:6]


def _head(style: Style) -> str:
    return f"<style>\n{style_sheet(style)}</style>\n" if style.css == "inline" else ""


def _dense(text: str) -> str:
    """Without empty lines, and no line indented."""
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def _inert(html: str) -> str:
    """Braces as character references, which are the same to a browser and nothing to a template engine.

    >>> _inert("{{ 7*7 }}")
    '&#123;&#123; 7*7 &#125;&#125;'
    """
    return html.replace("{", "&#123;").replace("}", "&#125;")


def _one_line_each(summary: Markup) -> Markup:
    """Lines that count, as in code of the person's summary, kept as references."""
    return Markup(_KEPT.sub(lambda found: found[0].replace("\n", "&#10;"), summary))  # noqa: S704 - clean already
