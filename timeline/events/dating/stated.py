"""The events that an expression of their own clause dates."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.dating.lexicon import dating_lexicon
from timeline.events.governor import governor
from timeline.model.chronology import Resolution
from timeline.model.text import TextSpan
from timeline.model.time import Duration, Mod, TimeValue
from timeline.syntax.parse import Parse

_BOUNDING = {Mod.BEFORE, Mod.AFTER, Mod.ON_OR_BEFORE, Mod.ON_OR_AFTER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What an expression says of an event."""

    resolution: Resolution
    value: TimeValue | None
    """``None`` where it only bounds the event."""

    end_value: TimeValue | None = None


def stated(parse: Parse, resolutions: Sequence[Resolution], code: str, day: TimeValue | None) -> dict[int, Stated]:
    """By place, the events of a sentence that an expression dates or bounds; of several dates the finest.

    Args:
        parse: of the sentence.
        resolutions: of the expressions that stand in it.
        code: language code.
        day: the day of the dateline: what holds since a date holds until then.
    """
    found: dict[int, Stated] = {}
    for resolution in resolutions:
        place = governor(parse, resolution.expression.span, code, past=_over(resolution, day))
        said = None if place is None else _said(parse, resolution, code, day)
        if place is not None and said is not None and _finer(said, found.get(place)):
            found[place] = said
    return found


def _over(resolution: Resolution, day: TimeValue | None) -> bool:
    value = resolution.value
    return day is not None and isinstance(value, TimeValue) and value.end <= day.end


def _said(parse: Parse, resolution: Resolution, code: str, day: TimeValue | None) -> Stated | None:
    value, known = resolution.value, dating_lexicon(code)
    if isinstance(value, Duration) or not isinstance(value, TimeValue):
        return None
    before = _word_before(parse, resolution.expression.span)
    if before in known.bounds or value.mod in _BOUNDING:
        return Stated(resolution=resolution, value=None)
    if before in known.onsets:
        return Stated(resolution=resolution, value=value, end_value=day)
    return Stated(resolution=resolution, value=value, end_value=resolution.end_value)


def _word_before(parse: Parse, span: TextSpan) -> str:
    first = next(iter(parse.within(span)))
    return parse.words[first.place - 1].lemma.lower() if first.place else ""


def _finer(new: Stated, old: Stated | None) -> bool:
    if old is None or old.value is None:
        return True
    return new.value is not None and new.value.granularity < old.value.granularity
