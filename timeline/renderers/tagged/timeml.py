"""TimeML 1.2.1: the text with its time expressions marked as TIMEX3. Without the tags it is the text as given."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from timeline.model.chronology import AnchorKind, TimexType
from timeline.model.text import TextSpan
from timeline.model.time import Recurrence
from timeline.renderers.tagged.characters import held
from timeline.renderers.tagged.timex import Tagged, Timex

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_CREATION = "t0"

UNKNOWN = {
    TimexType.DATE: "XXXX-XX-XX",
    TimexType.TIME: "XXXX-XX-XXTXX:XX",
    TimexType.DURATION: "PXX",
    TimexType.SET: "XXXX-XX-XX",
}
"""What stands for a value that could not be resolved: TIMEX3 wants one, and X is its digit that nobody knows."""


def render(found: Tagged) -> bytes:
    """A tagged document as TimeML, in UTF-8; a character that XML cannot hold becomes U+FFFD."""
    document = found.document
    parts = [_HEAD]
    if document.id is not None:
        parts.append(f"<DOCID>{_words(str(document.id))}</DOCID>\n")
    if document.dct is not None:
        parts.append(f"<DCT>{_creation(document.dct)}</DCT>\n")
    parts += ["<TEXT>", *_marked(found), "</TEXT>\n</TimeML>\n"]
    return "".join(parts).encode()


def _creation(dct: str) -> str:
    kind = TimexType.TIME if "T" in dct else TimexType.DATE
    told = {"tid": _CREATION, "type": kind.value, "value": dct, "temporalFunction": "false"}
    return f"<TIMEX3{_attributes({**told, 'functionInDocument': 'CREATION_TIME'})}>{_words(dct)}</TIMEX3>"


def _marked(found: Tagged) -> Iterator[str]:
    """The text, stretch by stretch."""
    text, last = found.document.text, 0
    names = {timex.resolution.expression.span: f"t{number}" for number, timex in enumerate(found.timexes, start=1)}
    for number, timex in enumerate(found.timexes, start=1):
        yield _words(text[last : timex.span.start])
        yield f"<TIMEX3{_attributes(_told(timex, f't{number}', _anchor(timex, found, names)))}>"
        yield f"{_words(timex.span.of(text))}</TIMEX3>"
        last = timex.span.end
    yield _words(text[last:])


def _told(timex: Timex, tid: str, anchor: str | None) -> dict[str, str | None]:
    value = timex.value
    repeated = value if isinstance(value, Recurrence) else None
    return {
        "tid": tid,
        "type": timex.type.value,
        "value": value.timex if value else UNKNOWN[timex.type],
        "mod": timex.mod,
        "quant": (repeated.quant or None) if repeated else None,
        "freq": (repeated.freq or None) if repeated else None,
        "temporalFunction": "true" if timex.relative else "false",
        "functionInDocument": "NONE",
        "anchorTimeID": anchor,
    }


def _anchor(timex: Timex, found: Tagged, names: dict[TextSpan, str]) -> str | None:
    """The tid of what an expression counts from, where that is tagged itself."""
    if timex.anchor.kind is AnchorKind.DATELINE:
        return _CREATION if found.document.dct is not None else None
    return names.get(timex.anchor.span) if timex.anchor.span else None


def _attributes(told: dict[str, str | None] | dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(held(value))}" for name, value in told.items() if value is not None)


def _words(text: str) -> str:
    """Text as XML has it; a carriage return is written as a reference, or XML would turn it into a line feed."""
    return escape(held(text), {"\r": "&#13;"})
