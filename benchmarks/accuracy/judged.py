"""How many texts of entries are right: sentences of our own, with what readers said of each text."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from benchmarks.accuracy.measured import Measured, digest_of, flat
from timeline.model.chronology import Mention
from timeline.pipeline import understand
from timeline.sources import read
from timeline.sources.ladder import ReadChoice

PATH = Path(__file__).parents[1] / "judged.toml"

Texts = dict[str, list[str]]


class Verdict(StrEnum):
    """What a reader said of a text."""

    RIGHT = "right"
    FLAWED = "flawed"
    """True, but it says too little or does not stand alone."""

    UNTRUE = "untrue"
    """It says something else than the article; so does, until somebody judges it, a text that nobody has seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A sentence with the texts that it may give."""

    day: date
    text: str
    before: str = ""
    """The sentence before it."""

    right: Texts
    """Texts by the time expression that dates them."""

    flawed: Texts

    def verdict(self, mention: Mention) -> Verdict:
        """What readers said of a mention's text; the whole sentence is right unless they said otherwise."""
        phrase = flat(mention.citation.phrase)
        if mention.text in self.flawed.get(phrase, ()):
            return Verdict.FLAWED
        told = mention.text == self.text or mention.text in self.right.get(phrase, ())
        return Verdict.RIGHT if told else Verdict.UNTRUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A mention that a sentence gives, and what is thought of it."""

    sentence: Judged
    mention: Mention
    verdict: Verdict


def sentences() -> tuple[Judged, ...]:
    """All judged sentences."""
    told = tomllib.loads(PATH.read_text(encoding="utf-8"))["sentence"]
    return tuple(Judged(**{"right": {}, "flawed": {}} | one) for one in told)


def said(sentence: Judged) -> Iterator[Said]:
    """The mentions that a sentence gives now, one by one.

    Args:
        sentence: a judged one; what the sentence before it gives is left out.
    """
    text = f"{sentence.before} {sentence.text}".strip()
    for article in read("-", text.encode(), ReadChoice(day=sentence.day)):
        for event in understand(article).events:
            for mention in event.mentions:
                if flat(mention.citation.quote) in sentence.text:
                    yield Said(sentence=sentence, mention=mention, verdict=sentence.verdict(mention))


def measure() -> Measured:
    """Shares of the texts that are right, that say nothing untrue, and of the dates that give one."""
    judged = sentences()
    found = [item for sentence in judged for item in said(sentence)]
    asked = sum(len({*sentence.right, *sentence.flawed}) for sentence in judged)
    counts = {verdict: sum(item.verdict is verdict for item in found) for verdict in Verdict}
    return Measured(
        name="judged",
        digest=digest_of([PATH]),
        counts={"sentences": len(judged), "dates": asked},
        figures={
            "right": 100 * counts[Verdict.RIGHT] / len(found),
            "nothing untrue": 100 - 100 * counts[Verdict.UNTRUE] / len(found),
            "a clause of their own": 100 * sum(item.mention.clause for item in found) / len(found),
            "told": 100 * min(1, len(found) / asked),
        },
        enough={"right": 95.0, "nothing untrue": 97.0, "a clause of their own": 60.0, "told": 95.0},
        asides={},
        errors=[_row(item) for item in found if item.verdict is not Verdict.RIGHT],
    )


def _row(item: Said) -> tuple[str, ...]:
    """A row of `HEADER` for a text that is not right."""
    told, phrase = flat(item.mention.text), flat(item.mention.citation.phrase)
    return ("judged", item.verdict, "", phrase, "", "", told, "", "", "", "", flat(item.sentence.text))
