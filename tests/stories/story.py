"""A story: prose, an article, and the chronology that it is to give, in Markdown that a person reads.

Every second-level heading begins a story. Its fenced blocks mean, by their first word:

- ``article``: an input as `timeline` would read it; ``date=2024-01-04``, ``tz=Asia/Baghdad`` and
  ``name=story.md`` may follow and stand for the options and the file's name. There may be several; with
  ``include=inferred`` in the first the events too that no expression dates.
- ``dateline``: a line for each article: day, place, what the day rests on.
- ``chronology``: a line for each entry: value, how it stands, text.
- ``unresolved``: a line for each expression without a value: the words, the reason.
- ``aside``: a line for each date that makes no entry: value, the words, why.
- ``undated``: a line for each duration and the like: value, the words.

A block that is not there expects nothing of its kind, but for ``dateline``, which then is not asked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline.model.chronology import Aside, Basis, Certainty, Chronology, Event
from timeline.model.text import Article, Dateline
from timeline.pipeline import chronicle
from timeline.sources import ReadChoice, read

FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^## (?P<name>.+)$", re.MULTILINE)
KINDS = ("dateline", "chronology", "unresolved", "aside", "undated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One heading's part of a story file."""

    name: str
    text: str
    """Its part of the file, from the heading on."""

    def expected(self) -> dict[str, str]:
        """The expected lines, by kind of block."""
        return {kind: body for kind, _, body in _blocks(self.text) if kind in KINDS}

    def found(self) -> dict[str, str]:
        """The lines that the articles give now, by kind of block."""
        chronology = self.chronology()
        return {
            "dateline": _lines(_dateline(article.dateline) for article in chronology.articles),
            "chronology": _lines(_entry(event) for event in chronology.events),
            "unresolved": _lines(f"{item.citation.phrase} | {item.reason}" for item in chronology.unresolved),
            "aside": _lines(_aside(item) for item in chronology.asides),
            "undated": _lines(f"{item.value.timex} | {item.citation.phrase}" for item in chronology.durations),
        }

    def chronology(self) -> Chronology:
        """What the pipeline makes of its articles."""
        inputs = [(options, body) for kind, options, body in _blocks(self.text) if kind == "article"]
        assert inputs, f"{self.name}: there is no article"
        articles = list[Article]()
        for number, (options, body) in enumerate(inputs):
            day = date.fromisoformat(options["date"]) if "date" in options else None
            choice = ReadChoice(day=day, zone=options.get("tz", ""))
            articles += read(options.get("name", f"{number}.txt"), body.encode(), choice)
        return chronicle(articles, include=Basis(inputs[0][0].get("include", "stated")))

    def rewritten(self) -> str:
        """Its text with the lines that are given now; blocks that are missing are put at its end."""
        expected, found = self.expected(), self.found()

        def put(match: re.Match[str]) -> str:
            kind = (match["info"].split() or [""])[0]
            if kind not in KINDS:
                return match[0]
            return f"{match['fence']}{match['info']}\n{found[kind]}{match['fence']}"

        text = FENCE.sub(put, self.text)
        missing = [kind for kind in KINDS[1:] if found[kind] and kind not in expected]
        return text.rstrip("\n") + "".join(f"\n\n```{kind}\n{found[kind]}```" for kind in missing) + "\n"


def stories(text: str) -> tuple[Story, ...]:
    """The stories of a file."""
    bare = FENCE.sub(lambda match: re.sub("[^\n]", " ", match[0]), text)  # an article may have headings too
    heads = list(HEADING.finditer(bare))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return tuple(Story(name=head["name"], text=text[head.start() : end]) for head, end in zip(heads, ends, strict=True))


def _blocks(text: str) -> Iterator[tuple[str, dict[str, str], str]]:
    for match in FENCE.finditer(text):
        kind, *options = match["info"].split() or [""]
        yield kind, dict(option.split("=", 1) for option in options), match["body"]


def _entry(event: Event) -> str:
    when = f"{event.value.timex}/{event.end_value.timex}" if event.end_value else event.value.timex
    words = [event.kind.value]
    if event.value.mod:
        words.append(event.value.mod.value)
    if event.basis is Basis.INFERRED:
        words.append("inferred")
    if event.resolution.certainty is Certainty.GUESSED:
        words.append("guessed")
    return f"{when} | {', '.join(words)} | {event.text}"


def _aside(aside: Aside) -> str:
    return f"{aside.value.timex} | {aside.citation.phrase} | {aside.reason.value}"


def _dateline(dateline: Dateline) -> str:
    basis = dateline.basis.source.value if dateline.basis else "nothing"
    return f"{dateline.day or 'no day'} | {dateline.place or 'no place'} | {basis}"


def _lines(lines: Iterator[str]) -> str:
    return "".join(f"{' '.join(line.split())}\n" for line in lines)
