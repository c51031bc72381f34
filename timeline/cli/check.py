"""`timeline check`: what a person should look at before a chronology goes out."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli.console import put
from timeline.cli.groups import grouped
from timeline.cli.options import JsonOption, days_of
from timeline.cli.options.inputs import InputOptions
from timeline.errors import ExitCode

if TYPE_CHECKING:
    from timeline.merging.findings import Finding
    from timeline.model.chronology import Chronology

SCHEMA_VERSION = "1.0"


@grouped
def check(
    *,
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Articles, as for build; or story.json alone.")
    ],
    inputs: InputOptions,
    gap: Annotated[
        str | None, typer.Option("--gap", metavar="DAYS", help="Tell of stretches of so many days without an entry.")
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """List what sources differ on, anachronisms, dates not resolved, gaps, and entries of a single source."""
    from timeline.merging.findings import findings

    days = days_of(gap, least=1)
    chronology, code = _chronology(articles, inputs)
    found = tuple(findings(chronology, days))
    put(_json(found, chronology) if as_json else "".join(f"{line}\n" for line in _lines(found, chronology)).encode())
    return ExitCode.FINDINGS if found and code is ExitCode.DONE else code


def _chronology(origins: list[str], inputs: InputOptions) -> tuple["Chronology", ExitCode]:
    """What was built before, or is built now."""
    from timeline.cli.inputs import readings
    from timeline.editing.stored import read_json
    from timeline.model.text import Article
    from timeline.pipeline import chronicle
    from timeline.sources import load

    if len(origins) == 1 and origins[0].lower().endswith(".json"):
        return read_json(load(origins[0]), origins[0]), ExitCode.DONE
    found: list[Article] = []
    code = ExitCode.DONE
    asked = inputs.inputs(origins)
    for reading in readings(asked):
        if reading is None:
            code = ExitCode.UNREADABLE
        else:
            found += reading.articles
    return chronicle(found, understanding=asked.understanding()), code


def _lines(found: "tuple[Finding, ...]", chronology: "Chronology") -> "list[str]":
    from timeline.renderers.legible import legible

    origins = {article.id: article.origin for article in chronology.articles}
    lines = []
    for one in found:
        entry = f" [{one.entry}]" if one.entry else ""
        lines.append(f"{one.trouble.value}: {legible(one.what)}{entry}")
        lines += [f"    {origins[each.article]}: “{legible(each.quote)}”" for each in one.evidence]
    return lines


def _json(found: "tuple[Finding, ...]", chronology: "Chronology") -> bytes:
    origins = {article.id: article.origin for article in chronology.articles}
    records: list[dict[str, Any]] = [
        {
            "kind": one.trouble.value,
            "entry": one.entry or None,
            "what": one.what,
            "evidence": [
                {"article": each.article, "origin": origins[each.article], "quote": each.quote, "phrase": each.phrase}
                for each in one.evidence
            ],
        }
        for one in found
    ]
    record = {"schema_version": SCHEMA_VERSION, "findings": records}
    return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode()
