"""What the text makes of an event: told as a fact, planned, alleged, denied, possible, or itself something said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline import language
from timeline.events.triggers import is_verb, lexicon
from timeline.model.chronology import Kind
from timeline.model.time import TimeValue
from timeline.syntax.parse import Parse, Word

_CARRIED = {"ccomp", "xcomp", "pcomp", "dobj", "pobj", "prep"}
"""How an event hangs on the verb that plans, denies or alleges it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindLexicon:
    """What a language's ``kinds.toml`` says, and the words of doubt in its ``events.toml``."""

    negative: frozenset[str]
    denying: frozenset[str]
    possible: frozenset[str]
    would: frozenset[str]
    ahead: frozenset[str]
    conditions: frozenset[str]
    planning: frozenset[str]
    open: frozenset[str]
    alleging: frozenset[str]
    alleging_passive: frozenset[str]
    uttering: frozenset[str]
    other_senses: frozenset[str]
    by_deed: frozenset[str]
    utterances: frozenset[str]
    doubt: frozenset[str]


@cache
def _lexicon(code: str) -> KindLexicon:
    sets = {name: frozenset(words) for name, words in language.load(code, "kinds").items()}
    return KindLexicon(doubt=frozenset(language.load(code, "events")["alleged"]), **sets)


def kind(parse: Parse, place: int, value: TimeValue | None, day: date | None, code: str = "en") -> Kind:
    """What a text makes of an event; docs/vocabulary.md says what each kind means.

    Args:
        parse: of its sentence.
        place: of its trigger word.
        value: its date, if one is known.
        day: of the dateline, if there is one.
        code: language code.

    >>> words = (Word(0, "It", 0, 2, "it", "PRP", "nsubj", 2), Word(1, "may", 3, 6, "may", "MD", "aux", 2),
    ...     Word(2, "close", 7, 12, "close", "VB", "ROOT", 2))
    >>> kind(Parse(words=words), 2, None, None)
    <Kind.CONDITIONAL: 'conditional'>
    """
    words = _lexicon(code)
    later = value is not None and day is not None and value.begin.day > day.toordinal()
    if _denied(parse, place, words):
        return Kind.DENIED
    if _conditional(parse, place, words, code, later=later):
        return Kind.CONDITIONAL
    if later or _planned(parse, place, words, code):
        return Kind.SCHEDULED
    if _alleged(parse, place, words):
        return Kind.ALLEGED
    return Kind.STATEMENT if _said(parse, place, words, code) else Kind.REPORTED


def _said(parse: Parse, place: int, words: KindLexicon, code: str) -> bool:
    """Whether an event is one of speech: "condemned", "issued a statement"."""
    word = parse.words[place]
    if not is_verb(word):
        return False
    if word.lemma in words.other_senses and not parse.children(place, "ccomp"):
        by_deed = any(child.text.lower() in words.by_deed for child in parse.children(place, "prep"))
        if by_deed or parse.children(place, "dobj"):
            return False  # "recalled a product", "responded with airstrikes"
    if word.lemma in lexicon(code).speech:
        bare = word.tag == "VBN" and not parse.children(place, "aux")
        return not bare and not parse.children(place, "auxpass")  # "was questioned", "first proposed in 1999"
    objects = {noun.lemma.lower() for noun in parse.children(place, "dobj", "nsubjpass")}
    return word.lemma in words.uttering and bool(objects & words.utterances)


def _denied(parse: Parse, place: int, words: KindLexicon) -> bool:
    if any(word.dep == "neg" or word.lemma.lower() in words.negative for word in parse.children(place, "neg", "det")):
        return True
    subject = parse.children(place, "nsubj", "nsubjpass")
    if any(
        noun.lemma.lower() in words.negative
        or any(word.lemma.lower() in words.negative for word in parse.children(noun.place, "det"))
        for noun in subject
    ):
        return True
    return any(word.lemma in words.denying for word in _carriers(parse, place))


def _conditional(parse: Parse, place: int, words: KindLexicon, code: str, *, later: bool) -> bool:
    for modal in _modals(parse, place):
        form = modal.text.lower()
        if form in words.possible and not (form in words.would and (later or _said_ahead(parse, place, words, code))):
            return True
    for clause in parse.children(place, "advcl"):
        if any(word.lemma.lower() in words.conditions for word in parse.children(clause.place, "mark")):
            return True
    for verb in _clauses(parse, place):
        if any(word.lemma.lower() in words.conditions for word in parse.children(verb.place, "mark")):
            return True
    return _infinitive(parse, place) and any(word.lemma in words.open for word in _carriers(parse, place))


def _said_ahead(parse: Parse, place: int, words: KindLexicon, code: str) -> bool:
    """Whether "would" is the past of "will": "the board said it would meet"."""
    word, head = parse.words[place], parse.head(place)
    told = word.dep == "ccomp" and head is not None and head.lemma in lexicon(code).speech
    return told and any(aux.text.lower() in words.would for aux in _modals(parse, place))


def _planned(parse: Parse, place: int, words: KindLexicon, code: str) -> bool:
    if _said_ahead(parse, place, words, code):
        return True
    if any(modal.text.lower() in words.ahead for modal in _modals(parse, place)):
        return True
    return _infinitive(parse, place) and any(word.lemma in words.planning for word in _carriers(parse, place))


def _alleged(parse: Parse, place: int, words: KindLexicon) -> bool:
    if any(word.text.lower() in words.doubt for word in parse.children(place, "advmod", "amod")):
        return True
    for carrier in _carriers(parse, place):
        passive = bool(parse.children(carrier.place, "auxpass"))
        if carrier.lemma in words.alleging or (passive and carrier.lemma in words.alleging_passive):
            return True
    return False


def _infinitive(parse: Parse, place: int) -> bool:
    """Whether an event only hangs on a verb as what it wants or plans: an infinitive, or a verbal noun."""
    word = parse.words[place]
    return is_verb(word) and any(aux.tag == "TO" for aux in parse.children(place, "aux"))


def _modals(parse: Parse, place: int) -> tuple[Word, ...]:
    """The modals of a verb; those of the first verb hold for one that is joined to it without its own auxiliaries."""
    word = parse.words[place]
    own = parse.children(place, "aux", "auxpass")
    if not own and word.dep == "conj" and word.tag in {"VB", "VBN"} and word.head != place:
        return _modals(parse, word.head)
    return tuple(aux for aux in own if aux.tag == "MD")


def _clauses(parse: Parse, place: int) -> Iterator[Word]:
    """The clauses that an event stands in, innermost first, up to the one that is asserted."""
    word = parse.words[place]
    for _ in parse.words:
        yield word
        head = parse.head(word.place)
        if head is None or word.dep in {"relcl", "parataxis", "ROOT"}:
            return
        word = head


def _carriers(parse: Parse, place: int) -> Iterator[Word]:
    """The verbs that carry an event as what is planned, denied or alleged: "accused of *killing*"."""
    word = parse.words[place]
    for _ in parse.words:
        head = parse.head(word.place)
        if head is None:
            return
        if word.dep == "conj" and is_verb(word) == is_verb(head):
            word = head
            continue
        if word.dep not in _CARRIED:
            return
        if is_verb(head) or head.tag.startswith("JJ"):
            yield head
            return
        word = head
