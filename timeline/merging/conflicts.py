"""What the sources of one event disagree on: its date, and numbers of the same thing. All sides stay, none is averaged.

What one source says later replaces what it said before: that is news, and no contradiction.
"""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from timeline.merging.entry import agree, current
from timeline.merging.figures import Figure, figures
from timeline.merging.telling import Telling
from timeline.model.chronology import Event, Mention
from timeline.model.merging import Conflict, Matter, Side


def conflicts(event: Event, tellings: Sequence[Telling], sources: Mapping[str, str]) -> Iterator[Conflict]:
    """The conflicts of an event.

    Args:
        event: the entry that the tellings make.
        tellings: in canonical order of their articles, without copies.
        sources: the source of each article, by id.
    """
    if len(tellings) < 2:
        return
    heard = current(tellings, sources)
    dates = _date_sides(event, heard)
    if len(dates) > 1:
        yield _conflict(event, Matter.DATE, "", _best_first(dates, heard, sources))
    for about, sides in _figure_sides(heard, sources).items():
        yield _conflict(event, Matter.FIGURE, about, _best_first(sides, heard, sources))


def _date_sides(event: Event, heard: Sequence[Telling]) -> list[Side]:
    """One side for the entry's date and all that fit it, one for each other date."""
    own = next(one for one in heard if (one.event.value, one.event.end_value) == (event.value, event.end_value))
    sides: dict[str, list[Telling]] = {}
    for one in heard:
        sides.setdefault(own.event.value.timex if agree(one, own) else one.event.value.timex, []).append(one)
    return [
        Side(
            said=_first(some).citation.phrase,
            value=value,
            mentions=tuple(mention.id for one in some for mention in one.event.mentions),
        )
        for value, some in sides.items()
    ]


def _first(some: Sequence[Telling]) -> Mention:
    return some[0].event.mentions[0]


def _figure_sides(heard: Sequence[Telling], sources: Mapping[str, str]) -> dict[str, list[Side]]:
    """The sides that exclude each other, by what is counted."""
    said: dict[str, dict[str, tuple[Figure, str]]] = {}
    for one in heard:
        for figure, mention in _counted(one):
            said.setdefault(figure.about, {})[sources[one.article.id]] = (figure, mention)
    found: dict[str, list[Side]] = {}
    for about, latest in said.items():
        told = [*latest.values()]
        opposed = [(one, mention) for one, mention in told if any(one.excludes(other) for other, _ in told)]
        if opposed:
            found[about] = _sides_of(opposed)
    return found


def _counted(one: Telling) -> Iterator[tuple[Figure, str]]:
    """The numbers of a telling, each once: of the event's own clause, or of the sentence where that has none."""
    seen = set[str]()
    for mention in one.event.mentions:
        phrase, code = mention.citation.phrase, one.article.language
        found = figures(mention.text.replace(phrase, " "), code)
        for figure in found or figures(mention.citation.quote.replace(phrase, " "), code):
            if figure.about not in seen:
                seen.add(figure.about)
                yield figure, mention.id


def _sides_of(told: Sequence[tuple[Figure, str]]) -> list[Side]:
    alike: dict[tuple[int, float, float], list[tuple[Figure, str]]] = {}
    for figure, mention in told:
        alike.setdefault((figure.number, figure.low, figure.high), []).append((figure, mention))
    return [
        Side(said=some[0][0].said, value=str(some[0][0].number), mentions=tuple(mention for _, mention in some))
        for some in alike.values()
    ]


def _best_first(sides: Sequence[Side], heard: Sequence[Telling], sources: Mapping[str, str]) -> tuple[Side, ...]:
    origin = {mention.id: sources[one.article.id] for one in heard for mention in one.event.mentions}
    return tuple(sorted(sides, key=lambda side: (-len({origin[name] for name in side.mentions}), side.value)))


def _conflict(event: Event, matter: Matter, about: str, sides: tuple[Side, ...]) -> Conflict:
    key = "\n".join((matter.value, about, *sorted(name for side in sides for name in side.mentions)))
    digest = sha256(key.encode()).hexdigest()[:10]
    return Conflict(id=f"c{digest}", matter=matter, about=about, events=(event.id,), sides=sides)
