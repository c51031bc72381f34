"""Text made shorter, at a word's end and never silently: what is left out is an ellipsis."""

ELLIPSIS = "…"


def cut(text: str, limit: int | None) -> str:
    """The first words of a text.

    Args:
        text: one line.
        limit: characters that it may have, the ellipsis among them; ``None`` for all.

    >>> cut("The bridge reopened under a bright sky.", 20)
    'The bridge reopened…'
    >>> cut("The bridge", 20)
    'The bridge'
    """
    if limit is None or len(text) <= limit:
        return text
    room = max(limit - 1, 0)
    kept = text[:room] if text[room : room + 1].isspace() else (text[:room].rsplit(None, 1) or [""])[0]
    if len(kept) < room // 2:
        kept = text[:room]  # one word longer than half of the line
    return kept.rstrip(" .,;:–—-") + ELLIPSIS


def trimmed(before: str, phrase: str, after: str, limit: int | None) -> tuple[str, str]:
    """What stands around a phrase, so short that all of it keeps to a limit; the phrase itself is never cut.

    Args:
        before: the words before the phrase.
        phrase: the words that matter.
        after: the words after it.
        limit: characters of all three together; ``None`` for all.

    >>> trimmed("The ferry ", "sank on Friday", " in a storm off the cape.", 36)
    ('The ferry ', ' in a storm…')
    >>> trimmed("Witnesses say that the ferry ", "sank on Friday", ".", 24)
    ('…ferry ', '.')
    """
    if limit is None or len(before) + len(phrase) + len(after) <= limit:
        return before, after
    room = max(limit - len(phrase), 0)
    ahead = max(room // 2, room - len(after))
    head = before if len(before) <= ahead else _tail(before, ahead)
    behind = max(room - len(head), 0)
    return head, after if len(after) <= behind else _head(after, behind)


def _head(text: str, room: int) -> str:
    """The first words of a text, with the blank that parts them from what stands before."""
    kept = text[: max(room - 1, 0)]
    if not text[len(kept) : len(kept) + 1].isspace():
        kept = kept[: kept.rfind(" ") + 1]
    return (kept.rstrip() if kept.strip() else "") + ELLIPSIS


def last_words(text: str, limit: int) -> str:
    """The last words of a text, in so many characters.

    >>> last_words("It rained all day in the valley.", 14)
    '…the valley.'
    """
    return text if len(text) <= limit else _tail(text, limit)


def _tail(text: str, room: int) -> str:
    """The last words of a text, with the blank that parts them from what follows."""
    start = len(text) - max(room - 1, 0)
    if start < len(text) and not text[start - 1].isspace():
        found = text.find(" ", start)
        start = found + 1 if found >= 0 else len(text)
    kept = text[start:].lstrip()
    return ELLIPSIS + (kept or (" " if text[-1:].isspace() else ""))
