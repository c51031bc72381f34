"""`timeline doctor`: what this machine can do, and the line that mends what it cannot."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.console import put
from timeline.cli.options import JsonOption
from timeline.errors import ExitCode

if TYPE_CHECKING:
    from timeline.renderers.checks import Finding

SCHEMA_VERSION = "1.0"


def doctor(
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="ARTICLE...", help="Articles whose letters the fonts are to have, or - for input."),
    ] = None,
    *,
    as_json: JsonOption = False,
) -> int:
    """Check what PDF and the parser need on this machine, and print the line that mends what is missing."""
    from timeline.renderers.checks import check

    found = check(_letters(articles or []))
    if as_json:
        record = {"schema_version": SCHEMA_VERSION, "findings": [asdict(finding) for finding in found]}
        put((json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode())
    else:
        put("".join(map(_line, found)).encode())
    return ExitCode.DONE if all(finding.ok for finding in found) else ExitCode.NO_PDF


def _letters(origins: list[str]) -> str:
    from timeline.sources import load, read

    return "".join(article.text for origin in origins for article in read(origin, load(origin)))


def _line(finding: "Finding") -> str:
    mend = f"     {finding.mend}\n" if finding.mend and not finding.ok else ""
    return f"{'ok' if finding.ok else 'no':<5}{finding.name}: {finding.detail}\n{mend}"
