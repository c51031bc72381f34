"""HTML: one page that shows a text with its time expressions and events, and how each was read."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from timeline.model.text import TextSpan
from timeline.model.time import Value
from timeline.renderers.html import policy, sheet
from timeline.renderers.legible import SILENT, legible
from timeline.renderers.tagged.characters import held
from timeline.renderers.tagged.timex import EventTag, Tagged, Timex
from timeline.renderers.templates import fill
from timeline.renderers.words import counted, phrases

TEMPLATE, SHEET = "tagged.html", "tagged.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A time expression as the page shows it."""

    number: int
    words: str
    """As they stand, line ends included."""

    line: str
    """The same on one line."""

    type: str
    value: str
    """Empty where it could not be resolved."""

    mod: str
    certainty: str
    rule: str
    anchor: str
    """What it counts from, by name; empty where it counts from nothing."""

    counted: str
    """The value of that."""

    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event mention as the page shows it."""

    number: int
    words: str
    line: str
    value: str
    """Empty where nothing tells; of a range, both ends."""

    kind: str
    basis: str
    certainty: str
    mark: int
    """Number of the expression that dates or bounds it; 0 where none does."""


def render(found: Tagged) -> bytes:
    """A tagged document as a self-contained page, in UTF-8.

    Raises:
        TemplateError: the template or the style sheet breaks.
    """
    css = sheet(SHEET, None)
    marks = tuple(_mark(number, timex, found) for number, timex in enumerate(found.timexes, start=1))
    happenings = tuple(_happening(number, tag, found) for number, tag in enumerate(found.events or (), start=1))
    name, words = found.document.id, phrases(found.document.article.language)
    says = words["tagged"]
    text = fill(
        TEMPLATE,
        None,
        title="" if name is None else legible(str(name)),
        dct=legible(found.document.dct or ""),
        language=found.document.article.language,
        words=words,
        says=says,
        counts=[counted(says[kind], len(seen)) for kind, seen in (("times", marks), ("events", happenings)) if seen],
        pieces=tuple(_pieces(found, marks, happenings)),
        marks=marks,
        happenings=happenings,
        css=Markup(css),  # noqa: S704 - a style sheet of ours, checked by `sheet`
        policy=policy(css),
    )
    return text.encode()


def _pieces(
    found: Tagged, marks: tuple[Mark, ...], happenings: tuple[Happening, ...]
) -> Iterator[str | Mark | Happening]:
    """The text, stretch by stretch; an event within a time expression is shown in the table only."""
    text, last = found.document.text, 0
    placed: list[tuple[TextSpan, Mark | Happening]] = [
        *((timex.span, mark) for timex, mark in zip(found.timexes, marks, strict=True)),
        *((tag.span, happening) for tag, happening in zip(found.events or (), happenings, strict=True)),
    ]
    for span, piece in sorted(placed, key=lambda one: (one[0], isinstance(one[1], Happening))):
        if span.start < last:
            continue
        yield _shown(text[last : span.start])
        yield piece
        last = span.end
    yield _shown(text[last:])


def _mark(number: int, timex: Timex, found: Tagged) -> Mark:
    words = timex.span.of(found.document.text)
    return Mark(
        number=number,
        words=_shown(words),
        line=legible(words),
        type=timex.type.value,
        value=_timex(timex.value),
        mod=timex.mod or "",
        certainty=timex.certainty.value if timex.certainty else "unresolved",
        rule=timex.resolution.expression.rule,
        anchor=timex.anchor.kind.value if timex.relative else "",
        counted=_timex(timex.anchor.value) if timex.relative else "",
        steps=tuple(map(legible, timex.resolution.steps)),
    )


def _happening(number: int, tag: EventTag, found: Tagged) -> Happening:
    words, event = tag.span.of(found.document.text), tag.event
    return Happening(
        number=number,
        words=_shown(words),
        line=legible(words),
        value="/".join(value.timex for value in (event.value, event.end_value) if value),
        kind=event.kind.value,
        basis=event.basis.value if event.value or tag.timex is not None else "",
        certainty=event.certainty.value if event.certainty else "",
        mark=0 if tag.timex is None else tag.timex + 1,
    )


def _timex(value: Value | None) -> str:
    return value.timex if value else ""


def _shown(text: str) -> str:
    """Text as given; what would hide or turn other characters shows as U+FFFD."""
    return SILENT.sub("\N{REPLACEMENT CHARACTER}", held(text))
