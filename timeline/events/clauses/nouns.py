"""Noun phrases: the subject that a clause shares, and the noun that a relative pronoun stands for."""

from collections.abc import Collection
from typing import Any

from timeline.events.clauses.wording import COMMA, Bit, bits
from timeline.syntax.parse import Parse, Word

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_CLAUSES = ("relcl", "acl", "appos", "advcl", "parataxis")
_TENSED = ("VBD", "VBZ", "VBP", "MD")
_PRONOUNS = ("PRP", "PRP$", "WP", "WDT", "DT", "EX")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")

LONGEST_OWNER = 7
"""Words of a noun phrase that a possessive is made of, at most."""

Data = dict[str, Any]


def phrase(parse: Parse, place: int, without: Collection[int] = ()) -> list[int]:
    """The words of a noun phrase, without what a comma parts from it.

    Args:
        parse: the sentence.
        place: its noun.
        without: places that are left out, with all that depends on them.
    """
    left_out: set[int] = set()
    for at in parse.subtree(place):
        word = parse.words[at]
        if at != place and (at in without or (word.dep in _CLAUSES and _parted(parse, at))):
            left_out.update(parse.subtree(at))
    kept = [at for at in parse.subtree(place) if at not in left_out]
    while kept and not parse.words[kept[-1]].text[-1].isalnum() and parse.words[kept[-1]].text not in "'’)\"”%.":
        kept.pop()
    return kept


def _parted(parse: Parse, place: int) -> bool:
    first = parse.subtree(place)[0]
    return first > 0 and parse.words[first - 1].text in {",", "(", "-", "--", "–", "—"}


def antecedent(parse: Parse, clause: int, data: Data) -> list[Bit] | None:
    """The noun phrase that a relative or reduced clause tells of; ``None`` where it is not sure.

    Through "be" it goes to the subject: "X is a militia that was founded" tells of X, a militia.

    Args:
        parse: the sentence.
        clause: the verb of the clause.
        data: the language's ``clauses.toml``.
    """
    noun = parse.head(clause)
    if noun is None or noun.tag not in _NOUNS or noun.text.lower() in data["empty_heads"]:
        return None
    own = phrase(parse, noun.place, {clause})
    if own and own[-1] > parse.subtree(clause)[-1]:
        return None  # what goes on behind the clause may be its own sentence
    if _ambiguous(parse, noun, clause, data) or _nearer(parse, noun, clause, own, data):
        return None
    if (
        not own
        or any(parse.words[at].tag in _TENSED for at in own)
        or parse.words[own[-1]].tag == "CC"
        or _negated(parse, noun.place, data)
        or not agrees(parse, noun, clause)
    ):
        return None
    about = _told_of(parse, noun)
    if about is None:
        return bits(parse, own)
    subject = phrase(parse, about.place, {noun.place})
    if about.tag in _PRONOUNS:
        return None
    if parse.words[own[0]].text.lower() in data["indefinite"]:
        return [*bits(parse, subject), COMMA, *bits(parse, own), COMMA]
    return bits(parse, subject)


def _ambiguous(parse: Parse, noun: Word, clause: int, data: Data) -> bool:
    """Whether a clause may tell of the noun before its noun: "a ruling on the case, which", "a surge in sales that"."""
    if noun.dep != "pobj":
        return False
    outer = parse.words[parse.words[noun.head].head]
    if outer.tag not in _NOUNS or not agrees(parse, outer, clause):
        return False
    wh = parse.words[parse.subtree(clause)[0]].text.lower()
    if wh == "who" and (noun.tag == "NNP" or human(noun, data)):
        return human(outer, data)
    if not _parted(parse, clause):
        new = any(word.text.lower() in data["indefinite"] for word in parse.children(noun.place, "det"))
        return not new or parse.words[clause].lemma in {*data["happening"], *data["effects"]}
    return not (wh == "which" and noun.tag in {"NNP", "NNPS"} and outer.tag in {"NN", "NNS"})


def human(noun: Word, data: Data) -> bool:
    """Whether a noun is one for people: "the mayor", "nurses"."""
    return bool({noun.text.lower(), noun.lemma.lower()} & {*data["people"]})


def _nearer(parse: Parse, noun: Word, clause: int, own: list[int], data: Data) -> bool:
    """Whether another noun stands nearer to a clause that it may tell of: "the base for a version, announced"."""
    if not _parted(parse, clause):
        return False
    first = parse.subtree(clause)[0]
    wh = parse.words[first].text.lower()
    if wh == "who" and (noun.tag == "NNP" or human(noun, data)):
        nearer = [parse.words[at] for at in own if noun.place < at < first]
        return any(human(word, data) for word in nearer)
    between = [parse.words[at] for at in own if noun.place < at < first]
    return any(word.tag in {"NN", "NNS"} and word.dep == "pobj" and agrees(parse, word, clause) for word in between)


def _told_of(parse: Parse, noun: Word) -> Word | None:
    """What a noun is said to be the same as: the subject of "be", or the noun that it is set beside."""
    head = parse.head(noun.place)
    if head is None:
        return None
    if noun.dep == "attr" and head.lemma == "be":
        if parse.children(head.place, "neg", "aux"):
            return noun._replace(tag="PRP")
        subjects = parse.children(head.place, "nsubj")
        return subjects[0] if subjects else None
    return head if noun.dep == "appos" else None


def _negated(parse: Parse, noun: int, data: Data) -> bool:
    return any(word.text.lower() in data["negative"] for word in parse.children(noun))


def agrees(parse: Parse, noun: Word, verb: int) -> bool:
    """Whether a verb's form allows a noun as its subject: "was" and "has" want one, "were" and "have" several."""
    forms = {word.text.lower() for word in (*parse.children(verb, "aux", "auxpass"), parse.words[verb])}
    single = bool(forms & {"was", "is", "has", "does"}) or (parse.words[verb].tag == "VBZ")
    several = bool(forms & {"were", "are", "have"}) and parse.words[verb].tag != "VB"
    if not single and not several:
        return True
    return plural(parse, noun) is several


def plural(parse: Parse, noun: Word) -> bool:
    """Whether a noun phrase stands for several."""
    return noun.tag in {"NNS", "NNPS"} or any(word.tag in _NOUNS for word in parse.children(noun.place, "conj"))


def possessive(name: str) -> str:
    """A noun phrase as an owner; empty where it is too long or too involved to be one.

    >>> possessive("the mayor"), possessive("Mr. Jones"), possessive("the carmakers")
    ("the mayor's", "Mr. Jones's", "the carmakers'")
    """
    words = name.split()
    if not words or len(words) > LONGEST_OWNER or not words[-1][-1].isalnum() or "," in name:
        return ""
    sign = "’" if "’" in name else "'"
    several = words[-1].endswith("s") and words[-1].islower()
    return f"{name}{sign}" if several else f"{name}{sign}s"
