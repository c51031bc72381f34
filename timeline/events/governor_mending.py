"""What the parser gets wrong in the same way again and again, put right: which event a time expression dates."""

from timeline.events.triggers import Lexicon, is_event_noun, is_verb
from timeline.syntax.parse import Parse, Word

_SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = ("dobj", "obj", "oprd", "dative")
_PREDICATES = ("attr", "acomp", "oprd")
_HANGING = {"advcl", "xcomp", "oprd", "ccomp"}
_PAST = {"VBD", "VBN"}


def is_clause_verb(word: Word) -> bool:
    """Whether a word is a verb with a clause, not a preposition made of one: "according", "following"."""
    return is_verb(word) and word.dep not in {"prep", "amod", "compound"}


def mended(parse: Parse, found: int, inside: list[int], known: Lexicon) -> int:
    """The word that a time expression dates, with the parser's known errors put right.

    Args:
        parse: of the sentence.
        found: where the parser puts the expression.
        inside: places of the expression's words.
        known: the language's words.
    """
    verb = _main(parse, parse.words[found], inside)
    if not is_verb(verb):
        return verb.place
    subject = next(iter(parse.children(verb.place, *_SUBJECTS)), None)
    if subject is not None and is_event_noun(subject, known):
        if _between(parse, subject, inside, verb):  # "Elections in May brought …"
            return subject.place
        if verb.lemma == "be" and not parse.children(verb.place, *_PREDICATES):  # "The vote was on Monday."
            return subject.place
    if verb.lemma == "be" and subject is not None and subject.lemma == "it":  # "It was on Monday that he left."
        for clause in parse.children(verb.place, "ccomp", "advcl", "acl", "relcl"):
            if clause.place > max(inside) and is_verb(clause):
                return clause.place
    earlier = _earlier(parse, verb, inside, known)
    if earlier is not None:
        return earlier
    if verb.lemma in known.setting:
        return _set(parse, verb, inside, known)
    return _reported(parse, verb, inside, known)


def over(parse: Parse, place: int) -> int:
    """The verb above what is only to be done: "extended their offers to buy the firm Friday"."""
    word = parse.words[place]
    to_do = any(auxiliary.tag == "TO" for auxiliary in parse.children(place, "aux"))
    if not to_do or word.dep not in {"acl", "advcl", "relcl"}:
        return place
    head = parse.head(place)
    while head is not None and not is_clause_verb(head):
        head = parse.head(head.place)
    return place if head is None else head.place


def _main(parse: Parse, verb: Word, inside: list[int]) -> Word:
    """The verb above a clause that is not dated itself: "three years after it was sold"."""
    last = max(inside)
    opened = parse.words[last + 1] if last + 1 < len(parse.words) else None
    if opened is not None and opened.dep == "mark" and opened.head == verb.place and verb.dep == "advcl":
        return parse.words[verb.head]
    before = parse.words[min(inside) - 1] if min(inside) else None
    if before is not None and before.place == verb.head and verb.place > last and before.tag in _PAST:
        hangs = verb.dep in _HANGING and verb.tag in {"VBG", "VBN"}
        return before if hangs and is_clause_verb(before) else verb  # "found Monday clinging to a raft"
    return verb


def _between(parse: Parse, subject: Word, inside: list[int], verb: Word) -> bool:
    """Whether an expression stands between a subject and its verb, with no comma to part it from the subject."""
    if not subject.place < min(inside) <= max(inside) < verb.place:
        return False
    return all(word.text != "," for word in parse.words[subject.place : min(inside)])


def _earlier(parse: Parse, verb: Word, inside: list[int], known: Lexicon) -> int | None:
    """The event before an expression which is not the verb's own: "condemned the invasion of Kuwait on Aug. 2".

    A date that spells its year belongs to an event noun right before it: what a story is about has no year.
    """
    first = min(inside) - 1
    if first < 1 or parse.words[first].dep != "prep":
        return None
    noun = parse.words[first - 1]
    if is_event_noun(noun, known) and noun.dep == "pobj" and parse.words[noun.head].lemma not in known.containing:
        year = any(len(parse.words[place].text) == 4 and parse.words[place].text.isdigit() for place in inside)
        if year and len(inside) > 1:
            return noun.place
    if not any(character.isdigit() for place in inside for character in parse.words[place].text):
        return None  # a weekday is that of the verb: "condemned the attack on Monday"
    for object_ in parse.children(verb.place, *OBJECTS):
        told = verb.lemma in known.looking_back and is_event_noun(object_, known)
        if told and object_.place < first == parse.subtree(object_.place)[-1] + 1 and _has_own(parse, object_):
            return object_.place
    return None


def _has_own(parse: Parse, noun: Word) -> bool:
    """Whether it is told whose or of what an event noun is: "Iraq's invasion of Kuwait"."""
    return bool(parse.children(noun.place, "poss")) or any(
        word.lemma == "of" for word in parse.children(noun.place, "prep")
    )


def _set(parse: Parse, verb: Word, inside: list[int], known: Lexicon) -> int:
    """The event whose time a verb sets: "The hearing was postponed to Friday", "called a strike for Monday"."""
    before = parse.words[min(inside) - 1] if min(inside) else None
    if before is None or (before.lemma not in known.setting_prepositions and verb.lemma not in known.foreseeing):
        return verb.place
    passive = verb.tag == "VBN"
    nouns = parse.children(verb.place, "nsubjpass") if passive else parse.children(verb.place, *OBJECTS)
    return next((noun.place for noun in nouns if is_event_noun(noun, known)), verb.place)


def _reported(parse: Parse, verb: Word, inside: list[int], known: Lexicon) -> int:
    """What is reported, where an expression opens it and the attribution comes last: "On Monday, it fell, he said."."""
    if verb.lemma not in known.speech:
        return verb.place
    for clause in parse.children(verb.place, "ccomp"):
        if max(inside) < clause.place < verb.place and is_verb(clause):
            return clause.place
    return verb.place
