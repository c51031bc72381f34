"""CSV for TimelineJS: the columns of its Google sheet, which it reads from a file too since 3.9.11.

https://timeline.knightlab.com/docs/using-spreadsheets.html. Its texts are HTML, so a sign with which a formula would
begin is written as a character reference: TimelineJS shows it, and no spreadsheet computes it.
"""

from markupsafe import escape

from timeline.model.chronology import Chronology
from timeline.renderers.exchange.csv import FORMULA, table
from timeline.renderers.exchange.items import Item, laid_out
from timeline.renderers.exchange.losses import dated as losses
from timeline.renderers.exchange.markup import paragraphs
from timeline.renderers.exchange.points import Point, Unit, historical
from timeline.renderers.style import Style

__all__ = ["COLUMNS", "losses", "render"]

COLUMNS = (
    *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date"),
    *("Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text"),
    *("Type", "Group", "Background"),
)


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as a sheet for TimelineJS, in UTF-8."""
    laid = laid_out(chronology, style)
    title = {
        "Headline": _html(laid.page.title),
        "Text": _html(" ".join((laid.description, *laid.page.notes))),
        "Type": "title",
    }
    cells = [title, *(_cells(item) for item in laid.items)]
    return table([COLUMNS, *(tuple(row.get(column, "") for column in COLUMNS) for row in cells)])


def _cells(item: Item) -> dict[str, str]:
    first, last = item.span
    ends = _date(last, "End ") if last else {}
    told = {"Display Date": _html(item.date), "Headline": _html(item.told), "Text": str(paragraphs(item))}
    return {**_date(first), **ends, **told}


def _date(point: Point, prefix: str = "") -> dict[str, str]:
    year, month, day = point.civil
    cells = {"Year": str(historical(year)), "Month": str(month), "Day": str(day), "Time": f"{point.moment.clock}"}
    kept = {Unit.YEAR: 1, Unit.MONTH: 2, Unit.DAY: 3, Unit.TIME: 4}[point.unit]
    return {prefix + name: cell for name, cell in list(cells.items())[:kept]}


def _html(text: str) -> str:
    """Text as HTML that begins no formula.

    >>> _html("=1 & 2")
    '&#61;1 &amp; 2'
    """
    shown = str(escape(text))
    return f"&#{ord(shown[0])};{shown[1:]}" if FORMULA.match(shown) else shown
