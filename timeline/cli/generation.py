"""What a result depends on besides the article: this program, what it is installed with, and Python."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import timeline
from timeline.syntax.weights import traces

ROOT = Path(timeline.__file__).parent

_INSTALLED = (".dist-info", ".egg-info")
"""Endings of the folders that installed packages leave, name and version before them."""


def generation(root: Path = ROOT) -> str:
    """A short name that changes with every line of the program, every word of a language, and every package.

    Contents are hashed and not times, as a package can be put in place with the times of an older one. Packages are
    known by their names and versions, the parser's weights by the times and sizes of their files too.

    Args:
        root: the program's folder.
    """
    digest = sha256(f"{timeline.__version__}\n{sys.version}\n".encode())
    for path in _files(root):
        digest.update(f"{path.relative_to(root).as_posix()}\n".encode(errors="surrogateescape"))
        with suppress(OSError):  # what an editor leaves beside a file may lead nowhere
            digest.update(sha256(path.read_bytes()).digest())
    for said in (*_packages(), *traces()):
        digest.update(f"{said}\n".encode(errors="surrogateescape"))
    return digest.hexdigest()[:16]


def _files(folder: Path) -> Iterator[Path]:
    for entry in sorted(os.scandir(folder), key=lambda one: one.name):
        if not entry.is_dir():
            yield Path(entry.path)
        elif entry.name != "__pycache__":
            yield from _files(Path(entry.path))


def _packages() -> Iterator[str]:
    """Names and versions of all packages that can be imported, in the order in which they are looked for."""
    for folder in dict.fromkeys(sys.path):
        with suppress(OSError):  # the archive of Python's own library, a folder that is gone
            yield from sorted(name for name in os.listdir(folder or ".") if name.endswith(_INSTALLED))
