"""On which side of the dateline a date lies, as the words of its own clause tell."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from timeline.model.chronology import Direction
from timeline.resolution.cues import cues

OPENING_WORDS = 3
"""An expression within so many words of its clause's start opens it: "On Tuesday, lawmakers will vote"."""


FATE_REACH = 4
"""The fate of a plan is told within so many words after its day."""

SINGS_REACH = 5
"""A verb in the present points ahead for a date within so many words after it: "he speaks in Rome on Friday"."""

RANK_REACH = 6
"""A place in a row ("the first strike in 10 years") is told within so many words before an expression."""


class Cue(NamedTuple):
    """A word that points back or ahead."""

    direction: Direction
    word: str
    perfect: bool = False
    """Whether it is a past perfect's: "had fallen"."""

    once: bool = False
    """Whether it is of a plan told in the past: "was due in March", which may be over."""


def cue(words: Sequence[str], first: int, end: int, code: str) -> Cue | None:
    """The cue nearest to an expression in its own clause, if there is one.

    The clause is read leftwards from the expression; where the expression opens the clause, to its right too.

    Args:
        words: the words of the sentence, signs too.
        first: index of the expression's first word.
        end: index of the word after it.
        code: language code.

    >>> cue("The court will hear the case Tuesday .".split(), 6, 7, "en").word
    'will'
    """
    data = cues(code)
    reach = data["reach"]
    own = _own_verb(words[end] if end < len(words) else "", data) or _set(words, first, end, data)
    if own is not None:
        return own
    if first and end < len(words) and words[first - 1] in data["opening_signs"] and words[end] in data["closing_signs"]:
        first -= 1  # "will leave at dawn (4 a.m. Thursday)"
    left = list(words[max(0, first - reach) : first])
    left.reverse()
    right = list(words[end : end + reach])
    if left and left[0] in data["goals"] and any(word in data["moved"] for word in left):
        return Cue(Direction.FUTURE, left[0])  # "delayed the trial to Sept. 3"
    if left and left[0].lower() in data["onsets"]:
        return _from_onset(left, right, data)
    opening = _opening(left, data["stops"]) if any(map(_is_word, right)) else None
    found = _leftwards(left if opening is None else left[:opening], data)
    if found is not None and found.word in data["weak"] and _possessive(words, end):
        return None  # "would get around Wednesday's ruling": the ruling is known
    ahead = found is not None and found.direction is Direction.FUTURE
    if ahead and data["superseded"] in (left[place : place + 2] for place in range(len(left) - 1)):
        return None  # "it had been due to expire Friday": a day before or after
    if found is not None:
        return _called_off(found, right, data) or _dropped(found, left, right, data) or found
    return None if opening is None else _rightwards(right, data)


def _set(words: Sequence[str], first: int, end: int, data: Mapping[str, Any]) -> Cue | None:
    """The cue of a day that somebody sets: "has set Nov. 10 as the deadline", "the Jan. 14 deadline"."""
    if not words[end - 1].isdecimal():
        return None  # a weekday may be one that is over
    if first and words[first - 1] in data["setters"]:
        return Cue(Direction.FUTURE, words[first - 1])
    if end < len(words) and words[end] in data["ahead_nouns"]:
        return Cue(Direction.FUTURE, words[end])
    return None


def _from_onset(left: list[str], right: list[str], data: Mapping[str, Any]) -> Cue:
    """The cue of "starting Monday": it points ahead, unless the clause tells of the past."""
    found = _leftwards(left[1:], data) or _rightwards(right, data)
    past = found is not None and found.direction is Direction.PAST
    if found is None or (past and not _finite(found.word, left, data)):
        return Cue(Direction.FUTURE, left[0])
    return found


def _finite(word: str, left: list[str], data: Mapping[str, Any]) -> bool:
    """Whether a past form is no state of today: "is closed starting Monday"."""
    place = left.index(word) if word in left else -1
    return not 0 <= place < len(left) - 1 or left[place + 1] not in data["copulas"]


