"""The same command gives the same bytes, whatever the machine's zone, language, seed, day and folder."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.*"))

MACHINES = {
    "elsewhere": ([], {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "PYTHONHASHSEED": "7"}),
    "later": (["faketime", "2031-03-04 23:59:58"], {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "99"}),
    "no locale": ([], {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONHASHSEED": "1", "HOME": "/nonexistent"}),
}


def digests(folder: Path, prefix: list[str], values: dict[str, str]) -> dict[str, str]:
    """What a build of all examples gives, on a machine that is set up in some way."""
    folder.mkdir()
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).parents[2])} | values
    command = [*prefix, sys.executable, "-m", "timeline", *map(str, EXAMPLES), "--title", "All of It", "--quiet"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr) == (0, "") or done.returncode == 5
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (folder / "output").iterdir()}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a plain machine gives."""
    return digests(tmp_path_factory.mktemp("plain") / "a", [], {"TZ": "UTC", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0"})


@pytest.mark.slow
@pytest.mark.parametrize("name", MACHINES)
def test_same_bytes(tmp_path: Path, here: dict[str, str], name: str) -> None:
    prefix, values = MACHINES[name]
    if prefix and shutil.which(prefix[0]) is None:
        pytest.skip("faketime is not installed")
    assert digests(tmp_path / "b", prefix, values) == here
    assert {"all-of-it.md", "all-of-it.html", "all-of-it.json"} <= set(here)
