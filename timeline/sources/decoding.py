r"""Bytes into characters, once and for all.

The characters of an article are put into one form here, and every later span and quote is of that
form: Unicode NFC; line ends are ``\n``; every other blank is a space; characters that show nothing
or turn the direction of text round are left out. No visible character is changed.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass, replace

from timeline.errors import UnreadableInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MAGIC = (
    (b"%PDF-", "a PDF", "save its text as a .txt file and give that"),
    (b"PK\x03\x04", "a zip archive or an office document", "save its text as a .txt file and give that"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save its text as a .txt file and give that"),
    (b"{\\rtf", "a rich text (RTF) document", "save its text as a .txt file and give that"),
    (b"\x89PNG", "an image", "give the article as text"),
    (b"\xff\xd8\xff", "an image", "give the article as text"),
    (b"GIF8", "an image", "give the article as text"),
    (b"RIFF", "a media file", "give the article as text"),
    (b"\x1f\x8b", "compressed", "unpack it first"),
    (b"BZh", "compressed", "unpack it first"),
    (b"\xfd7zXZ", "compressed", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed", "unpack it first"),
    (b"\x7fELF", "a program", "give the article as text"),
)

_PLAUSIBLE = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "gb18030", "big5", "shift_jis", "euc_kr"
)  # fmt: skip
"""What news text that is not UTF-8 comes in; a detector with more choices is wrong more often.
Where the bytes speak for two, the first of them is taken."""

_DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,300}?|\?xml\b[^>]{0,100}?)\b(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_HEAD = 8_192
"""Bytes in which a page declares its encoding; the standard asks for the first 1,024, pages take more."""

_BROKEN = 500
"""A declared encoding holds where at most one in so many characters is broken: a page cut or put together badly."""

_TAG, _WIDE = re.compile(rb"<(?:!doctype|html|head|body|meta)\b", re.IGNORECASE), (b"<\x00", b"\x00<")

_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANK = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The characters of an input, and how its bytes were understood."""

    text: str
    encoding: str
    """Name of the encoding as Python spells it: ``"utf-8"``, ``"cp1252"``."""

    assumed: bool
    """Whether the encoding was guessed from the bytes; a byte order mark or valid UTF-8 is no guess."""


def decode(data: bytes, origin: str) -> Decoded:
    r"""The characters of an input in the one form that all spans count in.

    Args:
        data: the bytes of a file.
        origin: what the person named, for messages.

    Raises:
        UnreadableInput: there is nothing in it, it is no text, or its encoding cannot be told.

    >>> decode("Caf\u00e9 \u2013 5\u00a0p.m.".encode("cp1252"), "a.txt").text
    'Café – 5 p.m.'
    """
    if not data.strip():
        raise UnreadableInput("the input is empty", where=origin, hint="give an article")
    given = characters(data, origin)
    return replace(given, text=one_form(given.text))


def characters(data: bytes, origin: str) -> Decoded:
    r"""The characters of an input exactly as they are given, without a byte order mark.

    Args:
        data: the bytes of a file.
        origin: what the person named, for messages.

    Raises:
        UnreadableInput: it is no text, or its encoding cannot be told.

    >>> characters(b"At noon\r\non Friday.", "a.txt").text
    'At noon\r\non Friday.'
    """
    for magic, kind, hint in _MAGIC:
        if data.startswith(magic):
            raise UnreadableInput(f"this is {kind}, not text", where=origin, hint=hint)
    text, encoding, assumed = _characters(data, origin)
    return Decoded(text=text, encoding=encoding, assumed=assumed)


def one_form(text: str) -> str:
    r"""A text with one kind of line end and blank, composed, without characters that show nothing.

    >>> one_form("5\u00a0p.m.\r\nZero\u200bwidth")
    '5 p.m.\nZerowidth'
    """
    if text.isascii():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if text.isprintable():
            return text
    text = _UNSEEN.sub("", _BLANK.sub(" ", _LINE_END.sub("\n", text)))
    return unicodedata.normalize("NFC", text)


def _characters(data: bytes, origin: str) -> tuple[str, str, bool]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), encoding, False
            except UnicodeDecodeError as error:
                raise UnreadableInput(
                    f"it is marked as {encoding}, but byte {error.start + len(mark)} is not",
                    where=origin,
                    hint="save it as UTF-8",
                ) from None
    if data.startswith(_WIDE):
        return data.decode("utf-16-be" if data[:1] == b"\x00" else "utf-16-le", "replace"), "utf-16", True
    if _TAG.search(data[:_HEAD]) is not None:
        return _of_page(data.replace(b"\x00", b""), origin)
    if b"\x00" in data:
        raise UnreadableInput("this is a binary file, not text", where=origin, hint="give the article as UTF-8 text")
    try:
        return data.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        return *_detected(data, origin), True


def _of_page(data: bytes, origin: str) -> tuple[str, str, bool]:
    """Text and encoding of a page, which declares it and may lie: UTF-8 that is none is told by its bytes."""
    declared = _declared(data)
    if declared != "iso2022_jp":  # its bytes are ASCII, and so would be UTF-8
        try:
            return data.decode("utf-8"), "utf-8", False
        except UnicodeDecodeError:
            pass
    if declared:
        text = data.decode(declared, "replace")
        if text.count("\ufffd") <= 1 + len(text) // _BROKEN:
            return text, declared, False
    return *_detected(data, origin), True


def _declared(data: bytes) -> str:
    """The encoding that a page declares, as Python spells it; empty where it declares none that there is."""
    import webencodings  # late: most pages are UTF-8

    match = _DECLARED.search(data[:_HEAD])
    found = webencodings.lookup(match[1].decode("ascii")) if match is not None else None
    return "" if found is None or found.name == "x-user-defined" else str(found.codec_info.name)


def _detected(data: bytes, origin: str) -> tuple[str, str]:
    """Text and encoding by the look of the bytes."""
    from charset_normalizer import from_bytes  # late: most articles are UTF-8

    matches = from_bytes(data, cp_isolation=list(_PLAUSIBLE))
    best = matches.best()
    if best is None:
        raise UnreadableInput("its encoding cannot be told", where=origin, hint="save it as UTF-8")
    tied = (match for match in matches if (match.chaos, match.coherence) == (best.chaos, best.coherence))
    encoding = min((name for match in tied for name in match.could_be_from_charset), key=_PLAUSIBLE.index)
    return data.decode(encoding), encoding
