"""What `timeline build` does, in order: read, chronicle, render, write, report."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from timeline.cli.companions import write_companions
from timeline.cli.console import complain, note, progress, put
from timeline.cli.inputs import Inputs, readings
from timeline.cli.options.choosing import ChoiceOptions
from timeline.cli.options.writing import WriteOptions
from timeline.cli.summing import Sum, findings
from timeline.cli.targets import Target, formats_of, guard, named, standard
from timeline.errors import ExitCode, PdfUnavailable
from timeline.events.about.calling import unnamed
from timeline.merging.selection import select
from timeline.model.chronology import Basis, Chronology
from timeline.model.text import Article
from timeline.pipeline import chronicle
from timeline.renderers import Style
from timeline.renderers.files import write
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
    summary, wanted = _summary(order.summary), order.choosing.wanted()
    articles, code = _articles(order)
    if not articles:
        return code
    about = tuple(dict.fromkeys(name for name in order.choosing.about or () if name.strip()))
    if about and not _named(articles, about):
        return max(code, ExitCode.NOTHING_DATED, key=_GRAVITY.index)
    genre = Genre(order.reading) if order.reading else None
    include = Basis(order.choosing.include)
    whole = chronicle(articles, title=order.title, summary=summary, genre=genre, include=include, about=about)
    chronology = select(whole, wanted)
    targets = targets or standard(chronology.title, formats)
    guard(
        targets,
        [*order.inputs.named(), *([order.summary] if order.summary else [])],
        clobber=not order.writing.no_clobber,
    )
    made, missing = _write(chronology, targets, order)
    return max(code, missing, _report(chronology, made, order), key=_GRAVITY.index)


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
    code, found = ExitCode.DONE, dict[tuple[str, str, str], Article]()
    for reading in readings(order.inputs, quiet=order.quiet):
        if reading is None:
            code = ExitCode.UNREADABLE
            continue
        for article in reading.articles:
            first = found.setdefault((article.id, article.outlet, article.url), article)
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


def _write(chronology: Chronology, targets: Sequence[Target], order: Order) -> tuple[tuple[Path, ...], ExitCode]:
    """Write each output; one that this machine cannot make is told, and the rest goes on."""
    made, code = list[Path](), ExitCode.DONE
    for target in targets:
        if not order.quiet:
            progress(f"Making {target.path or target.format.name} ...")
        try:
            data = target.format.render(chronology, order.looks)
        except PdfUnavailable as error:
            complain(str(error))
            code = ExitCode.NO_PDF
            continue
        if target.path is None:
            put(data)
        else:
            write(target.path, data, clobber=not order.writing.no_clobber)
            made += [target.path, *write_companions(target, order.looks, clobber=not order.writing.no_clobber)]
            _tell_gaps(chronology, target, order)
        _tell_losses(chronology, target, order)
    return tuple(made), code


def _tell_losses(chronology: Chronology, target: Target, order: Order) -> None:
    """Say in one line what of this chronology has no room in a format."""
    losses = () if order.quiet else target.format.losses(chronology, order.looks)
    if losses:
        note(f"{target.path or target.format.name}: {'; '.join(losses)}")


def _tell_gaps(chronology: Chronology, target: Target, order: Order) -> None:
    """Say which letters a PDF could not show, with what mends it."""
    if target.format.name == "pdf":
        from timeline.renderers.coverage import undrawn

        for gap in undrawn(chronology, order.looks.telling):
            complain(f"{target.path}: {gap}")


def _tell_unparsed(chronology: Chronology) -> None:
    """Say why entries are told in the article's whole sentences, where no parser could make clauses of them."""
    told = {mention.citation.article for event in chronology.events for mention in event.mentions}
    for language in sorted({article.language for article in chronology.articles if article.id in told}):
        why = why_not(language)
        if why:
            note(f"entries are whole sentences, not clauses: {why}")


def _report(chronology: Chronology, made: Sequence[Path], order: Order) -> ExitCode:
    total = Sum.of(chronology)
    if order.writing.strict:
        for finding in findings(chronology):
            complain(finding)
    if not total.entries:
        complain(total.nothing())
    elif not order.quiet:
        note(str(total))
        _tell_unparsed(chronology)
    for path in () if order.quiet else made:
        note(str(path))
    if not total.entries:
        return ExitCode.NOTHING_DATED
    return ExitCode.FINDINGS if order.writing.strict and (total.unresolved or total.guessed) else ExitCode.DONE
