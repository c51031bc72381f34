"""What sort of thing a noun stands for, as far as the words around it tell: what a pronoun can stand for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from timeline import language
from timeline.syntax.parse import Parse

NAMES = {"NNP", "NNPS"}
COMMON = {"NN", "NNS"}
INNER = {"compound", "nmod", "amod", "nummod", "npadvmod"}
"""How a word hangs on a noun of which it only tells more."""

_PLACED = {"in", "at", "near", "from", "to", "across", "outside"}


class Sort(Enum):
    """What can stand for what."""

    PERSON = "person"
    BODY = "body"
    THING = "thing"
    NAME = "name"
    """A name of which nothing more is known."""

    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a language's ``about.toml`` says, and its nouns and titles for people."""

    generic: frozenset[str]
    bodies: frozenset[str]
    general: frozenset[str]
    things: frozenset[str]
    pointing: frozenset[str]
    happenings: frozenset[str]
    calendar: frozenset[str]
    people: frozenset[str]
    titles: frozenset[str]
    groups: frozenset[str]
    speaking: frozenset[str]
    speech: frozenset[str]
    person: frozenset[str]
    single: frozenset[str]
    several: frozenset[str]
    ours: frozenset[str]


@cache
def words(code: str) -> Words:
    """The words of a language, read once.

    Args:
        code: language code.
    """
    own, clauses = language.load(code, "about"), language.load(code, "clauses")
    sets = {name: frozenset(own[name]) for name in ("generic", "bodies", "general", "things", "pointing", "happenings")}
    sets |= {name: frozenset(clauses[name]) for name in ("titles", "groups", "speaking", "calendar")}
    sets["speech"] = frozenset(language.load(code, "triggers")["speech"])
    sets["people"] = frozenset((*clauses["people"], *own["people"]))
    return Words(**sets, **{name: frozenset(told) for name, told in own["pronouns"].items()})


def beside(parse: Parse, place: int) -> Iterator[str]:
    """The nouns that tell what a name is: "airline" of "the airline Ryanair", "Ryanair, an airline" and the like.

    Args:
        parse: of the sentence.
        place: the noun.
    """
    word = parse.words[place]
    near = [*parse.children(place, "compound", "nmod", "appos")]
    head = parse.head(place)
    if head is not None and word.dep in {"appos", "compound", "nmod"} and head.tag in COMMON:
        near.append(head)
    if head is not None and head.lemma == "be" and word.dep == "nsubj":
        near += parse.children(head.place, "attr")
    yield from (noun.lemma.lower() for noun in near if noun.tag in COMMON)


def sort_of(parse: Parse, place: int, known: Words, *, numbered: bool = True) -> Sort:
    """What a noun stands for.

    Args:
        parse: of the sentence.
        place: the noun.
        known: the language's words.
        numbered: whether a figure behind a name is part of it: "iPhone 4", but not "Hale, 56".
    """
    word = parse.words[place]
    if word.tag not in NAMES:
        return _common(word.lemma.lower(), known)
    told = set(beside(parse, place))
    parts = [part.text.lower().rstrip(".") for part in (*parse.children(place, "compound", "nmod"), word)]
    if word.text.lower() in known.calendar:
        return Sort.OTHER
    if (told | set(parts)) & known.people or set(parts) & known.titles:
        return Sort.PERSON
    if told & known.bodies or set(parts) & known.groups:
        return Sort.BODY
    if (told | {parts[-1]}) & known.things or (numbered and _numbered(parse, place)):
        return Sort.THING
    verb = parse.words[word.head].lemma if word.dep == "nsubj" else ""
    if len(parts) > 1 and verb in known.speaking:
        return Sort.PERSON
    made = word.dep == "poss" and parse.words[word.head].lemma.lower() in known.things
    if verb in known.speech or made:
        return Sort.BODY  # "the carmaker said", "Boeing's 777"
    if word.dep == "pobj" and parse.words[word.head].text.lower() in _PLACED:
        return Sort.OTHER
    return Sort.NAME


def _numbered(parse: Parse, place: int) -> bool:
    """Whether a name has a number, as models have: "A380", "iPhone 4", "Boeing 787"."""
    word = parse.words[place]
    after = parse.words[place + 1 : place + 2]
    near = [word, *(part for part in after if part.head == place and part.tag == "CD")]
    return any(sign.isdigit() for part in near for sign in part.text)


def _common(form: str, known: Words) -> Sort:
    if form in known.people:
        return Sort.PERSON
    if form in known.bodies:
        return Sort.BODY
    return Sort.THING if form in known.things else Sort.OTHER


def sorts_of_names(parses: Iterator[Parse], known: Words) -> dict[str, Sort]:
    """By the last word of each name, in small letters, what an article tells of it; of several the most told.

    Args:
        parses: of the article's sentences.
        known: the language's words.
    """
    votes: dict[str, list[Sort]] = {}
    for parse in parses:
        for word in parse.words:
            if word.tag in NAMES and word.dep not in INNER:
                votes.setdefault(word.text.lower(), []).append(sort_of(parse, word.place, known))
    return {name: most(found) for name, found in votes.items()}


def most(votes: list[Sort]) -> Sort:
    """The sort that is told most often; a name's of which nothing is told."""
    told = [sort for sort in votes if sort not in {Sort.NAME, Sort.OTHER}]
    if told:
        return max(sorted(set(told), key=lambda sort: sort.value), key=told.count)
    return Sort.OTHER if votes and all(sort is Sort.OTHER for sort in votes) else Sort.NAME
