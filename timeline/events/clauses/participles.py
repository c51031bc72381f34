"""Participles written out as passives: "a bridge built in 1932" as "a bridge was built"."""

from typing import Any

from timeline.events.clauses.frame import Frame
from timeline.events.clauses.nouns import SUBJECTS, antecedent, phrase, plural
from timeline.events.clauses.verbs import marks, own_subject
from timeline.events.clauses.wording import Bit, bits
from timeline.syntax.parse import Parse, Word

Data = dict[str, Any]


def reduced(parse: Parse, verb: int, data: Data, *, past: bool) -> Frame | None:
    """A short passive after its noun; ``None`` where it may be something else.

    Args:
        parse: the sentence.
        verb: the participle.
        data: the language's ``clauses.toml``.
        past: whether it lies before the day of the story: what is to be is no "was".
    """
    word, noun = parse.words[verb], parse.head(verb)
    if word.tag != "VBN" or not past or noun is None or verb < noun.place or word.text.lower() in data["stative"]:
        return None
    if parse.children(verb, "aux", "auxpass", "neg", *SUBJECTS):
        return None
    start = parse.subtree(noun.place)[0]
    if _lasting(parse, verb) or (start and parse.words[start - 1].tag[:2] == "NN"):
        return None  # "the gains these shares made"
    found = antecedent(parse, verb, data)
    if found is None or any(parse.words[at].tag in {"PRP", "PRP$"} for at in parse.subtree(verb)):
        return None
    return Frame(head=verb, before=(*found, was(parse, noun, data)))


def absolute(parse: Parse, verb: int, data: Data, *, past: bool) -> Frame | None:
    """A participle that opens a sentence, with the subject of its verb: "Elected in 2018, the mayor …".

    Args:
        parse: the sentence.
        verb: the participle.
        data: the language's ``clauses.toml``.
        past: whether it lies before the day of the story.
    """
    places = parse.subtree(verb)
    subject = own_subject(parse, parse.words[verb].head)
    if not past or subject is None or subject.tag in {"WDT", "WP", "EX"} or marks(parse, verb):
        return None
    if parse.words[verb].text.lower() in data["stative"] or parse.children(verb, "neg", "dobj"):
        return None
    if _lasting(parse, verb):
        return None
    if parse.words[places[0]].tag in {"PRP", "PRP$", "WRB", "IN"} or subject.place in places:
        return None
    if places[0]:  # at the end it may tell of the noun before it: "the base for a jet, announced in May"
        return None
    return Frame(head=verb, before=(*bits(parse, phrase(parse, subject.place, {verb})), was(parse, subject, data)))


def _lasting(parse: Parse, verb: int) -> bool:
    """Whether it goes on: "detained since May" has been detained."""
    return any(word.text.lower() == "since" for word in parse.children(verb, "prep", "mark"))


def was(parse: Parse, noun: Word, data: Data) -> Bit:
    """The "was" or "were" of a noun.

    Args:
        parse: the sentence.
        noun: the subject to be.
        data: the language's ``clauses.toml``.
    """
    return Bit(data["were"] if plural(parse, noun) or noun.text.lower() == "they" else data["was"])
