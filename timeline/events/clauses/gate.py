"""The gate: what is not surely a sentence that says what the article says does not pass."""

from collections.abc import Collection, Sequence
from typing import Any

from timeline.events.clauses.frame import Frame
from timeline.events.clauses.naming import governed, own_places
from timeline.events.clauses.nouns import SUBJECTS, plural
from timeline.events.clauses.wording import Bit
from timeline.syntax.parse import Parse, Word

Data = dict[str, Any]

FEWEST_WORDS = 3
"""Words that a sentence has at least."""

_QUOTES = ("“", "”", '"', "``", "''")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("``", "''"))


def passes(parse: Parse, row: Sequence[Bit], found: Frame, data: Data) -> bool:
    """Whether a row of words may be emitted as a sentence.

    Args:
        parse: the sentence that it was made from.
        row: the words.
        found: the frame of its clause.
        data: the language's ``clauses.toml``.
    """
    words = [word for bit in row for word in bit.text.split() if word[0].isalnum()]
    if len(words) < FEWEST_WORDS or words[-1].lower() in data["never_last"]:
        return False
    return (
        _balanced(parse, row)
        and _polarity_kept(parse, {bit.place for bit in row}, found.head, data)
        and _starts_well(parse, row, data)
        and not _short_passive(parse, found, data)
        and not _asks(parse, row, found.head)
        and not _dangles(parse, row, found, data)
    )


def _balanced(parse: Parse, row: Sequence[Bit]) -> bool:
    """Whether quotation marks and brackets come in pairs, and no full stop is left in the middle."""
    text = "".join(bit.text for bit in row)
    signs = [bit.place >= 0 and parse.words[bit.place].tag == "." for bit in row]
    stops = [index for index, sign in enumerate(signs) if sign]
    whole = all(index >= len(row) - 2 for index in stops)
    return whole and text.count('"') % 2 == 0 and all(text.count(left) == text.count(right) for left, right in _PAIRS)


def _polarity_kept(parse: Parse, kept: Collection[int], head: int, data: Data) -> bool:
    """Whether every "not", "may" and "will" of the clause is still there."""
    bound = [word for word in parse.children(head) if word.dep in {"neg", "aux", "auxpass"}]
    bound += [word for word in parse.children(head, "advmod") if word.text.lower() in data["negative"]]
    return all(word.place in kept for word in bound)


def _starts_well(parse: Parse, row: Sequence[Bit], data: Data) -> bool:
    """Whether a sentence begins with neither a wh-word nor what ties it to another one."""
    first = next((bit for bit in row if bit.text[0].isalnum()), None)
    if first is None or first.text.lower() in {*data["wh"], *data["never_first"]}:
        return False
    if first.place < 0:
        return True
    word = parse.words[first.place]
    return word.tag not in {"CC", "WDT", "WP", "WRB"} and word.dep != "mark"


def _asks(parse: Parse, row: Sequence[Bit], head: int) -> bool:
    """Whether a wh-word of the clause itself is left: "Fastly, whose network failed"."""
    for bit in row:
        if bit.place < 0 or parse.words[bit.place].tag not in {"WDT", "WP", "WP$"}:
            continue
        at = parse.words[bit.place].head
        while parse.words[at].tag[:1] != "V" and parse.words[at].head != at:
            at = parse.words[at].head
        if at == head:
            return True
    return False


def _short_passive(parse: Parse, found: Frame, data: Data) -> bool:
    """Whether what was read as a past tense is a passive without "was": "the jet equipped with new tubes"."""
    if parse.words[found.head].tag != "VBD" or parse.children(found.head, "dobj", "aux", "auxpass"):
        return False
    agent = any(word.text.lower() == "by" for word in parse.children(found.head, "agent"))
    return agent or parse.words[found.head].text.lower() in data["never_past"]


def _dangles(parse: Parse, row: Sequence[Bit], found: Frame, data: Data) -> bool:
    """Whether a pronoun has nothing to stand for: the subject itself, one that fits no noun before it, "we"."""
    subject = own_places(parse, found)
    quoted, seen = False, list[Word | None]()
    for bit in row:
        quoted ^= bit.text in _QUOTES
        if bit.place < 0:
            seen.append(None)
            continue
        word = parse.words[bit.place]
        own = word.head == found.head and word.dep in SUBJECTS
        if word.tag in {"PRP", "PRP$"} and (own or not quoted) and not _expletive(parse, word, found.head, data):
            bound = subject if governed(parse, word, found.head) else ()
            if own or word.text.lower() in data["speakers"] or not _fits(parse, word, seen, bound, data):
                return True
        seen.append(word)
    return False


def _fits(parse: Parse, word: Word, seen: Sequence[Word | None], bound: Collection[int], data: Data) -> bool:
    """Whether a pronoun has a noun before it of its number; what was put in may be of any."""
    if any(other is None for other in seen):
        return True
    found = (other for other in seen if other is not None and other.place not in bound)
    nouns = [other for other in found if other.text.lower() not in data["calendar"]]
    if word.text.lower() in data["plural_pronouns"]:
        return any(plural(parse, other) or other.text.lower() in data["groups"] for other in nouns)
    return any(other.tag in {"NN", "NNP"} for other in nouns)


def _expletive(parse: Parse, word: Word, head: int, data: Data) -> bool:
    return word.dep == "expl" or (word.text.lower() == "it" and _says_nothing(parse, head, data))


def _says_nothing(parse: Parse, head: int, data: Data) -> bool:
    """Whether an "it" stands for no thing: "it rained", "it is not clear whether"."""
    if parse.words[head].lemma in data["weather"]:
        return True
    if parse.words[head].lemma not in data["empty_verbs"]:
        return False
    return any(word.text.lower() in data["impersonal"] for word in parse.children(head, "acomp"))
