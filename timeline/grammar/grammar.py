"""A language's grammar, read from its folder and checked."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from timeline import language
from timeline.grammar.builders import builders
from timeline.grammar.islands import Reader
from timeline.grammar.lexicon import Lexicon, Seen, lexicon
from timeline.grammar.phrases import phrases
from timeline.grammar.rule import Rule, check_slots, rules_from
from timeline.grammar.surface import Element, expand
from timeline.grammar.trie import grow


class Grammar(NamedTuple):
    """Words and rules of one language."""

    lexicon: Lexicon
    seen: Seen
    """What each token that was met may be."""

    reader: Reader
    """What was read in the islands that were met."""

    rules: tuple[Rule, ...]


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language, by its code.

    Raises:
        RuleError: a rule of it is wrong.
    """
    tables = language.load(code, "rules")
    where = f"languages/{code}/rules.toml"
    rules = rules_from(tables, builders(), where)
    words: Mapping[str, Mapping[str, Any]] = language.load(code, "lexicon")
    surfaces = [(rule, plain) for rule in rules for surface in rule.surfaces for plain in expand(surface)]
    entries = list(phrases(words, len(rules)))
    _check(rules, surfaces, where)
    triggers = {*tables["triggers"], *(_calling(plain) for rule, plain in entries if rule.name in tables["triggers"])}
    every = {**_names(language.calendar(code)), **words}
    known = lexicon(every, [plain for _, plain in (*surfaces, *entries)], triggers)
    seen = Seen(known.entry)
    return Grammar(known, seen, Reader(seen, grow([*surfaces, *entries])), rules)


def _check(rules: Iterable[Rule], surfaces: Iterable[tuple[Rule, tuple[Element, ...]]], where: str) -> None:
    """Raise RuleError unless the slots of each rule's surfaces are what its builder takes."""
    met: dict[str, set[Element]] = {rule.name: set() for rule in rules}
    for rule, plain in surfaces:
        met[rule.name].update(plain)
    for rule in rules:
        check_slots(rule, {element.name for element in met[rule.name]} - {""}, where)


def _calling(plain: tuple[Element, ...]) -> str:
    """The word of a named day that calls for a closer look: the longest, as the "year" of "New Year's"."""
    return "=" + max((element.literal.lower() for element in plain), key=len)


def _names(calendar: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Names of weekdays and months: all, the long, the short and the sure ones; capitals as the language has them."""
    sign = "!" if calendar["capitals"] else ""
    found: dict[str, Mapping[str, Any]] = {}
    for category, table in (("weekday", calendar["weekdays"]), ("month", calendar["months"])):
        found[f"{category}{sign}"] = table
        found[f"long{category}{sign}"] = {name: value for name, value in table.items() if name not in calendar["short"]}
        found[f"sure{category}{sign}"] = {name: table[name] for name in calendar["sure"] if name in table}
        found[f"short{category}{sign}"] = {name: value for name, value in table.items() if name in calendar["short"]}
    return found
