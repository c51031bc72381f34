"""Saved pages: the day that each gives and never another; its story, and nothing of what stands around it."""

import pytest

from tests.pages.site import AROUND, OTHERS, Page, pages
from timeline.model.text import Article, BlockKind
from timeline.sources import ReadChoice, read

PAGES = pages()


def article(page: Page) -> Article:
    (found,) = read("page.html", page.markup().encode(), ReadChoice(zone=page.tz))
    return found


def test_there_are_pages_enough() -> None:
    assert len(PAGES) >= 90
    assert sum(not page.day for page in PAGES) >= 30
    assert {page.language for page in PAGES} == set(AROUND)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_day_of_a_page(page: Page) -> None:
    dateline = article(page).dateline
    found = dateline.day.isoformat() if dateline.day else ""
    assert found == page.day, "\n".join(f"{one.source.value}: {one.said}: {one.why}" for one in dateline.evidence)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_story_of_a_page(page: Page) -> None:
    found = article(page)
    body = [block.span.of(found.text) for block in found.blocks if block.kind is BlockKind.BODY]
    assert [text for text in page.story if text not in body] == []
    assert found.title == page.headline
    *_, rights = AROUND[page.language]
    strange = [*OTHERS, *AROUND[page.language][1:], rights, "©", "Copyright", "The Pier Courier", "Member since"]
    assert [words for words in strange if words in found.text] == []
