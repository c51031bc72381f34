"""Options in groups: a command takes a few dataclasses, and the command line sees their fields as options."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import wraps
from inspect import Parameter, signature
from typing import Any, get_type_hints


def grouped(command: Callable[..., int]) -> Callable[..., int]:
    """The command as Typer is to see it: each field of a parameter that is a dataclass is an option of its own.

    Args:
        command: a function; its dataclasses have a default and an `Annotated[..., typer.Option(...)]` for each field.

    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True, kw_only=True)
    ... class Looks:
    ...     wide: bool = False
    >>> @grouped
    ... def show(name: str, looks: Looks) -> int:
    ...     return len(name) * (2 if looks.wide else 1)
    >>> show(name="abc", wide=True)
    6
    """
    own = signature(command).parameters
    kinds: dict[str, Any] = {name: each.annotation for name, each in own.items()}
    groups: dict[str, Any] = {name: kind for name, kind in kinds.items() if is_dataclass(kind)}

    @wraps(command)
    def flat(**given: Any) -> int:  # noqa: ANN401 - the values of any options
        built = {
            name: kind(**{field.name: given.pop(field.name) for field in fields(kind) if field.name in given})
            for name, kind in groups.items()
        }
        return command(**given, **built)

    options = [option for each in own.values() for option in _options(each)]
    vars(flat)["__signature__"] = signature(command).replace(parameters=options)  # what `inspect` asks for first
    flat.__annotations__ = {option.name: option.annotation for option in options} | {"return": int}
    return flat


def _options(parameter: Parameter) -> Iterator[Parameter]:
    """A parameter, or the fields of the group that it is."""
    kind: Any = parameter.annotation
    if not is_dataclass(kind):
        yield parameter.replace(kind=Parameter.KEYWORD_ONLY)
        return
    hints = get_type_hints(kind, include_extras=True)
    for field in fields(kind):
        yield Parameter(field.name, Parameter.KEYWORD_ONLY, default=field.default, annotation=hints[field.name])
