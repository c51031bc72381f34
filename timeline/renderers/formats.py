"""The table of output formats: what each is for, and what it has no room for."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Any

from timeline.errors import UsageError
from timeline.model.chronology import Chronology
from timeline.renderers.style import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An output format and the module that makes it."""

    name: str
    """What `--to` takes."""

    purpose: str
    """What it is for, as a clause."""

    module: str
    """Its module in `timeline.renderers`."""

    ending: str = ""
    """The suffix of its files, without the first dot; empty where it is the name."""

    aliases: tuple[str, ...] = ()
    """Other names and suffixes that mean it."""

    binary: bool = False
    """Whether it cannot be shown on a terminal."""

    standard: bool = False
    """Whether it is written where nobody says what is wanted."""

    loses: tuple[str, ...] = ()
    """What it has no room for, a sentence each; empty where it keeps all that a page shows."""

    @property
    def suffix(self) -> str:
        """The suffix of its files: ``".md"``, ``".timelinejs.json"``."""
        return f".{self.ending or self.name}"

    @property
    def names(self) -> tuple[str, ...]:
        """All that means it, as a name or after a dot."""
        return (*dict.fromkeys((self.name, self.ending or self.name)), *self.aliases)

    @property
    def render(self) -> Callable[[Chronology, Style], bytes]:
        """The renderer; importing it is put off until here."""
        render: Callable[[Chronology, Style], bytes] = self._module().render
        return render

    def losses(self, chronology: Chronology, style: Style) -> tuple[str, ...]:
        """What of this chronology it leaves out or coarsens, a clause with a count each.

        A renderer that can lose anything has a function `losses` beside its `render`.
        """
        tell: Callable[[Chronology, Style], tuple[str, ...]] = getattr(self._module(), "losses", _nothing)
        return tell(chronology, style)

    def companions(self, style: Style) -> dict[str, bytes]:
        """The files that go with one of this format, by their suffix: ``".embed.css"``.

        A renderer that has any has a function `companions` beside its `render`.
        """
        tell: Callable[[Style], dict[str, bytes]] = getattr(self._module(), "companions", _alone)
        return tell(style)

    def _module(self) -> Any:  # noqa: ANN401 - a module, by its name
        return import_module(f"timeline.renderers.{self.module}")


def _nothing(chronology: Chronology, style: Style) -> tuple[str, ...]:  # noqa: ARG001 - as every `losses`
    return ()


def _alone(style: Style) -> dict[str, bytes]:  # noqa: ARG001 - as every `companions`
    return {}


NO_ENTRY = "what makes no entry is left out: expressions without a value, dates of no event"
RANGES = "weeks, seasons, decades and the like become ranges of days, months or years"
WORDS = "dates are words: no program can sort by them"
ON_THE_UNIT = "“about” and “before” are words only: the entry stands on the date itself"

FORMATS = (
    Format(name="md", purpose="reading and editing as text", module="markdown", aliases=("markdown",), standard=True),
    Format(name="html", purpose="reading in a browser", module="html", aliases=("htm",), standard=True),
    Format(name="pdf", purpose="printing and handing out", module="pdf", binary=True, standard=True),
    Format(name="json", purpose="programs: all that is known", module="json", standard=True),
    Format(
        name="embed",
        purpose="pasting into any web page, blog or static site",
        module="embed",
        ending="embed.html",
        loses=("prose: it is a list",),
    ),
    Format(
        name="csv",
        purpose="spreadsheets: Excel, LibreOffice Calc, Google Sheets",
        module="exchange.csv",
        loses=(NO_ENTRY, "the sources of an entry share a cell"),
    ),
    Format(
        name="timelinejs",
        purpose="Knight Lab's TimelineJS, as its JSON",
        module="exchange.timelinejs",
        ending="timelinejs.json",
        loses=(NO_ENTRY, RANGES, ON_THE_UNIT),
    ),
    Format(
        name="timelinejs-csv",
        purpose="Knight Lab's TimelineJS, as the sheet that it reads",
        module="exchange.timelinejs_csv",
        ending="timelinejs.csv",
        loses=(NO_ENTRY, RANGES, ON_THE_UNIT, "ids of entries are left out"),
    ),
    Format(
        name="ics",
        purpose="calendars (iCalendar)",
        module="exchange.ics",
        aliases=("ical",),
        loses=(
            NO_ENTRY,
            "entries coarser than a day are left out, unless --calendar-periods is given",
            "entries before or after the day they name are left out",
            "years before 2 and after 9998 are left out",
        ),
    ),
    Format(
        name="jsonld",
        purpose="search engines and linked data (schema.org)",
        module="exchange.jsonld",
        loses=(NO_ENTRY, RANGES),
    ),
    Format(
        name="mermaid",
        purpose="diagrams in Markdown: GitHub, GitLab, MkDocs",
        module="exchange.mermaid",
        ending="mmd",
        loses=(NO_ENTRY, "evidence, sources and disagreements are left out", WORDS),
    ),
    Format(
        name="markwhen",
        purpose="markwhen in Obsidian and VS Code",
        module="exchange.markwhen",
        ending="mw",
        loses=(NO_ENTRY, RANGES, ON_THE_UNIT, "seconds are left out", "before year 1 only years are left"),
    ),
    Format(
        name="atom",
        purpose="feed readers (Atom)",
        module="exchange.atom",
        loses=(NO_ENTRY, WORDS),
    ),
    Format(
        name="jsonfeed",
        purpose="feed readers (JSON Feed)",
        module="exchange.jsonfeed",
        ending="feed.json",
        loses=(NO_ENTRY,),
    ),
    Format(
        name="timeml",
        purpose="language research: the cited sentences with TIMEX3 tags",
        module="exchange.timeml",
        ending="tml",
        loses=(
            "the wording and the kinds of entries are left out",
            "dates that no sentence of their entry states are left out",
        ),
    ),
    Format(
        name="docx",
        purpose="writing on in Word or LibreOffice Writer",
        module="exchange.docx",
        binary=True,
    ),
)


def format_named(name: str) -> Format:
    """The format with this name.

    Raises:
        UsageError: there is none.

    >>> format_named("markdown").suffix
    '.md'
    """
    for known in FORMATS:
        if name.lower() in known.names:
            return known
    names = ", ".join(known.name for known in FORMATS)
    raise UsageError(f"there is no format {name!r}", hint=f"choose from {names}")


def format_of(path: PurePath | str) -> Format:
    """The format that a file's suffix stands for; of two that fit, the longer.

    Raises:
        UsageError: it has no suffix, or an unknown one.

    >>> format_of("report.PDF").name, format_of("v1.2.json").name
    ('pdf', 'json')
    """
    name = PurePath(path).name.lower()
    endings = {f".{ending}": known for known in FORMATS for ending in known.names}
    fitting = [ending for ending in endings if name.endswith(ending) and name != ending]
    if fitting:
        return endings[max(fitting, key=len)]
    suffix = PurePath(path).suffix
    what = f"the suffix {suffix} is no known format" if suffix else "a file without a suffix has no format"
    known = ", ".join(known.suffix for known in FORMATS)
    raise UsageError(what, where=str(path), hint=f"choose from {known}")
