"""The dependency parser: stretches of an article to their words and what depends on what.

spaCy with its small English model does the work. It costs a second of CPU to load, so it is imported when a sentence
is first to be parsed and never before.
"""

from collections.abc import Sequence
from functools import cache
from typing import Protocol

from timeline.errors import ParserUnavailable
from timeline.model.text import TextSpan
from timeline.syntax.parse import Parse


class Parser(Protocol):
    """What parses stretches of one article's text.

    >>> from timeline.model.text import TextSpan
    >>> text = "It rained Monday. The dam failed."
    >>> first, last = parser("en")(text, (TextSpan(0, 17), TextSpan(18, 33)))
    >>> [(word.text, word.dep) for word in last.words][:3]
    [('The', 'det'), ('dam', 'nsubj'), ('failed', 'ROOT')]
    >>> text[last.words[1].start:last.words[1].end]
    'dam'
    """

    def __call__(self, text: str, spans: Sequence[TextSpan]) -> tuple[Parse, ...]:
        """The parses of stretches of an article's text, one each, in their order.

        Args:
            text: the article's; all offsets count in it.
            spans: give all of an article at once: they are parsed in batches. Those of another article go into a
                call of their own, so that no article's result depends on another's.

        Returns:
            A parse without words where a stretch is blank or too long to be a sentence.
        """
        ...


def parser(code: str) -> Parser | None:
    """The parser of a language, loaded at the first call; ``None`` where it cannot run, and `why_not` says why.

    Args:
        code: ISO 639-1 code of the language.

    >>> parser("xx") is None
    True
    """
    return _loaded(code)[0]


def why_not(code: str) -> str:
    """Why a language's parser cannot run, and what to try; empty where it can.

    Args:
        code: ISO 639-1 code of the language.

    >>> why_not("xx")
    'there is no parser for the language xx'
    """
    return _loaded(code)[1]


@cache
def _loaded(code: str) -> tuple[Parser | None, str]:
    if code != "en":
        return None, f"there is no parser for the language {code}"
    from timeline.syntax.english import load

    try:
        return load(), ""
    except ParserUnavailable as error:
        return None, f"the parser cannot run: {error}"
