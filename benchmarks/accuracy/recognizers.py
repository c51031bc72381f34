"""The Recognizers cases, asked and counted."""

from collections import Counter
from pathlib import Path

from benchmarks.accuracy.answers import answer, right, told
from benchmarks.accuracy.cases import Case, cases
from benchmarks.accuracy.measured import Measured, digest_of, flat
from timeline.model.chronology import Resolution

NAME = "Recognizers"


def measure(folder: Path) -> Measured:
    """The share of cases that are read as expected: of those that can be asked, and of those that were answered.

    Args:
        folder: of the shared data.
    """
    paths = sorted((folder / "corpora" / "recognizers-en").glob("*.json"))
    every = list(cases(paths))
    asked = [case for case in every if not case.outside]
    wrong = [(case, found) for case in asked if not right(case, found := answer(case))]
    unread = sum(all(one.value is None for one in found) for _, found in wrong)
    return Measured(
        name=NAME,
        digest=digest_of(paths),
        counts={"cases": len(every), "asked": len(asked)},
        figures={
            "right of asked": 100 * (len(asked) - len(wrong)) / max(1, len(asked)),
            "right of answered": 100 * (len(asked) - len(wrong)) / max(1, len(asked) - unread),
        },
        asides={"asked without an answer": unread}
        | dict(Counter(case.outside for case in every if case.outside).most_common()),
        errors=[_error(case, found) for case, found in wrong],
    )


def _error(case: Case, found: tuple[Resolution, ...]) -> tuple[str, ...]:
    ours = " | ".join(one.expression.text for one in found)
    expected = f"{case.timex} {case.start} {case.end}".strip()
    rules = " ".join(one.expression.rule for one in found)
    kind = "value" if told(found).replace("unresolved", "").strip() else "miss"
    return (
        NAME, kind, case.file, flat(case.text), case.kind, expected, flat(ours),
        " ".join(one.expression.type.value for one in found), told(found), rules, f"dateline {case.day}", "",
    )  # fmt: skip
