"""The text of an entry whose clause is not surely known: its sentence, trimmed."""

from timeline import language

_ENDS = ".!?…"
_CLOSING = "\"'”’)"


def trimmed(words: str, code: str) -> str:
    """A stretch of a sentence as a sentence: no word that only ties it to the one before, a capital, a full stop.

    Args:
        words: the stretch, in the article's words.
        code: language code.

    >>> trimmed("but the bridge fell on Monday,", "en")
    'The bridge fell on Monday.'
    """
    flat = _without_lone_quote(" ".join(words.split()).rstrip(",;:— "))
    first, _, rest = flat.partition(" ")
    if rest and first.rstrip(",").lower() in language.load(code, "clauses")["ties"]:
        flat = rest
    flat = flat[:1].upper() + flat[1:]
    return flat if flat.rstrip(_CLOSING).endswith(tuple(_ENDS)) else flat + "."


def _without_lone_quote(flat: str) -> str:
    """A sentence without the quotation mark of a quotation that begins or ends in another one."""
    if flat.count('"') != 1:
        return flat
    return flat.strip('"').strip() if flat[0] == '"' or flat[-1] == '"' else flat
