"""Which event a time expression dates: up the parse from the expression to its verb or event noun.

The parser attaches about nine time expressions in ten to the right word. What it gets wrong in the same way again
and again is put right here: a time between a subject and its verb, after an object, beside an attribution.
"""

from timeline.events.triggers import Lexicon, is_event_noun, is_verb, lexicon
from timeline.model.text import TextSpan
from timeline.syntax.parse import Parse, Word

_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "obj", "oprd", "dative")
_PREDICATES = ("attr", "acomp", "oprd")
_AUXILIARIES = {"aux", "auxpass"}
_FINITE = {"VBD", "VBZ", "VBP"}


def governor(parse: Parse, span: TextSpan, code: str = "en") -> int | None:
    """The place of the verb or event noun that a time expression dates.

    Args:
        parse: of the sentence that the expression stands in.
        span: the expression, as offsets in the article's text.
        code: language code.

    Returns:
        ``None`` where the expression dates no event: "the 1996 law", "results for 1998".
    """
    inside = [word.place for word in parse.within(span)]
    if not inside:
        return None
    known = lexicon(code)
    named = _named(parse, inside)
    if named is not None:
        return named.place if is_event_noun(named, known) else None
    found = _spoken_then(parse, inside, known)
    if found is None:
        found = _climb(parse, _top(parse, inside), known)
    return None if found is None else _mended(parse, found, inside, known)


def _named(parse: Parse, inside: list[int]) -> Word | None:
    """The noun that an expression stands before, inside of its phrase: "the [Sept. 11, 2001,] attacks"."""
    before = parse.words[min(inside) - 1] if min(inside) else None
    if before is None or before.dep not in {"det", "poss"} or before.head < min(inside):
        return None
    after = (word for word in parse.words[max(inside) + 1 :] if word.text != ",")
    noun = next(after, None) if before.head in inside else parse.words[before.head]
    return noun if noun is not None and noun.tag.startswith("NN") else None


def _top(parse: Parse, inside: list[int]) -> int:
    """The word of an expression that all of it hangs on: of several, the one nearest to the root."""
    outer = [place for place in inside if parse.words[place].head not in inside or parse.words[place].head == place]
    return min(outer or inside, key=lambda place: (_depth(parse, place), place))


def _depth(parse: Parse, place: int) -> int:
    depth = 0
    while (head := parse.head(place)) is not None and depth < len(parse.words):
        place, depth = head.place, depth + 1
    return depth


def _climb(parse: Parse, top: int, known: Lexicon) -> int | None:
    """Up from an expression to the first verb or event noun that it can date."""
    word = parse.words[top]
    for _ in parse.words:
        head = parse.head(word.place)
        if head is None:
            return word.place if word.place != top and is_event_noun(word, known) else None
        if word.place != top and _aside(parse, word, known):
            return None
        if head.dep == "mark":  # "three years after it was sold": the clause above is dated
            head = parse.words[head.head]
        elif _is_clause_verb(head):
            return head.place
        elif head.dep in _AUXILIARIES:
            return head.head
        elif head.tag.startswith("NN"):
            if is_event_noun(head, known):
                return _noun_or_verb(parse, head, word, known)
            if _owned(word, head, parse.words[top], known):
                return None
        word = head
    return None


def _is_clause_verb(word: Word) -> bool:
    """Whether a word is a verb with a clause, not a preposition made of one: "according", "following"."""
    return is_verb(word) and word.dep not in {"prep", "amod", "compound"}


def _aside(parse: Parse, word: Word, known: Lexicon) -> bool:
    """Whether what a time belongs to tells of no event: "the worst since 1987", "up from 40 percent in 2014"."""
    if word.dep == "appos" or (word.dep == "amod" and word.tag.startswith("JJ")):
        return True
    preposition = word if word.dep == "prep" else parse.words[word.head]
    return preposition.lemma in known.comparing and any(
        noun.tag == "CD" or parse.children(noun.place, "nummod") for noun in parse.children(preposition.place, "pobj")
    )


