"""The words of a language that tell a direction, ready to be asked of every word of a clause."""

from collections.abc import Mapping
from functools import cache
from itertools import chain
from typing import Any

from timeline import language

_IN_ORDER = frozenset({"superseded"})
"""Lists whose order counts."""


@cache
def cues(code: str) -> Mapping[str, Any]:
    """What a language's ``cues.toml`` says: words as sets, endings as `str.endswith` takes them.

    ``telling`` holds every word of it and ``telling_endings`` every ending: what is neither tells nothing.

    Args:
        code: language code.

    >>> "will" in cues("en")["ahead"]
    True
    """
    data = language.load(code, "cues")
    lists = {name: value for name, value in data.items() if isinstance(value, list)}
    told = [words for name, words in lists.items() if not name.endswith("_endings")]
    single = [value for value in data.values() if isinstance(value, str)]
    return {
        **{name: _ready(name, value) for name, value in data.items()},
        "telling": frozenset(word for phrase in chain(single, *told) for word in phrase.split()),
        "telling_endings": tuple(chain.from_iterable(lists[name] for name in lists if name.endswith("_endings"))),
    }


def _ready(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    if not isinstance(value, list) or name in _IN_ORDER:
        return value
    return tuple(value) if name.endswith("_endings") else frozenset(value)
