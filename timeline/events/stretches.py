"""What a sentence tells and who says so, cut apart; and the parses of such stretches, all of an article at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from timeline import language
from timeline.events.attribution import without_attribution
from timeline.events.story import Story, after_dateline
from timeline.model.text import TextSpan
from timeline.model.time import TimeValue
from timeline.resolution.story import Resolved
from timeline.syntax.parse import Parse
from timeline.syntax.parser import Parser

REACH = 3
"""Sentences back in which a pronoun's noun is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The part of a sentence that an expression dates something in."""

    resolved: Resolved
    whole: TextSpan
    """The sentence without the wire dateline."""

    said: TextSpan
    """And without the attribution."""

    told: TextSpan
    """The part of it between semicolons in which the expression stands."""

    attribution: TextSpan | None = None
    spoken: bool = False
    """Whether the expression stands in the attribution: it tells when somebody spoke."""

    @property
    def span(self) -> TextSpan:
        """The part in which the expression stands."""
        return self.whole if self.spoken else self.told

    @property
    def expression(self) -> TextSpan:
        """The expression."""
        return self.resolved.resolution.expression.span

    @property
    def value(self) -> TimeValue:
        """Its date."""
        value = self.resolved.resolution.value
        assert isinstance(value, TimeValue), "only dates make mentions"
        return value


def stretch(story: Story, resolved: Resolved) -> Stretch:
    """Cut the sentence of an expression.

    Args:
        story: the article and what was found in it.
        resolved: the expression.
    """
    article, expression = story.article, resolved.resolution.expression.span
    whole = after_dateline(resolved.sentence.span, story.skip)
    if whole.start > expression.start:
        whole = TextSpan(expression.start, whole.end)
    cut = without_attribution(article.text, whole, expression, article.language)
    if cut.attribution is not None:
        told = segment(article.text, cut.span, expression)
        return Stretch(resolved=resolved, whole=whole, said=cut.span, told=told, attribution=cut.attribution)
    cut = without_attribution(article.text, whole, None, article.language)
    if cut.attribution is not None and _inside(expression, cut.attribution):
        said = cut.span
        return Stretch(resolved=resolved, whole=whole, said=said, told=said, attribution=cut.attribution, spoken=True)
    return Stretch(resolved=resolved, whole=whole, said=whole, told=segment(article.text, whole, expression))


def segment(text: str, span: TextSpan, kept: TextSpan) -> TextSpan:
    """The part of a sentence between semicolons that holds something, if they part sentences rather than a list.

    Args:
        text: the article's text.
        span: the sentence.
        kept: what must stand in it.

    >>> text = "The mayor left on Monday; the council met on Tuesday."
    >>> segment(text, TextSpan(0, len(text)), TextSpan(18, 24)).of(text)
    'The mayor left on Monday'
    """
    words = span.of(text)
    if ";" not in words or words.count("“") or words.count('"') or words.count("("):
        return span
    ends = [index for index, sign in enumerate(words) if sign == ";"]
    starts = [0, *(end + 1 for end in ends)]
    for start, end in zip(starts, [*ends, len(words)], strict=True):
        if span.start + start <= kept.start < span.start + end:
            lead = len(words[start:end]) - len(words[start:end].lstrip())
            return TextSpan(span.start + start + lead, span.start + end)
    return span


def _inside(inner: TextSpan, outer: TextSpan) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def parsed(story: Story, stretches: Iterable[Stretch], parser: Parser | None) -> Mapping[TextSpan, Parse]:
    """The parses of what is needed to tell of some stretches; none without a parser.

    Args:
        story: the article and what was found in it.
        stretches: those that make mentions.
        parser: that of its language.
    """
    if parser is None:
        return {}
    wanted: dict[TextSpan, None] = {}
    for item in stretches:
        wanted[item.told] = None
        wanted[item.span] = None
        if item.attribution is not None:
            wanted[item.attribution] = None
        for span in before(item, story):
            wanted[span] = None
    spans = tuple(sorted(wanted, key=lambda span: (span.start, span.end)))
    return {span: parse for span, parse in zip(spans, parser(story.article.text, spans), strict=True) if parse.words}


def before(item: Stretch, story: Story) -> tuple[TextSpan, ...]:
    """The body's sentences before a stretch, the nearest first, if a pronoun in it may look back to them."""
    article = story.article
    pronouns = language.load(article.language, "clauses")["looking_back"]
    words = item.told.of(article.text).lower().split()
    if not any(word.strip("\"“”'‘’,.") in pronouns for word in words):
        return ()
    at = item.resolved.sentence.index
    near = (sentence for sentence in reversed(story.sentences[:at]) if sentence.kind.runs)
    return tuple(after_dateline(sentence.span, story.skip) for sentence in islice(near, REACH))
