"""`timeline explain`: how a phrase is read, step by step."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli.console import complain, note, put
from timeline.cli.options import DateOption, JsonOption, LanguageOption, day_of, language_of
from timeline.errors import ExitCode

if TYPE_CHECKING:
    from timeline.model.chronology import Resolution

SCHEMA_VERSION = "1.0"


def explain(
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", help="A phrase or sentence that speaks of time.")],
    date: DateOption = None,
    lang: LanguageOption = "en",
    *,
    as_json: JsonOption = False,
) -> int:
    """Print how each time expression in a phrase is read, step by step, and its value."""
    from timeline import resolve

    phrase, day = " ".join(text), day_of(date)
    found = resolve(phrase, day, language_of(lang))
    if as_json:
        record = {
            "schema_version": SCHEMA_VERSION,
            "text": phrase,
            "date": day.isoformat() if day else None,
            "resolutions": [_record(resolution) for resolution in found],
        }
        put((json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode())
    else:
        put("".join(" → ".join(resolution.steps) + "\n" for resolution in found).encode())
    return _verdict(found, phrase, dated=day is not None)


def _verdict(found: "tuple[Resolution, ...]", phrase: str, *, dated: bool) -> ExitCode:
    if not found:
        complain(f"nothing in “{phrase}” speaks of time that timeline knows")
        return ExitCode.NOTHING_DATED
    if all(resolution.value is None for resolution in found):
        if not dated:
            note("Give --date with the day of the story, for example --date 2024-01-04.")
        return ExitCode.NOTHING_DATED
    return ExitCode.DONE


def _record(resolution: "Resolution") -> dict[str, Any]:
    from timeline.model.time import TimeValue

    expression, value, last = resolution.expression, resolution.value, resolution.end_value
    unit = value if isinstance(value, TimeValue) else None
    mod = getattr(value, "mod", None)
    return {
        "expression": {"start": expression.span.start, "end": expression.span.end, "text": expression.text},
        "type": expression.type.value,
        "value": value.timex if value else None,
        "end_value": last.timex if last else None,
        "mod": mod.value if mod else None,
        "granularity": unit.granularity.value if unit else None,
        "begin": str(unit.begin) if unit else None,
        "end": str((last or unit).end) if unit else None,
        "rule": expression.rule,
        "anchor": resolution.anchor.kind.value,
        "direction": resolution.direction.value if resolution.direction else None,
        "certainty": resolution.certainty.value,
        "steps": list(resolution.steps),
    }
