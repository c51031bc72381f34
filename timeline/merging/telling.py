"""An entry of one article as it is compared with those of others: its words, its names, its time."""

from dataclasses import dataclass

from timeline.events.content import content, names, stem, words
from timeline.merging.words import calendar_words, one_word
from timeline.model.chronology import Event
from timeline.model.granularity import Granularity
from timeline.model.moment import Moment
from timeline.model.text import Article

CLAUSE, AROUND = 4, 1
"""What a word counts in an event's own clause, and in the rest of the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One article's entry."""

    event: Event
    article: Article
    words: dict[str, int]
    """Stems and what each counts, before its rarity."""

    names: frozenset[str]
    """The stems of them that are written as names."""

    trigger: str
    """The stem of the word that names the event; empty where it is not known."""

    begin: Moment
    end: Moment
    """The bounds of its date, of the whole range where it is one."""

    @property
    def fine(self) -> bool:
        """Whether it is dated to the day or finer."""
        return self.event.value.granularity <= Granularity.DAY and self.event.end_value is None


def telling(event: Event, article: Article) -> Telling:
    """An entry made ready.

    Args:
        event: an entry of one article.
        article: that article.
    """
    code, first = article.language, event.mentions[0]
    quote = first.citation.quote.replace(first.citation.phrase, " ")
    counted = dict.fromkeys(_stems(quote, code), AROUND)
    counted |= dict.fromkeys(_stems(event.text.replace(first.citation.phrase, " "), code), CLAUSE)
    same = one_word(code)
    named = {stem(name.lower()) for name in names(quote) | names(event.text)}
    trigger = stem(words(first.trigger.of(article.text).lower())[0]) if first.trigger else ""
    last = event.end_value or event.value
    return Telling(
        event=event,
        article=article,
        words=counted,
        names=frozenset(named & counted.keys()),
        trigger=same.get(trigger, trigger),
        begin=event.value.begin,
        end=max(last.end, event.value.end),
    )


def _stems(text: str, code: str) -> list[str]:
    """Stems that tell what happened: without numbers and the calendar."""
    same, calendar = one_word(code), calendar_words(code)
    found = (word for word in content(text, code) if not word.replace(",", "").isdigit() and word not in calendar)
    return [same.get(word, word) for word in found]
