"""The person's own summary: Markdown in, clean HTML out. Nothing in it loads anything or runs."""

from markupsafe import Markup

from timeline.renderers.legible import audible

TAGS = {
    *("p", "br", "hr", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code"),
    *("strong", "em", "b", "i", "s", "sub", "sup", "mark", "abbr", "small", "a"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "ol": {"start"}, "td": {"colspan"}, "th": {"colspan", "scope"}}
SCHEMES = {"http", "https", "mailto"}
FIRST_LEVEL = 3
"""The level of its own top headings on a page: it stands under a heading of level 2."""


def summary_html(markdown: str, first_level: int = FIRST_LEVEL) -> Markup:
    """Markdown as HTML that is safe to put into a page.

    Args:
        markdown: the person's text; empty for none.
        first_level: of its own top headings, from 2 to 6.

    >>> print(summary_html("*Open* <script>x</script> [a](javascript:x) ![b](http://c/d.png)"))
    <p><em>Open</em>  <a rel="noopener noreferrer">a</a> </p>
    """
    if not markdown.strip():
        return Markup("")
    import nh3
    from markdown import Markdown

    extensions = ["tables", "sane_lists", "toc"]
    settings = {"toc": {"baselevel": first_level, "marker": ""}}
    html = Markdown(extensions=extensions, extension_configs=settings, output_format="html").convert(audible(markdown))
    tags = TAGS | {f"h{first_level}"}
    clean = nh3.clean(html, tags=tags, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener noreferrer")
    return Markup(clean.strip())  # noqa: S704 - nh3 has just cleaned it
