"""Which event a time expression dates: up the parse from the expression to its verb or event noun.

The parser attaches about nine time expressions in ten to the right word; `governor_mending` puts right what it gets
wrong in the same way again and again.
"""

from timeline.events.governor_mending import OBJECTS, is_clause_verb, mended, over
from timeline.events.triggers import Lexicon, is_event_noun, is_verb, lexicon
from timeline.model.text import TextSpan
from timeline.syntax.parse import Parse, Word

_SUBJECTS = ("nsubj", "nsubjpass")
_AUXILIARIES = {"aux", "auxpass"}
_FINITE = {"VBD", "VBZ", "VBP"}


def governor(parse: Parse, span: TextSpan, code: str = "en", *, past: bool = False) -> int | None:
    """The place of the verb or event noun that a time expression dates.

    Args:
        parse: of the sentence that the expression stands in.
        span: the expression, as offsets in the article's text.
        code: language code.
        past: whether the time is known to be over: what somebody is to do has no such time.

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
    if found is None:
        return None
    found = mended(parse, found, inside, known)
    return over(parse, found) if past else found


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
        head = _past_measures(parse, head, known)
        if is_clause_verb(head):
            return head.place
        if head.dep in _AUXILIARIES:
            return head.head
        if head.tag.startswith("NN"):
            if is_event_noun(head, known):
                return _noun_or_verb(parse, head, word, known)
            if _owned(word, head, parse.words[top], known):
                return None
        word = head
    return None


def _past_measures(parse: Parse, word: Word, known: Lexicon) -> Word:
    """A word, or what a clause hangs on that only measures time: "years after it was sold", "the year ended in May"."""
    if word.dep == "mark":
        return parse.words[word.head]
    if word.dep in {"acl", "relcl"} and parse.words[word.head].lemma in known.periods:
        return parse.words[word.head]
    return word


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
    if noun.dep in OBJECTS and is_clause_verb(head):
        setting = head.lemma in known.setting and below.lemma in known.setting_prepositions
        setting = setting or head.lemma in known.foreseeing
        return noun.place if setting else head.place
    if noun.dep == "pobj" and head.lemma in known.containing:
        above = parse.head(head.place)
        if above is not None and is_clause_verb(above):
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
