"""A verb joined to another one shares what it has not of its own: "was built in 1911 and restored in 1960"."""

from typing import Any

from timeline.events.clauses.frame import Frame
from timeline.events.clauses.nouns import agrees, antecedent, phrase
from timeline.events.clauses.participles import was
from timeline.events.clauses.verbs import finite, own_subject
from timeline.events.clauses.wording import Bit, bits
from timeline.syntax.parse import Parse

Data = dict[str, Any]


def coordinated(parse: Parse, verb: int, data: Data, *, past: bool) -> Frame | None:
    """The frame of a joined verb; ``None`` where it is not sure whose subject or auxiliary it shares.

    Args:
        parse: the sentence.
        verb: the verb.
        data: the language's ``clauses.toml``.
        past: whether it lies before the day of the story.
    """
    first = parse.head(verb)
    if first is None or not first.tag.startswith(("VB", "MD")):
        return None
    if own_subject(parse, verb):
        apart = first.dep in {"ROOT", "conj", "parataxis", "ccomp"} and finite(parse, verb)
        return Frame(head=verb) if apart and not _shared_condition(parse, first.place, data) else None
    start = parse.subtree(verb)[0]
    if start and parse.words[start - 1].text != "," and parse.words[start - 1].dep != "cc":
        return None
    if first.dep == "ccomp" and not parse.children(first.place, "mark"):
        return None  # "said it lost its bid and gave up": who gave up?
    subject = _shared_subject(parse, first.place, verb, data)
    if subject is None:
        return None
    noun = parse.head(first.place)
    if first.dep == "acl" and noun is not None and _spelled_alike(parse, first.place, verb, data):
        return Frame(head=verb, before=(*subject, was(parse, noun, data))) if past else None
    if finite(parse, verb):
        doubtful = _perhaps_passive(parse, first.place, verb, data)
        return None if doubtful else Frame(head=verb, before=tuple(subject))
    shared = _shared_auxiliaries(parse, first.place, verb)
    return Frame(head=verb, before=(*subject, *shared)) if shared else None


def _shared_condition(parse: Parse, first: int, data: Data) -> bool:
    """Whether an "if" before two joined clauses may hold for both."""
    for clause in parse.children(first, "advcl"):
        opening = {word.text.lower() for word in parse.children(clause.place, "mark")}
        if clause.place < first and opening & set(data["heavy_subordinators"]):
            return True
    return False


def _perhaps_passive(parse: Parse, first: int, verb: int, data: Data) -> bool:
    """Whether a verb may share the "was" of the one before: "was passed and struck down" is no "struck down"."""
    if not parse.children(first, "auxpass") or parse.words[verb].tag != "VBD":
        return False
    return not parse.children(verb, "dobj", "attr", "acomp", "ccomp", "xcomp") and (
        parse.words[verb].text.lower() not in data["intransitive"]
    )


def _spelled_alike(parse: Parse, first: int, verb: int, data: Data) -> bool:
    """Whether a verb joined to a short passive is one too: "built in Belfast and launched in 1911"."""
    word = parse.words[verb]
    if word.tag not in {"VBN", "VBD"} or parse.words[first].tag != "VBN" or parse.children(verb, "aux", "auxpass"):
        return False
    objects = parse.children(verb, "dobj", "attr", "acomp", "ccomp", "xcomp")
    return word.tag == "VBN" or (not objects and word.text.lower() not in data["intransitive"])


def _shared_subject(parse: Parse, first: int, verb: int, data: Data) -> list[Bit] | None:
    word, subject = parse.words[first], own_subject(parse, first)
    if subject is not None and subject.tag in {"WDT", "WP"}:
        return antecedent(parse, first, data) if word.dep == "relcl" else None
    if subject is not None:
        group = subject.text.lower() in data["groups"]
        fits = subject.tag[:2] != "NN" or group or agrees(parse, subject, verb)
        return bits(parse, phrase(parse, subject.place)) if fits and subject.dep != "expl" else None
    if word.dep == "acl" and word.tag == "VBN":
        return antecedent(parse, first, data)
    if word.dep == "conj" and word.head != first:
        return _shared_subject(parse, word.head, verb, data)
    return None


def _shared_auxiliaries(parse: Parse, first: int, verb: int) -> list[Bit] | None:
    """The auxiliaries of the first verb, for a second one of the same form."""
    alike = parse.words[first].tag == parse.words[verb].tag
    if not alike or parse.children(verb, "aux", "auxpass") or parse.children(first, "neg"):
        return None
    found = parse.children(first, "aux", "auxpass")
    if not found and parse.words[first].dep == "conj":
        return _shared_auxiliaries(parse, parse.words[first].head, verb)
    return bits(parse, [word.place for word in found]) or None
