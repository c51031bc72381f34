"""Entries of a JSON output with their evidence, and what has no entry."""

from dataclasses import replace

from timeline.editing.node import Node
from timeline.model.chronology import (
    Anchor,
    AnchorKind,
    Aside,
    Basis,
    Certainty,
    Citation,
    Direction,
    Event,
    Kind,
    Mention,
    Reason,
    Resolution,
    TimeExpression,
    TimexType,
    Undated,
    Unresolved,
)
from timeline.model.editing import Change, Edit
from timeline.model.meaning import Silent
from timeline.model.merging import Salience
from timeline.model.text import TextSpan
from timeline.model.time import Duration, Mod, Qualifier, Recurrence, Reference, TimeValue, Value


def event(item: Node) -> Event:
    """An item of `events`.

    Raises:
        UnreadableInput: it is none.
    """
    value, end_value = _when(item.field("when"))
    mentions = tuple(_mention(one) for one in item.each("citations"))
    if not mentions:
        item.field("citations").refuse("is empty: an entry has evidence")
    return Event(
        id=item.field("id").name(),
        value=value,
        end_value=end_value,
        text=item.field("text").name(),
        kind=item.field("kind").one_of(Kind),
        basis=item.field("basis").one_of(Basis),
        mentions=mentions,
        notes=item.field("notes").texts(),
        salience=_salience(item.field("salience")),
        edits=tuple(
            Edit(change=one.field("change").one_of(Change), was=one.field("was").text()) for one in item.each("edits")
        ),
    )


def unresolved(item: Node) -> Unresolved:
    """An item of `unresolved`."""
    return Unresolved(
        citation=_citation(item),
        rule=item.field("rule").text(),
        reason=item.field("reason").text(),
        hint=item.field("hint").text(),
    )


def undated(item: Node) -> Undated:
    """An item of `durations`."""
    kind = item.field("type").one_of(TimexType)
    return Undated(citation=_citation(item), type=kind, value=_amount(item, kind), rule=item.field("rule").text())


def aside(item: Node) -> Aside:
    """An item of `asides`."""
    value, end_value = _when(item.field("when"))
    return Aside(
        citation=_citation(item),
        value=value,
        end_value=end_value,
        rule=item.field("rule").text(),
        reason=item.field("reason").one_of(Reason),
    )


def _amount(item: Node, kind: TimexType) -> Value:
    said = item.field("value").name()
    mod = item.field("mod").one_of(Mod) if item.field("mod").known else None
    if said in [reference.value for reference in Reference]:
        return Reference(said)
    return Duration(said, mod=mod) if kind is TimexType.DURATION else Recurrence(said, mod=mod)


def _mention(item: Node) -> Mention:
    lead, tail = item.field("lead").text(), item.field("tail").text()
    citation = replace(_citation(item), context=(lead, tail))
    return Mention(
        id=item.field("id").name(),
        citation=citation,
        text=item.field("text").name(),
        kind=item.field("kind").one_of(Kind),
        basis=item.field("basis").one_of(Basis),
        resolution=_resolution(item.field("resolution"), citation),
        trigger=_span(item.field("trigger")) if item.field("trigger").known else None,
        attribution=item.field("attribution").text(),
        clause=item.field("clause").flag(),
    )


def _resolution(item: Node, citation: Citation) -> Resolution:
    value, end_value = _when(item.field("when"))
    direction = item.field("direction")
    return Resolution(
        expression=TimeExpression(
            span=citation.expression,
            text=citation.phrase,
            type=item.field("type").one_of(TimexType),
            meaning=Silent(),
            rule=item.field("rule").text(),
        ),
        anchor=_anchor(item.field("anchor")),
        direction=direction.one_of(Direction) if direction.known else None,
        value=value,
        end_value=end_value,
        certainty=item.field("certainty").one_of(Certainty),
        steps=item.field("steps").texts(),
    )


def _anchor(item: Node) -> Anchor:
    return Anchor(
        kind=item.field("kind").one_of(AnchorKind),
        value=_value(item, "") if item.field("value").known else None,
        span=_span(item) if item.field("start").known else None,
    )


def _when(item: Node) -> tuple[TimeValue, TimeValue | None]:
    value = _value(item, "")
    return value, _value(item, "end_") if item.field("end_value").known else None


def _value(item: Node, prefix: str) -> TimeValue:
    said, mod, qualifier = (item.field(prefix + name) for name in ("value", "mod", "qualifier"))
    try:
        return TimeValue(
            said.text(),
            mod=mod.one_of(Mod) if mod.known else None,
            qualifier=qualifier.one_of(Qualifier) if qualifier.known else None,
        )
    except ValueError:
        said.refuse(f"is {said.text()[:40]!r}, which is no TIMEX3 date or time")


def _salience(item: Node) -> Salience | None:
    if not item.known:
        return None
    return Salience(
        score=item.field("score").number(),
        outlets=item.field("outlets").number(),
        articles=item.field("articles").number(),
        sentences=item.field("sentences").number(),
        earliest=item.field("earliest").number(),
    )


def _citation(item: Node) -> Citation:
    expression, span, quote = item.field("expression"), _span(item), item.field("quote").name()
    inner, phrase = _span(expression), expression.field("text").text()
    if len(quote) != span.end - span.start:
        item.field("quote").refuse("is not as long as its start and end say")
    if quote[max(inner.start - span.start, 0) : max(inner.end - span.start, 0)] != phrase:
        expression.refuse("does not stand in the quote where it says")
    return Citation(
        article=item.field("article").text(),
        sentence=item.field("sentence").number(),
        span=span,
        quote=quote,
        expression=inner,
        phrase=phrase,
    )


def _span(item: Node) -> TextSpan:
    start, end = item.field("start").number(), item.field("end").number()
    return TextSpan(start, end) if start <= end else item.field("end").refuse("lies before the start")
