"""Rules: surface forms tied to a meaning, with examples that run."""

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import Enum
from typing import Any

from timeline.errors import TimelineError
from timeline.model.granularity import Granularity
from timeline.model.meaning import Which
from timeline.model.record import record
from timeline.model.time import Mod, Reference


class RuleError(TimelineError):
    """A rule file of a language is wrong."""


_TYPES: Mapping[str, type[Enum]] = {
    "unit": Granularity,
    "units": Granularity,
    "oneunit": Granularity,
    "clockunits": Granularity,
    "oneyear": Granularity,
    "which": Which,
    "rel": Which,
    "mod": Mod,
    "edge": Mod,
    "bent": Mod,
    "reference": Reference,
}


def typed(category: str, value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    """A value as TOML gives it, in the type that its category has in the model."""
    kind = _TYPES.get(category)
    return kind(value) if kind else value


@record(frozen=True, slots=True, kw_only=True)
class Builder:
    """A meaning that rules can ask for: one of the closed list in `timeline.grammar.builders`."""

    name: str
    make: Callable[..., Any]
    parameters: tuple[str, ...]
    optional: frozenset[str]
    makes: str
    """The category of what it makes; empty where the meaning itself tells (see `category`)."""


@record(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of a language's grammar."""

    name: str
    surfaces: tuple[str, ...]
    builder: Builder
    constants: Mapping[str, Any]
    """Arguments that the rule itself gives."""

    examples: Mapping[str, str]
    """Text to TIMEX3 value, on the file's dateline."""

    after: frozenset[str]
    """If not empty: one of these words must stand before."""

    not_after: frozenset[str]
    """None of these words may stand before."""

    before: frozenset[str]
    """If not empty: one of these words must follow; the end of the sentence counts as a full stop."""

    not_before: frozenset[str]
    """None of these words may follow."""

    not_before_name: bool
    """Whether no word with a capital may follow: "by June Squibb"."""

    inner: bool
    """Whether it only serves inside other rules."""

    index: int
    """Place in the file: of two readings of the same words the earlier rule wins."""

    guarded: bool = field(init=False)
    """Whether the words around decide if it holds, or it only serves inside others."""

    def __post_init__(self) -> None:
        around = self.after or self.not_after or self.before or self.not_before or self.not_before_name
        object.__setattr__(self, "guarded", self.inner or bool(around))


_KEYS = {
    "surface",
    "meaning",
    "with",
    "examples",
    "after",
    "not_after",
    "before",
    "not_before",
    "not_before_name",
    "inner",
}


def rules_from(tables: Mapping[str, Any], builders: Mapping[str, Builder], where: str) -> tuple[Rule, ...]:
    """Read and check the rules of one file.

    Args:
        tables: rule name to its keys, as TOML gives them; plain values are passed over.
        builders: the closed list, by name.
        where: the file's name, for messages.

    Raises:
        RuleError: an unknown key or meaning, slots that are not the meaning's parameters, fewer than two examples.
    """
    named = ((name, table) for name, table in tables.items() if isinstance(table, dict))
    return tuple(_rule(name, table, builders, where, index) for index, (name, table) in enumerate(named))


def _rule(name: str, table: Mapping[str, Any], builders: Mapping[str, Builder], where: str, index: int) -> Rule:
    unknown = set(table) - _KEYS
    if unknown:
        raise RuleError(f"rule {name!r} has unknown keys {sorted(unknown)}", where=where)
    if table.get("meaning") not in builders:
        raise RuleError(f"rule {name!r} asks for an unknown meaning {table.get('meaning')!r}", where=where)
    if len(table.get("examples", {})) < 2 and not table.get("inner"):
        raise RuleError(f"rule {name!r} has fewer than two examples", where=where)
    return Rule(
        name=name,
        surfaces=tuple(table["surface"]),
        builder=builders[table["meaning"]],
        constants={key: typed(key, value) for key, value in table.get("with", {}).items()},
        examples=table.get("examples", {}),
        after=frozenset(table.get("after", ())),
        not_after=frozenset(table.get("not_after", ())),
        before=frozenset(table.get("before", ())),
        not_before=frozenset(table.get("not_before", ())),
        not_before_name=bool(table.get("not_before_name", False)),
        inner=bool(table.get("inner", False)),
        index=index,
    )


def check_slots(rule: Rule, slots: set[str], where: str) -> None:
    """Raise RuleError unless slots and constants together are the builder's parameters."""
    given = slots | set(rule.constants)
    wanted = set(rule.builder.parameters)
    missing = wanted - given - rule.builder.optional
    if given - wanted or missing:
        raise RuleError(
            f"rule {rule.name!r}: slots {sorted(given)} do not fit meaning {rule.builder.name!r} ({sorted(wanted)})",
            where=where,
        )
