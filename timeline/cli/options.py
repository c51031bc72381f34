"""Options that several commands share, and the values that they stand for."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.sources import ReadChoice

DateOption = Annotated[
    str | None,
    typer.Option("--date", metavar="DATE", help="The day that the articles were written: 2024-01-04."),
]

ZoneOption = Annotated[
    str | None,
    typer.Option("--tz", metavar="ZONE", help="The time zone of the articles' datelines: Asia/Baghdad."),
]

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def day_of(text: str | None) -> date | None:
    """The day that `--date` names.

    Args:
        text: what was given, ``2024-01-04``; ``None`` where nothing was.

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
        raise UsageError(f"{text!r} is not a day", where="--date", hint="write it as 2024-01-04")
    return day


def choice_of(day: str | None, zone: str | None) -> "ReadChoice":
    """What the person said about the articles' day and zone.

    Raises:
        UsageError: the day is none.
    """
    from timeline.sources import ReadChoice

    return ReadChoice(day=day_of(day), zone=zone or "")


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
