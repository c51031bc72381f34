"""One dated event as a sentence of its own."""

from dataclasses import dataclass
from typing import Any

from timeline import language
from timeline.events.clauses.antecedents import Setting, stand_in
from timeline.events.clauses.cuts import compared, opener, other_tenses, other_times, time_phrase
from timeline.events.clauses.frames import Frame, frame
from timeline.events.clauses.gate import passes
from timeline.events.clauses.occurrences import occurrence
from timeline.events.clauses.wording import Bit, bits, sentence
from timeline.model.text import TextSpan
from timeline.syntax.parse import Parse

Data = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An event's word in a parsed sentence, and the time expressions around it."""

    trigger: int
    """Place of the verb or noun that names the event."""

    times: tuple[TextSpan, ...]
    """The expressions that date it."""

    others: tuple[TextSpan, ...] = ()
    """The expressions of the sentence that date something else."""

    past: bool
    """Whether it lies before the day of the story."""


def clause(parse: Parse, dated: Dated, code: str, setting: Setting | None = None) -> str | None:
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
    row = _with_names(parse, _row(parse, found, dated, data), setting, data)
    if parse.words[found.head].dep != "ROOT" and _holds(parse, row, dated.others):
        return None  # a word of another clause came along
    return sentence(row) if passes(parse, row, found.head, data) else None


def _holds(parse: Parse, row: list[Bit], spans: tuple[TextSpan, ...]) -> bool:
    places = {word.place for span in spans for word in parse.within(span)}
    return any(bit.place in places for bit in row)


def _noun(parse: Parse, dated: Dated, data: Data) -> str | None:
    row = occurrence(parse, dated.trigger, dated.times, dated.others, data) if dated.past else None
    return sentence(row) if row else None


def _with_names(parse: Parse, row: list[Bit], setting: Setting, data: Data) -> list[Bit]:
    """The row with a name for the pronoun that it begins with, if that is sure."""
    for index, bit in enumerate(row):
        tag = parse.words[bit.place].tag if bit.place >= 0 else "NN"
        if tag[:2] == "NN":
            break
        if tag in {"PRP", "PRP$"}:
            found = stand_in(parse, bit.place, setting, data)
            return row if found is None else [*row[:index], found, *row[index + 1 :]]
    return row


def _row(parse: Parse, found: Frame, dated: Dated, data: Data) -> list[Bit]:
    own = {dated.trigger, *(word.place for span in dated.times for word in parse.within(span))}
    cut = set(found.dropped)
    for span in dated.times:
        cut |= time_phrase(parse, span, data)
    cut |= other_times(parse, found.head, own, dated.others)
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
