"""`timeline read`: what was understood of each article."""

import json
from typing import Annotated

import typer

from timeline.cli.console import put
from timeline.cli.options import DateOption, LanguageOption, ZoneOption, choice_of
from timeline.errors import ExitCode


def read(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Files, or - for standard input.")],
    date: DateOption = None,
    tz: ZoneOption = None,
    lang: LanguageOption = "en",
) -> int:
    """Print what is understood of each article, as JSON lines."""
    from timeline.cli.inputs import readings
    from timeline.sources.report import as_record

    code = ExitCode.DONE
    for reading in readings(articles, choice_of(date, tz, lang)):
        if reading is None:
            code = ExitCode.UNREADABLE
            continue
        for article in reading.articles:
            put((json.dumps(as_record(article), ensure_ascii=False) + "\n").encode())
    return code
