"""Blocks as HTML: chronologies, and boxes that say what is wrong where one cannot be made."""

import logging
import sys
from collections.abc import Mapping
from dataclasses import replace

from timeline.errors import TimelineError
from timeline.hosts.content import chronology_of
from timeline.hosts.place import Place
from timeline.hosts.settings import settings_of
from timeline.model.chronology import Chronology
from timeline.model.text import BY_HAND
from timeline.renderers.embed import PREFIX, fragment, name_of, notice
from timeline.renderers.legible import legible
from timeline.renderers.style import Style


class Page:
    """The blocks of one page: ids are given once, the style sheet is written once.

    Args:
        place: where the page stands.
        site: settings for all blocks, by their names.
        strict: whether a block that is wrong ends the build.
    """

    def __init__(self, place: Place, site: Mapping[str, object], *, strict: bool = False) -> None:
        self.place, self._site, self._strict = place, site, strict
        self._names: set[str] = set()
        self._has_sheet = False

    def show(self, given: Mapping[str, object], body: str, line: int = 0) -> str:
        """A block as HTML: its chronology, or a box with what is wrong.

        Args:
            given: the block's own settings.
            body: its lines.
            line: where it stands, as `Place.line` tells.

        Raises:
            TimelineError: it is wrong, and the site is strict; under MkDocs it is the error that MkDocs shows.
        """
        try:
            settings = settings_of({**self._site, **given})
            chronology = chronology_of(settings, body, self.place, line)
            name = self._name(f"{PREFIX}{settings.id}" if settings.id else name_of(chronology))
            style = replace(self._styled(settings.style), provenance=bool(settings.src))
            return fragment(chronology, style, name, sourced=not _is_its_own_source(chronology))
        except TimelineError as error:
            return self.refuse(error, line)

    def _name(self, wanted: str) -> str:
        """An id that no block before has: two may show the same chronology."""
        name, number = wanted, 1
        while name in self._names:
            number += 1
            name = f"{wanted}-{number}"
        self._names.add(name)
        return name

    def refuse(self, error: TimelineError, line: int = 0) -> str:
        """A box that says what is wrong, and a warning to the host; arguments and errors as for `show`."""
        at = f"block on line {line}{'' if self.place.source else ' of the text'}" if line else "block"
        wrong = [f"{at}: {each}" if not told else each for told, each in enumerate(str(error).split("\n"))]
        said = legible(f"{self.place.name or 'page'}: timeline {' · '.join(wrong)}")
        if self._strict:
            raise _fatal(said) from error
        _logger().warning("%s", said)
        return notice(wrong, self._styled(Style(css="none" if self._site.get("css") == "none" else "inline")))

    def _styled(self, style: Style) -> Style:
        """A style without its sheet, where the page has that already."""
        has_it, self._has_sheet = self._has_sheet, self._has_sheet or style.css == "inline"
        return replace(style, css="none") if has_it else style


def _is_its_own_source(chronology: Chronology) -> bool:
    """Whether nothing but the page says what a chronology tells."""
    return [article.id for article in chronology.articles] == [BY_HAND]


def _logger() -> logging.Logger:
    """MkDocs counts warnings below its own name, and ends a strict build for them."""
    return logging.getLogger("mkdocs.plugins.timeline" if "mkdocs" in sys.modules else "timeline")


def _fatal(said: str) -> Exception:
    """The error of the host that runs us, if it is known to show one as a sentence; else ours."""
    mkdocs = sys.modules.get("mkdocs.exceptions")
    error: Exception = mkdocs.BuildError(said) if mkdocs else TimelineError(said)
    return error
