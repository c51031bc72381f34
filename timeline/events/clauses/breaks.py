"""The signs that set a part of a sentence off from the rest."""

from timeline.syntax.parse import Parse

BREAKS = (",", "--", "–", "—", "-", "(", ")", ";")
BRANCHES = ("advcl", "relcl", "acl", "conj", "appos", "parataxis")


def closes_branch(parse: Parse, place: int) -> bool:
    """Whether a word is the last of a clause or apposition that a comma closes after it.

    Args:
        parse: the sentence.
        place: the word before the comma.
    """
    at = place
    for _ in parse.words:
        word = parse.words[at]
        if word.dep in BRANCHES and parse.subtree(at)[-1] == place:
            return True
        if word.head == at:
            return False
        at = word.head
    return False
