"""What holds only on a condition does not stand without it."""

from typing import Any

from timeline.syntax.parse import Parse

Data = dict[str, Any]


def loses_condition(parse: Parse, head: int, data: Data) -> bool:
    """Whether a clause hangs on an "if" that stands outside of it.

    Args:
        parse: the sentence.
        head: the clause's verb.
        data: the language's ``clauses.toml``.
    """
    inside = set(parse.subtree(head))
    above = {word.place for word in _above(parse, head)}
    for word in parse.words:
        if word.dep == "mark" and word.text.lower() in data["conditions"] and word.place not in inside:
            condition = parse.words[word.head]
            if condition.place in above or condition.head in above:
                return True
    return False


def _above(parse: Parse, head: int) -> list[Any]:
    found, at = [], head
    for _ in parse.words:
        above = parse.head(at)
        if above is None:
            break
        found.append(above)
        at = above.place
    return found
