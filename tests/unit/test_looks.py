"""What a person says of the looks arrives where it is drawn."""

from dataclasses import fields

import pytest

from timeline.cli.options.looks import LookOptions
from timeline.model.time import TimeValue
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.ranges import dates
from timeline.renderers.style import Style


def test_every_option_has_its_field() -> None:
    given = LookOptions(date_style="dmy", reverse=True, gap="9d", max_chars=80, max_quote=60, no_provenance=True)
    style = given.looks()
    assert (style.date_style, style.reverse, style.gap) == ("dmy", True, 9)
    assert (style.max_chars, style.max_quote, style.provenance) == (80, 60, False)


def test_what_nobody_says_is_as_the_style_has_it() -> None:
    made, plain = LookOptions().looks(), Style()
    assert {field.name: getattr(made, field.name) for field in fields(Style)} == {
        field.name: getattr(plain, field.name) for field in fields(Style)
    }


@pytest.mark.parametrize(
    ("language", "begin", "end", "said"),
    [
        ("en", "2024-01-04", None, "4 January 2024"),
        ("en", "2024-09", None, "September 2024"),
        ("en", "2024-01-04T20:00", None, "4 January 2024, 8 p.m."),
        ("en", "2025-03-03", "2025-03-05", "3–5 March 2025"),
        ("en", "2025-03-30", "2025-04-02", "30 March–2 April 2025"),
        ("en", "2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025"),
        ("en", "BC0044-03-15", None, "15 March 44 B.C."),
        ("es", "2024-01-04", None, "4 de enero de 2024"),
        ("es", "2025-03-03", "2025-03-05", "3–5 de marzo de 2025"),
    ],
)
def test_the_day_first(language: str, begin: str, end: str | None, said: str) -> None:
    last = TimeValue(end) if end else None
    assert str(dates(Phrasing(language, "dmy"), TimeValue(begin), last)) == said
