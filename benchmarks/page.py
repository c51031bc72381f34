"""Tables that a run puts into docs/evaluation.md, each between its two markers."""

from collections.abc import Mapping
from pathlib import Path

from benchmarks.shared import ROOT

PAGE = ROOT / "docs" / "evaluation.md"


def write(parts: Mapping[str, str], page: Path = PAGE) -> None:
    """Replace what stands between the markers of each part.

    Args:
        parts: Markdown by the name in the markers.
        page: which page.

    Raises:
        ValueError: a part has no markers.
    """
    text = page.read_text(encoding="utf-8")
    for name, part in parts.items():
        text = replaced(text, name, part)
    page.write_text(text, encoding="utf-8")


def replaced(text: str, name: str, part: str) -> str:
    r"""A page with one part replaced.

    >>> replaced("a\n<!-- x: begin -->\nold\n<!-- x: end -->\nb", "x", "new")
    'a\n<!-- x: begin -->\nnew\n<!-- x: end -->\nb'
    """
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    before, first, rest = text.partition(begin)
    _, second, after = rest.partition(end)
    if not first or not second:
        raise ValueError(f"the page has no markers for {name}")
    return f"{before}{begin}{part}\n{end}{after}"
