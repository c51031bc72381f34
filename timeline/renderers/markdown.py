"""Markdown that CommonMark, Python-Markdown and pandoc read alike, and that reads well as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.model.chronology import Chronology, Event
from timeline.model.editing import Change
from timeline.model.text import BY_HAND
from timeline.renderers.commonmark import Marked, escape
from timeline.renderers.legible import legible
from timeline.renderers.narrative.story import Sentence, story
from timeline.renderers.page import page
from timeline.renderers.provenance import Proof
from timeline.renderers.style import Style
from timeline.renderers.templates import fill

TEMPLATES = {"list": "chronology.md", "narrative": "narrative.md"}


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as Markdown, in UTF-8.

    Raises:
        TemplateError: the template breaks.
    """
    return written(chronology, style, {}).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """An entry's line as a person typed it."""

    date: str
    """The words of its date; empty where they need a heading that gives the year."""

    body: str
    """Its sentence in Markdown."""


def written(chronology: Chronology, style: Style, typed: Mapping[str, Typed]) -> str:
    """The chronology as Markdown, with what a person typed as it was typed.

    Args:
        chronology: what is written.
        style: how it looks.
        typed: lines as they were typed, by the id of their entry; what is the program's in them is passed over.

    Raises:
        TemplateError: the template breaks.
    """
    shown = page(chronology, style)
    events = {event.id: event for event in chronology.events}
    return fill(
        TEMPLATES[style.telling],
        style.templates,
        escape,
        page=shown,
        story=story(chronology, shown, style) if style.telling == "narrative" else None,
        words=shown.words,
        several=len(shown.references) > 1,
        summary=_quoted(shown.summary),
        url=_url,
        prose=prose,
        sentence=lambda entry: sentence(events[entry.id], typed.get(entry.id)),
        dated=lambda entry: dated(events[entry.id], entry.when.full, typed.get(entry.id)),
        marks=lambda entry: marks(events[entry.id]),
        quotes=lambda entry, proof: quotes(events[entry.id], proof),
        remarks=lambda entry: [remark(text) for text in events[entry.id].notes],
    )


def sentence(event: Event, typed: Typed | None = None) -> Marked:
    """An entry's sentence and who says so; as a person typed it, where it is that person's."""
    if typed and {edit.change for edit in event.edits} & {Change.ADDED, Change.REWORDED}:
        return Marked(typed.body)
    said = legible(event.mentions[0].attribution)
    return Marked(escape(legible(event.text)) + (f" — {escape(said)}" if said else ""))


def dated(event: Event, full: str, typed: Typed | None = None) -> Marked:
    """An entry's date; as a person typed it, where it is that person's."""
    if typed and typed.date and {edit.change for edit in event.edits} & {Change.ADDED, Change.REDATED}:
        return Marked(typed.date)
    return Marked(escape(full))


def marks(event: Event) -> Marked:
    """The ids of an entry as a comment, which no page shows: by them it is known again when it was edited."""
    changes = {edit.change for edit in event.edits}
    by_hand = event.resolution.expression.rule == BY_HAND
    ids = [] if by_hand else [event.id.partition(".")[0]]
    if Change.MERGED in changes:
        ids += [mention.id for mention in event.mentions if mention.id not in ids]
    if Change.PINNED in changes:
        ids.append("pin")
    return Marked(f" <!-- {' '.join(ids)} -->" if ids else "")


def quotes(event: Event, proof: Proof) -> bool:
    """Whether a proof's quotation says more than the entry: a person's own line does not."""
    return proof.rule != BY_HAND and str(proof.quote) != legible(event.text)


def remark(text: str) -> Marked:
    """A person's note below an entry, as it was typed."""
    return Marked(text.replace("\n", "\n      "))


def _quoted(summary: str) -> Marked:
    """The person's own Markdown as a block quotation: it stays apart from ours."""
    lines = summary.strip().splitlines()
    return Marked("\n".join(f"> {line}".rstrip() for line in lines))


def _url(link: str) -> Marked:
    """A safe web address as an autolink."""
    return Marked(f"<{link}>")


def prose(sentence: Sentence) -> Marked:
    r"""A sentence of a narrative, its marks as footnotes, which pandoc, GitHub and Python-Markdown know.

    >>> from timeline.renderers.narrative.pieces import Piece
    >>> pieces = (Piece(part="text", text="It *fell*!"), Piece(part="mark", number=2))
    >>> print(prose(Sentence(ids=("e1",), pieces=pieces, language="")))
    It \*fell\*\![^2]
    """
    found, text = "", ""
    for piece in (*sentence.pieces, None):
        text += piece.text if piece else ""
        if piece is None or piece.part == "mark":
            safe = escape(text)  # at one go: what is harmless alone may not be beside its neighbour
            found += safe.removesuffix("!") + "\\!" if safe.endswith("!") else safe  # "![" would begin an image
            found += f"[^{piece.number}]" if piece else ""
            text = ""
    return Marked(found)
