"""What came of a build, in a line; and what a person should look at."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.model.chronology import Certainty, Chronology


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """The counts that a person hears at the end.

    >>> print(Sum(entries=1, articles=1, unresolved=2, guessed=0, undated=0))
    1 entry from 1 article; 2 time expressions not resolved
    """

    entries: int
    articles: int
    unresolved: int
    guessed: int

    undated: int
    """Articles of which no day is known."""

    about: tuple[str, ...] = ()
    """The entities to which it is narrowed down."""

    found: int | None = None
    """Entries there were before the person chose."""

    @classmethod
    def of(cls, chronology: Chronology) -> "Sum":
        """The counts of a chronology; what a person added by hand is no article."""
        articles = [article for article in chronology.articles if not article.by_hand]
        return cls(
            entries=len(chronology.events),
            articles=len(articles),
            unresolved=len(chronology.unresolved),
            guessed=sum(event.resolution.certainty is Certainty.GUESSED for event in chronology.events),
            undated=sum(article.dateline.day is None for article in articles),
            found=chronology.selection.found if chronology.selection else None,
            about=chronology.about,
        )

    def __str__(self) -> str:
        chosen = f" of {self.found}" if self.found is not None else ""
        entries = f"{self.entries}{chosen} entries" if chosen else _count(self.entries, "entry", "entries")
        parts = [f"{entries} from {_count(self.articles, 'article')}" if self.articles else entries]
        if self.guessed:
            parts.append(f"{_count(self.guessed, 'date')} guessed")
        if self.unresolved:
            parts.append(f"{_count(self.unresolved, 'time expression')} not resolved" + self._hint())
        return "; ".join(parts)

    def nothing(self) -> str:
        """Why there is no entry, and what to try."""
        if self.about:
            told = " or ".join(f"“{name}”" for name in self.about)
            return f"nothing is dated in which {told} takes part; try --include inferred"
        if self.found:
            return f"none of {_count(self.found, 'entry', 'entries')} is what was asked for; ask for less"
        if not self.unresolved:
            return "nothing is dated: no date or time was found"
        return f"nothing is dated: {_count(self.unresolved, 'time expression')} found, none resolved{self._hint()}"

    def _hint(self) -> str:
        return " (give --date with the day of the story)" if self.undated else ""


def findings(chronology: Chronology) -> Iterator[str]:
    """What is guessed or not resolved, a line each: article, expression, why."""
    origin = {article.id: article.origin for article in chronology.articles}
    for item in chronology.unresolved:
        hint = f"; {item.hint}" if item.hint else ""
        yield f"{origin[item.citation.article]}: “{item.citation.phrase}” is not resolved: {item.reason}{hint}"
    for event in chronology.events:
        if event.resolution.certainty is Certainty.GUESSED:
            citation = event.citations[0]
            reading = " → ".join(event.resolution.steps)
            yield f"{origin[citation.article]}: “{citation.phrase}” is guessed: {reading}"


def _count(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"
