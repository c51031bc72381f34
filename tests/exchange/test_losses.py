"""What has no room in a format is told, with its count, and what has room is not."""

import re
from pathlib import Path

import pytest

from tests.chronologies import article, bridge, event
from timeline.model.chronology import Chronology
from timeline.model.time import Mod, TimeValue
from timeline.renderers import FORMATS, Style, format_named

NAMES = [known.name for known in FORMATS]


def losses(told: Chronology, name: str) -> tuple[str, ...]:
    return format_named(name).losses(told, Style())


@pytest.mark.parametrize("name", NAMES)
def test_a_plain_day_is_lost_nowhere(name: str) -> None:
    told = article(["It rained Thursday."])
    plain = Chronology(title="Rain", language="en", articles=(told,), events=(event(told, "Thursday", "2024-01-04"),))
    assert losses(plain, name) == (("evidence and sources are left out",) if name == "mermaid" else ())


def test_what_a_calendar_leaves_out_is_counted() -> None:
    assert losses(bridge(), "ics") == (
        "9 entries coarser than a day are left out",
        "1 time expression without a value is left out",
    )
    told = article(["It rained before Friday.", "It snowed in 44 B.C. on a day."])
    odd = Chronology(
        title="",
        language="en",
        articles=(told,),
        events=(
            event(told, "44 B.C.", "BC0044-03-15"),
            event(told, "before Friday", TimeValue("2024-01-05", mod=Mod.BEFORE)),
        ),
    )
    assert losses(odd, "ics") == (
        "1 entry outside the years 2 to 9998 is left out",
        "1 entry before or after the day it names is left out",
    )
    assert losses(odd, "markwhen") == (
        "1 month or day before year 1 is left out",
        "1 entry before or after the date it names stands on it",
    )
    assert losses(odd, "timelinejs") == ("1 entry before or after the date it names stands on it",)


def test_an_empty_chronology_loses_nothing() -> None:
    empty = Chronology(title="", language="en", articles=(article(["Nothing."]),), events=())
    assert [name for name in NAMES if losses(empty, name)] == []


def test_the_page_on_formats_has_every_one() -> None:
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `([a-z-]+)` \| `(\.[a-z.]+)` \|", page, re.MULTILINE)
    assert told == [(known.name, known.suffix) for known in FORMATS]
