"""Attribution is cut off where it surely is one, and kept."""

import pytest

from timeline.events.attribution import without_attribution
from timeline.events.sentence import trimmed
from timeline.model.text import TextSpan

CASES = [
    ("The plant was built in [1998], the ministry said.", "The plant was built in 1998.", "the ministry said"),
    (
        "The fire began at [noon], Fire Chief Ann Lee told reporters during a briefing.",
        "The fire began at noon.",
        "Fire Chief Ann Lee told reporters during a briefing",
    ),
    ("The ministry said the plant was built in [1998].", "The plant was built in 1998.", "The ministry said"),
    ("Police announced that the road will reopen [Friday].", "The road will reopen Friday.", "Police announced"),
    (
        "Police announced that the road would reopen [Friday].",
        "Police announced that the road would reopen Friday.",
        "",
    ),
    ("The plant will close, the company said [Thursday].", "The plant will close, the company said Thursday.", ""),
    (
        "Officials said [Thursday] that the plant would close.",
        "Officials said Thursday that the plant would close.",
        "",
    ),
    (
        "The plant, which opened in [1998], said it would close.",
        "The plant, which opened in 1998, said it would close.",
        "",
    ),
    (
        "The board said Monday that its team would arrive [tonight] and that it hopes to start soon.",
        "The board said Monday that its team would arrive tonight and that it hopes to start soon.",
        "",
    ),
    ('"We will leave on [Friday]," he said, adding that "nobody" knew.', None, ""),
    ("He came in [1998], after which he said little.", "He came in 1998, after which he said little.", ""),
    (
        "The dam failed [Wednesday], hours after inspectors had warned of a crack.",
        "The dam failed Wednesday, hours after inspectors had warned of a crack.",
        "",
    ),
    (
        "The court [Thursday] cleared the way, rejecting an appeal by residents who had argued that homes would crack.",
        None,
        "",
    ),
    ("Fires broke out [Monday], and the mayor said so", "Fires broke out Monday, and the mayor said so.", ""),
]


@pytest.mark.parametrize(("marked", "text", "attribution"), CASES)
def test_entry_text(marked: str, text: str | None, attribution: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    plain = marked.replace("[", "").replace("]", "")
    found = without_attribution(plain, TextSpan(0, len(plain)), TextSpan(start, end), "en")
    assert trimmed(found.span.of(plain), "en") == (plain if text is None else text)
    assert (found.attribution.of(plain) if found.attribution else "") == attribution
