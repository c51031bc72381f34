"""The pages tell the truth: commands run, options and exit codes exist, links lead somewhere."""

import re
import shlex
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from timeline.cli import console, guard
from timeline.cli.app import app
from timeline.errors import ExitCode

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
CLI = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
COMMANDS = [command.name for command in app.registered_commands]


def fenced(page: Path, language: str) -> list[str]:
    """The fenced blocks of a language on a page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def commands() -> list[tuple[str, str]]:
    """Every shell line of the pages that runs `timeline`, and the page it stands on."""
    lines = [(page.name, line) for page in PAGES for block in fenced(page, "sh") for line in block.splitlines()]
    return [(name, line) for name, line in lines if "timeline " in line]


def session() -> list[tuple[str, str, str]]:
    """Every command of the pages that is shown with what it prints."""
    found = []
    for page in PAGES:
        for block in fenced(page, "console"):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                line, _, out = part.partition("\n")
                found.append((page.name, line, out))
    return found


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a shell line with our `timeline` and the examples at hand."""
    (folder / "bin").mkdir()
    shim = folder / "bin" / "timeline"
    shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m timeline "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    shutil.copytree(ROOT / "examples", folder / "examples")
    environment = {"PATH": f"{folder / 'bin'}:/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["/bin/sh", "-c", line], cwd=folder, env=environment, capture_output=True, check=False, text=True
    )


@pytest.mark.slow
@pytest.mark.parametrize(("page", "line"), commands())
def test_commands_run(tmp_path: Path, page: str, line: str) -> None:
    done = run(line, tmp_path)
    assert done.returncode in {ExitCode.DONE, ExitCode.NO_PDF}, f"{page}: {done.stderr}"


@pytest.mark.parametrize(("page", "line", "out"), session())
def test_sessions_print_what_is_shown(tmp_path: Path, page: str, line: str, out: str) -> None:
    assert run(line, tmp_path).stdout == out, page


@cache
def help_of(command: str) -> str:
    arguments = [sys.executable, "-m", "timeline", *([command] if command else []), "--help"]
    return subprocess.run(arguments, capture_output=True, check=True, text=True).stdout


def section(command: str) -> str:
    """The part of the page on a command."""
    title = f"timeline {command}" if command else "For all commands"
    return CLI.partition(f"## {title}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("command", [*COMMANDS, ""])
def test_options_are_those_of_the_help(command: str) -> None:
    lines = re.findall(r"^  (-.*)", help_of(command), re.MULTILINE)
    real = {name for line in lines for name in re.findall(r"(?<!\S)--?[a-z][a-z-]*", line.partition("   ")[0])}
    rows = "".join(line.split("|")[1] for line in section(command).splitlines() if line.startswith("| `-"))
    told = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", rows))
    assert told | {"--help"} == real


def test_every_exit_code_is_told() -> None:
    told = {int(number) for number in re.findall(r"^\| (\d+) \|", CLI.partition("## Exit codes")[2], re.MULTILINE)}
    assert told == {*map(int, ExitCode), guard.BUG, guard.INTERRUPTED, console.PIPE_CLOSED}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_is_linked_from_the_readme() -> None:
    readme = PAGES[0].read_text(encoding="utf-8")
    assert [page.name for page in PAGES[1:] if f"docs/{page.name}" not in readme] == []


def test_make_targets_of_the_readme_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    readme = PAGES[0].read_text(encoding="utf-8")
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", readme, re.MULTILINE)) <= targets
