"""Front matter: YAML between two lines of ``---`` at the head of a text or Markdown file.

Every value is read as the words that stand there: YAML's own ideas of dates and numbers are not
asked, aliases are refused, and the whole is small.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from timeline.errors import UnreadableInput
from timeline.model.text import EvidenceSource
from timeline.sources import markdown, plain, stamps
from timeline.sources.draft import Draft, Heard
from timeline.sources.material import Material
from timeline.sources.stamp import Stamp

_LIMIT = 16_384
"""Characters that front matter may have."""

_FENCE = r"(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
_FENCED = re.compile(rf"\s{{0,8}}---[ \t]*\n(?P<head>(?:(?!{_FENCE}).*\n)*){_FENCE}")

_KEYS = {
    "title": ("title", "headline"),
    "date": ("date", "published", "published_at", "publishdate", "datepublished", "pubdate"),
    "updated": ("updated", "modified", "lastmod", "last_modified", "datemodified"),
    "outlet": ("source", "outlet", "publisher", "publication", "site", "sitename"),
    "url": ("url", "link", "canonical", "canonical_url"),
    "byline": ("author", "authors", "byline"),
    "language": ("lang", "language"),
    "id": ("id", "guid"),
}

_CODE = re.compile(r"(?P<language>[A-Za-z]{2,3})(?:[-_][A-Za-z0-9_-]+)?")


def recognises(material: Material) -> bool:
    r"""Whether an input opens with front matter.

    >>> recognises(Material(origin="-", text="---\ntitle: Rain\n---\nIt rained."))
    True
    """
    match = _FENCED.match(material.text)
    return match is not None and ":" in match["head"]


def read(material: Material) -> tuple[Draft, ...]:
    r"""The one story behind front matter, whose fields hold before all that the story says.

    Raises:
        UnreadableInput: the front matter is too long or no YAML mapping, or no story follows it.

    >>> (draft,) = read(Material(origin="-", text="---\ntitle: Rain\n---\nIt rained on Friday."))
    >>> draft.title
    'Rain'
    """
    match = _FENCED.match(material.text)
    if match is None:
        raise UnreadableInput(
            "its front matter does not end", where=material.origin, hint="close it with a line of ---"
        )
    fields = _fields(match["head"], material.origin)
    code = _CODE.fullmatch(fields["language"])
    language = code["language"].lower() if code is not None else material.language
    rest = replace(material, text=material.text[match.end() :], language=language)
    is_markdown = markdown.recognises(rest) or rest.origin == "-"
    (draft,) = markdown.read(rest) if is_markdown else plain.read(rest)
    heard = tuple(_heard(fields[name], name, rest.language) for name in ("date", "updated") if fields[name])
    return (
        replace(
            draft,
            title=fields["title"] or draft.title,
            outlet=fields["outlet"] or draft.outlet,
            byline=fields["byline"] or draft.byline,
            url=fields["url"],
            id=fields["id"],
            language=language,
            heard=heard + draft.heard,
        ),
    )


def _heard(said: str, field: str, language: str) -> Heard:
    found = stamps.find(said, language)
    stamp = found.stamp if found is not None else Stamp()
    return Heard(source=EvidenceSource.FRONT_MATTER, said=said, stamp=stamp, update=field == "updated")


def _fields(head: str, origin: str) -> dict[str, str]:
    """The fields that articles have, by our own names, each as one line of words."""
    if len(head) > _LIMIT:
        raise UnreadableInput(
            "its front matter is too long", where=origin, hint="keep it to title, date, source, url, author"
        )
    given = {str(name).casefold(): value for name, value in _mapping(head, origin).items()}
    return {
        name: next((words for key in keys if (words := _words(given.get(key)))), "") for name, keys in _KEYS.items()
    }


def _mapping(head: str, origin: str) -> Mapping[Any, Any]:
    import yaml  # late: most articles have no front matter

    class Plain(yaml.BaseLoader):
        """All scalars as text, no alias."""

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("aliases are not read")
            return super().compose_node(parent, index)

    try:
        loaded = yaml.load(head, Loader=Plain)  # noqa: S506 - BaseLoader builds nothing but text, lists and mappings
    except (yaml.YAMLError, RecursionError) as error:
        raise UnreadableInput(f"its front matter is no YAML{_place(error)}", where=origin, hint=_HINT) from None
    if not isinstance(loaded, Mapping):
        raise UnreadableInput("its front matter holds no fields", where=origin, hint=_HINT)
    return loaded


_HINT = 'write fields such as "title: Rain closes bridge", one a line, values with a colon in quotes'


def _place(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return f" (line {mark.line + 2})" if mark is not None else ""


def _words(value: object) -> str:
    """A value as words on one line: a list of names is joined, a mapping gives its name."""
    if isinstance(value, Mapping):
        return _words(value.get("name"))
    if isinstance(value, list):
        names = [name for item in value if (name := _words(item))]
        return ", ".join([*names[:-2], " and ".join(names[-2:])]) if names else ""
    return " ".join(str(value).split()) if value is not None else ""
