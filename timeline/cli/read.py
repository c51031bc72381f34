"""`timeline read`: what was understood of each article."""

import json
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.console import put
from timeline.cli.options import ARTICLES, CacheOption, DateOption, FormOption, LanguageOption, ZoneOption, choice_of
from timeline.errors import ExitCode


def read(  # noqa: PLR0913, PLR0917 - its options
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help=ARTICLES)],
    date: DateOption = None,
    tz: ZoneOption = None,
    lang: LanguageOption = "en",
    form: FormOption = None,
    cache: CacheOption = None,
) -> int:
    """Print what is understood of each article, as JSON lines."""
    from timeline.cli.inputs import Inputs, readings
    from timeline.sources.report import as_record

    code = ExitCode.DONE
    inputs = Inputs(
        origins=tuple(articles),
        choice=choice_of(date, tz, lang),
        form=form or "",
        cache=Path(cache) if cache is not None else None,
    )
    for reading in readings(inputs):
        if reading is None:
            code = ExitCode.UNREADABLE
            continue
        for article in reading.articles:
            put((json.dumps(as_record(article), ensure_ascii=False) + "\n").encode())
    return code
