"""spaCy with its small English model, behind the parser's own types."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from timeline.errors import ParserUnavailable
from timeline.model.text import TextSpan
from timeline.syntax import weights
from timeline.syntax.parse import Parse, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

UNUSED = ("ner", "senter")
LONGEST = 1200
"""Characters of a stretch; the longest sentences of news have half of that."""

_NOTHING = Parse(words=())


def load() -> "Pipeline":
    """The parser, ready to run.

    Raises:
        ParserUnavailable: spaCy or its model is not there, not whole or does not start.
    """
    folder = weights.find().folder
    try:
        import spacy

        pipeline = spacy.load(folder, exclude=UNUSED)
        _keep_hyphens(pipeline)
    except Exception as error:  # whatever a broken install raises, the program goes on without
        raise ParserUnavailable(
            f"spaCy does not start ({type(error).__name__}: {error})",
            hint="run: pip install --force-reinstall spacy==3.8.18",
        ) from error
    return Pipeline(pipeline)


def _keep_hyphens(pipeline: "Language") -> None:
    """Make one token of `Iran-backed`; longer dashes still part words."""
    from spacy.lang.char_classes import HYPHENS

    tokenizer: Any = pipeline.tokenizer
    known = tokenizer.infix_finditer.__self__
    tokenizer.infix_finditer = re.compile(known.pattern.replace(HYPHENS, HYPHENS.removeprefix("-|"))).finditer


class Pipeline:
    """A `Parser`.

    Args:
        pipeline: spaCy's, loaded.
    """

    def __init__(self, pipeline: "Language") -> None:
        self._pipeline = pipeline

    def __call__(self, text: str, spans: Sequence[TextSpan]) -> tuple[Parse, ...]:
        """See `Parser`."""
        lines = [_line(text, span) for span in spans]
        parsed = self._pipeline.pipe(filter(None, lines))
        return tuple(
            Parse(words=tuple(_words(next(parsed), text, span.start))) if line else _NOTHING
            for line, span in zip(lines, spans, strict=True)
        )


def _line(text: str, span: TextSpan) -> str:
    """A stretch as one line with single blanks, since others mislead the parser; empty where it is not parsed."""
    return " ".join(span.of(text).split()) if span.end - span.start <= LONGEST else ""


def _words(doc: "Doc", text: str, start: int) -> Iterator[Word]:
    """The words, where they stand in the text: only blanks are between them."""
    end = start
    for token in doc:
        start = text.index(token.text, end)
        end = start + len(token.text)
        yield Word(token.i, token.text, start, end, token.lemma_, token.tag_, token.dep_, token.head.i)
