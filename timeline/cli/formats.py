"""`timeline formats`: what can be written, what each is for, and what it has no room for."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from timeline.cli.console import put
from timeline.cli.options import JsonOption
from timeline.errors import ExitCode

if TYPE_CHECKING:
    from timeline.renderers import Format

SCHEMA_VERSION = "1.0"


def formats(*, as_json: JsonOption = False) -> int:
    """List the output formats: name, suffix, what each is for and what it loses."""
    from timeline.renderers import FORMATS

    if as_json:
        record = {"schema_version": SCHEMA_VERSION, "formats": [_record(known) for known in FORMATS]}
        put((json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode())
    else:
        put("".join(line for known in FORMATS for line in _lines(known)).encode())
    return ExitCode.DONE


def _lines(known: "Format") -> Iterator[str]:
    mark = "; written unless you say otherwise" if known.standard else ""
    yield f"{known.name:<16}{known.suffix:<18}{known.purpose}{mark}\n"
    yield from (f"{'':<16}{loss}\n" for loss in known.loses)


def _record(known: "Format") -> dict[str, Any]:
    return {
        "name": known.name,
        "suffix": known.suffix,
        "aliases": list(known.aliases),
        "purpose": known.purpose,
        "binary": known.binary,
        "standard": known.standard,
        "loses": list(known.loses),
    }
