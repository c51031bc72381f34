"""The words of a language that tell a direction, ready to be asked of every word of a clause."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from timeline import language

_IN_ORDER = frozenset({"superseded"})
"""Lists whose order counts."""


@cache
def cues(code: str) -> Mapping[str, Any]:
    """What a language's ``cues.toml`` says: words as sets, endings as `str.endswith` takes them.

    Args:
        code: language code.

    >>> "will" in cues("en")["ahead"]
    True
    """
    return {name: _ready(name, value) for name, value in language.load(code, "cues").items()}


def _ready(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    if not isinstance(value, list) or name in _IN_ORDER:
        return value
    return tuple(value) if name.endswith("_endings") else frozenset(value)
