"""How a line of the program's own is known again in a file that a person has edited, or an editor has wrapped."""

import hashlib
import re
from collections.abc import Iterable

_SIGNS = re.compile(r"[\\*_\s]+")
_LENGTH = 10


def fingerprint(*parts: str) -> str:
    r"""A short name of a text, the same whatever its line breaks, its emphasis and its backslashes are.

    >>> fingerprint("*It  rained*\n  here.") == fingerprint("_It rained_ here."), fingerprint("Dry.")
    (True, '11af0f4b58')
    """
    said = "\n".join(_SIGNS.sub(" ", part).strip() for part in parts)
    return hashlib.sha256(said.encode("utf-8", errors="surrogatepass")).hexdigest()[:_LENGTH]


def of_all(texts: Iterable[str]) -> frozenset[str]:
    """The fingerprints of some texts."""
    return frozenset(fingerprint(text) for text in texts)
