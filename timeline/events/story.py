"""An article with all that the stages before have found in it: what events are made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model.text import Article, Sentence, TextSpan
from timeline.resolution.genre import Genre
from timeline.resolution.story import Resolved


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article and what was found in it."""

    article: Article
    sentences: Sequence[Sentence]
    """All of them, in order."""

    resolved: Sequence[Resolved]
    """Its expressions, those without a date too."""

    skip: TextSpan | None = None
    """The wire dateline, which is no part of any entry's text."""

    genre: Genre | None = None
    """How dates without a year count; ``None``: as the text itself tells."""


def after_dateline(span: TextSpan, skip: TextSpan | None) -> TextSpan:
    """A sentence without the wire dateline that opens it.

    >>> after_dateline(TextSpan(0, 60), TextSpan(0, 20))
    TextSpan(start=20, end=60)
    """
    opens = skip is not None and span.start <= skip.start < span.end
    return TextSpan(min(skip.end, span.end), span.end) if skip and opens else span
