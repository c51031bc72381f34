"""JSON lines: one document a line. The shape is told in docs/tag.md."""

import json
from typing import Any

from timeline.model.time import TimeValue
from timeline.renderers.tagged.timex import EventTag, Tagged, Timex


def render(found: Tagged) -> bytes:
    """A tagged document as one line of JSON, in UTF-8, with its line end."""
    document = found.document
    record: dict[str, Any] = {
        "doc_id": document.id,
        "dct": document.dct,
        **({"text": document.text} if document.extracted else {}),
        "timexes": [_record(timex, document.text) for timex in found.timexes],
    }
    if found.events is not None:
        record["events"] = [_event(tag, document.text) for tag in found.events]
    line = json.dumps(record, ensure_ascii=False) + "\n"
    return line.encode(errors="backslashreplace")  # half a surrogate pair: \ud83d is what JSON calls it too


def _spelled(value: TimeValue | None) -> str | None:
    """The TIMEX3 value of one end, if there is one."""
    return value.timex if value else None


def _event(tag: EventTag, text: str) -> dict[str, Any]:
    span, event = tag.span, tag.event
    return {
        "start": span.start,
        "end": span.end,
        "text": span.of(text),
        "value": event.value.timex if event.value else None,
        "end_value": event.end_value.timex if event.end_value else None,
        "kind": event.kind.value,
        "basis": event.basis.value,
        "certainty": event.certainty.value if event.certainty else None,
        "timex": tag.timex,
    }


def _record(timex: Timex, text: str) -> dict[str, Any]:
    span, anchor = timex.span, timex.anchor
    begin, end = timex.ends
    return {
        "start": span.start,
        "end": span.end,
        "text": span.of(text),
        "type": timex.type.value,
        "value": timex.value.timex if timex.value else None,
        "mod": timex.mod,
        "begin": _spelled(begin),
        "end_value": _spelled(end),
        "rule": timex.resolution.expression.rule,
        "anchor": {"kind": anchor.kind.value, "value": anchor.value.timex if anchor.value else None}
        if timex.relative
        else None,
        "certainty": timex.certainty.value if timex.certainty else None,
    }
