"""A Python-Markdown extension, and with it chronologies in MkDocs and Pelican: a fenced block `timeline`.

Named `timeline` where extensions are named, as in `markdown.markdown(text, extensions=["timeline"])`.
"""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from timeline.errors import TimelineError
from timeline.hosts.fences import Fence, fences
from timeline.hosts.place import place_of
from timeline.hosts.settings import NAMES, parted
from timeline.hosts.shown import Page

NAME = "timeline"
BEFORE_FENCED_CODE = 26
"""`fenced_code` and pymdownx.superfences take all fences at 25; what includes text into a page comes before (32)."""


class TimelineExtension(Extension):
    r"""Makes each fenced block named `timeline` a chronology.

    Args:
        settings: those of the site; `config` holds them with what they mean.

    >>> import markdown
    >>> page = markdown.markdown("```timeline src=/etc/passwd\n```", extensions=[TimelineExtension(css="none")])
    >>> page.splitlines()[1].partition(";")[0]
    '<p><strong>timeline</strong> block on line 1 of the text: src=/etc/passwd is no file of this site'
    """

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - as Python-Markdown gives them
        self.config = {
            "base": [
                "",
                "The folder that src= counts from and may not leave; by default that of MkDocs, else this one.",
            ],
            "strict": [False, "End the build where a block is wrong."],
            "date_style": ["ap", "ap, long or iso."],
            "heading_level": [2, "The level of a chronology's title."],
            "lang": ["en", "The language of articles that name none."],
            "tz": ["", "The time zone of articles whose own words tell none."],
            "css": ["inline", "inline, or none where the site has the style sheet already."],
        }
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register with a converter."""
        md.registerExtension(self)
        self._md = md
        self._page: Page | None = None
        md.preprocessors.register(_Blocks(md, self), NAME, BEFORE_FENCED_CODE)

    def reset(self) -> None:
        """Begin a new page."""
        self._page = None

    @property
    def page(self) -> Page:
        """The page that is being made."""
        if self._page is None:
            own = {name: name.replace("-", "_") for name in NAMES}
            site = {name: self.getConfig(key) for name, key in own.items() if key in self.config}
            self._page = Page(place_of(self._md, self.getConfig("base")), site, strict=bool(self.getConfig("strict")))
        return self._page


class _Blocks(Preprocessor):
    """Puts chronologies in the place of blocks."""

    def __init__(self, md: Markdown, extension: TimelineExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """The lines of a page with a mark for each chronology, which Python-Markdown puts in at the end."""
        made, done = list[str](), 0
        for fence in fences(lines):
            if fence.name == NAME:
                html = self._html(fence, self._extension.page.place.line(lines, fence.first))
                made += [*lines[done : fence.first], "", self.md.htmlStash.store(html), ""]
                done = fence.last + 1
        return made + lines[done:]

    def _html(self, fence: Fence, line: int) -> str:
        try:
            given = parted(fence.info)
        except TimelineError as error:
            return self._extension.page.refuse(error, line)
        return self._extension.page.show(given, fence.body, line)


def makeExtension(**settings: Any) -> TimelineExtension:  # noqa: ANN401, N802 - Python-Markdown's name
    """What Python-Markdown calls where the extension is named by its module."""
    return TimelineExtension(**settings)
