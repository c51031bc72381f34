"""Whether the first word of a sentence keeps its capital behind an opening: "On Jan. 4, the bridge", "…, Oslo".

A name in small letters is worse than a noun with a capital, so a word loses its own only on evidence: it belongs to a
closed class, or the article writes it small elsewhere and never with a capital inside a sentence.
"""

import re
from collections.abc import Iterable
from enum import Enum

from timeline import language
from timeline.model.chronology import Chronology
from timeline.model.text import Writing
from timeline.renderers.legible import legible

WORD = re.compile(r"[^\W\d_]+")


LONGEST_START = 500
"""So many characters of a text are looked at for its first words."""


class Start(Enum):
    """What a sentence begins with."""

    SMALL = "small"
    """A word that is surely no name."""

    NAME = "name"
    """A word that has its capital for itself, or a figure."""

    UNSURE = "unsure"
    QUOTE = "quote"
    """A quotation mark, or another sign."""


def writings_of(chronology: Chronology) -> dict[str, Writing]:
    """How the articles of each language write their words, by language code."""
    texts: dict[str, list[str]] = {}
    for article in chronology.articles:
        texts.setdefault(article.language, []).append(article.text)
    found = {code: writing_of("\n".join(parts), code) for code, parts in texts.items()}
    for kept in chronology.writings:
        own = found.get(kept.language, kept)
        found[kept.language] = Writing(
            language=kept.language, small=own.small | kept.small, capital=own.capital | kept.capital
        )
    return found


def narrowed(writing: Writing, texts: Iterable[str]) -> Writing:
    """What a writing tells of the words with which some texts begin.

    >>> found = writing_of("Then the men of Oslo met.", "en")
    >>> sorted(narrowed(found, ["Men met.", "Oslo fell."]).small), sorted(narrowed(found, ["Oslo"]).capital)
    (['men'], ['Oslo'])
    """
    small, capital = set[str](), set[str]()
    for text in texts:
        words = WORD.findall(legible(text)[:LONGEST_START])[:2]
        small.update(word.lower() for word in words[:1])
        capital.update((*words[:1], " ".join(words)))
    return Writing(language=writing.language, small=writing.small & small, capital=writing.capital & capital)


def writing_of(text: str, code: str) -> Writing:
    """What an article tells of its words.

    Args:
        text: the article's text.
        code: language code.

    >>> found = writing_of("Police said Gov. Brown left The Hague. Officials in brown met.", "en")
    >>> "officials" in found.small, "Brown" in found.capital, "The Hague" in found.capital, "Officials" in found.capital
    (False, True, True, False)
    """
    titles = set(language.load(code, "abbreviations")["before_a_name"])
    small, capital = set[str](), set[str]()
    words = list(WORD.finditer(text))
    for before, word, after in zip([None, *words], words, [*words[1:], None], strict=False):
        if word[0].islower():
            small.add(word[0])
        elif before is not None and _inside(text[before.end() : word.start()], before[0], titles):
            capital.add(word[0])
            if after is not None and text[word.end() : after.start()] == " ":
                capital.add(f"{word[0]} {after[0]}")
    return Writing(language=code, small=frozenset(small), capital=frozenset(capital))


def _inside(between: str, before: str, titles: set[str]) -> bool:
    """Whether what parts two words leaves the second inside the sentence."""
    return between in {" ", ", ", "-", " ("} or (between == ". " and before in titles)


def start_of(text: str, writing: Writing, code: str) -> Start:
    """What a sentence begins with.

    Args:
        text: the sentence.
        writing: how its article writes its words.
        code: language code.

    >>> writing = writing_of("Officials met. The officials of Oslo did not.", "en")
    >>> texts = ("Officials met.", "The war", "Oslo fell.", "Vesper left", "“No”")
    >>> [start_of(text, writing, "en").value for text in texts]
    ['small', 'small', 'name', 'unsure', 'quote']
    """
    first = WORD.match(text)
    if first is None:
        return Start.NAME if text[:1].isdigit() else Start.QUOTE
    word, rest = first[0], text[first.end() :]
    following = WORD.match(rest, 1) if rest[:1] == " " else None
    if rest[:1] == "." or (not word[1:].islower() and len(word) > 1) or _is_calendar(word, code):
        return Start.NAME
    lists, pair = language.load(code, "capitals"), f"{word} {following[0]}" if following else ""
    if word.lower() in lists["small"]:
        return Start.NAME if pair in writing.capital or pair in lists["names"] else Start.SMALL
    if word in writing.capital or (following and following[0][0].isupper()) or _joined_to_a_name(rest):
        return Start.NAME
    return Start.SMALL if word.lower() in writing.small or word.lower() in lists["common"] else Start.UNSURE


def _joined_to_a_name(rest: str) -> bool:
    """Whether a hyphen joins the word to one with a capital: "Harakat-al-Nujaba", "Trans-Siberian"."""
    compound = rest.split(" ", 1)[0]
    return compound[:1] == "-" and any(letter.isupper() for letter in compound)


def _is_calendar(word: str, code: str) -> bool:
    """Whether it is a weekday or a month, in a language that writes those with a capital."""
    calendar = language.load(code, "calendar")
    return bool(calendar["capitals"]) and word.lower() in (*calendar["weekdays"], *calendar["months"])


def lowered(text: str) -> str:
    """A text without the capital of its first letter.

    >>> lowered("The war")
    'the war'
    """
    return text[:1].lower() + text[1:]
