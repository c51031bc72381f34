"""The JSON output read back: all that any renderer shows is in it, except the articles' own texts."""

from dataclasses import dataclass

from timeline.editing import node
from timeline.editing.node import Node
from timeline.editing.stored_events import aside, event, undated, unresolved
from timeline.editing.stored_sources import article
from timeline.errors import UnreadableInput
from timeline.model.chronology import Chronology, Event
from timeline.model.merging import Conflict, Copy, Matter, Selection, Side
from timeline.model.text import Writing

MAJOR, MINOR = 1, 3
"""The version of docs/json.md: from 1.3 on, all that is needed is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What the program wrote: the base from which a person's changes are told."""

    chronology: Chronology
    lines: frozenset[str] = frozenset()
    """Fingerprints of what stands in the Markdown beside it."""


def read_record(data: bytes, where: str) -> Record:
    """A JSON output and the fingerprints in it.

    Raises:
        UnreadableInput: as `read_json`.
    """
    top = node.read(data, where)
    chronology, markdown = _chronology(top), top.field("markdown")
    lines = frozenset(markdown.field("lines").texts()) if markdown.known else frozenset[str]()
    return Record(chronology=chronology, lines=lines)


def read_json(data: bytes, where: str) -> Chronology:
    """The chronology that a JSON output holds; rendered again, it gives the same bytes in every format.

    Its articles have no text of their own: what is cited of them stands in the citations.

    Args:
        data: the file's bytes, as `timeline build` wrote them.
        where: the file's name, for messages.

    Raises:
        UnreadableInput: it is no such file, or of another version; the message names the place in it.

    >>> read_json(b'{"schema_version": "2.0"}', "story.json")
    Traceback (most recent call last):
    timeline.errors.UnreadableInput: story.json: its schema_version is 2.0, and 1.3 to 1.x can be read; build it again
    """
    return _chronology(node.read(data, where))


def _chronology(top: Node) -> Chronology:
    _check_version(top)
    articles = tuple(article(item) for item in top.each("articles"))
    _once(top.field("articles"))
    known = frozenset(one.id for one in articles)
    events = tuple(_event(item, known) for item in top.each("events"))
    _once(top.field("events"))
    return Chronology(
        title=top.field("title").text(),
        language=top.field("language").name(),
        summary=top.field("summary").text(),
        articles=articles,
        events=events,
        unresolved=tuple(unresolved(_cited(item, known)) for item in top.each("unresolved")),
        durations=tuple(undated(_cited(item, known)) for item in top.each("durations")),
        asides=tuple(aside(_cited(item, known)) for item in top.each("asides")),
        conflicts=tuple(_conflict(item) for item in top.each("conflicts")),
        copies=tuple(_copy(item, known) for item in top.each("copies")),
        about=top.field("about").texts(),
        selection=_selection(top.field("selection")),
        writings=tuple(_writing(item) for item in top.each("writings")),
    )


def _check_version(top: Node) -> None:
    said = top.field("schema_version").text()
    major, _, minor = said.partition(".")
    numbers = (int(major), int(minor)) if (major + minor).isdecimal() and major and minor and len(said) < 9 else (0, 0)
    if numbers[0] != MAJOR or numbers[1] < MINOR:
        what = f"its schema_version is {said[:20]}, and {MAJOR}.{MINOR} to {MAJOR}.x can be read"
        raise UnreadableInput(what, where=top.where, hint="build it again")


def _once(items: Node) -> None:
    seen = set[str]()
    for item in items.items():
        own = item.field("id")
        if own.text() in seen:
            own.refuse(f"is {own.text()[:40]!r}, as is that of an item before it")
        seen.add(own.text())


def _event(item: Node, articles: frozenset[str]) -> Event:
    for citation in item.each("citations"):
        _cited(citation, articles)
    return event(item)


def _cited(item: Node, articles: frozenset[str], name: str = "article") -> Node:
    """An item of which the article is there."""
    if item.field(name).text() not in articles:
        item.field(name).refuse("names no article of the file")
    return item


def _conflict(item: Node) -> Conflict:
    sides = item.field("sides")
    if len(sides.items()) < 2:
        sides.refuse("has less than two sides")
    return Conflict(
        id=item.field("id").name(),
        matter=item.field("matter").one_of(Matter),
        about=item.field("about").text(),
        events=item.field("events").texts(),
        sides=tuple(
            Side(
                said=side.field("said").text(),
                value=side.field("value").text(),
                mentions=side.field("mentions").texts(),
            )
            for side in sides.items()
        ),
    )


def _copy(item: Node, articles: frozenset[str]) -> Copy:
    _cited(_cited(item, articles), articles, "of")
    return Copy(article=item.field("article").text(), of=item.field("of").text())


def _selection(item: Node) -> Selection | None:
    if not item.known:
        return None
    return Selection(found=item.field("found").number(), criteria=item.field("criteria").texts())


def _writing(item: Node) -> Writing:
    return Writing(
        language=item.field("language").name(),
        small=frozenset(item.field("small").texts()),
        capital=frozenset(item.field("capital").texts()),
    )
