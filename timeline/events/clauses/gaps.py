"""A second time on one verb: "joined in 1952, West Germany in 1955 and Spain in 1982" tells three things."""

from collections.abc import Collection, Iterable
from itertools import takewhile
from typing import Any

from timeline.events.clauses.dated import Dated
from timeline.events.clauses.times import compared
from timeline.model.text import TextSpan
from timeline.syntax.parse import Parse, Word

Data = dict[str, Any]

_WITHIN = ("compound", "amod", "nummod", "nmod", "poss", "det", "quantmod")
_TIES = ("conj", "appos", "npadvmod")


def shares_verb(parse: Parse, head: int, dated: Dated, kept: Collection[int], data: Data) -> bool:
    """Whether a clause holds the time of something else that has no verb, or stands behind such a thing.

    Args:
        parse: the sentence.
        head: the clause's verb.
        dated: its event.
        kept: places that the clause holds.
        data: the language's ``clauses.toml``.
    """
    last = max((span.start for span in dated.times), default=0)
    for span in dated.others:
        places = [word.place for word in parse.within(span)]
        if not places or compared(parse, span, data) or not _loose(parse, places, head):
            continue
        if places[0] in kept or (span.start < last and in_row(parse, head, (span,))):
            return True
    return False


def in_row(parse: Parse, head: int, spans: Iterable[TextSpan]) -> bool:
    """Whether a time belongs to one member of a row: "made tanks in the war, tractors in the 1950s".

    Args:
        parse: the sentence.
        head: the clause's verb.
        spans: the expressions that date the clause's event.
    """
    for span in spans:
        place = next((word.place for word in parse.within(span)), head)
        path = [word for word in _path(parse, place, head) if not span.start <= word.start < span.end]
        before = list(takewhile(lambda word: word.tag[:1] != "V", path))
        if any(word.dep == "conj" and word.tag[:2] in {"NN", "CD", "JJ", "RB", "IN"} for word in before):
            return True
    return False


def _loose(parse: Parse, places: list[int], head: int) -> bool:
    """Whether a time hangs on the verb itself, on a name, or on a further member of a row."""
    top = next(at for at in places if parse.words[at].head not in places or parse.words[at].head == at)
    if parse.words[top].dep in _WITHIN:
        return False
    path = list(_path(parse, top, head))
    above = [word for word in path if word.dep != "prep" and word.place not in places]
    if not above or above[0].place == head:
        return bool(path) and path[-1].place == head
    if any(word.tag[:1] == "V" for word in above[:-1]) or above[-1].place != head:
        return False
    holder = above[0]
    return holder.tag in {"NNP", "NNPS", "CD", "JJ", "RB"} or any(word.dep in _TIES for word in path[:-1])


def _path(parse: Parse, place: int, head: int) -> Iterable[Word]:
    """The words from one up to a verb, or to the root."""
    at = place
    for _ in parse.words:
        word = parse.words[at]
        yield word
        if at in {head, word.head}:
            return
        at = word.head
