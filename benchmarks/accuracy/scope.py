"""Which Recognizers cases a reader of news cannot be asked, and why."""

import re

_MODES = ("TasksMode", "CalendarMode", "ExperimentalMode", "ExtendedTypes", "SplitDateAndTime")
_FEW = re.compile(r"\b(?:few|several|some)\b")
_CLOCK = re.compile(r"\d:\d\d:\d\d")
_TWO_NUMBERS = re.compile(r"\D*\d{1,2}\s*[./-]\s*\d{1,2}\D*")
_SPOKEN = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|thirty|twenty|forty|fifty)\b"
)
_NUMBERS = re.compile(
    r"\d{1,2}[:.]\d\d(?::\d\d)?|\d{1,2}\s*[ap]\b\.?\s*(?:m\b)?|\d{1,2}\s*[ap]m|\d{1,2}\s*o'?\s?clock|\d{4}"
    r"|\d+(?:st|nd|rd|th)|\d+[/.-]\d+(?:[/.-]\d+)?"
    r"|\d+\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|hour|min|sec|day|week|month|year)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s*\d+"
)
"""Numbers that show what they are: clocks, years, ordinals, dates, amounts."""


def outside(file: str, kind: str, text: str, timex: str, bounds: str, *, dated: bool) -> str:  # noqa: PLR0913 - a case
    """Why a case is not asked, the first reason that holds; empty where it is asked.

    Args:
        file: the specification's, without its suffix.
        kind: what the expression is said to be.
        text: the expression.
        timex: the value expected, X being what the words leave open.
        bounds: its past reading, where it begins and ends.
        dated: whether the case has a day of writing.

    >>> outside("DateParser", "date", "5.12", "XXXX-05-12", "2016-05-12", dated=True)
    'two numbers that may be no date'
    """
    low = text.lower()
    reasons = {
        "a time zone by itself": kind == "timezone",
        "a span without a value": not timex or (kind != "set" and bounds in {"", "not resolved"}),
        "a mode of the assistant": file.endswith(_MODES),
        "a list of alternatives": kind == "datetimealt",
        "no past reading": bounds.startswith("0001"),
        "few or several taken as a number": bool(_FEW.search(low)) and "X" not in timex,
        "a fiscal or school year of the assistant's own": "FY" in timex or "SY" in timex,
        "no day of writing": not dated and "date" in kind,
        "counts from the hour of writing": _by_the_clock(kind, timex, text),
        "two numbers that may be no date": bool(_TWO_NUMBERS.fullmatch(low)) and kind == "date",
        "a time of day in spoken words": kind in {"time", "timerange", "datetime"} and _spoken(low),
        "a bare number for an hour": "time" in kind and any(letter.isdigit() for letter in _NUMBERS.sub("", low)),
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def _by_the_clock(kind: str, timex: str, text: str) -> bool:
    """Whether a time is expected to the second that the words do not tell to the second.

    >>> _by_the_clock("datetime", "2022-01-07T19:25:00", "in half an hour")
    True
    """
    first = timex.strip("()").split(",")[0]
    return kind.startswith("datetime") and bool(_CLOCK.search(first)) and not _CLOCK.search(text)


def _spoken(low: str) -> bool:
    """Whether hours are told in words, and not one number in figures."""
    return bool(_SPOKEN.search(low)) and not any(letter.isdigit() for letter in low)
