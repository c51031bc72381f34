"""Relative clauses told of their noun: "who was killed" of "Gen. Soleimani, who was killed"."""

from typing import Any

from timeline.events.clauses.frame import Frame
from timeline.events.clauses.nouns import antecedent, possessive
from timeline.events.clauses.verbs import finite, own_subject
from timeline.events.clauses.wording import Bit, row_text
from timeline.syntax.parse import Parse, Word

Data = dict[str, Any]


def relative(parse: Parse, verb: int, data: Data) -> Frame | None:
    """The frame of a relative clause; ``None`` where it is not sure what it tells of.

    Args:
        parse: the sentence.
        verb: the clause's verb.
        data: the language's ``clauses.toml``.
    """
    subject = own_subject(parse, verb)
    if subject is None or not finite(parse, verb):
        return None
    if subject.tag in {"WDT", "WP"}:
        if subject.text.lower() not in data["relative"]:
            return None
        noun = antecedent(parse, verb, data)
        return None if noun is None else Frame(head=verb, instead={subject.place: tuple(noun)})
    whose = [word for word in parse.children(subject.place, "poss") if word.tag == "WP$"]
    return _of_whom(parse, verb, whose[0], data) if whose else _about_object(parse, verb, subject, data)


def _of_whom(parse: Parse, verb: int, whose: Word, data: Data) -> Frame | None:
    """The owner named: "Okafor, whose brother was killed" as "Okafor's brother was killed"."""
    noun = antecedent(parse, verb, data)
    name = row_text(noun) if noun else ""
    owner = possessive(name)
    return Frame(head=verb, instead={whose.place: (Bit(owner),)}) if owner else None


def _about_object(parse: Parse, verb: int, subject: Word, data: Data) -> Frame | None:
    """The object named: "the brand, which the firm bought" as "The firm bought the brand"; never for "it bought"."""
    first = parse.words[parse.subtree(verb)[0]]
    marked = first.tag in {"WDT", "WP"} and first.head == verb and first.dep in {"dobj", "pobj"}
    if marked and first.text.lower() not in data["object_relative"]:
        return None
    if not marked and (first.place != parse.subtree(subject.place)[0] or parse.words[verb].lemma not in data["taking"]):
        return None
    if subject.tag[:3] == "PRP" or len(parse.children(verb, "dobj")) != marked or _stranded(parse, verb):
        return None
    if any(word.tag[0] == "V" for word in parse.children(verb, "xcomp", "ccomp", "advcl", "conj")):
        return None
    if any(parse.words[at].text == "," for at in parse.subtree(verb)):
        return None  # where does it end?
    noun = antecedent(parse, verb, data)
    if noun is None:
        return None
    return Frame(head=verb, after=tuple(noun), dropped=frozenset({first.place} if marked else ()))


def _stranded(parse: Parse, verb: int) -> bool:
    """Whether a preposition has lost its noun: "the house they lived in"."""
    return any(not parse.children(word.place) for word in parse.children(verb, "prep", "prt", "agent"))
