"""What a person may choose about an output, apart from what it says."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

DateStyle = Literal["ap", "long", "dmy", "iso"]
"""``ap``: Jan. 4, 2024; ``long``: January 4, 2024; ``dmy``: 4 January 2024; ``iso``: 2024-01-04."""


Telling = Literal["list", "narrative"]
"""``list``: an entry a date; ``narrative``: the same entries as prose."""

Template = Literal["chronology", "briefing", "onepage"]
"""What is printed: the plain list with all evidence, a briefing paper, what fits on one page."""

Paper = Literal["a4", "letter"]

Css = Literal["inline", "file", "none"]
"""Where the style sheet of a fragment goes: into it, into a file beside it, nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a chronology is to look; with it, a renderer needs nothing else.

    >>> Style().date_style
    'ap'
    """

    date_style: DateStyle = "ap"

    telling: Telling = "list"

    templates: Path | None = None
    """The person's own folder of templates; a file in it takes the place of ours of the same name."""

    heading_level: int = 2
    """The level, from 1 to 6, of a fragment's title; headings inside are one lower."""

    css: Css = "inline"
    """Where the style sheet of a fragment goes."""

    formula_guard: bool = True
    """Whether a cell of CSV that a spreadsheet would run as a formula gets an apostrophe in front."""

    calendar_periods: bool = False
    """Whether a calendar holds entries coarser than a day, each for as long as its date may mean."""

    reverse: bool = False
    """Whether the newest entry comes first."""

    max_chars: int | None = None
    """Characters that an entry's text may have; ``None`` for all."""

    max_quote: int | None = None
    """Characters that a quote may have, those around its time expression; ``None`` for whole sentences."""

    provenance: bool = True
    """Whether to show how dates were found, and the quotes."""

    gap: int | None = None
    """Days without an entry that are remarked on, 0 for never; ``None``: as many as are unusual there."""

    template: Template = "chronology"
    """The design of the PDF; other formats have one design each."""

    paper: Paper = "a4"

    as_of: date | None = None
    """The day that a briefing speaks of; ``None``: the newest day of an article."""

    originator: str = ""
    """Who answers for a print, as it is to be named; empty for nobody."""

    marking: str = ""
    """What stands at the top and the bottom of every printed page: ``"OFFICIAL"``."""

    archive: bool = False
    """Whether the PDF is one for archives, PDF/A-3, that carries the chronology as JSON."""
