"""The same chronology gives the same bytes in every format, whatever the machine's zone, language, seed and day."""

import os
import shutil
import subprocess
import sys
from functools import cache

import pytest

from timeline.renderers import FORMATS

PROGRAM = """
import hashlib, sys
from dataclasses import replace
from tests.chronologies import bridge
from timeline.renderers import FORMATS, render
told = bridge("Open *now*.")
there = replace(told.articles[0], dateline=replace(told.articles[0].dateline, zone="America/New_York"))
told = replace(told, articles=(there, told.articles[1]))
for known in FORMATS:
    if known.name != "pdf":
        print(known.name, hashlib.sha256(render(told, known.name)).hexdigest())
"""

MACHINES = {
    "elsewhere": ([], {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "PYTHONHASHSEED": "7"}),
    "later": (["faketime", "2031-03-04 23:59:58"], {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "99"}),
    "no locale": ([], {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONHASHSEED": "1", "HOME": "/nonexistent"}),
}


def digests(prefix: list[str], values: dict[str, str]) -> dict[str, str]:
    """The digest of each format, on a machine that is set up in some way."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.getcwd()} | values
    command = [*prefix, sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    return dict(line.split() for line in done.stdout.splitlines())


@cache
def plain() -> dict[str, str]:
    return digests([], {"TZ": "UTC", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0"})


@pytest.mark.parametrize("machine", MACHINES)
def test_the_machine_does_not_show(machine: str) -> None:
    prefix, values = MACHINES[machine]
    if prefix and shutil.which(prefix[0]) is None:
        pytest.skip(f"there is no {prefix[0]} here")
    assert digests(prefix, values) == plain()
    assert set(plain()) == {known.name for known in FORMATS} - {"pdf"}
