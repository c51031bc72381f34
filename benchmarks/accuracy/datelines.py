"""Datelines: how many printed days and places are read right, and how many are seen in sentences that have none."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.accuracy.measured import Measured, digest_of, flat
from timeline.model.text import EvidenceSource
from timeline.sources import ReadChoice, WireDateline, wire_dateline
from timeline.sources.draft import Heard
from timeline.sources.ladder import climb
from timeline.sources.stamp import Stamp
from timeline.sources.timeml import read
from timeline.syntax.sentences import split

TABLE = "datelines/reuters.tsv"
BODIES = ("timebank-aquaint", "wikiwars", "entity-timelines")
"""Corpora whose sentences are looked at."""

_HEADS = 3
"""A dateline may stand in one of so many sentences at the head of a document; these are left out."""

_STORY = "Prices rose on Friday, the board said."
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PRINTED = re.compile(
    rf"^(?P<place>.*?)[\s,.-]*(?<![A-Za-z])(?P<month>(?:{'|'.join(_MONTHS)})[a-z]{{0,7}})\.?,?\s+(?P<day>\d{{1,2}})(?!\d)",
    re.IGNORECASE,
)
"""A place, a month and a day, wherever they stand in a line."""


class Row(NamedTuple):
    """A dateline as it is printed."""

    story: str
    line: str
    place: str
    month: int
    day: int
    filed: date

    @property
    def printed(self) -> date:
        """The printed day in the year nearest to the day of filing."""
        years = (self.filed.year - 1, self.filed.year, self.filed.year + 1)
        return min((date(year, self.month, self.day) for year in years), key=lambda day: abs(day - self.filed))


def measure(folder: Path) -> Measured:
    """Shares of printed days, of printed places, and of stretches of text without a dateline that show none.

    Args:
        folder: of the shared data.
    """
    table = folder / "corpora" / TABLE
    bodies = [path for name in BODIES for path in sorted((folder / "corpora" / name).rglob("*.tml"))]
    rows, left = _rows(table)
    named = [row for row in rows if row.place]
    days = [row for row in rows if _day(row) != row.printed]
    places = [row for row in named if _bare(found.place if (found := _seen(row)) else "") != _bare(row.place)]
    texts = tuple(dict.fromkeys(text for path in bodies for text in _stretches(path)))
    false = [text for text in texts if wire_dateline(text) is not None]
    return Measured(
        name="datelines",
        digest=digest_of([table, *bodies]),
        counts={"days": len(rows), "places": len(named), "bodies": len(bodies)},
        figures={
            "day": 100 - 100 * len(days) / len(rows),
            "place": 100 - 100 * len(places) / len(named),
            "none where none is": 100 - 100 * len(false) / len(texts),
        },
        asides={"without a printed day": left, "stretches without": len(texts), "seen where none is": len(false)},
        errors=[*(_error("day", row) for row in days), *(_error("place", row) for row in places), *map(_false, false)],
    )


def _rows(table: Path) -> tuple[list[Row], int]:
    """The datelines that print a day, and how many print none."""
    rows, left = list[Row](), 0
    for line in table.read_text(encoding="utf-8").splitlines()[1:]:
        story, filed, said = line.split("\t")
        match = _PRINTED.match(said)
        if match is None:
            left += 1
            continue
        month = _MONTHS.index(match["month"][:3].lower()) + 1
        place = match["place"].strip(" *")
        rows.append(Row(story, said, place, month, int(match["day"]), date.fromisoformat(filed)))
    return rows, left


def _seen(row: Row) -> WireDateline | None:
    return wire_dateline(f"{row.line} {_STORY}")


def _day(row: Row) -> date | None:
    """The dateline's day as the ladder gives it, where the day of filing is all the metadata that there is."""
    found = _seen(row)
    if found is None:
        return None
    filed = Stamp(year=row.filed.year, month=row.filed.month, day=row.filed.day)
    heard = (
        Heard(source=EvidenceSource.DATELINE, said=row.line, stamp=Stamp(month=found.month, day=found.day)),
        Heard(source=EvidenceSource.METADATA, said=row.filed.isoformat(), stamp=filed),
    )
    dateline = climb(heard, ReadChoice()).dateline
    return dateline.day if dateline.basis and dateline.basis.source is EvidenceSource.DATELINE else None


def _bare(place: str) -> str:
    return place.strip(" .,").casefold()


def _stretches(path: Path) -> Iterator[str]:
    """The sentences of a document's body, and what stands in them behind a comma, a colon or a dash."""
    article = read(path.name, path.read_bytes(), ReadChoice()).article
    for sentence in split(article)[_HEADS:]:
        text = sentence.span.of(article.text)
        yield text
        yield from re.split(r"(?<=[,;:]) | -+ ", text)[1:]


def _error(kind: str, row: Row) -> tuple[str, ...]:
    """A row of `HEADER`."""
    found = _seen(row)
    day = _day(row)
    ours = found.place if found else ""
    return ("datelines", kind, row.story, row.place, "", str(row.printed), ours, "", str(day or ""), "", "", row.line)


def _false(text: str) -> tuple[str, ...]:
    return ("datelines", "false", "", "", "", "", "", "", "", "", "", flat(text)[:120])
