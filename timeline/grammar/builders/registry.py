"""Where builders are known by name."""

import inspect
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, TypeVar

from timeline.grammar.rule import Builder

_MODULES = ("numbers", "dates", "members", "periods", "named", "units", "clocks", "ranges", "amounts")
_KNOWN: dict[str, Builder] = {}
_Function = TypeVar("_Function", bound=Callable[..., Any])


def builder(*, makes: str = "") -> Callable[[_Function], _Function]:
    """Register a function as a meaning; its parameters are the slots that a rule must fill.

    The function returns ``None`` where the words make no sense ("Feb. 30"): then nothing was found.

    Args:
        makes: category of what it makes, for parts of expressions that are no time themselves.
    """

    def register(make: _Function) -> _Function:
        parameters = inspect.signature(make).parameters
        name = make.__name__.replace("_", "-")
        _KNOWN[name] = Builder(
            name=name,
            make=make,
            parameters=tuple(parameters),
            optional=frozenset(key for key, item in parameters.items() if item.default is not item.empty),
            makes=makes,
        )
        return make

    return register


@cache
def builders() -> Mapping[str, Builder]:
    """All meanings that there are, by name."""
    for module in _MODULES:
        import_module(f"timeline.grammar.builders.{module}")
    return _KNOWN
