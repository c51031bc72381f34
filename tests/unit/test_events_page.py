"""Every row of the tables in docs/events.md holds."""

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.pipeline import understand
from timeline.sources import read
from timeline.sources.ladder import ReadChoice

PAGE = Path(__file__).parents[2] / "docs" / "events.md"
DAY = date(2024, 5, 16)
ROWS = [
    tuple(cell.strip() for cell in row.strip("|").split("|"))
    for row in re.findall(r"^\|.*\|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    if not row.startswith(("|---", "| in the article"))
]


def test_the_page_has_rows() -> None:
    assert len(ROWS) > 15


@pytest.mark.parametrize(("text", "phrase", "told"), ROWS)
def test_an_event_is_told_as_the_page_says(text: str, phrase: str, told: str) -> None:
    (article,) = read("-", text.encode(), ReadChoice(day=DAY))
    mentions = [mention for event in understand(article).events for mention in event.mentions]
    assert [mention.text for mention in mentions if mention.citation.phrase == phrase] == [told]
