"""One dated event as a sentence of its own."""

from dataclasses import dataclass
from typing import Any

from timeline import language
from timeline.events.clauses.antecedents import Setting, stand_in
from timeline.events.clauses.cuts import compared, opener, other_tenses, other_times, time_phrase
from timeline.events.clauses.dated import Dated
from timeline.events.clauses.frames import Frame, frame
from timeline.events.clauses.gate import passes
from timeline.events.clauses.nouns import SUBJECTS, phrase
from timeline.events.clauses.occurrences import occurrence
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
    setting = setting or Setting()
    saying = frozenset(language.load(code, "events")["saying"])
    if parse.words[dated.trigger].tag.startswith("N"):
        return _noun(parse, dated, data)
    if any(compared(parse, span, data) for span in dated.times):
        return None
    found = frame(parse, dated.trigger, data, saying, past=dated.past)
    if found is None or parse.words[-1].text == "?":
        return None
    for dateless in (True, False):  # a sentence may need its date: "The next flight was in 1994"
        row = _row(parse, found, dated, data, dateless=dateless)
        row = _with_names(parse, row, found.head, setting, data)
        if parse.words[found.head].dep != "ROOT" and _holds(parse, row, dated.others):
            return None  # a word of another clause came along
        if passes(parse, row, found.head, data):
            return Clause(text=sentence(row), attribution=_attribution(parse, found))
    return None


def _attribution(parse: Parse, found: Frame) -> str:
    """Who says it, and the verb: "Judge Lee said" of "Judge Lee said Monday that he would rule"."""
    if found.speech is None:
        return ""
    subjects = parse.children(found.speech, *SUBJECTS)
    said = [*(phrase(parse, subjects[0].place) if subjects else []), found.speech]
    said += [word.place for word in parse.children(found.speech, "aux", "neg")]
    return row_text(bits(parse, said))


def _holds(parse: Parse, row: list[Bit], spans: tuple[TextSpan, ...]) -> bool:
    places = {word.place for span in spans for word in parse.within(span)}
    return any(bit.place in places for bit in row)


def _noun(parse: Parse, dated: Dated, data: Data) -> Clause | None:
    row = occurrence(parse, dated, data)
    return Clause(text=sentence(row)) if row else None


def _with_names(parse: Parse, row: list[Bit], head: int, setting: Setting, data: Data) -> list[Bit]:
    """The row with a name for the pronoun that it begins with, or has for a subject, where that is sure."""
    named, found = False, list(row)
    for index, bit in enumerate(row):
        word = parse.words[bit.place] if bit.place >= 0 else None
        if word is not None and word.tag in {"PRP", "PRP$"}:
            subject = word.head == head and word.dep in SUBJECTS
            if not named or subject:
                found[index] = stand_in(parse, bit.place, setting, data) or bit
        named = named or word is None or word.tag[:2] == "NN" or found[index] is not bit
    return found


def _row(parse: Parse, found: Frame, dated: Dated, data: Data, *, dateless: bool) -> list[Bit]:
    own = {dated.trigger, *(word.place for span in dated.times for word in parse.within(span))}
    cut = set(found.dropped)
    for span in dated.times if dateless else ():
        cut |= time_phrase(parse, span, data)
    cut |= other_times(parse, found.head, own, dated.others, data)
    cut |= other_tenses(parse, found.head, own)
    cut |= _joints(parse, found.head) | opener(parse, data)
    kept = [at for at in parse.subtree(found.head) if at not in cut]
    row = list(found.before)
    for bit in bits(parse, kept):
        row.extend(found.instead.get(bit.place, (bit,)))
    return row


def _joints(parse: Parse, head: int) -> set[int]:
    """The "and" that joins a further clause which is no longer there, or that opens the sentence."""
    conj = [word.place for word in parse.children(head, "conj")]
    return {word.place for word in parse.children(head, "cc") if not conj or word.place < head}
