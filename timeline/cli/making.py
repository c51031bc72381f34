"""What `timeline build` does, in order: read, chronicle, render, write, report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Literal

from timeline.cli.console import complain, note, watched
from timeline.cli.inputs import Inputs, readings
from timeline.cli.options.choosing import ChoiceOptions
from timeline.cli.options.writing import WriteOptions
from timeline.cli.outputs import Pairs, write_all
from timeline.cli.pairs import Pair, editable, guard_bases, open_pair
from timeline.cli.summing import Sum, findings
from timeline.cli.targets import Target, formats_of, guard, named, standard
from timeline.errors import ExitCode
from timeline.events.about.calling import unnamed
from timeline.merging.canonical import rank
from timeline.merging.selection import select
from timeline.model.chronology import Basis, Chronology
from timeline.model.text import Article
from timeline.pipeline import chronicle
from timeline.renderers import Style, format_named
from timeline.resolution.genre import Genre
from timeline.sources import load
from timeline.sources.decoding import decode
from timeline.syntax.parser import why_not


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a person asked `timeline build` for; the fields are its options."""

    inputs: Inputs
    reading: Literal["news", "history"] | None
    title: str
    summary: str | None
    choosing: ChoiceOptions
    looks: Style
    writing: WriteOptions

    @property
    def quiet(self) -> bool:
        """Whether only what went wrong is to be said."""
        return self.writing.quiet


def make(order: Order) -> ExitCode:
    """Build a chronology and write it; tell what was made and what was not.

    Args:
        order: what the person asked for.

    Raises:
        TimelineError: an option makes no sense, a summary cannot be read, an output cannot be written.
    """
    formats = formats_of(order.writing.to or ())
    targets = named(order.writing.output, formats) if order.writing.output else ()
    opened = _opened(targets, order)
    summary, wanted = _summary(order.summary), order.choosing.wanted()
    articles, code = _articles(order)
    if not articles:
        return code
    about = tuple(dict.fromkeys(name for name in order.choosing.about or () if name.strip()))
    if about and not _named(articles, about):
        return max(code, ExitCode.NOTHING_DATED, key=_GRAVITY.index)
    genre = Genre(order.reading) if order.reading else None
    include = Basis(order.choosing.include)
    whole = chronicle(
        articles,
        title=order.title,
        summary=summary,
        genre=genre,
        include=include,
        about=about,
        watch=iter if order.quiet else watched,
        understanding=order.inputs.understanding(),
    )
    chronology = select(whole, wanted)
    if not targets:
        targets = standard(chronology.title, formats)
        opened = _opened(targets, order)
    pairs = {pair.path: (pair, pair.merged(chronology, whole)) for pair in opened}
    if pairs:
        chronology = next(iter(pairs.values()))[1].chronology
    made, missing = write_all(chronology, targets, order.looks, order.writing, pairs)
    for told in () if order.quiet else _told(pairs):
        note(told)
    return max(code, missing, report(chronology, made, order.writing), key=_GRAVITY.index)


def _opened(targets: Sequence[Target], order: Order) -> tuple[Pair, ...]:
    """The Markdown files among the outputs, as a person left them; made sure that nothing is lost by writing."""
    paths = [target.path for target in targets if target.path is not None]
    markdown = [target.path for target in targets if target.path is not None and target.format.name == "md"]
    pairs = [Pair(path=path) for path in markdown] if editable(order.looks) else []
    beside = [Target(path=pair.json, format=format_named("json")) for pair in pairs if pair.json not in paths]
    inputs = [*order.inputs.named(), *([order.summary] if order.summary else [])]
    guard([*targets, *beside], inputs, clobber=not order.writing.no_clobber)
    guard_bases(paths)
    return tuple(open_pair(pair.path) for pair in pairs)


def _told(pairs: Pairs) -> Iterator[str]:
    """What differs between an edited file and what the articles now say."""
    for _, merged in pairs.values():
        yield from merged.told[:MOST_TOLD]
        if len(merged.told) > MOST_TOLD:
            yield f"and {len(merged.told) - MOST_TOLD} more differences"


MOST_TOLD = 40
"""So many differences are told, a line each."""

_GRAVITY = (
    ExitCode.DONE,
    ExitCode.FINDINGS,
    ExitCode.NOTHING_DATED,
    ExitCode.NO_PDF,
    ExitCode.UNREADABLE,
)
"""Which exit code stands where several would: the last of them."""


def _summary(name: str | None) -> str:
    if name is None:
        return ""
    return decode(load(name), name).text


def _articles(order: Order) -> tuple[tuple[Article, ...], ExitCode]:
    """The articles that can be read, each once."""
    code, found = ExitCode.DONE, dict[tuple[str, ...], Article]()
    for reading in readings(order.inputs, quiet=order.quiet):
        if reading is None:
            code = ExitCode.UNREADABLE
            continue
        for article in reading.articles:
            first = found.setdefault(rank(article), article)
            if first is not article and not order.quiet:
                note(f"{article.origin}: the same article as {first.origin}; used once")
    return tuple(found.values()), code


def _named(articles: Sequence[Article], about: Sequence[str]) -> bool:
    """Whether an article names one of the entities; each that none names is told, with the names that come nearest."""
    missing = list(unnamed(articles, about))
    for name, near in missing:
        told = " or ".join(f"“{one}”" for one in near)
        complain(f"no article names “{name}”" + (f"; did you mean {told}?" if told else ""))
    return len(missing) < len(about)


def _tell_unparsed(chronology: Chronology) -> None:
    """Say why entries are told in the article's whole sentences, where no parser could make clauses of them."""
    told, clauses = set[str](), set[str]()
    languages = {article.id: article.language for article in chronology.articles}
    for mention in chain.from_iterable(event.mentions for event in chronology.events):
        (clauses if mention.clause else told).add(languages[mention.citation.article])
    for language in sorted(told - clauses):  # a parser that made a clause is there: it need not be loaded to see that
        why = why_not(language)
        if why:
            note(f"entries are whole sentences, not clauses: {why}")


def report(chronology: Chronology, made: Sequence[Path], writing: WriteOptions) -> ExitCode:
    """Tell what came of it: counts, what a person should look at, the files."""
    total = Sum.of(chronology)
    if writing.strict:
        for finding in findings(chronology):
            complain(finding)
    if not total.entries:
        complain(total.nothing())
    elif not writing.quiet:
        note(str(total))
        _tell_unparsed(chronology)
    for path in () if writing.quiet else made:
        note(str(path))
    if not total.entries:
        return ExitCode.NOTHING_DATED
    return ExitCode.FINDINGS if writing.strict and (total.unresolved or total.guessed) else ExitCode.DONE
