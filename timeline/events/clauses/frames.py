"""The clause around an event's verb: where it begins, whose subject it has, what it borrows from its neighbours."""

from typing import Any

from timeline.events.clauses.coordinated import coordinated
from timeline.events.clauses.frame import Frame
from timeline.events.clauses.participles import absolute, reduced
from timeline.events.clauses.relatives import relative
from timeline.events.clauses.verbs import finite, marks, openers, own_subject, participle, told_as_past
from timeline.syntax.parse import Parse

Data = dict[str, Any]


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
        return Frame(head=head) if own_subject(parse, head) and finite(parse, head) else None
    if dep == "ccomp":
        return _said(parse, head, data)
    if dep == "advcl" and participle(parse, head):
        return absolute(parse, head, data, past=past)
    if dep == "advcl":
        return Frame(head=head, dropped=marks(parse, head)) if told_as_past(parse, head) else None
    if dep == "relcl":
        return relative(parse, head, data)
    if dep == "acl":
        return reduced(parse, head, data, past=past)
    return coordinated(parse, head, data, past=past) if dep == "conj" else None


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
        if word.dep == "ccomp" and (head.lemma in saying or head.lemma in data["reporting"]):
            return place if not parse.children(head.place, "neg") else None
        if word.dep == "advcl" and participle(parse, place):
            return place
        if word.dep == "advcl" and own_subject(parse, place) and finite(parse, place):
            return place if _stands_open(parse, place, data) else None
        infinitive = any(child.text.lower() == "to" for child in parse.children(place, "aux"))
        if word.dep == "ccomp" and finite(parse, place):
            return None
        if word.dep in {"xcomp", "ccomp", "aux", "auxpass", "acomp"} or (word.dep == "advcl" and infinitive):
            place = head.place
            continue
        return None
    return None


def _said(parse: Parse, verb: int, data: Data) -> Frame | None:
    """What somebody says, without "said": but with it where its tense is that of the speech, "said it would"."""
    speech = parse.words[parse.words[verb].head]
    if not own_subject(parse, verb):
        return None
    if any(word.text.lower() in data["unreal"] for word in parse.children(verb, "aux")):
        return Frame(head=speech.place) if speech.dep == "ROOT" and own_subject(parse, speech.place) else None
    return Frame(head=verb, dropped=marks(parse, verb), speech=speech.place)


def _stands_open(parse: Parse, verb: int, data: Data) -> bool:
    """Whether a clause is as true without its opening word: "when it fell", not "if it falls"."""
    opening = [word.text.lower() for word in openers(parse, verb)]
    unreal = any(word.text.lower() in data["unreal"] for word in parse.children(parse.words[verb].head, "aux"))
    return bool(opening) and not unreal and all(word in data["light_subordinators"] for word in opening)
