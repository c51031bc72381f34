"""The tense of a verb, from its own form and its auxiliaries."""

from enum import Enum

from timeline.syntax.parse import Parse, Word

_MODALS_AHEAD = {"will", "'ll", "’ll", "shall", "wo", "ll"}


class Tense(Enum):
    """When a verb puts its event, as far as its form says."""

    PAST = "past"
    PAST_GOING_ON = "past going on"
    """ "was falling"."""

    BEFORE_PAST = "before the past"
    """ "had fallen"."""

    PERFECT = "perfect"
    """ "has fallen"."""

    PRESENT = "present"
    PRESENT_GOING_ON = "present going on"
    """ "is falling"."""

    AHEAD = "ahead"
    """ "will fall", "is going to fall"."""

    POSSIBLE = "possible"
    """ "may fall", "would fall"."""

    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    """ "falling"; "felled": no clause of its own."""


def tense(parse: Parse, place: int) -> Tense:
    """The tense of a verb; a verb joined to another by "and" shares its auxiliaries.

    Args:
        parse: of its sentence.
        place: of the verb.

    >>> words = (Word(0, "It", 0, 2, "it", "PRP", "nsubj", 2), Word(1, "had", 3, 6, "have", "VBD", "aux", 2),
    ...     Word(2, "fallen", 7, 13, "fall", "VBN", "ROOT", 2))
    >>> tense(Parse(words=words), 2)
    <Tense.BEFORE_PAST: 'before the past'>
    """
    verb = parse.words[place]
    auxiliaries = parse.children(place, "aux", "auxpass")
    if not auxiliaries and verb.tag in {"VBN", "VB", "VBG"} and verb.dep == "conj" and verb.head != place:
        return tense(parse, verb.head) if parse.words[verb.head].tag[:2] == "VB" else Tense.PARTICIPLE
    return _of(verb, auxiliaries)


def _of(verb: Word, auxiliaries: tuple[Word, ...]) -> Tense:
    if not auxiliaries:
        plain = {"VBD": Tense.PAST, "VBZ": Tense.PRESENT, "VBP": Tense.PRESENT}
        return plain.get(verb.tag, Tense.INFINITIVE if verb.tag == "VB" else Tense.PARTICIPLE)
    modal = next((word for word in auxiliaries if word.tag == "MD"), None)
    if modal is not None:
        return Tense.AHEAD if modal.text.lower() in _MODALS_AHEAD else Tense.POSSIBLE
    if auxiliaries[0].tag == "TO" or any(word.tag == "TO" for word in auxiliaries):
        return Tense.INFINITIVE
    first = auxiliaries[0]
    if first.lemma in {"have", "'ve", "’ve"}:
        if first.tag == "VBG":
            return Tense.PARTICIPLE
        return Tense.BEFORE_PAST if first.tag in {"VBD", "VBN"} else Tense.PERFECT
    past = first.tag == "VBD"
    if verb.tag == "VBG":
        if first.tag == "VBG":
            return Tense.PARTICIPLE
        return Tense.PAST_GOING_ON if past else Tense.PRESENT_GOING_ON
    if first.tag in {"VBG", "VB"}:
        return Tense.PARTICIPLE
    return Tense.PAST if past else Tense.PRESENT
