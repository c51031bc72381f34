"""One mention for each date of a story: where it stands, what it says, and what the text makes of it."""

from hashlib import sha256

from timeline import language
from timeline.events.sentence import entry_text
from timeline.model.chronology import Basis, Citation, Kind, Mention
from timeline.model.text import Article, TextSpan
from timeline.model.time import TimeValue
from timeline.resolution.story import Resolved


def citation(article: Article, resolved: Resolved) -> Citation:
    """Where an expression stands, with the whole sentence as quote."""
    sentence, expression = resolved.sentence, resolved.resolution.expression
    return Citation(
        article=article.id,
        sentence=sentence.index,
        span=sentence.span,
        quote=sentence.span.of(article.text),
        expression=expression.span,
        phrase=expression.text,
    )


def mention(article: Article, resolved: Resolved, skip: TextSpan | None) -> Mention:
    """The mention that an expression dates.

    Args:
        article: the article.
        resolved: an expression with a date.
        skip: the article's wire dateline, which is no part of an entry's text.
    """
    span, expression = resolved.sentence.span, resolved.resolution.expression.span
    if skip is not None and span.start <= skip.start < span.end:
        span = TextSpan(min(skip.end, expression.start), span.end)
    text, attribution = entry_text(article.text, span, expression, article.language)
    return Mention(
        id=_id(article.id, resolved),
        citation=citation(article, resolved),
        text=text,
        kind=_kind(article, resolved, text),
        basis=Basis.STATED,
        resolution=resolved.resolution,
        attribution=attribution,
    )


def _id(article: str, resolved: Resolved) -> str:
    """Stable over better rules and new dates: from the article's id, the sentence and the expression's span."""
    span = resolved.resolution.expression.span
    key = f"{article}\n{resolved.sentence.index}\n{span.start}\n{span.end}"
    return "e" + sha256(key.encode()).hexdigest()[:10]


def _kind(article: Article, resolved: Resolved, text: str) -> Kind:
    """Scheduled where the date lies after the dateline, alleged where a word says so, else reported."""
    value, day = resolved.resolution.value, article.dateline.day
    if isinstance(value, TimeValue) and day is not None and value.begin.day > day.toordinal():
        return Kind.SCHEDULED
    words = {word.strip(".,;:\"'”“").lower() for word in text.split()}
    return Kind.ALLEGED if words & set(language.load(article.language, "events")["alleged"]) else Kind.REPORTED
