"""The command as a process of its own: pipes, terminals, colours, what is imported."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "timeline"]


def environment(**values: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "TERM"}}
    return kept | values


def on_a_terminal(*args: str, **values: str) -> tuple[int, str]:
    """Exit code and screen of the command, run on a terminal."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *args], stdin=follower, stdout=follower, stderr=follower, env=environment(**values)
    )
    os.close(follower)
    screen = b""
    while True:
        try:
            chunk = os.read(leader, 4096)
        except OSError:
            break
        if not chunk:
            break
        screen += chunk
    os.close(leader)
    return process.wait(), screen.decode()


@pytest.mark.usefixtures("here")
def test_no_input_on_a_terminal_shows_help_and_waits_for_nothing() -> None:
    code, screen = on_a_terminal()
    assert code == 2
    assert "Usage: timeline" in screen


@pytest.mark.usefixtures("here")
def test_progress_is_for_terminals() -> None:
    _, screen = on_a_terminal("train.txt", "-o", "a.md")
    assert "Making a.md" in screen
    piped = subprocess.run([*COMMAND, "train.txt", "-o", "a.md"], capture_output=True, check=True, env=environment())
    assert b"Making" not in piped.stderr
    assert b"\x1b" not in piped.stderr


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("values", "red"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colours(values: dict[str, str], red: bool) -> None:
    assert ("\x1b[31m" in on_a_terminal("missing.txt", **values)[1]) is red


@pytest.mark.usefixtures("here")
def test_colour_can_be_forced() -> None:
    done = subprocess.run([*COMMAND, "missing.txt"], capture_output=True, check=False, env=environment(FORCE_COLOR="1"))
    assert b"\x1b[31m" in done.stderr


def test_a_reader_that_goes_away_is_no_failure_to_speak_of(here: Path) -> None:
    (here / "long.txt").write_text("The mill opened in 1998. " * 20_000, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "read", "long.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.usefixtures("here")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, "train.txt", "-q", "-o", "-"], stdout=full, stderr=subprocess.PIPE, check=False, text=True
        )
    assert done.returncode == 4
    assert done.stderr == "timeline: standard output: cannot be written (no space left on device)\n"


HEAVY = (
    "weasyprint",
    "rich",
    "pydantic",
    "jinja2",
    "markdown",
    "dateparser",
    "charset_normalizer",
    "nh3",
    "yaml",
    "numpy",
)


@pytest.mark.parametrize(
    "args", [["explain", "four years ago Wednesday", "--date", "2024-01-04"], ["--help"], ["--version"]]
)
def test_what_is_not_used_is_not_imported(args: list[str]) -> None:
    code = f"import sys; from timeline.cli import run; run({args!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert set(HEAVY) & set(done.stderr.split()) == set()


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    "args",
    [
        ["explain", "four years ago Wednesday", "--date", "2024-01-04"],
        ["doctor"],
        ["read", "train.txt"],
        ["rules"],
        ["tag", "train.txt", "--no-events"],
    ],
    ids=lambda args: args[0],
)
def test_the_parser_stays_out_where_no_event_is_asked_for(args: list[str]) -> None:
    code = f"import sys; from timeline.cli import run; run({args!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert {"spacy", "thinc", "numpy"} & set(done.stderr.split()) == set()