def _dropped(found: Cue, left: list[str], right: list[str], data: Mapping[str, Any]) -> Cue | None:
    """The cue of a plan that came to nothing: "was due in court Wednesday but did not appear"."""
    place = left.index(found.word) if found.word in left else len(left)
    if left[place + 1 : place + 2] == [] or left[place + 1] not in data["plan_verbs"]:
        return None
    rest = right[1:] if right[:1] == [","] else right
    if not rest or rest[0] not in data["turns"]:
        return None
    past = next((word for word in rest[1:3] if word in data["determiners"] or _points_back(word, data)), "")
    return Cue(Direction.PAST, past) if past and past not in data["determiners"] else None


def _called_off(found: Cue, right: list[str], data: Mapping[str, Any]) -> Cue | None:
    """The cue of a plan whose fate follows: "a rally planned for Saturday was canceled", before that day or after."""
    planned = found.direction is Direction.FUTURE and right[:1] and right[0] in data["plan_verbs"]
    fate = next((word for word in right[1:FATE_REACH] if word in data["fates"]), "") if planned else ""
    return Cue(Direction.NEAREST, fate) if fate else None


def _sings(word: str, data: Mapping[str, Any]) -> bool:
    """Whether a word after "she" is a verb in the present: "she sings Tuesday night"."""
    return word.endswith(tuple(data["third_endings"])) and not _points_back(word, data)


def _plural(word: str, data: Mapping[str, Any]) -> bool:
    """Whether a word can be what a verb without ending is told of: "polls close", "they meet"."""
    return word in data["plural_words"] or (len(word) > 3 and word.endswith(data["plural_endings"]))


def _possessive(words: Sequence[str], end: int) -> bool:
    return len(words) > end + 1 and words[end] in "'’" and words[end + 1] == "s"


def ranked(words: Sequence[str], first: int, code: str) -> bool:
    """Whether a place in a row is told before an expression: "the first in 10 years" says how long, not when.

    Args:
        words: the tokens of the sentence.
        first: index of the expression's first token.
        code: language code.
    """
    data = cues(code)
    near = words[max(0, first - RANK_REACH) : first]
    return any(word in data["ranks"] or (len(word) > 4 and word.endswith(data["rank_endings"])) for word in near)


def in_aside(words: Sequence[str], first: int, end: int, code: str) -> bool:
    """Whether an expression stands in a relative clause between commas: ", which sailed on Tuesday, …".

    Args:
        words: the words of the sentence, signs too.
        first: index of the expression's first word.
        end: index of the word after it.
        code: language code.
    """
    data = cues(code)
    reach = data["reach"]
    for index in range(first - 1, max(0, first - reach), -1):
        if words[index] in data["relatives"]:
            return words[index - 1] == "," and "," in words[end : end + reach]
        if words[index] == ",":
            return False
    return False


def _is_word(token: str) -> bool:
    return token[:1].isalnum()


def _opening(left: list[str], stops: Collection[str]) -> int | None:
    """How many words stand between the clause's start and an expression that opens it; ``None`` if it does not."""
    for index, word in enumerate(left[:OPENING_WORDS]):
        if word == ",":
            return index
        if word in stops:
            return None
    return len(left) if len(left) < OPENING_WORDS else None


def _leftwards(words: list[str], data: Mapping[str, Any]) -> Cue | None:
    """The cue before an expression; one that points ahead counts more, unless the expression's own verb points back.

    Args:
        words: those of the clause, the one next to the expression first.
        data: the language's cues.
    """
    back: Cue | None = None
    infinitive = False
    for index, word in enumerate(words):
        if word == "," and back is not None and words[index - 1] not in data["joints"]:
            break  # "the accord, which would have held until 2028, was rejected on Sunday"
        if word not in data["telling"] and not word.endswith(data["telling_endings"]):
            continue  # most words: what `cues.toml` does not name decides nothing
        if word in data["stops"]:
            break
        before = words[index + 1] if index + 1 < len(words) else ""
        ahead = _ahead_at(words, index, back is None, data)
        if ahead is not None:
            asked = next((helper for helper in words[index + 1 : index + 4] if helper in data["past_helpers"]), None)
            if asked is not None and word not in data["intents"]:
                return Cue(Direction.PAST, asked)  # "did not meet on Tuesday"
            return None if before in data["once_planned"] else ahead._replace(once=_once_meant(words[index:], data))
        if word == data["infinitive"] and index and _verb_like(words[index - 1], data):
            infinitive = True  # "asked it to respond by Oct. 31": the past verb is not the date's own
        base = before == data["passive"] or before in data["modals"]  # "may cut rates in June"
        if back is None and not infinitive and not base and _points_back(word, data):
            back = Cue(Direction.PAST, word, any(near in data["perfects"] for near in words[index : index + 3]))
            if index == 0:
                break  # "charges filed Tuesday"
    return back


