"""A dataclass whose freeze mypy checks, and Python does not: for what is made all the time and never leaves.

What a user of the library gets is frozen at run time too. Meanings, rules and readings are ours alone; freezing them
by Python costs twice the time in each class at every start and in each object that is made.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen: bool, **options: Any) -> Callable[[type], type]:  # noqa: ANN401 - those of a dataclass
        """A dataclass that can be hashed as a frozen one can."""
        return dataclass(unsafe_hash=frozen, **options)


__all__ = ["record"]
