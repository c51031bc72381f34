"""Whether the fonts have a glyph for each letter of a text: the program's own faces first, then the machine's."""

import unicodedata
from collections.abc import Iterator

from timeline.model.chronology import Chronology
from timeline.renderers.fonts import FACES
from timeline.renderers.libraries import APT, SystemFonts
from timeline.renderers.style import Style

SYMBOL = "SYMBOL"
PACKAGES = {
    **dict.fromkeys(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "FULLWIDTH"), "fonts-noto-cjk"),
    SYMBOL: "fonts-noto-color-emoji",
}
"""Debian package by script."""

OTHER_PACKAGE = "fonts-noto-core"

UNSEEN = ("C", "Z", "M")
"""Unicode categories that need no glyph of their own: controls, blanks, combining marks."""


SURE = frozenset(map(chr, range(0x20, 0x17F))) | frozenset("–—‘’“”…•")
"""What the program's own faces hold for certain: a text of these alone is looked up in no font."""

SHOWN = 8
"""So many of the characters that no font has are named."""


def undrawn(chronology: Chronology, style: Style) -> tuple[str, ...]:
    """What a PDF of a chronology cannot show on this machine: a sentence a script, with the line that mends it.

    Args:
        chronology: what is printed.
        style: what the person has printed on each page, and whether the quotes of all entries are printed.

    Raises:
        PdfUnavailable: a face of the program itself is missing.
    """
    letters = set[str]().union(*_printed(chronology, style)) - SURE
    if not letters:
        return ()
    return tuple(
        f"{lacking(characters)}; run: {mend(script)}" for script, characters in missing_glyphs("".join(letters)).items()
    )


def lacking(characters: str) -> str:
    """Which characters no font has.

    >>> lacking("字漢")
    'no font has 2 of the characters used: 字漢'
    """
    shown = characters[:SHOWN] + ("…" if len(characters) > SHOWN else "")
    return f"no font has {len(characters)} of the characters used: {shown}"


def _printed(chronology: Chronology, style: Style) -> Iterator[str]:
    yield from (chronology.title, chronology.summary, style.marking, style.originator)
    for article in chronology.articles:
        yield from (article.title, article.outlet, article.byline)
    disputed = {name for conflict in chronology.conflicts for side in conflict.sides for name in side.mentions}
    quoted = style.telling == "narrative" or style.template == "chronology"
    for event in chronology.events:
        yield from (event.text, *event.notes, *(edit.was for edit in event.edits))
        yield from (mention.attribution for mention in event.mentions)
        yield from (mention.citation.quote for mention in event.mentions if quoted or mention.id in disputed)
    for conflict in chronology.conflicts:
        yield from (conflict.about, *(side.said for side in conflict.sides))
    for unresolved in chronology.unresolved:
        yield unresolved.citation.quote
    for aside in chronology.asides:
        yield aside.citation.quote


def missing_glyphs(text: str) -> dict[str, str]:
    """The characters that no font can draw, by script, in order of the script's name.

    Args:
        text: what is to be printed.

    Raises:
        PdfUnavailable: a face of the program itself is missing.

    >>> missing_glyphs("Jan. 4, 2024 – naïve café")
    {}
    """
    seen = {one for one in text if not unicodedata.category(one).startswith(UNSEEN)}
    rest = seen - _in_own_faces()
    missing = SystemFonts().without(rest) if rest else rest
    scripts: dict[str, str] = {}
    for one in sorted(missing, key=lambda one: (script(one), one)):
        scripts[script(one)] = scripts.get(script(one), "") + one
    return scripts


def mend(script: str) -> str:
    """The line that installs a font for a script."""
    return f"{APT} {PACKAGES.get(script, OTHER_PACKAGE)}"


def script(character: str) -> str:
    """The script of a character, by the first word of its Unicode name; symbols and emoji are one.

    >>> script("か"), script("文"), script("☂")
    ('HIRAGANA', 'CJK', 'SYMBOL')
    """
    if unicodedata.category(character) in ("So", "Sk"):
        return SYMBOL
    return unicodedata.name(character, "UNNAMED").split()[0]


def _in_own_faces() -> set[str]:
    """What the text face of the PDF holds."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(FACES[0].path, lazy=True) as font:
        return {chr(code) for code in font.getBestCmap()}