def _once_meant(words: list[str], data: Mapping[str, Any]) -> bool:
    """Whether a past form makes a plan of the past of the word that points ahead: "was due", "were to open"."""
    between = {data["infinitive"], *data["ahead"]}
    helper = next((word for word in words[1:] if word not in between), "")
    return helper in data["plan_verbs"]


def _ahead_at(words: list[str], index: int, first: bool, data: Mapping[str, Any]) -> Cue | None:
    """The cue that points ahead at one place of a clause, if there is one.

    Args:
        words: those of the clause, the one next to the expression first.
        index: the place.
        first: whether no past form stands nearer to the expression.
        data: the language's cues.
    """
    word = words[index]
    before = words[index + 1] if index + 1 < len(words) else ""
    pair = f"{word} {words[index - 1]}" if index else ""
    if pair in data["ahead_pairs"]:
        return Cue(Direction.FUTURE, pair)
    if index and word not in data["sure_ahead"] and _points_back(words[index - 1], data):
        return None  # "housing starts rose in February", "he may have left Tuesday"
    if _points_ahead(word, data) and (before not in data["determiners"] or word in data["planned"]):
        return Cue(Direction.FUTURE, word)
    if word in data["ahead_plurals"] and _plural(before, data):
        return Cue(Direction.FUTURE, word)
    if first and (
        word in data["copulas"] or (index < SINGS_REACH and before in data["third_persons"] and _sings(word, data))
    ):
        return Cue(Direction.FUTURE, word)
    heard = first and index <= 1 and before in data["copulas"] and word not in data["made"] and _points_back(word, data)
    return Cue(Direction.FUTURE, before) if heard else None  # "the case is heard in May"


def _verb_like(word: str, data: Mapping[str, Any]) -> bool:
    """Whether a word after "to" can be an infinitive: small letters, and no article or the like."""
    return word.islower() and word not in data["determiners"]


def _own_verb(word: str, data: Mapping[str, Any]) -> Cue | None:
    """The cue of a verb that follows an expression at once: "the ministry on Sunday issued a warning"."""
    if word in data["ahead_verbs"] or _ends_ahead(word, data):
        return Cue(Direction.FUTURE, word)
    return Cue(Direction.PAST, word) if len(word) > 3 and _points_back(word, data) else None


def _rightwards(words: list[str], data: Mapping[str, Any]) -> Cue | None:
    """The first cue after an expression that opens its clause: "On Tuesday, lawmakers will vote"."""
    before = ""
    for word in words[1:] if words[:1] == [","] else words:
        noun, last, before = before in data["determiners"], before, word
        if word in data["stops"]:
            return None
        plural = word in data["ahead_plurals"] and _plural(last, data)
        if not noun and (plural or word in data["ahead_verbs"] or _ends_ahead(word, data)):
            return Cue(Direction.FUTURE, word)
        if _points_back(word, data):
            return Cue(Direction.PAST, word, word in data["perfects"])
    return None


def _points_ahead(word: str, data: Mapping[str, Any]) -> bool:
    return word in data["ahead"] or _ends_ahead(word, data)


def _ends_ahead(word: str, data: Mapping[str, Any]) -> bool:
    return len(word) > 3 and word.endswith(data["ahead_endings"])


def _points_back(word: str, data: Mapping[str, Any]) -> bool:
    return word in data["back"] or (word.endswith(data["back_endings"]) and word not in data["no_back"])
