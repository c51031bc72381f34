"""How an entry's date was found, in words: the phrase, what it was counted from, the steps, the sentence."""

from dataclasses import dataclass

from timeline.model.chronology import AnchorKind, Certainty, Citation, Mention, Resolution
from timeline.model.text import BY_HAND, Article, TextSpan
from timeline.renderers.cut import cut, last_words, trimmed
from timeline.renderers.legible import legible
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.reference import Reference

CONTEXT = 160
"""Characters of a paragraph that are shown before and after a quoted sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence of an article, with the time expression marked out in it."""

    before: str
    phrase: str
    after: str
    language: str
    """The article's language code."""

    def __str__(self) -> str:
        return legible(f"{self.before}{self.phrase}{self.after}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What one mention has to show for the date."""

    line: str
    """“four years ago Wednesday”, story of Jan. 4, 2024"""

    steps: tuple[str, ...]
    brief: str
    """The steps as small print; empty where the line says it all."""

    rule: str
    quote: Quote
    lead: str
    """What stands before the quote in its paragraph; the end of it, where that is long."""

    tail: str
    """What stands after it there; both are empty where quotes are to be short."""

    reference: Reference


def proof_of(
    mention: Mention,
    article: Article,
    phrasing: Phrasing,
    sources: dict[str, Reference],
    max_quote: int | None = None,
) -> Proof:
    """The proof that one mention gives.

    Args:
        mention: where an article tells of the event.
        article: that article.
        phrasing: language and date style.
        sources: the numbered sources, by article id.
        max_quote: characters that a quote may have; ``None`` for whole sentences.
    """
    resolution = mention.resolution
    steps = tuple(legible(step) for step in resolution.steps)
    arrow: str = phrasing.words["provenance"]["arrow"]
    lead, tail = context_of(mention.citation, article) if max_quote is None else ("", "")
    return Proof(
        line=_line(resolution, mention.citation.phrase, phrasing),
        steps=steps,
        brief=arrow.join(steps) if _has_a_story(resolution) else "",
        rule=resolution.expression.rule,
        quote=quote_of(mention.citation, article, max_quote),
        lead=lead,
        tail=tail,
        reference=sources[article.id],
    )


def _has_a_story(resolution: Resolution) -> bool:
    """Whether the steps say more than the phrase and its value do."""
    if resolution.certainty is Certainty.STATED:
        return False
    return resolution.certainty is Certainty.GUESSED or len(resolution.steps) > 2


def _line(resolution: Resolution, phrase: str, phrasing: Phrasing) -> str:
    forms, anchor = phrasing.words["provenance"], resolution.anchor
    if resolution.expression.rule == BY_HAND:
        pattern = forms[BY_HAND]
    elif anchor.kind is AnchorKind.NONE:
        pattern = forms["stated"]
    else:
        pattern = forms[anchor.kind.value if anchor.value else "unanchored"]
    day = phrasing.date(anchor.value) if anchor.value else ""
    return str(pattern.format(phrase=legible(phrase), day=day))


def quote_of(citation: Citation, article: Article, limit: int | None = None) -> Quote:
    """The cited sentence, split around its time expression; of a long one, the words next to that.

    Args:
        citation: what is quoted.
        article: where it stands.
        limit: characters that the quote may have; ``None`` for all.
    """
    sentence, expression = citation.span, citation.expression
    before = citation.quote[: expression.start - sentence.start]
    after = citation.quote[expression.end - sentence.start :]
    phrase = legible(citation.phrase)
    before, after = trimmed(_inner(before, lead=True), phrase, _inner(after, lead=False), limit)
    return Quote(before=before, phrase=phrase, after=after, language=article.language)


def context_of(citation: Citation, article: Article) -> tuple[str, str]:
    """What stands in a sentence's paragraph before and after it, no more than a reader needs to see it in its place."""
    if citation.context is not None:
        return citation.context
    span, none = citation.span, TextSpan(citation.span.start, citation.span.end)
    blocks = (block.span for block in article.blocks)
    block = next((block for block in blocks if block.start <= span.start and span.end <= block.end), none)
    near = 2 * CONTEXT  # blanks are made one later
    lead = article.text[max(block.start, span.start - near) : span.start]
    tail = article.text[span.end : min(block.end, span.end + near)]
    return last_words(legible(lead), CONTEXT), cut(legible(tail), CONTEXT)


def _inner(text: str, *, lead: bool) -> str:
    """Legible, with the blank kept that parts it from the expression."""
    clean = legible(text)
    if lead:
        return clean + " " if clean and text[-1:].isspace() else clean
    return " " + clean if clean and text[:1].isspace() else clean
