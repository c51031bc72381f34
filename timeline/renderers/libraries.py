"""The shared libraries that PDF needs, looked at without importing what would fail on them."""

import ctypes
import ctypes.util
from dataclasses import dataclass
from functools import cache

APT = "apt-get install -y --no-install-recommends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A shared library and the Debian package that holds it."""

    name: str
    """What a person calls it."""

    link: str
    """As a linker names it: ``pango-1.0``."""

    soname: str
    package: str


PANGO = Library(name="Pango", link="pango-1.0", soname="libpango-1.0.so.0", package="libpango-1.0-0")
PANGO_FT2 = Library(name="PangoFT2", link="pangoft2-1.0", soname="libpangoft2-1.0.so.0", package="libpangoft2-1.0-0")
SUBSET = Library(
    name="HarfBuzz subset", link="harfbuzz-subset", soname="libharfbuzz-subset.so.0", package="libharfbuzz-subset0"
)
FONTCONFIG = Library(name="Fontconfig", link="fontconfig", soname="libfontconfig.so.1", package="libfontconfig1")
LIBRARIES = (PANGO, PANGO_FT2, SUBSET, FONTCONFIG)


@cache
def opened(library: Library) -> ctypes.CDLL | None:
    """The library, loaded; ``None`` where the machine does not have it."""
    for name in (library.soname, ctypes.util.find_library(library.link)):
        try:
            return ctypes.CDLL(name) if name else None
        except OSError:
            continue
    return None


def pango_version() -> str:
    """The version of Pango; empty where there is none."""
    pango = opened(PANGO)
    if pango is None:
        return ""
    pango.pango_version_string.restype = ctypes.c_char_p
    return bytes(pango.pango_version_string()).decode()


class _FontSet(ctypes.Structure):
    """`FcFontSet` of fontconfig.h."""

    _fields_ = (
        ("count", ctypes.c_int),
        ("room", ctypes.c_int),
        ("patterns", ctypes.POINTER(ctypes.c_void_p)),
    )


class SystemFonts:
    """The fonts that the machine has, by fontconfig; none where fontconfig is missing."""

    def __init__(self) -> None:
        self._library = opened(FONTCONFIG)
        self._fonts: _FontSet | None = None
        if self._library is None:
            return
        self._library.FcInitLoadConfigAndFonts.restype = ctypes.c_void_p
        self._library.FcConfigGetFonts.restype = ctypes.POINTER(_FontSet)
        self._library.FcConfigGetFonts.argtypes = (ctypes.c_void_p, ctypes.c_int)
        config = self._library.FcInitLoadConfigAndFonts()
        found = self._library.FcConfigGetFonts(config, 0) if config else None
        self._fonts = found.contents if found else None

    @property
    def count(self) -> int:
        """How many there are."""
        return self._fonts.count if self._fonts else 0

    def without(self, characters: set[str]) -> set[str]:
        """Those characters for which no font has a glyph."""
        missing = set(characters)
        if self._fonts is None or self._library is None:
            return missing
        library = self._library
        library.FcPatternGetCharSet.argtypes = (
            ctypes.c_void_p,
            ctypes.c_char_p,
            ctypes.c_int,
            ctypes.POINTER(ctypes.c_void_p),
        )
        library.FcCharSetHasChar.argtypes = (ctypes.c_void_p, ctypes.c_uint32)
        for index in range(self.count):
            held = ctypes.c_void_p()
            if library.FcPatternGetCharSet(self._fonts.patterns[index], b"charset", 0, ctypes.byref(held)) == 0:
                missing = {one for one in missing if not library.FcCharSetHasChar(held, ord(one))}
        return missing
