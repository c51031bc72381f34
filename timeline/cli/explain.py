"""`timeline explain`: how a phrase is read, step by step; what an article's dates count from."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli.console import complain, note, put
from timeline.cli.options import DateOption, JsonOption, LanguageOption, ZoneOption, choice_of, day_of, language_of
from timeline.errors import ExitCode, UsageError

if TYPE_CHECKING:
    import datetime as dt

    from timeline.model.chronology import Resolution
    from timeline.model.text import Article
    from timeline.sources import ReadChoice

SCHEMA_VERSION = "1.0"


def explain(  # noqa: PLR0913, PLR0917 - its options
    text: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT...]", help="A phrase or sentence that speaks of time.")
    ] = None,
    article: Annotated[
        list[str] | None,
        typer.Option("--article", metavar="FILE", help="An article whose day and zone are to be explained instead."),
    ] = None,
    story: Annotated[
        str | None, typer.Option("--in", metavar="FILE", help="A chronology as JSON; TEXT is then the id of an entry.")
    ] = None,
    date: DateOption = None,
    tz: ZoneOption = None,
    lang: LanguageOption = "en",
    *,
    as_json: JsonOption = False,
) -> int:
    """Print how a phrase is read, what an article's dates count from, or why an entry is as it is."""
    if story is not None:
        return _entry(story, text or [], alone=not (article or date or tz), as_json=as_json)
    if bool(text) == bool(article):
        raise UsageError(
            "a phrase and an article cannot be explained at once" if text else "there is nothing to explain",
            hint="give a TEXT or --article FILE",
        )
    if text and tz is not None:
        raise UsageError("a phrase has no time zone", where="--tz", hint="give it with --article FILE")
    if article:
        return _articles(article, choice_of(date, tz, lang), as_json=as_json)
    return _phrase(" ".join(text or ()), day_of(date), language_of(lang), as_json=as_json)


def _entry(story: str, ids: list[str], *, alone: bool, as_json: bool) -> ExitCode:
    """Why a chronology has an entry."""
    from timeline.cli.entries import found, record, told
    from timeline.editing.stored import read_json
    from timeline.sources import load

    if not ids or not alone:
        raise UsageError("it takes the ids of entries, and no article, date or zone", where="--in", hint="give an ID")
    chronology = read_json(load(story), story)
    events = [found(chronology, name) for name in ids]
    if as_json:
        records = [record(chronology, event) for event in events]
        _put_json({"schema_version": SCHEMA_VERSION, "entries": records})
    else:
        put("\n".join(told(chronology, event) for event in events).encode())
    return ExitCode.DONE


def _articles(origins: list[str], choice: "ReadChoice", *, as_json: bool) -> ExitCode:
    """What each article's day and zone rest on."""
    from timeline.cli.evidence import record, told
    from timeline.cli.inputs import Inputs, readings

    found: list[Article] = []
    code = ExitCode.DONE
    for reading in readings(Inputs(origins=tuple(origins), choice=choice)):
        if reading is None:
            code = ExitCode.UNREADABLE
        else:
            found += reading.articles
    if as_json:
        _put_json({"schema_version": SCHEMA_VERSION, "articles": [record(one) for one in found]})
    else:
        put("\n".join(told(one) for one in found).encode())
    if code is ExitCode.DONE and all(one.dateline.day is None for one in found):
        note("Give --date with the day of the story, for example --date 2024-01-04.")
        return ExitCode.NOTHING_DATED
    return code


def _phrase(phrase: str, day: "dt.date | None", code: str, *, as_json: bool) -> ExitCode:
    """How each time expression in a phrase is read."""
    from timeline import resolve

    found = resolve(phrase, day, code)
    if as_json:
        _put_json(
            {
                "schema_version": SCHEMA_VERSION,
                "text": phrase,
                "date": day.isoformat() if day else None,
                "resolutions": [_record(resolution) for resolution in found],
            }
        )
    else:
        put("".join(" → ".join(resolution.steps) + "\n" for resolution in found).encode())
    return _verdict(found, phrase, dated=day is not None)


def _put_json(record: dict[str, Any]) -> None:
    put((json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode())


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
