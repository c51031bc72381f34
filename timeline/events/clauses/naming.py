"""Names for the pronouns of a clause, where it is sure whom they stand for."""

from collections.abc import Sequence
from typing import Any

from timeline import language
from timeline.events.clauses.antecedents import Setting, object_stand_in, stand_in
from timeline.events.clauses.frame import Frame
from timeline.events.clauses.nouns import SUBJECTS, phrase
from timeline.events.clauses.wording import Bit
from timeline.syntax.parse import Parse, Word

Data = dict[str, Any]


def with_names(parse: Parse, row: Sequence[Bit], found: Frame, setting: Setting, data: Data) -> list[Bit]:
    """A row with a name for the pronoun that it begins with, has for a subject or for an object, where that is sure.

    Args:
        parse: the sentence.
        row: the clause's words.
        found: its frame.
        setting: what was said before.
        data: the language's ``clauses.toml``.
    """
    named, result = False, list(row)
    own = own_places(parse, found)
    for index, bit in enumerate(row):
        word = parse.words[bit.place] if bit.place >= 0 else None
        if word is not None and word.tag in {"PRP", "PRP$"}:
            if not named or (word.head == found.head and word.dep in SUBJECTS):
                result[index] = stand_in(parse, bit.place, setting, data) or bit
            elif governed(parse, word, found.head):
                result[index] = object_stand_in(parse, bit.place, own, data) or bit
        named = named or word is None or word.tag[:2] == "NN" or result[index] is not bit
    return result


def own_places(parse: Parse, found: Frame) -> frozenset[int]:
    """Places of a clause's subject, its own or one that it shares: no object pronoun stands for that.

    Args:
        parse: the sentence.
        found: the clause's frame.
    """
    own = {at for word in parse.children(found.head, *SUBJECTS) for at in phrase(parse, word.place)}
    return frozenset(own | {bit.place for bit in found.before})


def governed(parse: Parse, word: Word, head: int) -> bool:
    """Whether a pronoun is an object of a verb, so that it cannot stand for the verb's own subject.

    Args:
        parse: the sentence.
        word: the pronoun.
        head: the verb.
    """
    if word.tag != "PRP" or word.text.lower().endswith(("self", "selves")):
        return False
    above = parse.words[word.head]
    if above.dep in {"prep", "agent", "dative"} and above.tag in {"IN", "TO"}:
        above = parse.words[above.head]
    return above.place == head and word.dep in {"dobj", "pobj", "dative"}


def with_name(parse: Parse, words: str, start: int, setting: Setting, code: str) -> str:
    """A whole sentence with a name for the pronoun that it is about, where that is sure.

    Args:
        parse: of the sentence or of a part of it.
        words: the sentence.
        start: where it begins in the article.
        setting: what was said before.
        code: language code.
    """
    data = language.load(code, "clauses")
    for word in parse.words:
        if word.tag[:2] == "NN" and word.text.lower() not in data["calendar"]:
            return words
        if word.tag in {"PRP", "PRP$"}:
            found = stand_in(parse, word.place, setting, data) if _of_main_clause(parse, word) else None
            at = slice(word.start - start, word.end - start)
            if found is None or words[at] != word.text:
                return words
            return words[: at.start] + found.text + words[at.stop :]
    return words


def _of_main_clause(parse: Parse, word: Word) -> bool:
    """Whether a pronoun is the subject of a sentence, or owns it."""
    top = parse.words[word.head] if word.tag == "PRP$" else word
    return top.dep in SUBJECTS and parse.words[top.head].dep == "ROOT"
