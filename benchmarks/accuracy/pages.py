"""The day on which saved pages were published: right, wrong and silent, beside htmldate on the same pages."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.measured import Measured, digest_of
from timeline.errors import UnreadableInput
from timeline.model.text import Article
from timeline.sources import examine

CORPUS = "html-dates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A page, the day on which it was published, and what we and htmldate say."""

    page: str
    gold: str
    ours: str
    peer: str
    why: str


def measure(folder: Path) -> Measured:
    """Shares of pages; the gold is somewhat noisy, so that nobody can have them all.

    Args:
        folder: of the shared data.
    """
    table = folder / "corpora" / CORPUS / "gold.tsv"
    pages = table.parent / "pages"
    with table.open(encoding="utf-8", newline="") as lines:
        gold = {row["page"]: row["date"] for row in csv.DictReader(lines, delimiter="\t")}
    rows = [_row(pages / name, day) for name, day in sorted(gold.items())]
    ours, peer = _counts([row.ours for row in rows], rows), _counts([row.peer for row in rows], rows)
    return Measured(
        name="pages",
        digest=digest_of([table, *(pages / row.page for row in rows)]),
        counts={"pages": len(rows)},
        figures={
            "day right": 100 * ours[0] / len(rows),
            "day right or silent": 100 - 100 * ours[1] / len(rows),
            "right minus wrong": 100 * (ours[0] - ours[1]) / len(rows),
        },
        asides={
            "right": ours[0],
            "wrong": ours[1],
            "silent": ours[2],
            "htmldate right": peer[0],
            "htmldate wrong": peer[1],
            "htmldate silent": peer[2],
        },
        errors=[_error(row) for row in rows if row.ours != row.gold],
    )


def _row(path: Path, gold: str) -> Row:
    data = path.read_bytes()
    try:
        (article,) = examine(path.name, data).articles
    except UnreadableInput as error:
        return Row(page=path.name, gold=gold, ours="", peer=peer(data), why=str(error))
    said = "; ".join(f"{item.source.value}: {item.said}" for item in article.dateline.evidence)
    return Row(page=path.name, gold=gold, ours=published(article), peer=peer(data), why=said)


def published(article: Article) -> str:
    """The local day of publication as we read it, not always that of the dateline; empty where none is known."""
    day = article.dateline.day
    return article.published[:10] or (day.isoformat() if day is not None else "")


def peer(data: bytes) -> str:
    """The day of publication as htmldate reads it, searching as far as it can."""
    from htmldate import find_date

    return find_date(data.decode("utf-8", "replace"), original_date=True, extensive_search=True) or ""


def _counts(days: Sequence[str], rows: Sequence[Row]) -> tuple[int, int, int]:
    """How many days are right, wrong and not given."""
    right = sum(day == row.gold for day, row in zip(days, rows, strict=True))
    silent = days.count("")
    return right, len(rows) - right - silent, silent


def _error(row: Row) -> tuple[str, ...]:
    """A row of `HEADER`."""
    kind = "wrong" if row.ours else "silent"
    return ("pages", kind, row.page, row.gold, "", "", row.ours, "", "", "", row.peer, row.why[:300])
