"""A real browser, asked what it made of a page."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def dom(page: Path, *, width: int = 900, dark: bool = False) -> str:
    """The document that Chromium has after it read a page, scripts run, written out as HTML.

    Args:
        page: a file.
        width: of the window, in pixels.
        dark: whether the machine prefers a dark theme.
    """
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    profile = page.parent / "profile"
    command = [program, "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    command += [f"--user-data-dir={profile}", f"--window-size={width},900", "--dump-dom", "--virtual-time-budget=3000"]
    command += ["--no-sandbox"] if os.geteuid() == 0 else []
    command += ["--blink-settings=preferredColorScheme=0"] if dark else ["--blink-settings=preferredColorScheme=1"]
    done = subprocess.run([*command, page.as_uri()], capture_output=True, check=True, text=True, timeout=120)
    return done.stdout


def fragments(document: str) -> list[str]:
    """The chronologies in a document; none holds a `section` inside."""
    return re.findall(r'<section class="tl".*?</section>', document, re.DOTALL)
