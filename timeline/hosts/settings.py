"""What a block says behind its name: `src=story.json heading-level=3`."""

import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from timeline.errors import UsageError
from timeline.renderers.style import Css, DateStyle, Style

DATE_STYLES = ("ap", "long", "dmy", "iso")
SHEETS = ("inline", "none")
NAMES = ("src", "title", "id", "date", "tz", "lang", "date-style", "heading-level", "css")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is to be shown, and how."""

    src: str = ""
    """The file, folder or pattern that is read; empty where the block holds the entries."""

    title: str = ""
    id: str = ""
    """What the ids begin with, after the prefix; by default it is made of the subject."""

    day: date | None = None
    zone: str = ""
    language: str = "en"
    style: Style = field(default_factory=Style)


def settings_of(given: Mapping[str, object]) -> Settings:
    """The settings that a site and a block give.

    Args:
        given: by their names in a block.

    Raises:
        UsageError: there is no such setting, or it has no such value.

    >>> settings_of({"src": "story.json", "heading-level": "3"}).style.heading_level
    3
    """
    for name in given:
        if name not in NAMES:
            raise UsageError(f"there is no setting {str(name)[:40]!r}", hint=f"choose from {', '.join(NAMES)}")
    said = {name: str(value) for name, value in given.items() if value not in (None, "")}
    return Settings(
        src=said.get("src", ""),
        title=said.get("title", ""),
        id=_id(said.get("id", "")),
        day=_day(said.get("date", "")),
        zone=said.get("tz", ""),
        language=_language(said.get("lang", "en")),
        style=Style(
            date_style=cast("DateStyle", _one_of(DATE_STYLES, said, "date-style")),
            heading_level=int(_one_of(("2", "1", "3", "4", "5", "6"), said, "heading-level")),
            css=cast("Css", _one_of(SHEETS, said, "css")),
        ),
    )


def parted(info: str) -> dict[str, str]:
    """The settings behind a block's name, not looked at yet.

    Raises:
        UsageError: a quotation mark is missing, or a word is no setting.

    >>> parted('src=story.json title="The bridge"')
    {'src': 'story.json', 'title': 'The bridge'}
    """
    try:
        words = shlex.split(info)
    except ValueError as error:
        raise UsageError("a quotation mark is not closed", hint='write title="The bridge"') from error
    found: dict[str, str] = {}
    for word in words:
        name, is_one, value = word.partition("=")
        if not is_one:
            raise UsageError(f"{word[:40]!r} is no setting", hint="write name=value, as in src=story.json")
        found[name] = value
    return found


def _one_of(known: tuple[str, ...], said: Mapping[str, Any], name: str) -> str:
    value = str(said.get(name, known[0]))
    if value not in known:
        raise UsageError(f"{name}={value[:40]} is not known", hint=f"choose from {', '.join(sorted(known))}")
    return value


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError(f"date={text[:40]} is not a day", hint="write it as 2024-01-04") from error


def _language(code: str) -> str:
    from timeline.language import available

    if code not in available():
        raise UsageError(f"there is no language {code[:40]!r}", hint=f"choose from {', '.join(available())}")
    return code


def _id(text: str) -> str:
    if text and not (text.isascii() and text.replace("-", "").isalnum()):
        raise UsageError(f"id={text[:40]} is no name", hint="use letters, digits and hyphens")
    return text
