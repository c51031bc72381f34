"""Whatever an article says, Markdown shows it and does nothing else."""

import html
import re

import markdown
from hypothesis import assume, example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from timeline.renderers.commonmark import escape
from timeline.renderers.legible import legible

MARKS = st.text(alphabet="\\`*_{}[]()<>#+-.!|~^$@&;:\"'=%/ 1aAx\t\n©", max_size=40)
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
PIECES = st.lists(
    st.sampled_from(
        [
            *("<b>", "</b>", "<!--", "-->", "[a](javascript:x)", "![i](http://x/y)", "[r]: http://x", "<http://x.y>"),
            *(
                "&amp;",
                "&#60;",
                "**",
                "__",
                "~~",
                "```",
                "`",
                "# ",
                "1. ",
                "- ",
                "> ",
                "    ",
                "---",
                "===",
                "\\(",
                "\\",
            ),
            *(
                "$$",
                "$x$",
                "$20",
                "{:.c}",
                "[^1]",
                "@key",
                "www.a.b",
                "Mr.",
                "AT&T",
                "x",
                " ",
                "\n",
                "a|b",
                "http://x.y",
            ),
            *("<?php", "<![CDATA[", "]]>", "\\(", "\\"),
        ]
    ),
    max_size=12,
).map("".join)

WHERE = ("{}", "- **Jan. 4, 2024** — {}\n    - *“{}”, story of Jan. 4, 2024*", "# {}", "1. “{}”, by {}")
"""As `{}` stands in a template: alone, in an entry, a heading, a source."""


@given(MARKS | ANYTHING | PIECES)
@example("_a_ *b* `c`")
@example("\\")
@example("a\\")
@example("#")
@example("1.")
@example("&lt;")
@example("](javascript:alert(1))")
@example("<script>alert(1)</script>")
def test_text_comes_out_as_it_went_in(text: str) -> None:
    wanted = legible(text)
    assume(wanted)
    for place in WHERE:
        source = place.replace("{}", escape(wanted))
        plain = place.replace("{}", "QQ")
        for engine in (_commonmark, _python_markdown):
            shown, expected = engine(source), engine(plain)
            assert _tags(shown) == _tags(expected), (source, shown)
            assert _text(shown) == _text(expected).replace("QQ", wanted), (source, shown)


def _commonmark(text: str) -> str:
    return str(MarkdownIt("commonmark").render(text))


def _python_markdown(text: str) -> str:
    return markdown.markdown(text)


def _tags(shown: str) -> list[str]:
    return re.findall(r"<[^>]*>", shown)


def _text(shown: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", shown)).strip()
