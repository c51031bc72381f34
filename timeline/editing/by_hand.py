"""Entries that are a person's own: their evidence is the person's line, and the source that it names."""

import hashlib
import re
from dataclasses import dataclass, field, replace

from timeline.editing.dates import When
from timeline.model.chronology import (
    Anchor,
    AnchorKind,
    Basis,
    Certainty,
    Citation,
    Event,
    Kind,
    Mention,
    Resolution,
    TimeExpression,
    TimexType,
)
from timeline.model.editing import Change, Edit
from timeline.model.granularity import Granularity
from timeline.model.meaning import Silent
from timeline.model.text import BY_HAND, Article, Dateline, TextSpan
from timeline.renderers.commonmark import unescape
from timeline.renderers.words import phrases

ADDRESS = re.compile(r"(.*?)\s*(?:<(https?://[^\s<>]+)>|\[(https?://[^\s\]]+)\])\s*", re.DOTALL)
LINK = re.compile(r"(.*?)\s*\[([^\[\]]+)\]\((https?://[^\s()]+)\)\s*", re.DOTALL)
NUMBER = re.compile(r"(.*?)\s*\[([0-9]{1,6})\]\s*", re.DOTALL)
LISTED = re.compile(r"[“\"«](.+?)[”\"»](?:,\s*(.*))?", re.DOTALL)
NAME = re.compile(r"(.*?)\s*\[([^\[\]\\]+)\]\s*", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The source at the end of a person's own line."""

    text: str
    """The line without it."""

    number: int = 0
    title: str = ""
    url: str = ""


def source_of(body: str) -> Named:
    """The source that a line names at its end: an address, a link, a number, a name in brackets.

    Args:
        body: the entry's sentence in Markdown.

    >>> source_of("It fell. [2]").number, source_of("It fell. [City archive](https://a.example)").title
    (2, 'City archive')
    >>> source_of("It fell.").text
    'It fell.'
    """
    if found := LINK.fullmatch(body):
        return Named(text=found[1], title=unescape(found[2]), url=found[3])
    if found := ADDRESS.fullmatch(body):
        return Named(text=found[1], url=found[2] or found[3])
    if found := NUMBER.fullmatch(body):
        return Named(text=found[1], number=int(found[2]))
    if (found := NAME.fullmatch(body)) and found[1]:
        return Named(text=found[1], title=unescape(found[2]).strip())
    return Named(text=body)


@dataclass(slots=True, kw_only=True)
class Sources:
    """The sources of a person's own entries, each with the lines that cite it."""

    language: str
    found: dict[str, Article] = field(default_factory=dict)

    def article(self, named: Named) -> Article:
        """The source that a line names; the edited file itself where it names none."""
        title, url = named.title or named.url, named.url
        key = BY_HAND + hashlib.sha256(f"{title}\0{url}".encode()).hexdigest()[:10] if title else BY_HAND
        made = Article(
            id=key,
            origin=url,
            text="",
            blocks=(),
            dateline=Dateline(),
            title=title or phrases(self.language)["sources"]["by-hand"],
            url=url,
            language=self.language,
            by_hand=True,
        )
        return self.found.setdefault(key, made)

    def listed(self, line: str) -> Article:
        """A source as a list of sources has it: “Title”, outlet, <address>.

        >>> found = Sources(language="en").listed("“Bridge to close”, Harbor Wire, <https://wire.example/a>")
        >>> found.title, found.outlet, found.url
        ('Bridge to close', 'Harbor Wire', 'https://wire.example/a')
        """
        named = source_of(line)
        said = unescape(named.text).strip().rstrip(",")
        quoted = LISTED.fullmatch(said)
        title, outlet = (quoted[1], quoted[2] or "") if quoted else (named.title or said, said if named.title else "")
        found = replace(self.article(Named(text="", title=title, url=named.url)), outlet=outlet.strip())
        self.found[found.id] = found
        return found

    def quoted(self, article: Article, line: str) -> tuple[Article, TextSpan]:
        """The source with a line of the person's put at its end, and where that stands."""
        known = self.found.get(article.id, article)
        start = len(known.text) + 2 if known.text else 0
        text = f"{known.text}\n\n{line}" if known.text else line
        self.found[article.id] = replace(known, text=text)
        return self.found[article.id], TextSpan(start, start + len(line))


def event_by_hand(date: str, when: When, text: str, source: Article, sources: Sources) -> Event:
    """An entry of the person's own.

    Args:
        date: the words of its date.
        when: what they say.
        text: its sentence.
        source: what it names as its source.
        sources: all of the person's sources; the line is put into the right one.
    """
    line = f"{date}: {text}"
    article, span = sources.quoted(source, line)
    phrase = TextSpan(span.start, span.start + len(date))
    own = "h" + hashlib.sha256(f"{article.id}\0{line}".encode("utf-8", "surrogatepass")).hexdigest()[:10]
    mention = Mention(
        id=own,
        citation=Citation(
            article=article.id,
            sentence=article.text.count("\n\n", 0, span.start),
            span=span,
            quote=line,
            expression=phrase,
            phrase=date,
        ),
        text=text,
        kind=Kind.REPORTED,
        basis=Basis.STATED,
        resolution=_resolution(date, when, phrase),
        clause=True,
    )
    return Event(
        id=own,
        value=when.value,
        end_value=when.end_value,
        text=text,
        kind=Kind.REPORTED,
        basis=Basis.STATED,
        mentions=(mention,),
        edits=(Edit(change=Change.ADDED),),
    )


def _resolution(date: str, when: When, span: TextSpan) -> Resolution:
    timed = when.value.granularity < Granularity.DAY
    kind = TimexType.TIME if timed else TimexType.DATE
    return Resolution(
        expression=TimeExpression(span=span, text=date, type=kind, meaning=Silent(), rule=BY_HAND),
        anchor=Anchor(kind=AnchorKind.NONE),
        direction=None,
        value=when.value,
        end_value=when.end_value,
        certainty=Certainty.STATED,
        steps=(date, when.value.timex),
    )
