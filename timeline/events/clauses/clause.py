"""One dated event as a sentence of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline import language
from timeline.events.clauses.antecedents import Setting
from timeline.events.clauses.conditions import loses_condition
from timeline.events.clauses.cuts import opener, other_tenses, other_times
from timeline.events.clauses.dated import Dated
from timeline.events.clauses.frame import Frame
from timeline.events.clauses.frames import frame
from timeline.events.clauses.gaps import in_row, shares_verb
from timeline.events.clauses.gate import passes
from timeline.events.clauses.naming import with_names
from timeline.events.clauses.nouns import SUBJECTS, phrase
from timeline.events.clauses.occurrences import occurrence
from timeline.events.clauses.times import compared, time_phrase
from timeline.events.clauses.verbs import asserted_as_past
from timeline.events.clauses.wording import Bit, bits, row_text, sentence
from timeline.model.text import TextSpan
from timeline.syntax.parse import Parse

Data = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """An event as a sentence that stands alone."""

    text: str
    attribution: str = ""
    """Who says so, where that stood around the clause."""


def clause(parse: Parse, dated: Dated, code: str, setting: Setting | None = None) -> Clause | None:
    """The event as a sentence that stands alone; ``None`` where the gate is shut.

    Args:
        parse: its sentence, without attribution.
        dated: the event.
        code: language code.
        setting: what was said before, for its pronouns.
    """
    data = language.load(code, "clauses")
    if parse.words[-1].text == "?" or any(compared(parse, span, data) for span in dated.times):
        return None
    verb = _verb(parse, dated, data)
    if verb is None:
        row = occurrence(parse, dated, data)
        return Clause(text=sentence(row)) if row else None
    saying = frozenset(language.load(code, "events")["saying"])
    found = frame(parse, verb, data, saying, past=dated.past)
    if found is None or loses_condition(parse, found.head, data) or not _said_by_somebody(parse, found):
        return None
    for row in _rows(parse, found, dated, data):
        named = with_names(parse, row, found, setting or Setting(), data)
        if _whole(parse, named, found, dated, data) and passes(parse, named, found, data):
            return Clause(text=sentence(named), attribution=_attribution(parse, found))
    return None


def _verb(parse: Parse, dated: Dated, data: Data) -> int | None:
    """The verb of an event: its word, or what an event that is a noun has done: "the raid killed two"."""
    word = parse.words[dated.trigger]
    if not word.tag.startswith("N"):
        return word.place
    verb = parse.words[word.head]
    done = verb.lemma in data["effects"] and verb.tag == "VBD" and word.dep in SUBJECTS
    return verb.place if done else None


def _said_by_somebody(parse: Parse, found: Frame) -> bool:
    return found.speech is None or bool(parse.children(found.speech, *SUBJECTS))


def _attribution(parse: Parse, found: Frame) -> str:
    """Who says it, and the verb: "Judge Lee said" of "Judge Lee said Monday that the plant closed"."""
    if found.speech is None:
        return ""
    subjects = parse.children(found.speech, *SUBJECTS)
    said = [*phrase(parse, subjects[0].place), found.speech]
    said += [word.place for word in parse.children(found.speech, "aux", "neg")]
    return row_text(bits(parse, said))


def _rows(parse: Parse, found: Frame, dated: Dated, data: Data) -> Iterator[list[Bit]]:
    """The clause without its date, and with it: some say nothing without, "The next flight was in 1994"."""
    ahead = not dated.past and asserted_as_past(parse, found.head)
    if not ahead:  # what "has invited" to a day next month has not done so on that day
        yield _row(parse, found, dated, data, dateless=True)
    yield _row(parse, found, dated, data, dateless=False)


def _row(parse: Parse, found: Frame, dated: Dated, data: Data, *, dateless: bool) -> list[Bit]:
    own = dated.own(parse)
    cut = set(found.dropped)
    for span in dated.times if dateless else ():
        cut |= frozenset() if _tells_which(parse, span, found.head) else time_phrase(parse, span, data)
    cut |= other_times(parse, found.head, own, dated.others, data)
    cut |= other_tenses(parse, found.head, own)
    cut |= _joints(parse, found.head) | opener(parse, data)
    kept = [at for at in parse.subtree(found.head) if at not in cut]
    row = list(found.before)
    for bit in bits(parse, kept):
        row.extend(found.instead.get(bit.place, (bit,)))
        if bit.place == _last_of_verb(parse, found.head):
            row.extend(found.after)
    opens = len(row) > 1 and row[1].text == "," and row[0].text.lower() in data["openers"]
    return row[2:] if opens else row


def _tells_which(parse: Parse, span: TextSpan, head: int) -> bool:
    """Whether a time belongs to a verb that tells which one is meant: "an inquiry opened in 2017 found"."""
    at = next((word.place for word in parse.within(span)), head)
    for _ in parse.words:
        word = parse.words[at]
        if at in {head, word.head}:
            return False
        if word.tag[:1] == "V":
            to_do = any(child.tag == "TO" for child in parse.children(at, "aux"))
            return word.dep not in {"xcomp", "ccomp"} and not to_do
        at = word.head
    return False


def _last_of_verb(parse: Parse, head: int) -> int:
    """The verb or its particle: what an object follows."""
    particles = [word.place for word in parse.children(head, "prt") if word.place > head]
    return particles[-1] if particles else head


def _joints(parse: Parse, head: int) -> set[int]:
    """The "and" that joins a further clause which is no longer there, or that opens the sentence."""
    conj = [word.place for word in parse.children(head, "conj")]
    return {word.place for word in parse.children(head, "cc") if not conj or word.place < head}


def _whole(parse: Parse, row: list[Bit], found: Frame, dated: Dated, data: Data) -> bool:
    """Whether a row holds one event and not half of another."""
    kept = {bit.place for bit in row}
    if shares_verb(parse, found.head, dated, kept, data) or in_row(parse, found.head, dated.times):
        return False
    if parse.words[found.head].dep not in {"relcl", "acl"}:
        return True
    others = {word.place for span in dated.others for word in parse.within(span)}
    return not others & kept  # a word of another clause came along
