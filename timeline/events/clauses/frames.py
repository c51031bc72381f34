"""The clause around an event's verb: where it begins, whose subject it has, what it borrows from its neighbours."""

from dataclasses import dataclass, field
from typing import Any

from timeline.events.clauses.nouns import SUBJECTS, antecedent, phrase, plural
from timeline.events.clauses.wording import Bit, bits
from timeline.syntax.parse import Parse, Word

Data = dict[str, Any]

_FINITE = ("VBD", "VBZ", "VBP", "MD")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A clause that can be made to stand alone."""

    head: int
    """Its verb."""

    before: tuple[Bit, ...] = ()
    """Subject and auxiliaries that it borrows."""

    instead: dict[int, tuple[Bit, ...]] = field(default_factory=dict)
    """What stands in for a word: a noun phrase for a relative pronoun."""

    dropped: frozenset[int] = frozenset()
    """Words that only tied it to its neighbours."""

    speech: int | None = None
    """The verb of saying that it hangs on."""


def frame(parse: Parse, verb: int, data: Data, saying: frozenset[str], *, past: bool) -> Frame | None:
    """The clause of a verb; ``None`` where it is not sure that it can stand alone.

    Args:
        parse: the sentence.
        verb: the place of an event's verb.
        data: the language's ``clauses.toml``.
        saying: verbs of attribution.
        past: whether the event lies before the day of the story; a short passive is written out only then.
    """
    head = carrier(parse, verb, data, saying)
    if head is None or not parse.words[head].tag.startswith(("VB", "MD")):
        return None
    dep = parse.words[head].dep
    if dep in {"ROOT", "parataxis"}:
        return Frame(head=head) if _own_subject(parse, head) else None
    if dep == "ccomp":
        if not _own_subject(parse, head):
            return None
        return Frame(head=head, dropped=_marks(parse, head), speech=parse.words[head].head)
    if dep == "advcl" and _participle(parse, head):
        return _absolute(parse, head, data, past=past)
    if dep == "advcl":
        if not _told_as_past(parse, head):
            return None
        return Frame(head=head, dropped=_marks(parse, head))
    if dep == "relcl":
        return _relative(parse, head, data)
    if dep == "acl":
        return _reduced(parse, head, data, past=past)
    return _coordinated(parse, head, data, past=past) if dep == "conj" else None


def carrier(parse: Parse, verb: int, data: Data, saying: frozenset[str]) -> int | None:
    """The finite verb that carries a verb: "plans" of "plans to open"; itself where it stands alone.

    Args:
        parse: the sentence.
        verb: the place of an event's verb.
        data: the language's ``clauses.toml``.
        saying: verbs of attribution.

    Returns:
        ``None`` where it is not sure that the verb's clause can stand alone.
    """
    place = verb
    for _ in parse.words:
        word, head = parse.words[place], parse.head(place)
        if head is None or word.dep in {"relcl", "acl", "conj", "parataxis"}:
            return place
        if word.dep == "ccomp" and head.lemma in saying:
            return place if not parse.children(head.place, "neg") else None
        if word.dep == "advcl" and _participle(parse, place):
            return place
        if word.dep == "advcl" and _own_subject(parse, place) and finite(parse, place):
            marks = [parse.words[at].text.lower() for at in _marks(parse, place)]
            if any(mark in data["heavy_subordinators"] for mark in marks) or not marks:
                return None
            return place if all(mark in data["light_subordinators"] for mark in marks) else None
        infinitive = any(child.text.lower() == "to" for child in parse.children(place, "aux"))
        if word.dep == "ccomp" and finite(parse, place):
            return None
        if word.dep in {"xcomp", "ccomp", "aux", "auxpass", "acomp"} or (word.dep == "advcl" and infinitive):
            place = head.place
            continue
        return None
    return None


def _told_as_past(parse: Parse, verb: int) -> bool:
    """Whether a clause has happened: "before they appear" and "when it opens" have not."""
    return any(word.tag == "VBD" for word in (parse.words[verb], *parse.children(verb, "aux", "auxpass")))


def _own_subject(parse: Parse, verb: int) -> Word | None:
    found = parse.children(verb, *SUBJECTS, "expl")
    return found[0] if found else None


def finite(parse: Parse, verb: int) -> bool:
    """Whether a verb, or one of its auxiliaries, has a tense."""
    return any(word.tag in _FINITE for word in (parse.words[verb], *parse.children(verb, "aux", "auxpass")))


def _marks(parse: Parse, verb: int) -> frozenset[int]:
    """The words that open a clause: "that", "when", "after"."""
    opening = [word for word in parse.children(verb, "mark", "advmod") if word.place < verb]
    subject = _own_subject(parse, verb)
    first = parse.subtree(subject.place)[0] if subject else verb
    return frozenset(word.place for word in opening if word.dep == "mark" or (word.tag == "WRB" and word.place < first))


def _relative(parse: Parse, verb: int, data: Data) -> Frame | None:
    """A relative clause about its noun: "who was killed" of "Gen. Soleimani, who was killed"."""
    subject = _own_subject(parse, verb)
    if subject is None or subject.text.lower() not in data["relative"] or not finite(parse, verb):
        return None
    noun = antecedent(parse, verb, data) if subject.tag in {"WDT", "WP"} else None
    return None if noun is None else Frame(head=verb, instead={subject.place: tuple(noun)})


def _reduced(parse: Parse, verb: int, data: Data, *, past: bool) -> Frame | None:
    """A short passive written out: "a bridge built in 1932" as "a bridge was built"."""
    word, noun = parse.words[verb], parse.head(verb)
    if word.tag != "VBN" or not past or noun is None or verb < noun.place:
        return None
    if parse.children(verb, "aux", "auxpass", *SUBJECTS):
        return None
    found = antecedent(parse, verb, data)
    if found is None or any(parse.words[at].tag in {"PRP", "PRP$"} for at in parse.subtree(verb)):
        return None
    return Frame(head=verb, before=(*found, Bit(data["were"] if plural(parse, noun) else data["was"])))


def _participle(parse: Parse, verb: int) -> bool:
    """Whether a verb is a passive participle by itself: "Elected in 2018, …"."""
    word = parse.words[verb]
    return word.tag == "VBN" and not parse.children(verb, "aux", "auxpass", "mark", *SUBJECTS)


def _absolute(parse: Parse, verb: int, data: Data, *, past: bool) -> Frame | None:
    """A participle that opens or closes a sentence, with the subject of its verb: "Elected in 2018, the mayor …"."""
    places = parse.subtree(verb)
    subject = _own_subject(parse, parse.words[verb].head)
    if not past or subject is None or subject.tag in {"WDT", "WP", "EX"} or _marks(parse, verb):
        return None
    if any(parse.words[at].tag in {"PRP", "PRP$", "WRB", "IN"} and at == places[0] for at in places):
        return None
    edge = places[0] == 0 or parse.words[places[0] - 1].text == ","
    if not edge or subject.place in places:
        return None
    was = Bit(data["were"] if plural(parse, subject) else data["was"])
    return Frame(head=verb, before=(*bits(parse, phrase(parse, subject.place, {verb})), was))


def _coordinated(parse: Parse, verb: int, data: Data, *, past: bool) -> Frame | None:
    """A verb joined to another one: it shares what it has not of its own."""
    first = parse.head(verb)
    if first is None or not first.tag.startswith(("VB", "MD")):
        return None
    if _own_subject(parse, verb):
        return Frame(head=verb) if first.dep in {"ROOT", "conj", "parataxis", "ccomp"} else None
    subject = _shared_subject(parse, first.place, data)
    if subject is None:
        return None
    if finite(parse, verb):
        doubtful = _perhaps_passive(parse, first.place, verb, data)
        return None if doubtful else Frame(head=verb, before=tuple(subject))
    shared = _shared_auxiliaries(parse, first.place, verb)
    if shared is None and first.dep == "acl" and past and parse.words[verb].tag == "VBN":
        noun = parse.head(first.place)
        assert noun is not None, "a reduced clause has a noun"
        shared = [Bit(data["were"] if plural(parse, noun) else data["was"])]
    return Frame(head=verb, before=(*subject, *shared)) if shared else None


def _perhaps_passive(parse: Parse, first: int, verb: int, data: Data) -> bool:
    """Whether a verb may share the "was" of the one before: "was passed and struck down" is no "struck down"."""
    if not parse.children(first, "auxpass") or parse.words[verb].tag != "VBD":
        return False
    return not parse.children(verb, "dobj", "attr", "acomp", "ccomp", "xcomp") and (
        parse.words[verb].text.lower() not in data["intransitive"]
    )


def _shared_subject(parse: Parse, first: int, data: Data) -> list[Bit] | None:
    word, subject = parse.words[first], _own_subject(parse, first)
    if subject is not None and subject.tag in {"WDT", "WP"}:
        return antecedent(parse, first, data) if word.dep == "relcl" else None
    if subject is not None:
        return bits(parse, phrase(parse, subject.place))
    if word.dep == "acl" and word.tag == "VBN":
        return antecedent(parse, first, data)
    if word.dep == "conj" and word.head != first:
        return _shared_subject(parse, word.head, data)
    return None


def _shared_auxiliaries(parse: Parse, first: int, verb: int) -> list[Bit] | None:
    """The auxiliaries of the first verb, for a second one of the same form."""
    if parse.words[first].tag != parse.words[verb].tag or parse.children(verb, "aux", "auxpass"):
        return None
    if parse.children(first, "neg"):
        return None
    found = parse.children(first, "aux", "auxpass")
    if not found and parse.words[first].dep == "conj":
        return _shared_auxiliaries(parse, parse.words[first].head, verb)
    return bits(parse, [word.place for word in found]) or None
