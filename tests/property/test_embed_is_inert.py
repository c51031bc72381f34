"""Whatever an article or a person says, a fragment goes through its hosts byte for byte, and its elements nest."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import jinja2
import markdown
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.chronologies import plain
from timeline.hosts.python_markdown import TimelineExtension
from timeline.renderers import Style, render

PIECES = st.lists(
    st.sampled_from(
        [
            *("{{", "}}", "{%", "%}", "{#", "#}", "{{<", ">}}", "{{%", "7*7", "${", "<%", "%>", "[[", "]]", "{", "}"),
            *("<b>", "</section>", "</style>", "<script>", "<!--", "-->", "]]>", "<?", "<![CDATA[", "&amp;", "&#x7b;"),
            *("\n", "\n\n", "    ", "\t", "```", "~~~", "# ", "- ", "> ", "---", "`", "*", "_", "\\", "[a](b)", "\x00"),
            *("\u2028", "\x85", "\u202e", "\ud800", "\ufeff", "\x02wzxhzdk:0\x03", "klzzwxh:0000", '"', "'", "=", "é"),
            *("timeline", "word", " ", "$x$", "--8<--", ":::", "http://x.example"),
        ]
    ),
    max_size=12,
).map("".join)
TEXT = st.one_of(PIECES, st.text(max_size=40))


class Nesting(HTMLParser):
    """Elements that are open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        if tag not in {"br", "hr"}:
            self.open.append(tag)
        assert not any(name.startswith("on") or name in {"style", "src"} for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@settings(deadline=None, max_examples=150)
@given(TEXT, TEXT, TEXT)
@example("{{ 7*7 }}", "", "a\n\n    b")
def test_a_fragment_goes_through_its_hosts_unchanged(text: str, name: str, summary: str) -> None:
    fields = {"title": name, "outlet": name, "byline": text, "url": f"https://x.example/{name}", "said": text}
    chronology = replace(plain(text, **fields), summary=summary)
    for css in ("inline", "none"):
        fragment = render(chronology, "embed", Style(css=css)).decode()
        assert all(line and line == line.strip() for line in fragment.splitlines())
        nesting = Nesting(fragment)
        assert nesting.open == []
        assert nesting.names.count("section") == 1
        assert "script" not in nesting.names
        page = f"Before.\n\n{fragment}\nAfter.\n"
        whole = f"<p>Before.</p>\n{fragment}<p>After.</p>"
        assert MarkdownIt("commonmark").render(page) == whole + "\n"
        assert markdown.markdown(page, extensions=["extra", "smarty"]).replace("\n\n", "\n") == whole
        assert jinja2.Template(fragment, keep_trailing_newline=True).render() == fragment


@settings(deadline=None, max_examples=150)
@given(TEXT, TEXT)
def test_a_block_shows_something_whatever_is_in_it(info: str, body: str) -> None:
    assume(not re.search("[`\n\r]", info) and not re.search("~~~|\r", body))
    page = f"Before.\n\n~~~~~~ timeline {info}\n- 2013: {body}\n~~~~~~\n\nAfter.\n"
    shown = markdown.markdown(page, extensions=["extra", TimelineExtension(css="none")])
    names = Nesting(shown).names
    assert names.count("section") == 1
    assert "script" not in names