def _owned(word: Word, noun: Word, time: Word, known: Lexicon) -> bool:
    """Whether a time only says which thing is meant: "the 1996 law", "results for 1998"."""
    if word.dep == "prep":
        return time.head == word.place and word.lemma in known.owning
    return word.place < noun.place


def _noun_or_verb(parse: Parse, noun: Word, below: Word, known: Lexicon) -> int:
    """The event noun above an expression, or the verb above that where the two are one event: "died in a raid Monday".

    Args:
        parse: of the sentence.
        noun: the event noun.
        below: the word under it by which the expression hangs on it: the expression itself, or a preposition.
        known: the language's words.
    """
    head = parse.head(noun.place)
    if head is None or below.place < noun.place or below.lemma == "of":
        return noun.place
    if noun.dep in _OBJECTS and head.lemma in known.looking_back:
        return noun.place
    if noun.dep in _OBJECTS and _is_clause_verb(head):
        setting = head.lemma in known.setting and below.lemma in known.setting_prepositions
        return noun.place if setting else head.place
    if noun.dep == "pobj" and head.lemma in known.containing:
        above = parse.head(head.place)
        if above is not None and _is_clause_verb(above):
            return above.place
    return noun.place


def _spoken_then(parse: Parse, inside: list[int], known: Lexicon) -> int | None:
    """The verb of speech right before an expression: "said Thursday the plant would close"."""
    first, last = min(inside), max(inside)
    before = first - 1
    if before >= 0 and parse.words[before].lemma == "on":
        before -= 1
    if before < 0 or parse.words[_top(parse, inside)].dep in _SUBJECTS:
        return None
    verb = parse.words[before]
    after = parse.words[last + 1] if last + 1 < len(parse.words) else None
    if verb.tag not in _FINITE or verb.lemma not in known.speech or (after is not None and after.tag == "POS"):
        return None
    return verb.place if is_verb(verb) else None


def _mended(parse: Parse, found: int, inside: list[int], known: Lexicon) -> int:
    """The governor, with the parser's known errors put right."""
    verb = _main(parse, parse.words[found], max(inside))
    if not is_verb(verb):
        return verb.place
    subject = next(iter(parse.children(verb.place, *_SUBJECTS)), None)
    if subject is not None and is_event_noun(subject, known):
        if _between(parse, subject, inside, verb):  # "Elections in May brought …"
            return subject.place
        if verb.lemma == "be" and not parse.children(verb.place, *_PREDICATES):  # "The vote was on Monday."
            return subject.place
    earlier = _earlier(parse, verb, inside, known)
    if earlier is not None:
        return earlier
    if verb.lemma in known.setting:
        return _set(parse, verb, inside, known)
    return _reported(parse, verb, inside, known)


def _main(parse: Parse, verb: Word, last: int) -> Word:
    """The verb above a clause that an expression only measures from: "three years after it was sold"."""
    opened = last + 1 < len(parse.words) and parse.words[last + 1]
    if opened and opened.dep == "mark" and opened.head == verb.place and verb.dep == "advcl":
        return parse.words[verb.head]
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
    for object_ in parse.children(verb.place, *_OBJECTS):
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
    if before is None or before.lemma not in known.setting_prepositions:
        return verb.place
    passive = verb.tag == "VBN"
    nouns = parse.children(verb.place, "nsubjpass") if passive else parse.children(verb.place, *_OBJECTS)
    return next((noun.place for noun in nouns if is_event_noun(noun, known)), verb.place)


def _reported(parse: Parse, verb: Word, inside: list[int], known: Lexicon) -> int:
    """What is reported, where an expression opens it and the attribution comes last: "On Monday, it fell, he said."."""
    if verb.lemma not in known.speech:
        return verb.place
    for clause in parse.children(verb.place, "ccomp"):
        if max(inside) < clause.place < verb.place and is_verb(clause):
            return clause.place
    return verb.place
