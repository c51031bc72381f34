"""Where builders are known by name."""

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
        code = make.__code__  # asked itself: `inspect.signature` takes 4 ms for all of them at each start
        positional = code.co_varnames[: code.co_argcount]
        defaults = make.__defaults__ or ()
        name = make.__name__.replace("_", "-")
        _KNOWN[name] = Builder(
            name=name,
            make=make,
            parameters=code.co_varnames[: code.co_argcount + code.co_kwonlyargcount],
            optional=frozenset([*positional[len(positional) - len(defaults) :], *(make.__kwdefaults__ or ())]),
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
