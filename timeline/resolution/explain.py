"""A reading in words: what `timeline explain` prints."""

from collections.abc import Callable, Mapping
from typing import Any

from timeline import language
from timeline.model.meaning import Meaning, Nth, Part, Relative, Shift
from timeline.resolution.reading import Step


def told(steps: tuple[Step, ...], words: str, meaning: Meaning, code: str) -> tuple[str, ...]:
    """The steps of a reading as text, from the words of the article to the value.

    Args:
        steps: what the resolution did.
        words: the expression as it stands in the article.
        meaning: what the expression says.
        code: language code.
    """
    data = language.load(code, "explanations")
    return (_start(meaning, words, data), *(_text(item, data) for item in steps))


def reason(key: str, code: str) -> str:
    """Why an expression has no value, as a clause."""
    return str(language.load(code, "explanations")["reasons"][key])


def hint(key: str, code: str) -> str:
    """What a person can do about a reason, or an empty text."""
    return str(language.load(code, "explanations")["hints"].get(key, ""))


def _start(meaning: Meaning, words: str, data: Mapping[str, Any]) -> str:
    """The innermost named day where the reading begins with one, else the words themselves."""
    inner = meaning
    while isinstance(inner, (Shift, Nth, Part)) and inner.of is not None:
        inner = inner.of
    if inner is not meaning and isinstance(inner, Relative) and inner.fields.weekday and not inner.fields.day:
        return str(data["weekdays"][inner.fields.weekday - 1])
    return words


def _text(item: Step, data: Mapping[str, Any]) -> str:
    slots = {name: str(value) for name, value in item.slots.items()}
    for name, worded in _WORDED.items():
        if name in slots:
            slots = worded(slots, data)
    return str(data["steps"][item.phrase]).format(**slots)


def _weekday(slots: dict[str, str], data: Mapping[str, Any]) -> dict[str, str]:
    return {**slots, "name": data["weekdays"][int(slots["weekday"]) - 1]}


def _count(slots: dict[str, str], data: Mapping[str, Any]) -> dict[str, str]:
    count = int(slots["count"])
    words = data["numbers"]
    return {
        **slots,
        "count": words[count] if count < len(words) else slots["count"],
        "units": data["units"][slots["unit"]][count != 1],
        "side": data["sides"][slots["side"]],
    }


def _named(table: str, name: str) -> Callable[[dict[str, str], Mapping[str, Any]], dict[str, str]]:
    def worded(slots: dict[str, str], data: Mapping[str, Any]) -> dict[str, str]:
        return {**slots, name: data[table].get(slots[name], slots[name])}

    return worded


def _unit(slots: dict[str, str], data: Mapping[str, Any]) -> dict[str, str]:
    return {**slots, "unit": data["units"][slots["unit"]][0]}


_WORDED: Mapping[str, Callable[[dict[str, str], Mapping[str, Any]], dict[str, str]]] = {
    "weekday": _weekday,
    "count": _count,
    "part": _named("parts", "part"),
    "mod": _named("mods", "mod"),
    "unit": _unit,
}
