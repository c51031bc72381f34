"""Every example of every rule: its text is found, by that rule, and has that value."""

from collections.abc import Iterator

import pytest

from timeline import language
from timeline.grammar.grammar import grammar
from timeline.model.chronology import Resolution
from timeline.model.text import Sentence, TextSpan
from timeline.resolution.story import Manner, resolve_story


def examples() -> Iterator[tuple[str, str, str, str]]:
    for code in language.available():
        for rule in grammar(code).rules:
            for text, value in rule.examples.items():
                yield code, rule.name, text, value


def spelled(resolution: Resolution) -> str:
    """A resolution as the rule files write it."""
    value = resolution.value
    if value is None:
        return resolution.steps[-1]
    text = value.timex
    if resolution.end_value:
        text += "/" + resolution.end_value.timex
    mod = getattr(value, "mod", None)
    return f"{text} {mod.value}" if mod else text


@pytest.mark.parametrize(("code", "rule", "example", "value"), list(examples()))
def test_example(code: str, rule: str, example: str, value: str) -> None:
    wanted = example[example.index("[") + 1 : example.index("]")] if "[" in example else example
    text = example.replace("[", "").replace("]", "")
    day = language.load(code, "rules")["dateline"]
    sentence = Sentence(article="a", index=0, span=TextSpan(0, len(text)))
    found = [item.resolution for item in resolve_story(text, [sentence], day, Manner(code=code))]
    if not value:
        assert not found, "a rule that says there is no time"
        return
    mine = [item for item in found if item.expression.text == wanted]
    told = [(item.expression.text, item.expression.rule, spelled(item)) for item in found]
    assert (wanted, rule, value) in told, told
    assert len(mine) == 1
