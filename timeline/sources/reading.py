"""Bytes to articles: the way through this stage, on one page."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline import language
from timeline.errors import UnreadableInput
from timeline.model.text import Article, Block, BlockKind, EvidenceSource, TextSpan
from timeline.sources.addresses import stamp_in
from timeline.sources.asides import without_asides
from timeline.sources.dateline import WireDateline, wire_dateline
from timeline.sources.decoding import Decoded, decode
from timeline.sources.draft import Draft, Heard
from timeline.sources.ladder import ReadChoice, climb
from timeline.sources.material import Material
from timeline.sources.readers import reader_of
from timeline.sources.spoken import spoken_in
from timeline.sources.stamp import Stamp
from timeline.sources.zones import is_in_doubt

_GAP = "\n\n"
_HASH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The articles of one input, and what a person should hear about how it was read."""

    articles: tuple[Article, ...]
    notes: tuple[str, ...] = ()
    """Clauses without a full stop: ``"read as cp1252: it is not UTF-8"``."""


def read(origin: str, data: bytes, choice: ReadChoice | None = None) -> tuple[Article, ...]:
    """The articles of an input: `examine` without its notes.

    Args:
        origin: what the person named: a path, or ``"-"``; its suffix may tell the format.
        data: the bytes, as `load` gives them.
        choice: the person's ``--date`` and ``--tz``.

    Raises:
        UnreadableInput: it cannot be read as an article.
        UsageError: the person's zone does not exist.

    >>> (article,) = read("-", b"BAGHDAD, Jan. 4, 2024 (AP) -- A drone struck on Thursday.")
    >>> article.dateline.day, article.dateline.place, article.outlet
    (datetime.date(2024, 1, 4), 'BAGHDAD', 'AP')
    """
    return examine(origin, data, choice).articles


def examine(origin: str, data: bytes, choice: ReadChoice | None = None, *, form: str = "") -> Reading:
    """The articles of an input with notes on how they were read; arguments and errors as for `read`.

    Args:
        origin: as for `read`.
        data: as for `read`.
        choice: as for `read`.
        form: the name of a reader, see `readers.READERS`; empty where the input tells.

    >>> examine("-", "Café closed on Friday.".encode("cp1252")).notes
    ('read as cp1252, since it is not UTF-8',)
    """
    choice = choice or ReadChoice()
    decoded = decode(data, origin)
    material = Material(origin=origin, text=decoded.text, language=choice.language, data=data)
    drafts = reader_of(material, form).read(material)
    articles = tuple(_article(draft, material, choice) for draft in drafts)
    return Reading(articles=articles, notes=tuple(_notes(decoded, drafts, articles, choice.language)))


def _notes(decoded: Decoded, drafts: Sequence[Draft], articles: Sequence[Article], asked: str) -> Iterable[str]:
    if decoded.assumed:
        yield f"read as {decoded.encoding}, since it is not UTF-8"
    for draft, article in zip(drafts, articles, strict=True):
        if not draft.language and article.language != asked:
            yield f"its language is {article.language!r}, by its words"
        if article.language not in language.available():
            yield f"only whole days with their year are read: there is no folder for the language {article.language!r}"
        if (basis := article.dateline.basis) is not None and is_in_doubt(basis, article.dateline):
            yield f"its day, {basis.day}, is that of UTC: --tz names the zone where it was written"
    for draft in drafts:
        for item in draft.heard:
            if item.stamp == Stamp():
                yield f"no date can be read in the {item.source.value}'s {item.said!r}"


def _article(draft: Draft, material: Material, choice: ReadChoice) -> Article:
    code = draft.language or spoken_in(" ".join(words for _, words in draft.blocks), material.language)
    outlet = draft.outlet if draft.url else ""  # without an address it may be whoever put out a press release
    text, blocks = _laid_out(without_asides(draft.blocks, draft.byline, outlet, draft.url, code))
    if not text:
        raise UnreadableInput("no story can be found in it", where=material.origin, hint="give an article as text")
    printed = _printed(text, blocks, code)
    heard = (*draft.heard, *_heard(printed, text, blocks), *_named(draft, material.origin))
    settled = climb(heard, choice, place=printed.place if printed else "", language=code)
    return Article(
        id=draft.id or _hash(draft.title, text),
        origin=material.origin,
        text=text,
        blocks=blocks,
        dateline=settled.dateline,
        title=draft.title,
        outlet=draft.outlet,
        byline=draft.byline,
        url=draft.url,
        language=code,
        published=settled.published,
        updated=settled.updated,
    )


def _laid_out(parts: Sequence[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """The text of an article and the blocks that tile it."""
    blocks, at = [], 0
    for kind, words in parts:
        blocks.append(Block(kind=kind, span=TextSpan(at, at + len(words))))
        at += len(words) + len(_GAP)
    return _GAP.join(words for _, words in parts), tuple(blocks)


def _first_paragraph(text: str, blocks: Sequence[Block]) -> str:
    return next((block.span.of(text) for block in blocks if block.kind is BlockKind.BODY), "")


def _printed(text: str, blocks: Sequence[Block], code: str) -> WireDateline | None:
    return wire_dateline(_first_paragraph(text, blocks), code)


def _heard(printed: WireDateline | None, text: str, blocks: Sequence[Block]) -> tuple[Heard, ...]:
    """The wire dateline as evidence; nothing where it is undated."""
    if printed is None or printed.day is None:
        return ()
    said = printed.span.of(_first_paragraph(text, blocks))
    stamp = Stamp(year=printed.year, month=printed.month, day=printed.day, clock=printed.clock, zone=printed.zone)
    return (Heard(source=EvidenceSource.DATELINE, said=said, stamp=stamp),)


def _named(draft: Draft, origin: str) -> Iterable[Heard]:
    """The days in the article's address, where its reader has told none, and in the name of its file."""
    if draft.url and not any(item.source is EvidenceSource.URL for item in draft.heard):
        path = draft.url.rpartition("://")[2].partition("/")[2].partition("?")[0]
        if (stamp := stamp_in(path)) is not None:
            yield Heard(source=EvidenceSource.URL, said=draft.url, stamp=stamp)
    name = origin.replace("\\", "/").rpartition("/")[2]
    if "://" not in origin and (stamp := stamp_in(name)) is not None:
        yield Heard(source=EvidenceSource.FILE_NAME, said=name, stamp=stamp)


def _hash(title: str, text: str) -> str:
    return "a" + hashlib.sha256(f"{title}\0{text}".encode()).hexdigest()[:_HASH]
