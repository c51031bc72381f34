"""A value somewhere in a JSON file, which knows where it stands: what is wrong with it can be told in a line."""

import json
from collections.abc import Iterator
from enum import Enum
from typing import Any, Never, TypeVar

from timeline.errors import UnreadableInput

Choice = TypeVar("Choice", bound=Enum)

LARGEST = 2**31 - 1
"""No count and no offset is larger."""

_NAMES = {dict: "an object", list: "a list", str: "a text", bool: "true or false", int: "a number", float: "a number"}


class Node:
    """One value of a JSON file.

    Args:
        value: the value, as `json` reads it.
        where: the file's name.
        path: where the value stands in it: ``"events[3].when"``.

    >>> Node({"a": [1, 2]}, "x.json").field("a").items()[1].number()
    2
    >>> Node({"a": [1, "2"]}, "x.json").field("a").items()[1].number()
    Traceback (most recent call last):
    timeline.errors.UnreadableInput: x.json: a[1] is a text, not a number; build the file again
    """

    __slots__ = ("path", "value", "where")

    def __init__(self, value: Any, where: str, path: str = "") -> None:  # noqa: ANN401 - any JSON value
        self.value, self.where, self.path = value, where, path

    def field(self, name: str) -> "Node":
        """A field of an object, which must be there."""
        fields = self._of(dict, "an object")
        inner = f"{self.path}.{name}" if self.path else name
        if name not in fields:
            raise UnreadableInput(f"{inner} is missing", where=self.where, hint="build the file again")
        return Node(fields[name], self.where, inner)

    def items(self) -> "list[Node]":
        """The items of a list."""
        found = self._of(list, "a list")
        return [Node(item, self.where, f"{self.path}[{number}]") for number, item in enumerate(found)]

    def each(self, name: str) -> "Iterator[Node]":
        """The items of the list in a field."""
        return iter(self.field(name).items())

    @property
    def known(self) -> bool:
        """Whether it is not ``null``."""
        return self.value is not None

    def text(self) -> str:
        """A text."""
        return str(self._of(str, "a text"))

    def name(self) -> str:
        """A text that says something."""
        return self.text() or self.refuse("is empty")

    def texts(self) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(item.text() for item in self.items())

    def flag(self) -> bool:
        """True or false."""
        return bool(self._of(bool, "true or false"))

    def number(self) -> int:
        """A whole number, not below zero."""
        found: int = self._of(int, "a number")
        return found if 0 <= found <= LARGEST else self.refuse("is out of range")

    def one_of(self, choices: type[Choice]) -> Choice:
        """One of a closed list."""
        said = self.text()
        for choice in choices:
            if choice.value == said:
                return choice
        return self.refuse(f"is {said[:40]!r}, not one of " + ", ".join(str(choice.value) for choice in choices))

    def refuse(self, what: str) -> Never:
        """Say what is wrong with the value.

        Raises:
            UnreadableInput: always.
        """
        raise UnreadableInput(f"{self.path or 'the file'} {what}", where=self.where, hint="build the file again")

    def _of(self, kind: type, name: str) -> Any:  # noqa: ANN401 - of that kind
        if type(self.value) is not kind:
            self.refuse(f"is {_NAMES.get(type(self.value), 'null')}, not {name}")
        return self.value


def read(data: bytes, where: str) -> Node:
    """The value that a JSON file holds.

    Args:
        data: the file's bytes, in UTF-8.
        where: the file's name.

    Raises:
        UnreadableInput: it is no JSON, or nested beyond all sense.
    """
    try:
        value = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except RecursionError:
        raise UnreadableInput("it is nested too deeply", where=where, hint="build the file again") from None
    except UnicodeDecodeError:
        raise UnreadableInput("it is not in UTF-8", where=where, hint="save it as UTF-8") from None
    except json.JSONDecodeError as error:
        what = f"it is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise UnreadableInput(what, where=f"{where}:{error.lineno}", hint="build the file again") from None
    except ValueError as error:
        raise UnreadableInput(f"it is not JSON: {error}"[:120], where=where, hint="build the file again") from None
    return Node(value, where)


def _no_number(text: str) -> Never:
    raise ValueError(f"{text} is no number")
