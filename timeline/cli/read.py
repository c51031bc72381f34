"""`timeline read`: what was understood of each article."""

import json
from typing import Annotated

import typer

from timeline.cli.console import put
from timeline.cli.groups import grouped
from timeline.cli.options import ARTICLES
from timeline.cli.options.inputs import InputOptions
from timeline.errors import ExitCode


@grouped
def read(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help=ARTICLES)],
    inputs: InputOptions,
) -> int:
    """Print what is understood of each article, as JSON lines."""
    from timeline.cli.inputs import readings
    from timeline.sources.report import as_record

    code = ExitCode.DONE
    for reading in readings(inputs.inputs(articles)):
        if reading is None:
            code = ExitCode.UNREADABLE
            continue
        for article in reading.articles:
            put((json.dumps(as_record(article), ensure_ascii=False) + "\n").encode())
    return code
