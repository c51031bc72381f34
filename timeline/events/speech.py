"""Whether a dated speech act is news itself, or only carries another event."""

from typing import Any

from timeline import language
from timeline.syntax.parse import Parse, Word

_PAST = ("VBD", "VBN")


NEWS = 7
"""Days before the story in which to speak of an event is no news by itself; what was said long ago is."""


def only_carries(parse: Parse, verb: int, code: str) -> bool:
    """Whether a verb of saying only carries an event that has happened: "police said Monday that the bridge fell".

    What somebody announces, denies or demands is news; so is what somebody says will be, or thinks of things.

    Args:
        parse: the sentence.
        verb: the place of the verb that a time expression dates.
        code: language code.
    """
    data = language.load(code, "events")
    word = parse.words[verb]
    if word.lemma not in data["carriers"] or parse.children(verb, "neg"):
        return False
    carried = [child for child in parse.children(verb, "ccomp") if child.tag[:2] == "VB"]
    return bool(carried) and all(_happened(parse, child, data) for child in carried)


def tells_what_happened(parse: Parse, code: str) -> bool:
    """Whether the main clause of a stretch tells of something that has happened.

    Args:
        parse: what somebody said, without the attribution.
        code: language code.
    """
    data = language.load(code, "events")
    roots = [word for word in parse.words if word.dep == "ROOT"]
    return bool(roots) and all(word.tag[:2] == "VB" and _happened(parse, word, data) for word in roots)


def _happened(parse: Parse, verb: Word, data: dict[str, Any]) -> bool:
    helpers = parse.children(verb.place, "aux", "auxpass")
    if any(word.tag == "MD" or word.lemma in data["unreal"] for word in helpers) or verb.lemma in data["opinions"]:
        return False
    return verb.tag != "VBG" and any(word.tag in _PAST for word in (*helpers, verb))
