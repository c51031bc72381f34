"""What a text makes of an event."""

from datetime import date

import pytest

from timeline.events.kinds import kind
from timeline.model.text import TextSpan
from timeline.model.time import TimeValue
from timeline.syntax.parser import parser

DAY = date(2024, 5, 10)

KINDS = """
The plant [closed] on Monday. => reported
The crowd [cheered] and threw flowers. => reported
The minister did not [resign]. => denied
The guard denied [taking] part in the raid. => denied
Nobody was [hurt] in the blast. => denied
No one [died] in the fire. => denied
There was no [attack] on the convoy. => denied
The two men never [met] again. => denied
The strike may [end] within days. => conditional
The court could [hear] the case. => conditional
The firm will leave if the tax is [raised]. => conditional
The union threatened to [strike]. => conditional
The senator wants to [visit] the camp. => conditional
The bridge will [reopen] to trucks. => scheduled
The company plans to [hire] 200 people. => scheduled
The trial is scheduled to [begin] in Bern. => scheduled
The prime minister will resign and [leave] the country. => scheduled
He allegedly [stole] two paintings. => alleged
The clerk is accused of [stealing] two paintings. => alleged
She is said to have [fled] to Malta. => alleged
The ministry [announced] a new plan. => statement
"We are ready," the mayor [said]. => statement
The mayor did not [say] when. => denied
"""


def kind_of(marked: str, value: TimeValue | None = None) -> str:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    parse_all = parser("en")
    assert parse_all is not None
    (parse,) = parse_all(text, (TextSpan(0, len(text)),))
    word = next(parse.within(TextSpan(start, end)))
    return kind(parse, word.place, value, DAY).value


@pytest.mark.parametrize("line", KINDS.strip().splitlines())
def test_a_clause_tells_its_kind(line: str) -> None:
    marked, _, wanted = line.partition(" => ")
    assert kind_of(marked) == wanted


def test_what_lies_after_the_dateline_is_scheduled() -> None:
    marked = "The hearing [opens] on Monday."
    assert kind_of(marked, TimeValue("2024-05-13")) == "scheduled"
    assert kind_of(marked, TimeValue("2024-05-10")) == "reported"


def test_would_is_a_plan_where_it_is_said_or_its_date_is_ahead() -> None:
    assert kind_of("The ministry said the tunnel would [close] in May.") == "scheduled"
    marked = "With more rain the tunnel would [close] in May."
    assert kind_of(marked, TimeValue("2024-06")) == "scheduled"
    assert kind_of(marked) == "conditional"
