"""What a clause is better off without: the words that date it, and what happened at another time."""

from collections.abc import Collection, Iterable
from typing import Any

from timeline.model.text import TextSpan
from timeline.syntax.parse import Parse, Word

Data = dict[str, Any]

_BRANCHES = ("advcl", "relcl", "acl", "conj", "appos", "parataxis")
_NEEDED = ("nsubj", "nsubjpass", "dobj", "attr", "compound", "amod", "nummod", "nmod", "poss", "det", "quantmod")
_BREAKS = (",", "--", "–", "—", "-", "(", ")", ";")
_TENSES = {"VBD": "past", "VBZ": "present", "VBP": "present", "MD": "modal"}


def time_phrase(parse: Parse, span: TextSpan, data: Data) -> frozenset[int]:
    """The words of a time expression with their preposition; none where they say more than when.

    Args:
        parse: the sentence.
        span: the expression.
        data: the language's ``clauses.toml``.
    """
    inside = {word.place for word in parse.within(span)}
    if not inside:
        return frozenset()
    first = min(inside)
    tops = [word for word in map(parse.words.__getitem__, inside) if word.head not in inside or word.head == word.place]
    if any(word.dep in _NEEDED or _ranked(parse, word, data) for word in tops):
        return frozenset()
    outside = [parse.words[at] for at in _below(parse, inside) if at not in inside]
    if any(word.dep in {"relcl", "acl", "appos", "advcl", "conj", "cc"} for word in outside):
        return frozenset()
    before = parse.words[first - 1] if first else None
    if before is not None and before.text.lower() in data["loose"]:
        inside.add(before.place)
        before = parse.words[before.place - 1] if before.place else None
    if before is not None and before.tag in {"IN", "TO"} and before.dep != "mark":
        plain = before.text.lower() in data["plain_prepositions"]
        if not plain or _pinned(parse, before.place, data):
            return frozenset()
        return frozenset(inside | {before.place})
    return frozenset() if _pinned(parse, min(inside), data) else frozenset(inside)


def _ranked(parse: Parse, top: Word, data: Data) -> bool:
    """Whether a time says among which something is the first or the worst: "its second this year"."""
    above = parse.head(top.place)
    if above is not None and above.dep == "prep":
        above = parse.head(above.place)
    if above is None or above.tag[:1] == "V":
        return False
    if above.tag[:2] == "JJ" and above.dep != "pobj":
        return True  # "originally due later this year"
    near = (above, *parse.children(above.place, "amod", "advmod", "nummod"))
    if any(word.tag in {"JJS", "RBS"} for word in near):
        return True
    deictic = any(word.text.lower() in data["deictic"] for word in parse.children(top.place, "det"))
    return deictic and any(word.text.lower() in data["ranks"] for word in near)


def compared(parse: Parse, span: TextSpan, data: Data) -> bool:
    """Whether a time belongs to what something is measured against: "up from 12 percent a year ago".

    Args:
        parse: the sentence.
        span: the expression.
        data: the language's ``clauses.toml``.
    """
    at = next((word.place for word in parse.within(span)), None)
    for _ in parse.words if at is not None else ():
        assert at is not None
        word = parse.words[at]
        if word.text.lower() in data["against"] and not any(own.place == at for own in parse.within(span)):
            return parse.words[word.place + 1].end < span.start
        if word.tag[:1] == "V" or word.head == at:
            return False
        at = word.head
    return False


def _below(parse: Parse, inside: Collection[int]) -> set[int]:
    return {word.place for at in inside for word in parse.children(at)}


def _pinned(parse: Parse, place: int, data: Data) -> bool:
    """Whether the word before belongs to the time: "only on Monday", "as late as May"."""
    return place > 0 and parse.words[place - 1].text.lower() in data["pins"]


