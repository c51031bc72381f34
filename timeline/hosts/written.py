"""Entries that a person writes in a block: a date, a colon and what happened, one a line.

Dates are read as `timeline.editing.dates` reads those of an edited file: in words, as TIMEX3 values or as EDTF.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from timeline.editing.dates import When, read_date
from timeline.errors import UnreadableInput
from timeline.events.order import ordered
from timeline.model.chronology import (
    Anchor,
    AnchorKind,
    Basis,
    Certainty,
    Chronology,
    Citation,
    Event,
    Kind,
    Mention,
    Resolution,
    TimeExpression,
    TimexType,
)
from timeline.model.granularity import Granularity
from timeline.model.meaning import Fields, Stated
from timeline.model.moment import civil
from timeline.model.text import Article, Block, BlockKind, Dateline, TextSpan

_MARK = re.compile(r"^[-*+] +")
_HEADING = re.compile(r"#{1,6} +(?P<text>.*)")
_JOINT = re.compile(r"\**(?: *:| +(?:—|–|--?))\** +")
LONGEST = 80
"""Characters that a date may have with what stands around it."""

OWN = "page"
"""The id of the page that holds the entries: the same whatever they are, for ids on the page are made of it."""

HINT = "write a date, a colon and what happened: Jan. 4, 2024: The bridge opened"
"""What to try where a line is no entry."""


@dataclass(slots=True)
class _Line:
    """An entry as it is read."""

    start: int
    """Where its date stands in the block."""

    date: str
    when: When
    text: str
    notes: list[str] = field(default_factory=list)


def written(body: str, code: str, title: str = "", first: int = 1) -> Chronology:
    r"""The chronology of entries that a person wrote.

    A line is an entry, with or without a list's mark; a heading gives the year to the dates below it; an indented line
    is a note on the entry above it.

    Args:
        body: the lines.
        code: the language of the dates.
        title: of the chronology.
        first: the number of the first line, for messages.

    Raises:
        UnreadableInput: a line has no date that can be read; `where` is its number.

    >>> told = written("- 2013: The bridge opened.\n## 2020\n- Jan. 3: It shut.\n  - Nobody knew why.", "en")
    >>> [(event.value.timex, event.text, event.notes) for event in told.events]
    [('2013', 'The bridge opened.', ()), ('2020-01-03', 'It shut.', ('Nobody knew why.',))]
    """
    lines = tuple(_lines(body, code, first))
    whole = Block(kind=BlockKind.BODY, span=TextSpan(0, len(body)))
    page = Article(id=OWN, origin="-", text=body, blocks=(whole,), dateline=Dateline(), title=title, language=code)
    events = ordered(_events(lines, page), [OWN])
    return Chronology(title=title, language=code, articles=(page,), events=events)


def _lines(body: str, code: str, first: int) -> Iterator[_Line]:
    """The entries in the order of the block."""
    year, last, at = None, None, 0
    for number, line in enumerate(body.split("\n"), start=first):
        text, heading = _MARK.sub("", line.strip(), count=1), _HEADING.fullmatch(line.strip())
        if heading:
            year = _year(heading["text"], code)
        elif text and line[0].isspace() and last is not None:
            last.notes.append(text)
        elif text:
            if last is not None:
                yield last
            last = _entry(text, at + line.index(text), code, year, number)
        at += len(line) + 1
    if last is not None:
        yield last


def _year(text: str, code: str) -> int | None:
    found = read_date(text.strip(), code)
    if found is None or found.value.granularity is not Granularity.YEAR:
        return None
    return civil(found.value.begin.day)[0]


def _entry(text: str, start: int, code: str, year: int | None, number: int) -> _Line:
    """An entry from its line: the longest beginning that is a date."""
    for joint in reversed(list(_JOINT.finditer(text[:LONGEST]))):
        said = text[: joint.start()].strip("*").strip()
        when = read_date(said, code, year)
        if when is not None:
            what = text[joint.end() :].strip()
            return _Line(start=start + text.index(said), date=said, when=when, text=what)
    said = _JOINT.split(text[:LONGEST], maxsplit=1)[0].strip("* ")
    raise UnreadableInput(f"{said[:40]!r} is no date", where=f"line {number}", hint=HINT)


def _events(lines: Sequence[_Line], page: Article) -> Iterator[Event]:
    """The entries, each with an id of its own, which comes from what it says."""
    told: dict[str, int] = {}
    for number, line in enumerate(lines):
        again = told[line.text] = told.get(line.text, 0) + 1
        key = f"{line.text}\n{again}" if again > 1 else line.text
        yield _event(line, number, page, "w" + sha256(key.encode()).hexdigest()[:10])


def _event(line: _Line, number: int, page: Article, own: str) -> Event:
    """An entry whose evidence is the line itself."""
    cited = TextSpan(line.start, line.start + len(line.date))
    end = page.text.find("\n", cited.end)
    sentence = TextSpan(line.start, end if end >= 0 else len(page.text))
    expression = TimeExpression(
        span=cited, text=line.date, type=TimexType.DATE, meaning=Stated(Fields()), rule="written by hand"
    )
    resolution = Resolution(
        expression=expression,
        anchor=Anchor(kind=AnchorKind.NONE),
        direction=None,
        value=line.when.value,
        end_value=line.when.end_value,
        certainty=Certainty.STATED,
        steps=(line.date, line.when.value.timex),
    )
    citation = Citation(
        article=page.id,
        sentence=number,
        span=sentence,
        quote=sentence.of(page.text),
        expression=cited,
        phrase=line.date,
    )
    mention = Mention(
        id=own, citation=citation, text=line.text, kind=Kind.REPORTED, basis=Basis.STATED, resolution=resolution
    )
    return Event(
        id=own,
        value=line.when.value,
        end_value=line.when.end_value,
        text=line.text,
        kind=Kind.REPORTED,
        basis=Basis.STATED,
        mentions=(mention,),
        notes=tuple(line.notes),
    )
