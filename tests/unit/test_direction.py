"""Cues of direction: only those of the expression's own clause count."""

import pytest

from timeline.grammar.tokens import tokens
from timeline.model.chronology import Direction
from timeline.resolution.direction import Cue, cue

CASES = [
    ("The court will hear the case [Tuesday].", Direction.FUTURE),
    ("On [Tuesday], lawmakers will vote.", Direction.FUTURE),
    ("The minister said [Friday] that the plant will close.", None),
    ("The plant will close, the minister said [Friday].", None),
    ("The bill passed Monday, and on [Tuesday] lawmakers will vote.", Direction.FUTURE),
    ("The man, who will be tried soon, was arrested [Friday].", Direction.PAST),
    ("The trial is scheduled for [Monday].", Direction.FUTURE),
    ("The bridge collapsed [Monday].", Direction.PAST),
    ("He is expected to arrive [Sunday].", Direction.FUTURE),
    ('"I will go," he said [Sunday].', None),
    ("The company, which plans to expand, reported a loss on [May 3].", None),
    ("They would look for ways to get around [Wednesday]'s ruling.", None),
    ("Voters will decide in [Tuesday]'s election.", Direction.FUTURE),
    ("Government forces took it back on [March 3].", Direction.PAST),
    ("The parent asked it to respond by [Oct. 31].", None),
    ("A hearing is set for [Monday].", Direction.FUTURE),
    ("The trial will be held [Tuesday].", Direction.FUTURE),
    ("The ministry on [Sunday] issued a warning to those who will travel.", Direction.PAST),
    ("The board approved the plan [Aug. 21].", Direction.PAST),
    ("Polls close at [Saturday].", Direction.FUTURE),
    ("They meet again on [Tuesday].", Direction.FUTURE),
    ("Shelling close to the border on [Tuesday].", None),
    ("The pool is closed starting [Monday].", Direction.FUTURE),
    ("The strike, starting [Monday], shut every port.", Direction.PAST),
    ("He was due in court [Wednesday] but did not appear.", Direction.PAST),
    ("He was due in court [Wednesday].", Direction.FUTURE),
    ("The talks were planned for [May 3], but no place was named.", Direction.FUTURE),
    ("A rally planned for [Saturday] was canceled.", Direction.NEAREST),
    ("They did not plan to leave on [Thursday].", Direction.FUTURE),
    ("The offer had been due to expire [Friday].", None),
    ("The attack began as previously planned [Saturday].", None),
    ("They spoke of the planned visit in [September].", Direction.FUTURE),
    ("The firm has set [Nov. 10] as its last day.", Direction.FUTURE),
    ("He gave no reason for the [Jan. 14] deadline.", Direction.FUTURE),
    ("The case is heard in [May].", Direction.FUTURE),
    ("The letter is dated [May 3].", Direction.PAST),
    ("He is accused of killing her on [Monday].", Direction.PAST),
    ("Prosecutors will question the captain, Ivo Brandt, on [Thursday].", Direction.FUTURE),
    ("Unless the talks succeed by [Friday], the strike begins.", Direction.FUTURE),
]

ONCE = [
    ("The report was due in [March].", True),
    ("The bridge was scheduled to open on [March 7].", True),
    ("It had planned to open in [April].", True),
    ("The report is due in [March].", False),
    ("The line will open in [March].", False),
]


def cue_of(marked: str) -> Cue | None:
    """The cue of the expression in brackets."""
    start = marked.index("[")
    end = marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    words = tokens(text)
    first = next(index for index, word in enumerate(words) if word.start == start)
    last = next(index for index, word in enumerate(words) if word.end == end)
    return cue([word.text for word in words], first, last + 1, "en")


@pytest.mark.parametrize(("marked", "wanted"), CASES)
def test_cue(marked: str, wanted: Direction | None) -> None:
    found = cue_of(marked)
    assert (found.direction if found else None) is wanted


@pytest.mark.parametrize(("marked", "wanted"), ONCE)
def test_plans_told_in_the_past(marked: str, wanted: bool) -> None:
    found = cue_of(marked)
    assert found is not None
    assert found.once is wanted
