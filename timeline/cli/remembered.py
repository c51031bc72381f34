"""What each article gives, kept from one run to the next: only what has changed is parsed again.

A file for each article, named after all that its result depends on. One that is not there, or not whole, or not of this
name, is made anew: nothing that stands in the folder can stop a run or get into a chronology by accident.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from timeline.cli.console import complain
from timeline.cli.generation import generation
from timeline.errors import UnwritableOutput
from timeline.events.entries import Entries
from timeline.model.chronology import Basis, Citation
from timeline.model.plain import plain, unplain
from timeline.model.text import Article
from timeline.pipeline import Understanding, understand
from timeline.renderers.files import write
from timeline.resolution.genre import Genre

LARGEST = 64 * 1024 * 1024
"""Bytes that a result may have: far more than any article gives."""


class Remembered:
    """`understand` with a memory; it can stand wherever that stands.

    Args:
        folder: that of ``--cache``; results have a folder of their own in it.
        first: what understands an article that is new.
    """

    def __init__(self, folder: Path, first: Understanding = understand) -> None:
        self._cache, self._first = folder, first
        self._keeps = True

    def __call__(
        self, article: Article, genre: Genre | None = None, include: Basis = Basis.STATED, about: Sequence[str] = ()
    ) -> Entries:
        """All that one article gives to a chronology, see `timeline.pipeline.understand`."""
        name = _key(article, genre, include, about)
        path = self._folder / f"{name}.json"
        known = _read(path, name, article)
        if known is not None:
            return known
        found = self._first(article, genre, include, about)
        if self._keeps:
            self._keep(path, name, found)
        return found

    @cached_property
    def _folder(self) -> Path:
        return self._cache / "results" / generation()

    def _keep(self, path: Path, name: str, found: Entries) -> None:
        """Keep a result, if it can be read back; where the folder takes none, that is said once."""
        body = _dumped(plain(Entries, found))
        if _undone(body) != found:
            return
        try:
            write(path, f"{_seal(name, body)}\n{body}\n".encode("ascii"))
        except UnwritableOutput as error:
            complain(f"{self._cache}: results {error.what}; going on without keeping them")
            self._keeps = False


def _key(article: Article, genre: Genre | None, include: Basis, about: Sequence[str]) -> str:
    """A name for all that a result depends on; where the article lay is no part of it."""
    asked = [genre.value if genre else None, include.value, list(about)]
    return sha256(_dumped([plain(Article, replace(article, origin="")), asked]).encode("ascii")).hexdigest()


def _read(path: Path, name: str, article: Article) -> Entries | None:
    """What a file holds for an article; ``None`` where it is none of ours."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return None
        seal, _, rest = path.read_bytes().decode("ascii").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    body = rest.removesuffix("\n")
    if seal != _seal(name, body):
        return None
    found = _undone(body)
    return found if found is not None and all(_quotes(citation, article) for citation in _citations(found)) else None


def _undone(body: str) -> Entries | None:
    try:
        found: Entries = unplain(Entries, json.loads(body))
    except (ValueError, RecursionError):
        return None
    return found


def _citations(found: Entries) -> list[Citation]:
    told = [mention.citation for event in found.events for mention in event.mentions]
    return told + [one.citation for part in (found.asides, found.unresolved, found.durations) for one in part]


def _quotes(citation: Citation, article: Article) -> bool:
    return citation.article == article.id and citation.span.of(article.text) == citation.quote


def _seal(name: str, body: str) -> str:
    """What tells a whole file from half of one, and from another's."""
    return sha256(f"{name}\n{body}".encode()).hexdigest()


def _dumped(found: Any) -> str:  # noqa: ANN401 - plain values
    return json.dumps(found, separators=(",", ":"), allow_nan=False)
