"""What `timeline doctor` looks at: whether this machine can parse and make a PDF, and the line that mends it."""

import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

from timeline.errors import ParserUnavailable, PdfUnavailable
from timeline.renderers.coverage import lacking, mend, missing_glyphs
from timeline.renderers.fonts import FACES
from timeline.renderers.libraries import APT, LIBRARIES, PANGO, SystemFonts, opened, pango_version
from timeline.syntax import weights

DISTRIBUTION = "timeline-narrative"
SIGNATURES = (b"\x00\x01\x00\x00", b"OTTO")
"""The first bytes of a TrueType and of an OpenType file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at."""

    name: str
    ok: bool
    detail: str
    """What was found."""

    mend: str = ""
    """The command that mends it; empty where nothing is amiss."""


def check(text: str = "") -> tuple[Finding, ...]:
    """Look at everything that PDF and the parser need, without loading the layout engine or spaCy.

    Args:
        text: what is to be printed; its letters are looked up in the fonts.

    >>> [finding.name for finding in check()][:2]
    ['Python', 'timeline']
    """
    return (*_versions(), _parser(), *_libraries(), _faces(), _system_fonts(), *_glyphs(text))


def _versions() -> Iterator[Finding]:
    yield Finding(name="Python", ok=True, detail=platform.python_version())
    try:
        yield Finding(name="timeline", ok=True, detail=metadata.version(DISTRIBUTION))
        wanted = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        yield Finding(name="timeline", ok=False, detail="not installed", mend="pip install .")
        return
    for requirement in wanted:
        found = re.match(r"([A-Za-z0-9._-]+)\s*(?:(>=|==)\s*([0-9.]+))?", requirement)
        if found and ";" not in requirement:
            yield _package(found[1], found[2] or ">=", found[3] or "0")


def _package(name: str, relation: str, wanted: str) -> Finding:
    line = f"pip install '{name}{relation}{wanted}'"
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        return Finding(name=name, ok=False, detail="not installed", mend=line)
    if relation == "==" and version != wanted:
        return Finding(name=name, ok=False, detail=f"{version} is not {wanted}", mend=line)
    if _number(version) < _number(wanted):
        return Finding(name=name, ok=False, detail=f"{version} is older than {wanted}", mend=line)
    return Finding(name=name, ok=True, detail=version)


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


def _parser() -> Finding:
    """The parser's weights: there, and the ones that were published."""
    try:
        found = weights.find()
    except ParserUnavailable as error:
        return Finding(name="parser", ok=False, detail=error.what, mend=error.hint.removeprefix("run: "))
    return Finding(name="parser", ok=True, detail=f"{found.distribution} {weights.VERSION}, checksums right")


def _libraries() -> Iterator[Finding]:
    for library in LIBRARIES:
        found = opened(library) is not None
        detail = (pango_version() if library is PANGO else "found") if found else "missing"
        yield Finding(name=library.name, ok=found, detail=detail, mend="" if found else f"{APT} {library.package}")


def _faces() -> Finding:
    """The program's own font files: there, and fonts."""
    for face in FACES:
        try:
            sound = face.path.read_bytes().startswith(SIGNATURES)
        except (PdfUnavailable, OSError):
            sound = False
        if not sound:
            line = f"pip install --force-reinstall {face.package.replace('_', '-')}"
            return Finding(name="own fonts", ok=False, detail=f"{face.file} is missing or no font", mend=line)
    return Finding(name="own fonts", ok=True, detail=f"{len(FACES)} faces")


def _system_fonts() -> Finding:
    count = SystemFonts().count
    lacking = "none: letters that the program's own fonts lack cannot be shown"
    return Finding(
        name="system fonts",
        ok=count > 0,
        detail=str(count) if count else lacking,
        mend="" if count else f"{APT} fonts-dejavu-core",
    )


def _glyphs(text: str) -> Iterator[Finding]:
    if not text:
        return
    try:
        missing = missing_glyphs(text)
    except PdfUnavailable:
        return
    if not missing:
        yield Finding(name="glyphs", ok=True, detail="the fonts have all letters of the text")
    for script, characters in missing.items():
        yield Finding(name=f"glyphs, {script.lower()}", ok=False, detail=lacking(characters), mend=mend(script))
