"""The text of an entry: a sentence that can stand by itself."""

from timeline.events.attribution import without_attribution
from timeline.model.text import TextSpan

_ENDS = ".!?…"
_CLOSING = "\"'”’)"


def entry_text(text: str, span: TextSpan, expression: TextSpan, code: str) -> tuple[str, str]:
    """What an entry says, and who says so, in the article's words.

    Args:
        text: the article's text.
        span: the sentence, without a wire dateline.
        expression: the time expression that dates the event.
        code: language code.

    Returns:
        The sentence without its attribution, and the attribution, which may be empty.

    >>> entry_text("Officials said the bridge fell on Monday.", TextSpan(0, 41), TextSpan(34, 40), "en")
    ('The bridge fell on Monday.', 'Officials said')
    """
    found = without_attribution(text, span, expression, code)
    attribution = found.attribution.of(text) if found.attribution else ""
    return _sentence(found.span.of(text)), " ".join(attribution.split())


def _sentence(words: str) -> str:
    """Words with a capital at the start, single blanks, and a sign at the end."""
    flat = " ".join(words.split()).rstrip(",;:— ")
    flat = flat[:1].upper() + flat[1:]
    return flat if flat.rstrip(_CLOSING).endswith(tuple(_ENDS)) else flat + "."
