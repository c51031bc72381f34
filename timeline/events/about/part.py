"""Whether an entity takes part in an event: whether a word for it stands in the event's own clause."""

from collections.abc import Collection, Iterator

from timeline.events.triggers import is_verb
from timeline.syntax.parse import Parse, Word

_OTHER_CLAUSES = {"relcl", "advcl", "acl", "parataxis", "csubj"}
"""How what is told of something else hangs on a clause."""

_WHOSE = {"poss", "compound"}
"""How a name hangs on a noun of which it only tells whose or which it is: "Boeing's rival", "the Airbus plant"."""

_INHERITING = {"conj", "xcomp", "advcl", "pcomp"}
_SUBJECTS = ("nsubj", "nsubjpass")
_REACH = 4
"""Verbs up which a subject is looked for."""


def takes_part(parse: Parse, trigger: int, referring: Collection[int]) -> bool:
    """Whether one of some words is an argument of an event's word, or belongs to one.

    Args:
        parse: of the sentence.
        trigger: place of the event's word.
        referring: places of the words that refer to the entity, or to an event of its own.
    """
    if not referring:
        return False
    word = parse.words[trigger]
    shared = _shared(parse, word) if is_verb(word) else _around(parse, word)
    if any(place in referring for place in own_clause(parse, trigger)):
        return True
    if any(place in referring for noun in shared for place in _alike(parse, noun.place)):
        return True
    return not is_verb(word) and any(owner.place in referring for owner in parse.children(trigger, *_WHOSE))


def own_clause(parse: Parse, top: int) -> Iterator[int]:
    """The places of a word and of what hangs on it, without what is told of something else.

    Args:
        parse: of the sentence.
        top: place of the word.
    """
    waiting = [top]
    while waiting:
        place = waiting.pop()
        yield place
        waiting += [
            word.place
            for word in parse.children(place)
            if word.dep not in _OTHER_CLAUSES and word.dep not in _WHOSE and not _told_next(parse, word)
        ]


def _alike(parse: Parse, noun: int) -> Iterator[int]:
    """The places of a noun, of those joined to it, and of what counts it: "two of the jets"."""
    yield noun
    for word in parse.children(noun, "conj", "appos"):
        yield from _alike(parse, word.place)
    for word in parse.children(noun, "prep"):
        if word.lemma == "of":
            yield from (part.place for part in parse.children(word.place, "pobj"))


def _told_next(parse: Parse, word: Word) -> bool:
    """Whether a verb joined to another has a subject of its own: "he left and she stayed"."""
    return word.dep == "conj" and is_verb(word) and bool(parse.children(word.place, *_SUBJECTS))


def _shared(parse: Parse, verb: Word) -> Iterator[Word]:
    """The subject of a verb that has none of its own: that of the verb it hangs on, or the noun it tells of."""
    if parse.children(verb.place, *_SUBJECTS) and verb.dep != "relcl":
        return
    for _ in range(_REACH):
        head = parse.head(verb.place)
        if head is None:
            return
        if verb.dep in {"relcl", "acl"}:
            yield head
            yield from _same_as(parse, head)
            return
        if head.dep == "prep" and verb.dep == "pcomp":
            head = parse.head(head.place) or head
        if verb.dep not in _INHERITING:
            return
        found = parse.children(head.place, *_SUBJECTS)
        if verb.dep == "xcomp":
            found = (*found, *parse.children(head.place, "dobj"))
        if found:
            yield from found
            return
        verb = head


def _same_as(parse: Parse, noun: Word) -> Iterator[Word]:
    """What a noun is said to be: the subject of "Ryanair is an airline, having reported …"."""
    head = parse.head(noun.place)
    if head is not None and noun.dep == "attr":
        yield from parse.children(head.place, "nsubj")
    elif head is not None and noun.dep == "appos":
        yield head


def _around(parse: Parse, noun: Word) -> Iterator[Word]:
    """Who has a hand in an event that is a noun: the subject of the verb whose object it is."""
    head = parse.head(noun.place)
    if head is not None and noun.dep == "dobj" and is_verb(head):
        yield from parse.children(head.place, *_SUBJECTS)
