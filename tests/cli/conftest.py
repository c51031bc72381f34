"""The command, run in this process, in an empty folder."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from timeline.cli import run

ARTICLE = """HARBOR CITY, Jan. 4, 2024 (Coast Wire) -- A freight train left the tracks outside the city on Thursday.

The line was opened in 2013. A bridge on it was closed four years ago Wednesday.
"""

UNDATED = "The office was closed on Friday. It will open again on Monday.\n"
TIMELESS = "The office is closed. Nobody knows why.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the command is run in, with three articles in it."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"train.txt": ARTICLE, "undated.txt": UNDATED, "timeless.txt": TIMELESS}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def timeline(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command: `timeline("explain", "Friday", stdin=b"")`."""
    monkeypatch.chdir(here)
    for name in ("NO_COLOR", "FORCE_COLOR", "TIMELINE_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def command(*args: str, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run(args)
        out, err = capsys.readouterr()
        return Result(code=code, out=out, err=err)

    return command
