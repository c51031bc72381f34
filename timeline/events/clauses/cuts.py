"""What a clause is better off without: what happened at another time, and what ties it to other sentences."""

from collections.abc import Collection, Iterable
from typing import Any

from timeline.events.clauses.breaks import BRANCHES, BREAKS
from timeline.events.clauses.times import compared, time_phrase
from timeline.model.text import TextSpan
from timeline.syntax.parse import Parse, Word

Data = dict[str, Any]

_TENSES = {"VBD": "past", "VBZ": "present", "VBP": "present", "MD": "modal"}


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
        elif _leans(parse, span, head, data) and not compared(parse, span, data):
            cut.update(time_phrase(parse, span, data))
    return frozenset(cut)


def _leans(parse: Parse, span: TextSpan, head: int, data: Data) -> bool:
    """Whether a time counts from the day of the story and what it tells of is told without it too.

    "Police arrested a man over the death of a shopkeeper last week": of that death the week is lost, no more. So is
    when somebody said what the clause tells: "said Monday it would close".
    """
    inside = [word.place for word in parse.within(span)]
    if not {parse.words[at].text.lower() for at in inside} & {*data["leaning"]}:
        return False
    top = next((at for at in inside if parse.words[at].head not in inside), inside[0])
    above = parse.words[parse.words[top].head]
    path = {top, above.place}
    if above.dep == "prep" and above.place not in inside:
        above = parse.words[above.head]
    if above.place == head:
        return bool(parse.children(head, "ccomp"))
    if above.tag[:1] == "V":
        told = [word for word in parse.children(above.place, "dobj", "prep", "agent") if word.place not in path]
        return bool(told) and above.dep in {"relcl", "acl", "ccomp"}
    return above.tag in {"NN", "NNS"}


def _branch(parse: Parse, place: int, head: int, own: Collection[int]) -> int | None:
    """The highest clause-like branch below a verb that holds one word and none of the others."""
    found, at = None, place
    while at != head:
        above = parse.words[at].head
        if above == at:
            return None
        if _loose(parse, at, own) and not set(parse.subtree(at)) & set(own):
            found = at
        at = above
    return found


def _loose(parse: Parse, at: int, own: Collection[int]) -> bool:
    """Whether a branch can go and leave what is said as true as before: a joined clause, or what commas set off."""
    word, places = parse.words[at], parse.subtree(at)
    if word.dep == "conj":
        return (
            word.head not in own or parse.words[word.head].tag[:1] == "V"
        )  # "only twice, in 1942 and 1946": not without the other
    if word.dep not in BRANCHES:
        return False
    before = parse.words[places[0] - 1].text if places[0] else ","
    after = parse.words[places[-1] + 1].text if places[-1] + 1 < len(parse.words) else "."
    return before in BREAKS and after in {*BREAKS, ".", "!", "”", '"'} and not places[0] <= word.head <= places[-1]


def _with_joint(parse: Parse, branch: int) -> set[int]:
    """A branch with the "and" and the commas that tie it to its clause."""
    places = set(parse.subtree(branch))
    first, last = min(places), max(places)
    marks = sum(parse.words[at].text == '"' for at in places)
    if marks % 2 and last + 1 < len(parse.words) and parse.words[last + 1].text == '"':
        places.add(last + 1)
    word = parse.words[branch]
    if word.dep == "conj":
        joints = [child.place for child in parse.children(word.head, "cc") if child.place < first]
        if joints and joints[-1] == first - 1:
            places.add(joints[-1])
            first -= 1
    if first and parse.words[first - 1].text in BREAKS:
        places.add(first - 1)
        last = max(places)
        if word.dep != "conj" and last + 1 < len(parse.words) and parse.words[last + 1].text in BREAKS:
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
