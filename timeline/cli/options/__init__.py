"""Options that several commands share, and the values that they stand for."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.sources import ReadChoice

ARTICLES = "Files, folders, patterns, addresses of pages, or - for standard input."

DateOption = Annotated[
    str | None,
    typer.Option("--date", metavar="DATE", help="The day that the articles were written: 2024-01-04."),
]

ZoneOption = Annotated[
    str | None,
    typer.Option("--tz", metavar="ZONE", help="The time zone of articles whose own words tell none: Asia/Baghdad."),
]

ReadingOption = Annotated[
    Literal["news", "history"] | None,
    typer.Option("--reading", help="How dates without a year count; by default the text itself tells."),
]

LanguageOption = Annotated[
    str, typer.Option("--lang", metavar="CODE", help="The language, where the input names none: en, es.")
]

FormOption = Annotated[
    Literal["text", "markdown", "html", "feed", "jsonl", "timeml"] | None,
    typer.Option("--from", help="What the inputs are; by default each tells by its content."),
]

CacheOption = Annotated[
    str | None, typer.Option("--cache", metavar="DIR", help="Keep here what was fetched and found, for the next run.")
]

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def day_of(text: str | None, option: str = "--date") -> date | None:
    """The day that an option names.

    Args:
        text: what was given, ``2024-01-04``; ``None`` where nothing was.
        option: its name.

    Raises:
        UsageError: it is not a day in that form.

    >>> day_of("2024-01-04")
    datetime.date(2024, 1, 4)
    """
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise UsageError(f"{text!r} is not a day", where=option, hint="write it as 2024-01-04")
    return day


def choice_of(day: str | None, zone: str | None, code: str) -> "ReadChoice":
    """What the person said about the articles' day, zone and language.

    Raises:
        UsageError: the day is none, or there is no folder for the language.
    """
    from timeline.sources import ReadChoice

    return ReadChoice(day=day_of(day), zone=zone or "", language=language_of(code))


def language_of(code: str) -> str:
    """The language that `--lang` names.

    Raises:
        UsageError: there is no folder for it.

    >>> language_of("es")
    'es'
    """
    from timeline.language import available

    if code not in available():
        raise UsageError(f"there is no language {code!r}", where="--lang", hint=f"choose {', '.join(available())}")
    return code


def folder_of(text: str | None) -> Path | None:
    """The folder that `--templates` names.

    Raises:
        UsageError: there is no such folder.
    """
    if text is None:
        return None
    folder = Path(text)
    if not folder.is_dir():
        raise UsageError(f"there is no folder {text}", where="--templates", hint="name a folder of templates")
    return folder


def days_of(text: str | None, least: int = 0) -> int | None:
    """The number of days that `--gap` names.

    Raises:
        UsageError: it is no such number.

    >>> days_of("30d"), days_of("0")
    (30, 0)
    """
    if text is None:
        return None
    number = text.removesuffix("d")
    if not (number.isascii() and number.isdigit() and len(number) < 7 and int(number) >= least):
        raise UsageError(f"{text!r} is no number of days", where="--gap", hint="write it as 30d")
    return int(number)
