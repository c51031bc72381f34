"""What a verb has around it: its subject, its tense, the words that open its clause."""

from timeline.events.clauses.nouns import SUBJECTS
from timeline.syntax.parse import Parse, Word

_FINITE = ("VBD", "VBZ", "VBP", "MD")


def own_subject(parse: Parse, verb: int) -> Word | None:
    """The subject that a verb has of its own; ``None`` where it shares another one's."""
    found = parse.children(verb, *SUBJECTS, "expl")
    return found[0] if found else None


def finite(parse: Parse, verb: int) -> bool:
    """Whether a verb, or one of its auxiliaries, has a tense."""
    return any(word.tag in _FINITE for word in (parse.words[verb], *parse.children(verb, "aux", "auxpass")))


def told_as_past(parse: Parse, verb: int) -> bool:
    """Whether a clause has happened: "before they appear" and "when it opens" have not."""
    return any(word.tag == "VBD" for word in (parse.words[verb], *parse.children(verb, "aux", "auxpass")))


def asserted_as_past(parse: Parse, verb: int) -> bool:
    """Whether a verb tells only of what has been: "has invited" and "opened", not "plans to open" or "was due"."""
    helpers = parse.children(verb, "aux", "auxpass")
    perfect = any(word.lemma in {"have", "'ve", "’ve"} for word in helpers) and parse.words[verb].tag == "VBN"
    if any(word.tag == "MD" for word in helpers) or not (perfect or told_as_past(parse, verb)):
        return False
    return not parse.children(verb, "xcomp", "acomp", "attr", "oprd", "ccomp")


def openers(parse: Parse, verb: int) -> tuple[Word, ...]:
    """The words that open a clause: "that", "when", "after"."""
    subject = own_subject(parse, verb)
    first = parse.subtree(subject.place)[0] if subject else verb
    opening = (word for word in parse.children(verb, "mark", "advmod") if word.place < verb)
    return tuple(word for word in opening if word.dep == "mark" or (word.tag == "WRB" and word.place < first))


def marks(parse: Parse, verb: int) -> frozenset[int]:
    """Places of the words that open a clause, with what goes before them: "two days after", "even when"."""
    last = max((word.place for word in openers(parse, verb)), default=-1)
    return frozenset(at for at in parse.subtree(verb) if at <= last)


def participle(parse: Parse, verb: int) -> bool:
    """Whether a verb is a passive participle by itself: "Elected in 2018, …"."""
    word = parse.words[verb]
    return word.tag == "VBN" and not parse.children(verb, "aux", "auxpass", "mark", *SUBJECTS)
