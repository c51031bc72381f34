"""`timeline rules`: what a language's grammar reads, rule by rule, with examples."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from timeline.cli.console import put
from timeline.cli.options import JsonOption, LanguageOption, language_of
from timeline.errors import ExitCode

if TYPE_CHECKING:
    from timeline.grammar.rule import Rule

SCHEMA_VERSION = "1.0"


def rules(
    lang: LanguageOption = "en",
    *,
    as_json: JsonOption = False,
) -> int:
    """List the rules of a language: their surfaces, what they mean, and examples with their values."""
    from timeline import language
    from timeline.grammar.grammar import grammar

    every, day = grammar(language_of(lang)).rules, str(language.load(lang, "rules")["dateline"])
    if as_json:
        record = {
            "schema_version": SCHEMA_VERSION,
            "language": lang,
            "dateline": day,
            "rules": [_record(rule) for rule in every],
        }
        put((json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode())
    else:
        head = f"{len(every)} rules of {lang}; examples are as if written on {day}, brackets show what is read\n"
        put((head + "".join(line for rule in every for line in _lines(rule))).encode())
    return ExitCode.DONE


def _lines(rule: "Rule") -> Iterator[str]:
    yield f"\n{rule.name}\n"
    part = "; only a part of other expressions" if rule.inner else ""
    yield _row("means", f"{rule.builder.name}: {_says(rule)}{part}")
    for title, texts in (
        ("reads", rule.surfaces),
        ("with", [f"{name} = {_plain(value)}" for name, value in rule.constants.items()]),
        ("after", [", ".join(sorted(rule.after))]),
        ("not after", [", ".join(sorted(rule.not_after))]),
        ("before", [", ".join(sorted(rule.before))]),
        ("not before", [", ".join([*sorted(rule.not_before), *(["a name"] if rule.not_before_name else [])])]),
        ("example", [f"{text} = {value}" for text, value in rule.examples.items()]),
    ):
        yield from (_row(title, text) for text in texts if text)


def _row(title: str, text: str) -> str:
    return f"  {title:<12}{text}\n"


def _says(rule: "Rule") -> str:
    """What the meaning's own documentation says, in small letters at the start so that it follows a colon."""
    said = (rule.builder.make.__doc__ or "").strip().partition("\n")[0].rstrip(".")
    return said[:1].lower() + said[1:]


def _record(rule: "Rule") -> dict[str, Any]:
    return {
        "name": rule.name,
        "meaning": rule.builder.name,
        "says": _says(rule),
        "surfaces": list(rule.surfaces),
        "with": {name: _plain(value) for name, value in rule.constants.items()},
        "after": sorted(rule.after),
        "not_after": sorted(rule.not_after),
        "before": sorted(rule.before),
        "not_before": sorted(rule.not_before),
        "not_before_name": rule.not_before_name,
        "inner": rule.inner,
        "examples": dict(rule.examples),
    }


def _plain(value: object) -> Any:  # noqa: ANN401 - whatever TOML holds
    """A value as the rule file has it."""
    return getattr(value, "value", value)
