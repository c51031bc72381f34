"""Whether a text names an entity, as far as its words alone tell; and the names that come nearest."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from timeline.events.about.names import Entity, abbreviates, entity, fold, folded
from timeline.model.text import Article

_WORD = re.compile(r"[^\W_]+")
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")

_NEAR = 0.75
"""How alike a name is that may have been meant, by difflib's ratio."""

_OFFERED = 3
"""Names that are offered, at most."""


def calls(text: str, found: Entity) -> bool:
    """Whether a text names an entity, in full or in a form that its name allows.

    Args:
        text: of an article, or of a sentence.
        found: the entity.

    >>> from timeline.events.about.names import entity
    >>> calls("The A380s left.", entity("Airbus A380", "en")), calls("No jobs are left.", entity("Steve Jobs", "en"))
    (True, False)
    """
    words = _WORD.findall(text)
    longest = len(found.words) + 1
    if any(_at(words, place, longest, found) for place in range(len(words))):
        return True
    return len(found.words) > 1 and any(abbreviates(fold(word), found.words) for word in set(_CAPITALS.findall(text)))


def _at(words: Sequence[str], place: int, longest: int, found: Entity) -> bool:
    """Whether a form begins at a word; one word alone has to look like a name."""
    joined = ""
    for size, word in enumerate(words[place : place + longest], start=1):
        joined += fold(word)
        known = found.is_called(joined)
        asked = len(found.words) == 1 and found.name.islower()  # "bitcoin"
        if known and (size > 1 or not word.islower() or asked or not word.isalpha()):
            return True
    return False


def nearest(name: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The names in some texts that look most like a name which none of them has.

    Args:
        name: as the person gave it.
        texts: of the articles.

    >>> nearest("Airbsu", ["On Monday Airbus unveiled a jet."])
    ('Airbus',)
    """
    told: dict[str, str] = {}
    size = len(name.split())
    for candidate in sorted({run for text in texts for run in _names(text, size)}):
        told.setdefault(" ".join(folded(candidate)), candidate)
    close = get_close_matches(" ".join(folded(name)), told, n=_OFFERED, cutoff=_NEAR)
    return tuple(told[one] for one in close)


def naming(articles: Sequence[Article], names: Sequence[str]) -> Sequence[Article]:
    """The articles that name one of some entities; all, if there are none.

    Args:
        articles: all of them.
        names: the entities, as the person named them.
    """
    if not names:
        return articles
    return [one for one in articles if any(calls(one.text, entity(name, one.language)) for name in names)]


def unnamed(articles: Sequence[Article], names: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each name that no article has, with those that come nearest.

    Args:
        articles: all of them.
        names: the entities, as the person named them.
    """
    for name in names:
        if not any(calls(article.text, entity(name, article.language)) for article in articles):
            yield name, nearest(name, [article.text for article in articles])


def _names(text: str, size: int) -> Iterator[str]:
    """Runs of words of which each looks like a part of a name."""
    words = _WORD.findall(text)
    for place in range(len(words) - size + 1):
        run = words[place : place + size]
        if all(word[:1].isupper() or word[:1].isdigit() for word in run):
            yield " ".join(run)