def other_times(
    parse: Parse, head: int, own: Collection[int], others: Iterable[TextSpan], data: Data
) -> frozenset[int]:
    """The branches of a clause that hold a time of their own: each makes an entry by itself.

    Args:
        parse: the sentence.
        head: the clause's verb.
        own: places that must stay: the event's word and its time.
        others: the other dated expressions of the sentence.
        data: the language's ``clauses.toml``.
    """
    cut: set[int] = set()
    if any(word.text.lower() in data["unreal"] for word in parse.children(head, "aux")):
        return frozenset()  # "if it had gone through in May, it would …"
    for span in others:
        places = [word.place for word in parse.within(span)]
        if not places or set(places) & cut:
            continue
        branch = _branch(parse, places[0], head, own)
        if branch is not None:
            cut.update(_with_joint(parse, branch))
    return frozenset(cut)


def _branch(parse: Parse, place: int, head: int, own: Collection[int]) -> int | None:
    """The highest clause-like branch below a verb that holds one word and none of the others."""
    found, at = None, place
    while at != head:
        above = parse.words[at].head
        if above == at:
            return None
        if _loose(parse, at) and not set(parse.subtree(at)) & set(own):
            found = at
        at = above
    return found


def _loose(parse: Parse, at: int) -> bool:
    """Whether a branch can go and leave what is said as true as before: a joined clause, or what commas set off."""
    word, places = parse.words[at], parse.subtree(at)
    if word.dep == "conj":
        return True
    if word.dep not in _BRANCHES:
        return False
    before = parse.words[places[0] - 1].text if places[0] else ","
    after = parse.words[places[-1] + 1].text if places[-1] + 1 < len(parse.words) else "."
    return before in _BREAKS and after in {*_BREAKS, ".", "!", "”", '"'} and not places[0] <= word.head <= places[-1]


def _with_joint(parse: Parse, branch: int) -> set[int]:
    """A branch with the "and" and the commas that tie it to its clause."""
    places = set(parse.subtree(branch))
    first = min(places)
    word = parse.words[branch]
    if word.dep == "conj":
        joints = [child.place for child in parse.children(word.head, "cc") if child.place < first]
        if joints and joints[-1] == first - 1:
            places.add(joints[-1])
            first -= 1
    if first and parse.words[first - 1].text in _BREAKS:
        places.add(first - 1)
        last = max(places)
        if word.dep != "conj" and last + 1 < len(parse.words) and parse.words[last + 1].text in _BREAKS:
            places.add(last + 1)
    return places


def other_tenses(parse: Parse, head: int, own: Collection[int]) -> frozenset[int]:
    """The verbs joined to a verb that speak of another time: "opened in 1998 and now employs 400"."""
    tense = _tense(parse, parse.words[head])
    short = parse.words[head].dep == "acl"
    cut: set[int] = set()
    for word in parse.children(head, "conj"):
        other = _tense(parse, word)
        if (short or (tense and other and other != tense)) and not set(parse.subtree(word.place)) & set(own):
            cut.update(_with_joint(parse, word.place))
    return frozenset(cut)


def _tense(parse: Parse, word: Word) -> str:
    for part in (*parse.children(word.place, "aux", "auxpass"), word):
        if part.tag in _TENSES:
            return _TENSES[part.tag]
    return ""


def opener(parse: Parse, data: Data) -> frozenset[int]:
    """The words at a sentence's start that tie it to the one before: "But", "Still,", "In addition,".

    Args:
        parse: the sentence.
        data: the language's ``clauses.toml``.
    """
    words = [word.text.lower() for word in parse.words[:6]]
    for phrase in data["opening_phrases"]:
        parts = phrase.split()
        if words[: len(parts)] == parts and words[len(parts) : len(parts) + 1] == [","]:
            return frozenset(range(len(parts) + 1))
    if words and words[0] in data["openers"] and (parse.words[0].tag == "CC" or words[1:2] == [","]):
        return frozenset({0, 1} if words[1:2] == [","] else {0})
    return frozenset()
