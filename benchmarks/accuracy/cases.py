"""The Recognizers cases: an expression, the day it was written, and the value expected in the past reading.

They are the specification of an assistant's date parser. What a news reader cannot be asked is left out by reason,
and counted; the reasons look at what is expected, never at what we answer.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.accuracy.scope import outside

NO_DAY = date(2016, 11, 7)
"""The day for cases that name none: they tell times of day and lengths only."""

_NAME = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:days?)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?"
    r"|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
"""Names that are asked with the capital that English gives them: what is typed to an assistant often has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One expected value."""

    file: str
    text: str
    """The expression alone, without the assistant's sentence around it."""

    day: date
    kind: str
    """``date``, ``daterange``, ``time``, ``timerange``, ``datetime``, ``datetimerange``, ``duration``, ``set`` …"""

    timex: str
    """As Recognizers spells it; X stands for what the words leave open."""

    start: str
    """Date, time or both: the point itself, or where the stretch begins; for a length its seconds."""

    end: str
    """Where a stretch ends; empty for a point."""

    outside: str
    """Why it cannot be asked; empty where it can."""


def cases(paths: Sequence[Path]) -> Iterator[Case]:
    """All that is expected, each once, in the order of the files.

    Args:
        paths: the specification's files.
    """
    seen = set()
    for path in paths:
        for spec in json.loads(path.read_text(encoding="utf-8-sig")):
            for result in spec["Results"]:
                case = _case(path.stem, spec, result)
                key = (case.text.lower(), case.day, case.timex, case.start, case.end)
                if case.outside or key not in seen:
                    seen.add(key)
                    yield case


def _case(file: str, spec: dict[str, Any], result: dict[str, Any]) -> Case:
    written = (spec.get("Context") or {}).get("ReferenceDateTime")
    value = result.get("Value") or result.get("Resolution") or {}
    values = value.get("values") or [value]
    timex, past = _past(values[0])
    kind = (result.get("Type") or result.get("TypeName") or result.get("Typename") or "").removeprefix("datetimeV2.")
    start, end = _bounds(past)
    text = _NAME.sub(lambda name: name.group().capitalize(), _words(spec["Input"], result))
    return Case(
        file=file,
        text=text,
        day=date.fromisoformat(written[:10]) if written else NO_DAY,
        kind=kind,
        timex=timex,
        start=start,
        end=end,
        outside=outside(file, kind, text, timex, start + end, dated=bool(written)),
    )


def _past(value: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Timex and past resolution: parsers name it, models give the past one first."""
    timex = value.get("Timex") or value.get("timex") or ""
    return timex, value.get("PastResolution") or value


def _bounds(past: dict[str, Any]) -> tuple[str, str]:
    start = end = ""
    for key, told in past.items():
        low = key.lower()
        if low.startswith("start"):
            start = told
        elif low.startswith("end"):
            end = told
        elif low in ("date", "time", "datetime", "duration", "value"):
            start = told
    return start, end


def _words(text: str, result: dict[str, Any]) -> str:
    """The expression as it stands in the input; results give it in small letters."""
    size = len(result["Text"])
    words: str = text[result["Start"] : result["Start"] + size]
    return words if words.lower() == result["Text"].lower() else result["Text"]
