"""Many articles that are made to be hard: all alike, all tiny, none about anything."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import chronicle, read
from timeline.cli.console import watched
from timeline.merging.canonical import canonical
from timeline.merging.merge import merge
from timeline.model.chronology import Chronology, Event
from timeline.model.text import Article
from timeline.pipeline import understand


def made(sentence: str, day: date, outlet: str) -> Article:
    (article,) = read("-", f"---\ndate: {day}\nsource: {outlet}\n---\n{sentence}\n".encode())
    return article


DAY = date(2024, 1, 4)


def test_three_hundred_articles_with_one_sentence_are_one_entry() -> None:
    found = chronicle([made("A drone struck a depot in Karsk on Monday.", DAY, f"Outlet {n}") for n in range(300)])
    (event,) = found.events
    assert event.salience is not None
    assert (len(found.articles), len(event.citations), event.salience.outlets) == (300, 300, 300)


def test_an_article_that_is_given_twice_is_used_once() -> None:
    article = made("A drone struck a depot in Karsk on Monday.", DAY, "Harbor Wire")
    assert chronicle([article, article]) == chronicle([article])


def test_the_same_every_day_is_an_event_for_each() -> None:
    """Nothing is chained, though each day's is like the last one's."""
    days = [DAY + timedelta(days=n) for n in range(20)]
    told = [made(f"Shells struck the port of Karsk on {day:%A}.", day, "Harbor Wire") for day in days]
    assert [event.value.timex for event in chronicle(told).events] == [day.isoformat() for day in days]


def test_two_thousand_tiny_articles() -> None:
    """Too short to be copies of each other: merging itself puts them together."""
    articles = canonical(made(f"It rained in Karsk on Monday, gauge {n}.", DAY, f"Outlet {n}") for n in range(2000))
    entries = [understand(article) for article in articles[:1]]
    (event,) = entries[0].events
    found = [replace(entries[0], events=(_moved(event, article.id),)) for article in articles]
    (merged,) = merge(articles, found).events
    assert len(merged.citations) == 2000


def _moved(event: Event, article: str) -> Event:
    """The same entry in another article."""
    (mention,) = event.mentions
    own = replace(mention, id=f"e{article}", citation=replace(mention.citation, article=article))
    return replace(event, id=own.id, mentions=(own,))


def test_what_outlets_tell_of_two_days_is_in_conflict_and_of_five_is_a_series() -> None:
    told = [
        made(f"Shells struck the port of Karsk on Jan. {n}.", date(2024, 1, 20), f"Outlet {n}") for n in range(3, 8)
    ]
    assert [len(chronicle(told[:count]).events) for count in (2, 5)] == [1, 5]


SENTENCES = (
    "A fire killed 12 people in Port Sable on Monday.",
    "A blaze in Port Sable killed 14 people on Monday.",
    "Anna Velmont resigned as prime minister on Tuesday.",
    "The prime minister, Anna Velmont, stepped down on Tuesday.",
    "The Alder bridge was closed in May 2020.",
    "Engineers will reopen the Alder bridge on Friday.",
    "Shells hit a market in Karsk on Wednesday.",
)
OUTLETS = ("Harbor Wire", "Coastal Ledger", "")

articles = st.builds(
    made,
    st.sampled_from(SENTENCES),
    st.dates(DAY, DAY + timedelta(days=9)),
    st.sampled_from(OUTLETS),
)


@settings(max_examples=8, deadline=None)
@given(st.lists(articles, min_size=1, max_size=8), st.randoms())
def test_the_order_given_changes_nothing_and_nothing_is_lost(given_: list[Article], chance: object) -> None:
    found = chronicle(given_)
    shuffled = list(given_)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert chronicle(shuffled) == found
    assert _cited(found) == {
        mention.id for article in found.articles for event in understand(article).events for mention in event.mentions
    }


def _cited(chronology: Chronology) -> set[str]:
    return {mention.id for event in chronology.events for mention in event.mentions}


@pytest.mark.parametrize("count", [2, 40])
def test_what_has_nothing_in_common_stays_apart(count: int) -> None:
    told = [
        made(f"Xan{chr(97 + n % 26)}{n}or visited Qur{n}ville on Monday.", DAY, f"Outlet {n}") for n in range(count)
    ]
    assert len(chronicle(told).events) == sum(len(understand(article).events) for article in told)


def test_progress_is_for_terminals_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert [*watched(range(500))] == [*range(500)]
    assert capsys.readouterr() == ("", "")
