"""The faces of the PDF: they come with the program, so that its bytes do not depend on the machine's fonts."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from timeline.errors import PdfUnavailable


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One font file, under the name by which print.css asks for it."""

    family: str
    weight: int
    style: str
    """``normal`` or ``italic``."""

    package: str
    """The installed package that holds the file."""

    file: str

    @property
    def path(self) -> Path:
        """Where the file lies.

        Raises:
            PdfUnavailable: the package is not installed, or lacks the file.
        """
        spec = find_spec(self.package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            path = Path(folder) / "files" / self.file
            if path.is_file():
                return path
        what = f"the font {self.file} of the package {self.package} is missing"
        raise PdfUnavailable(what, hint="run: timeline doctor")


SERIF, SANS = "fontpkg_ibm_plex_serif", "fontpkg_ibm_plex_sans_condensed"
FACES = (
    Face(family="Timeline Serif", weight=400, style="normal", package=SERIF, file="IBMPlexSerif-Regular.ttf"),
    Face(family="Timeline Serif", weight=400, style="italic", package=SERIF, file="IBMPlexSerif-Italic.ttf"),
    Face(family="Timeline Serif", weight=600, style="normal", package=SERIF, file="IBMPlexSerif-SemiBold.ttf"),
    Face(family="Timeline Sans", weight=400, style="normal", package=SANS, file="IBMPlexSansCondensed-Regular.ttf"),
    Face(family="Timeline Sans", weight=600, style="normal", package=SANS, file="IBMPlexSansCondensed-SemiBold.ttf"),
)
"""Static faces of the SIL Open Font License: a variable font costs more time than all the rest of a page."""
