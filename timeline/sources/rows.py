"""JSON lines, each an article: ``{"id", "url", "title", "published", "text" or "html"}``; and one such object alone."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from timeline.errors import UnreadableInput
from timeline.model.text import EvidenceSource
from timeline.sources import html, plain
from timeline.sources.draft import Draft, Heard
from timeline.sources.html import instants
from timeline.sources.material import Material
from timeline.sources.stamp import Stamp

SUFFIXES = (".jsonl", ".ndjson", ".json")

_SHAPE = 'write {"id": "a", "title": "Rain", "published": "2024-01-04", "text": "It rained on Friday."}'
_DATES = (("published", "date", "dct"), ("updated", "modified"))
_FIELDS = {
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "id": ("id", "doc_id"),
    "byline": ("byline", "author"),
    "outlet": ("outlet", "source", "publisher"),
    "language": ("language", "lang"),
}


def recognises(material: Material) -> bool:
    """Whether an input is called a file of JSON, or it is, or its first line is, an object with a story.

    >>> recognises(Material(origin="-", text='{"text": "It rained."}'))
    True
    """
    if material.suffix in SUFFIXES:
        return True
    text = material.text.lstrip()
    return text.startswith("{") and (is_row(text.partition("\n")[0]) or _is_row(_loaded(text)))


def is_row(line: str) -> bool:
    """Whether a line is an object with a story.

    >>> is_row('{"id": 7, "text": "It rained."}'), is_row('{"version": "2", "items": []}')
    (True, False)
    """
    return _is_row(_loaded(line))


def holds_page(line: str) -> bool:
    """Whether a line is an object whose story is the markup of a page.

    >>> holds_page('{"html": "<p>Rain"}'), holds_page('{"text": "Rain"}')
    (True, False)
    """
    found = _loaded(line)
    return isinstance(found, Mapping) and isinstance(found.get("html"), str)


def published(row: Mapping[str, Any]) -> str:
    """The time of publication as a row says it; empty where it says none.

    >>> published({"date": "Jan. 4, 2024"})
    'Jan. 4, 2024'
    """
    return _first(row, _DATES[0])


def _is_row(found: object) -> bool:
    return isinstance(found, Mapping) and any(isinstance(found.get(key), str) for key in ("text", "html"))


def read(material: Material) -> tuple[Draft, ...]:
    r"""The articles of all lines.

    Raises:
        UnreadableInput: a line is no such object.

    >>> (draft,) = read(Material(origin="-", text='{"id": 7, "date": "2024-01-04", "text": "It rained on Friday."}'))
    >>> draft.id, draft.heard[0].stamp.iso
    ('7', '2024-01-04')
    """
    whole = _loaded(material.text)
    rows = (
        [whole] if whole is not None else [_row(line, material) for line in material.text.split("\n") if line.strip()]
    )
    return tuple(_draft(row, material) for row in rows)


def _loaded(text: str) -> object:
    """An input that is one object, on one line or several; ``None`` where it is none."""
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _row(line: str, material: Material) -> object:
    found = _loaded(line)
    if found is None:
        raise UnreadableInput("it is no JSON", where=material.origin, hint=_SHAPE)
    return found


def _draft(row: object, material: Material) -> Draft:
    if not isinstance(row, Mapping):
        raise UnreadableInput("it is no JSON object", where=material.origin, hint=_SHAPE)
    fields = {name: _first(row, keys) for name, keys in _FIELDS.items()}
    language = fields["language"].partition("-")[0].lower() or material.language
    story = replace(material, language=language)
    if isinstance(markup := row.get("html"), str):
        (draft,) = html.read(replace(story, text=markup))
    elif isinstance(text := row.get("text"), str):
        (draft,) = plain.read(replace(story, text=text))
    else:
        raise UnreadableInput('it has no "text" and no "html"', where=material.origin, hint=_SHAPE)
    heard = tuple(
        Heard(
            source=EvidenceSource.FRONT_MATTER,
            said=said,
            stamp=instants.read(said, language) or Stamp(),
            update=bool(at),
        )
        for at, keys in enumerate(_DATES)
        if (said := _first(row, keys))
    )
    return replace(
        draft,
        title=fields["title"] or draft.title,
        url=fields["url"] or draft.url,
        id=fields["id"],
        byline=fields["byline"] or draft.byline,
        outlet=fields["outlet"] or draft.outlet,
        language=language if fields["language"] else draft.language,
        heard=heard + draft.heard,
    )


def _first(row: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    """The first of some fields that holds words or a whole number."""
    values = (row.get(key) for key in keys)
    told = (str(value) for value in values if isinstance(value, str | int) and not isinstance(value, bool))
    return next((" ".join(value.split()) for value in told if value.strip()), "")
