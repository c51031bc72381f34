"""The gate: what is not surely a sentence that says what the article says does not pass."""

from collections.abc import Collection, Sequence
from typing import Any

from timeline.events.clauses.nouns import SUBJECTS
from timeline.events.clauses.wording import Bit
from timeline.syntax.parse import Parse, Word

Data = dict[str, Any]

FEWEST_WORDS = 3
"""Words that a sentence has at least."""

_QUOTES = ("“", "”", '"', "``", "''")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def passes(parse: Parse, row: Sequence[Bit], head: int, data: Data) -> bool:
    """Whether a row of words may be emitted as a sentence.

    Args:
        parse: the sentence that it was made from.
        row: the words.
        head: the verb of its clause.
        data: the language's ``clauses.toml``.
    """
    words = [word for bit in row for word in bit.text.split() if word[0].isalnum()]
    if len(words) < FEWEST_WORDS or words[-1].lower() in data["never_last"]:
        return False
    return (
        _balanced("".join(bit.text for bit in row))
        and _polarity_kept(parse, {bit.place for bit in row}, head, data)
        and _starts_well(parse, row, data)
        and not _dangles(parse, row, head, data)
    )


def _balanced(text: str) -> bool:
    return text.count('"') % 2 == 0 and all(text.count(left) == text.count(right) for left, right in _PAIRS)


def _polarity_kept(parse: Parse, kept: Collection[int], head: int, data: Data) -> bool:
    """Whether every "not", "may" and "will" of the clause is still there."""
    bound = [word for word in parse.children(head) if word.dep in {"neg", "aux", "auxpass"}]
    bound += [word for word in parse.children(head, "advmod") if word.text.lower() in data["negative"]]
    return all(word.place in kept for word in bound)


def _starts_well(parse: Parse, row: Sequence[Bit], data: Data) -> bool:
    """Whether a sentence begins with neither a wh-word nor what ties it to another one."""
    first = next((bit for bit in row if bit.text[0].isalnum()), None)
    if first is None or first.text.lower() in data["wh"]:
        return False
    if first.place < 0:
        return True
    word = parse.words[first.place]
    return word.tag not in {"CC", "WDT", "WP", "WRB"} and word.dep != "mark"


def _dangles(parse: Parse, row: Sequence[Bit], head: int, data: Data) -> bool:
    """Whether a pronoun has nothing to stand for: the subject itself, one that fits no noun before it, "we"."""
    quoted, one, several = False, False, False
    for bit in row:
        quoted ^= bit.text in _QUOTES
        if bit.place < 0:
            one = several = True
            continue
        word = parse.words[bit.place]
        subject = word.head == head and word.dep in SUBJECTS
        if word.tag in {"PRP", "PRP$"} and (subject or not quoted) and not _expletive(parse, word, head, data):
            fits = several if word.text.lower() in data["plural_pronouns"] else one
            if subject or not fits or word.text.lower() in data["speakers"]:
                return True
        one = one or word.tag in {"NN", "NNP"}
        several = several or word.tag in {"NNS", "NNPS"} or word.text.lower() in data["groups"]
    return False


def _expletive(parse: Parse, word: Word, head: int, data: Data) -> bool:
    return word.dep == "expl" or (word.text.lower() == "it" and _says_nothing(parse, head, data))


def _says_nothing(parse: Parse, head: int, data: Data) -> bool:
    """Whether an "it" stands for no thing: "it rained", "it is not clear whether"."""
    if parse.words[head].lemma in data["weather"]:
        return True
    if parse.words[head].lemma not in data["empty_verbs"]:
        return False
    return any(word.text.lower() in data["impersonal"] for word in parse.children(head, "acomp"))
