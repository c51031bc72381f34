"""CSV for spreadsheets: a row an entry, its dates in words and for machines, its evidence (RFC 4180).

A cell that a spreadsheet would take for a formula is given an apostrophe in front (CWE-1236, OWASP "CSV Injection"),
unless the person has that switched off. The byte order mark tells Excel that the text is UTF-8.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from timeline.model.chronology import Chronology
from timeline.model.time import edtf
from timeline.renderers.exchange.items import Item, cited, laid_out
from timeline.renderers.exchange.losses import dated as losses
from timeline.renderers.style import Style

__all__ = ["COLUMNS", "guarded", "losses", "render", "table"]

COLUMNS = (
    *("id", "date", "begin", "end", "edtf", "granularity"),
    *("text", "attribution", "remarks", "kind", "basis", "certainty"),
    *("sources", "links", "evidence", "details"),
)

BETWEEN = " | "
"""Stands between several values of one cell."""

FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""How a formula begins, for Excel, LibreOffice and Google Sheets; the wide signs are those of East Asian ones."""

NUMBER = re.compile(r"-?\d+")


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as a table for spreadsheets, in UTF-8 with a byte order mark.

    Args:
        chronology: what is to be written.
        style: the date style, and whether formulas are guarded against.
    """
    rows = [COLUMNS, *(_row(item) for item in laid_out(chronology, style).items)]
    if style.formula_guard:
        rows = [tuple(guarded(cell) for cell in row) for row in rows]
    return b"\xef\xbb\xbf" + table(rows)


def table(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV with every cell in quotation marks, so that another separator cannot split one."""
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; a number stays one.

    >>> guarded("=HYPERLINK(1)"), guarded("-44"), guarded("-0043-03-15"), guarded("3 - 2")
    ("'=HYPERLINK(1)", '-44', "'-0043-03-15", '3 - 2')
    """
    return f"'{cell}" if FORMULA.match(cell) and not NUMBER.fullmatch(cell) else cell


def _row(item: Item) -> tuple[str, ...]:
    event, entry = item.event, item.entry
    first, last = item.span
    return (
        *(
            event.id,
            item.date,
            first.iso,
            (last or first).iso,
            edtf(event.value, event.end_value),
            event.value.granularity.value,
        ),
        *(item.text, entry.attribution, "; ".join(entry.labels)),
        *(event.kind.value, event.basis.value, event.resolution.certainty.value),
        BETWEEN.join(cited(source) for source in item.sources),
        " ".join(source.link for source in item.sources if source.link),
        BETWEEN.join(item.evidence),
        BETWEEN.join(item.details),
    )
