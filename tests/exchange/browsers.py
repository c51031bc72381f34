"""A page in a real browser, without network: what is in it once its scripts have run."""

import subprocess
from pathlib import Path

from lxml import html

OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--allow-file-access-from-files", "--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=1200,800"),
)


def loaded(chromium: str, page: str, folder: Path) -> html.HtmlElement:
    """The document that a page makes of itself.

    Args:
        chromium: the browser's program.
        page: the page's HTML.
        folder: where it and the browser's own files go.
    """
    folder.mkdir(exist_ok=True)
    (folder / "page.html").write_text(page, encoding="utf-8")
    given = (f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=20000", "--dump-dom")
    command = [chromium, *OPTIONS, *given, (folder / "page.html").as_uri()]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    return html.document_fromstring(done.stdout.decode())
