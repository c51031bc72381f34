"""Events that are nouns: "the 2010 raid on the compound" as "The raid on the compound took place"."""

from typing import Any

from timeline.events.clauses.cuts import other_times
from timeline.events.clauses.dated import Dated
from timeline.events.clauses.nouns import phrase, plural
from timeline.events.clauses.wording import Bit, bits
from timeline.syntax.parse import Parse

Data = dict[str, Any]

_TOLD_WITH = ("det", "amod", "compound", "nmod", "poss", "prep", "nummod", "case", "punct", "npadvmod", "advmod", "prt")
"""What an event that is a noun can have around it and still be all that is told."""


def occurrence(parse: Parse, dated: Dated, data: Data) -> list[Bit] | None:
    """A sentence that says no more than that the event was, or is to be; ``None`` where even that is not sure.

    Args:
        parse: the sentence.
        dated: the event, whose trigger is a noun.
        data: the language's ``clauses.toml``.
    """
    noun = dated.trigger
    if parse.words[noun].lemma.lower() not in data["occurrences"]:
        return None
    dates = {word.place for span in dated.times for word in parse.within(span)}
    cut = dates | _around(parse, dates, noun) | other_times(parse, noun, {noun, *dates}, dated.others, data)
    effects = _effects(parse, noun, data)
    around = [word for word in parse.children(noun) if word.place not in effects]
    if any(word.dep not in _TOLD_WITH for word in around) or _undone(parse, noun, data):
        return None
    kept = [at for at in phrase(parse, noun) if at not in cut and at not in effects]
    if _doubtful(parse, noun, kept, data) or len([at for at in kept if parse.words[at].tag[:2] in {"NN", "JJ"}]) < 2:
        return None
    row = bits(parse, kept)
    if not _determined(parse, noun, dates):
        row.insert(0, Bit(data["the"]))
    if dated.past:
        return [*row, Bit(data["took_place"])]
    return [*row, Bit(data["are_due" if plural(parse, parse.words[noun]) else "is_due"])]


def _effects(parse: Parse, noun: int, data: Data) -> set[int]:
    """Relative clauses of what an event did, "that killed two": they can go, and they tell that it was."""
    found: set[int] = set()
    for at in parse.subtree(noun):
        word = parse.words[at]
        if (
            word.dep == "relcl"
            and word.tag == "VBD"
            and word.lemma in data["effects"]
            and not parse.children(at, "neg")
        ):
            found.update(parse.subtree(at))
    return found


def _around(parse: Parse, dates: set[int], noun: int) -> set[int]:
    """The possessive or the preposition that ties a date to its noun."""
    tied = {word.place for at in dates for word in parse.children(at, "case")}
    for at in dates:
        above = parse.words[at].head
        if parse.words[above].dep == "prep" and parse.words[above].head == noun:
            tied.add(above)
    return tied


def _determined(parse: Parse, noun: int, dates: set[int]) -> bool:
    """Whether the noun needs no article any more."""
    own = [word for word in parse.children(noun, "det", "poss", "nummod") if word.place not in dates]
    return bool(own) or parse.words[noun].tag in {"NNS", "NNPS"}


def _doubtful(parse: Parse, noun: int, kept: list[int], data: Data) -> bool:
    """Whether the event may not have been: "the planned raid", "no raid", "any raid"."""
    if any(not _tells_which(parse, word.place, data) for word in parse.children(noun, "prep") if word.place in kept):
        return True
    if any(parse.words[at].tag[:2] in {"VB", "MD"} for at in kept if at != noun):
        return True
    words = {parse.words[at].text.lower() for at in kept}
    if words & {*data["doubtful"], *data["negative"], *data["any"]}:
        return True
    return any(parse.words[at].tag in {"PRP", "PRP$", "WP", "WDT"} for at in kept) or parse.words[noun].dep == "conj"


def _undone(parse: Parse, noun: int, data: Data) -> bool:
    """Whether the verb around an event tells that it was not, or leaves that open: "postponed", "will", "not"."""
    at = noun
    for _ in parse.words:
        word = parse.head(at)
        if word is None:
            return False
        if word.tag[:1] == "V":
            held = any(child.dep == "neg" or child.tag == "MD" for child in parse.children(word.place, "neg", "aux"))
            return held or word.lemma in data["undoing"]
        at = word.place
    return False


def _tells_which(parse: Parse, preposition: int, data: Data) -> bool:
    """Whether a preposition tells more of an event: "of", "against"; "in" only before a name."""
    word = parse.words[preposition].text.lower()
    if word not in data["of_an_event"]:
        return False
    objects = parse.children(preposition, "pobj")
    return word not in data["of_a_place"] or any(noun.tag in {"NNP", "NNPS"} for noun in objects)
