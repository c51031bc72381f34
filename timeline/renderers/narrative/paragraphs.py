"""A narrative in sections and paragraphs: by year where much happened, by spans of years where little did."""

from collections.abc import Sequence
from itertools import groupby

from timeline.model.granularity import Granularity
from timeline.model.time import TimeValue
from timeline.renderers.narrative.lines import Line
from timeline.renderers.page import period_of

SHORT = 9
"""A narrative of so many sentences needs no headings."""

OWN = 4
"""So many sentences give a year a heading of its own; years with fewer share one."""

FEWEST, MOST = 3, 6
"""Sentences of a paragraph: it ends with its period once it has the fewest, with its day once it has the most."""

LONG_SPAN, MIDDLE_SPAN = 730, 62
"""Days: what spans more has its paragraphs by year, by month; else by day."""


def sections(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in sections, each with a heading of its own; one alone needs none."""
    if len(lines) <= SHORT:
        return [list(lines)] if lines else []
    years = [list(group) for _, group in groupby(lines, key=lambda line: period_of(line.event.value))]
    found: list[list[Line]] = []
    gathered = False
    for year in years:
        small = len(year) < OWN
        if small and gathered:
            found[-1].extend(year)
        else:
            found.append(year)
        gathered = small
    for index in range(len(found) - 1, 0, -1):
        if len(found[index]) < FEWEST:
            found[index - 1].extend(found.pop(index))
    return found


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a section in paragraphs; what is scheduled stands apart, where there is more than one of it."""
    return [paragraph for run in _runs(lines) for paragraph in _clusters(run)]


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of what is scheduled and of what is not; a single scheduled entry stays with its neighbours."""
    found: list[list[Line]] = []
    for scheduled, group in groupby(lines, key=lambda line: line.scheduled):
        run = list(group)
        joins = found and not all_scheduled(found[-1]) and (not scheduled or len(run) == 1)
        if joins:
            found[-1].extend(run)
        else:
            found.append(run)
    return found


def all_scheduled(paragraph: Sequence[Line]) -> bool:
    """Whether a paragraph tells of scheduled entries only, and of several: then it is said once."""
    return len(paragraph) > 1 and all(line.scheduled for line in paragraph)


def _clusters(run: Sequence[Line]) -> list[list[Line]]:
    unit = _unit(run)
    found: list[list[Line]] = []
    for line in run:
        last = found[-1] if found else []
        new_period = bool(last) and _period(line, unit) != _period(last[-1], unit)
        new_date = bool(last) and line.event.value != last[-1].event.value
        if not last or (new_period and len(last) >= FEWEST) or (new_date and len(last) >= MOST):
            found.append([line])
        else:
            last.append(line)
    if len(found) > 1 and len(found[-1]) == 1 and len(found[-2]) < MOST:
        found[-2:] = [found[-2] + found[-1]]
    return found


def _unit(run: Sequence[Line]) -> Granularity:
    span = run[-1].event.value.begin.day - run[0].event.value.begin.day
    if span > LONG_SPAN:
        return Granularity.YEAR
    return Granularity.MONTH if span > MIDDLE_SPAN else Granularity.DAY


def _period(line: Line, unit: Granularity) -> TimeValue:
    value = line.event.value
    return value.within(unit) if value.granularity <= unit else value
