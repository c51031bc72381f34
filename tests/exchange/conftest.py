"""The programs that read what is written: npm installs them once, into build/consumers, or the tests are skipped."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WANTED = Path(__file__).parent / "consumers"
HOME = ROOT / "build" / "consumers"


@pytest.fixture(scope="session")
def consumers() -> Path:
    """The folder of the installed packages."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("there is no Node.js here: apt-get install nodejs npm")
    stamp, lock = HOME / "installed.json", (WANTED / "package-lock.json").read_text(encoding="utf-8")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != lock:
        HOME.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(WANTED / name, HOME / name)
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        done = subprocess.run(command, cwd=HOME, capture_output=True, check=False, text=True)
        if done.returncode:
            pytest.skip(f"npm cannot install what reads the formats: {done.stderr.strip().splitlines()[-1:]}")
        stamp.write_text(lock, encoding="utf-8")
    return HOME / "node_modules"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("there is no Chromium here: apt-get install chromium")
    return found
