"""Values of the model as what JSON can hold, and back: by the types of their fields, and without any loss.

The short form that the cache keeps, and no format for others: a dataclass is the list of its fields, in their order; a
class says its name only where a field may be of several. A field that is added is written and read without more ado.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from timeline.model.time import Mod, Qualifier, TimeValue

Step = Callable[[Any], Any]
"""One value to its plain form, or back."""


@dataclass(frozen=True, slots=True)
class Form:
    """How values of one type are written and read."""

    write: Step
    read: Step
    """Raises ValueError where something else stands there."""


def plain(kind: object, value: object) -> Any:  # noqa: ANN401 - what JSON can hold
    """A value as lists, texts, numbers, truth values and ``None``.

    Args:
        kind: its type, as a field is annotated.
        value: of that type.

    >>> from timeline.model.text import TextSpan
    >>> plain(tuple[TextSpan, ...], (TextSpan(0, 7), TextSpan(9, 12)))
    [[0, 7], [9, 12]]
    """
    return _form(kind).write(value)


def unplain(kind: object, found: Any) -> Any:  # noqa: ANN401 - what JSON can hold; a value of that type
    """The value that `plain` wrote.

    Args:
        kind: its type.
        found: what JSON held.

    Raises:
        ValueError: it is no value of that type.

    >>> from timeline.model.text import TextSpan
    >>> unplain(TextSpan, [0, 7])
    TextSpan(start=0, end=7)
    """
    return _form(kind).read(found)


@cache
def _form(kind: Any) -> Form:  # noqa: ANN401 - a type, as a field is annotated
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _either(get_args(kind))
    if origin is tuple:
        return _several(get_args(kind))
    if kind is TimeValue:
        return _time_value()
    if kind is date:
        return Form(date.isoformat, lambda found: date.fromisoformat(_exactly(str, found)))
    if kind is float:  # a whole number stays one
        return Form(_same, lambda found: found if type(found) is int else _exactly(float, found))
    if kind in (str, int, bool, NoneType):
        return Form(_same, lambda found: _exactly(kind, found))
    if issubclass(kind, Enum):
        return Form(lambda value: value.value, kind)
    if is_dataclass(kind) or issubclass(kind, tuple):
        return _record(kind)
    raise TypeError(f"{kind} has no plain form")


def _same(value: Any) -> Any:  # noqa: ANN401 - what is plain itself
    return value


def _exactly(kind: type, found: Any) -> Any:  # noqa: ANN401 - what JSON held
    if type(found) is not kind:
        raise ValueError(f"no {kind.__name__}")
    return found


def _listed(found: Any, length: int) -> list[Any]:  # noqa: ANN401 - what JSON held
    if type(found) is not list or len(found) != length:
        raise ValueError(f"no list of {length}")
    return found


def _time_value() -> Form:
    """Its text builds a value again, and makes sure that it is one."""
    mod, qualifier = _form(Mod | None), _form(Qualifier | None)

    def read(found: Any) -> TimeValue:  # noqa: ANN401 - what JSON held
        text, bent, sure = _listed(found, 3)
        return TimeValue(_exactly(str, text), mod=mod.read(bent), qualifier=qualifier.read(sure))

    return Form(lambda value: [value.timex, mod.write(value.mod), qualifier.write(value.qualifier)], read)


def _several(kinds: tuple[Any, ...]) -> Form:
    """A tuple of any length, ``tuple[X, ...]``, or of one kind for each place."""
    if kinds[-1] is Ellipsis:
        each = _form(kinds[0])
        return Form(
            lambda value: [each.write(item) for item in value],
            lambda found: tuple(each.read(item) for item in _exactly(list, found)),
        )
    forms = tuple(_form(kind) for kind in kinds)
    return Form(
        lambda value: [form.write(item) for form, item in zip(forms, value, strict=True)],
        lambda found: tuple(form.read(item) for form, item in zip(forms, _listed(found, len(forms)), strict=True)),
    )


def _either(kinds: Sequence[Any]) -> Form:
    """One of several types: each value says its own, but for one kind or nothing."""
    rest = [kind for kind in kinds if kind is not NoneType]
    empty = len(rest) < len(kinds)
    if len(rest) == 1:
        only = _form(rest[0])
        return Form(
            lambda value: None if value is None else only.write(value),
            lambda found: None if found is None else only.read(found),
        )
    named: dict[str, Any] = {kind.__name__: kind for kind in rest}

    def write(value: Any) -> Any:  # noqa: ANN401 - one of the types
        if value is None:
            return None
        name = type(value).__name__
        return [name, _form(named[name]).write(value)]

    def read(found: Any) -> Any:  # noqa: ANN401 - what JSON held
        if found is None and empty:
            return None
        name, inner = _listed(found, 2)
        if type(name) is not str or name not in named:
            raise ValueError("no type that may stand here")
        return _form(named[name]).read(inner)

    return Form(write, read)


def _record(kind: Any) -> Form:  # noqa: ANN401 - a dataclass or a named tuple
    """The fields in their order; their types are looked up when first needed, for a meaning may hold a meaning."""
    names = kind._fields if issubclass(kind, tuple) else tuple(field.name for field in fields(kind))

    @cache
    def forms() -> tuple[Form, ...]:
        hints = get_type_hints(kind)
        return tuple(_form(hints[name]) for name in names)

    def write(value: Any) -> list[Any]:  # noqa: ANN401 - of that type
        return [form.write(getattr(value, name)) for name, form in zip(names, forms(), strict=True)]

    def read(found: Any) -> Any:  # noqa: ANN401 - what JSON held; a value of that type
        items = _listed(found, len(names))
        return kind(**{name: form.read(item) for name, form, item in zip(names, forms(), items, strict=True)})

    return Form(write, read)
