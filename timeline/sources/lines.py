"""One paragraph of a page, looked at alone: is it prose, or some part of what stands around a story?"""

import re
from dataclasses import KW_ONLY, dataclass
from functools import cache

from timeline.model.text import EvidenceSource
from timeline.sources import stamps
from timeline.sources.dateline import wire_dateline
from timeline.sources.draft import Heard, Role
from timeline.sources.wire import Wire, key, wire

_LONG = 240
"""A longer line is never a date line, a byline or navigation: it is looked at no further."""

_PARTS = re.compile(r"\s*[|·•›»>/,]\s*|\s+[-–—]\s+")
_SPOKEN = '.?!"”’'
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_STOP = re.compile(r"[.!?…][\"'”’)\]]*$")
_NAME_END = re.compile(r"\s*[|•·/;(]\s*|,\s+|\s+[-–—]\s+")
_SENTENCE = 14
"""A line of more words that ends in a full stop is prose."""

_ISSUER = 8
"""No line that names who issued a press release has more words."""

_CUE = 40
"""No cue of publication is longer."""

_CREDIT = 110
"""The credit of a picture begins within this many characters of its end."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph and what it seems to be."""

    text: str
    role: Role
    _: KW_ONLY
    heard: tuple[Heard, ...] = ()
    byline: str = ""
    outlet: str = ""
    cued: bool = False
    """Whether a date line has a word such as "published"; without one it may be a heading."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + 1

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return _STOP.search(self.text[-6:]) is not None


def study(text: str, language: str = "en") -> Line:
    """A paragraph with its role, judged by its own words.

    Args:
        text: one paragraph on one line.
        language: ISO 639-1 code.

    >>> study("By Darryl Coote").byline
    'Darryl Coote'
    >>> study("Published Jan. 4, 2024 | Updated Jan. 6").role
    <Role.PUBLICATION: 'publication line'>
    >>> study("It rained on Friday, and the bridge was closed to all.").role
    <Role.PROSE: 'prose'>
    """
    known = wire(language)
    return next((line for judge in _JUDGES if (line := judge(text, known)) is not None), Line(text, Role.HEADING))


def _as_rights(text: str, known: Wire) -> Line | None:
    return Line(text, Role.RIGHTS) if text[:_LONG].casefold().startswith(known.rights) else None


def _as_caption(text: str, known: Wire) -> Line | None:
    """The words under a picture, by how they begin or by the credit that they end in."""
    small = text.casefold()
    credited = _credit_form(known.caption_credits).search(small, max(0, len(small) - _CREDIT)) is not None
    framed = small.startswith(known.caption_openers) or small.rstrip(".) ").endswith(known.caption_closers)
    return Line(text, Role.CAPTION) if credited or framed else None


def _as_long(text: str, _known: Wire) -> Line | None:
    return Line(text, Role.PROSE) if len(text) > _LONG else None


def _as_credit(text: str, known: Wire) -> Line | None:
    if text.casefold().startswith(known.credits) and (names := _credited(text, known)):
        return Line(text, Role.CREDIT, byline=names)
    if text.startswith(known.issuers) and text.count(" ") < _ISSUER:
        return Line(text, Role.CREDIT, outlet=text.split(" ", 1)[-1].strip(": "))
    return None


def _as_sentence(text: str, known: Wire) -> Line | None:
    line = Line(text, Role.PROSE)
    long = line.ends and line.words > _SENTENCE and not text.casefold().startswith(known.navigation_openers)
    return line if long else None


def _as_dateline(text: str, known: Wire) -> Line | None:
    return Line(text, Role.PROSE) if wire_dateline(text, known.code) is not None else None


def _as_mark(text: str, known: Wire) -> Line | None:
    """A mark that ends the story, or a line that only leads elsewhere."""
    if text.casefold() in known.ends:
        return Line(text, Role.END)
    if text.casefold().startswith(known.navigation_openers) or is_navigation(text, known):
        return Line(text, Role.NAVIGATION)
    return None


def _as_byline(text: str, known: Wire) -> Line | None:
    byline = _byline(text, known)
    return Line(text, Role.BYLINE, byline=byline, outlet=_agency_in(text, known)) if byline else None


def _as_prose(text: str, _known: Wire) -> Line | None:
    line = Line(text, Role.PROSE)
    return line if line.ends and line.words > 1 else None


def is_navigation(text: str, known: Wire) -> bool:
    """Whether each part of a line, or each of its words, is a phrase of navigation."""
    if text[-1] in _SPOKEN:
        return False
    parts = [part for part in _PARTS.split(text) if key(part)]
    if all(key(part) in known.navigation for part in parts):
        return True
    words = key(text).split()
    return len(words) <= 12 and _are_phrases(words, known)


def _are_phrases(words: list[str], known: Wire) -> bool:
    """Whether a row of words can be cut into phrases of navigation, the longest first."""
    at = 0
    while at < len(words):
        for size in range(min(5, len(words) - at), 0, -1):
            if " ".join(words[at : at + size]) in known.navigation:
                at += size
                break
        else:
            return False
    return True


@cache
def _credit_form(credits: tuple[str, ...]) -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in credits)
    return re.compile(rf"(?:^|[.?!][\"'”’)]? |[(\[|] ?)(?:{phrases})")


def _byline(text: str, known: Wire) -> str:
    """The name in a line such as ``By Jane Roe, Staff Writer``; empty where the line is none."""
    small = text.casefold()
    opener = next((word for word in known.byline_openers if small.startswith(word + " ")), None)
    if opener is None:
        return ""
    rest = text[len(opener) :].strip(" :")
    words = rest.split()
    if not 1 <= len(words) <= 14 or (rest[-1] in ".?!" and not _is_initial(words[-1])):
        return ""
    if not all(_may_be_named(word, known) for word in words) or key(rest) in known.weekdays | known.months.keys():
        return ""
    name = _NAME_END.split(rest)[0].strip(" ,")
    for role in known.roles:
        at = name.casefold().find(" " + role)
        name = name[:at] if at > 0 else name
    return name.partition(" in ")[0].strip(" ,")


def _may_be_named(word: str, known: Wire) -> bool:
    bare = word.strip("().,;|/&-–—@'\"")
    if not bare:
        return True
    return bare[0].isupper() or bare.casefold() in known.particles or _is_role_word(bare, known)


def _is_role_word(word: str, known: Wire) -> bool:
    return any(word.casefold() in role.split() for role in known.roles)


def _is_initial(word: str) -> bool:
    return len(word) <= 3 and word[0].isupper()


def _agency_in(text: str, known: Wire) -> str:
    """The agency that a byline names, after a name or alone."""
    first, *others = _NAME_END.split(text)
    for part in (*others, first.partition(" ")[2]):
        if key(part) in known.agencies:
            return part.strip(" )")
    return ""


def _credited(text: str, known: Wire) -> str:
    """The names in ``(Reporting by Jane Roe in Erbil; Editing by John Doe)``; empty in a sentence that goes on."""
    names = text.strip("() .").split(" by ", 1)[-1].split(";")[0]
    names = re.split(r" in | at |, (?=[A-Z][a-z]+ing )", names)[0].strip(" .)")
    return names if names and all(_may_be_named(word, known) for word in names.split()) else ""


def _as_date_line(text: str, known: Wire) -> Line | None:
    """The line as a publication line, where nothing is left of it but words that such lines use."""
    if _DIGIT.search(text) is None:
        return None
    heard: list[Heard] = []
    byline = outlet = ""
    for piece, update in _by_cue(text, known):
        found = stamps.find(piece, known.code)
        rest = piece if found is None else found.rest
        left = _left_over(rest, known)
        if left and not (name := _byline(left, known)):
            if key(left) not in known.agencies:
                return None
            outlet = left
        elif left:
            byline = name
        if found is not None:
            heard.append(
                Heard(
                    source=EvidenceSource.PUBLICATION_LINE, said=piece.strip(" |,·•"), stamp=found.stamp, update=update
                )
            )
    if not heard:
        return None
    cued = any(_cue_size(piece, known) for piece, _ in _by_cue(text, known))
    return Line(text, Role.PUBLICATION, heard=tuple(heard), byline=byline, outlet=outlet, cued=cued)


def _by_cue(text: str, known: Wire) -> list[tuple[str, bool]]:
    """The line cut before each word of publication or change, and whether a piece tells of a change."""
    words = list(_WORD.finditer(text))
    cuts, at = [0], 0
    while at < len(words):
        size = _cue_size(text[words[at].start() :], known)
        if size:
            cuts.append(words[at].start())
        at += max(size, 1)
    pieces = [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [(piece, _tells_of_change(piece, known)) for piece in pieces if piece.strip()]


def _cue_size(text: str, known: Wire) -> int:
    """How many words of cue a text opens with."""
    words = key(text[:_CUE]).split()[:3]
    cues = known.published | known.updated
    return next((size for size in range(len(words), 0, -1) if " ".join(words[:size]) in cues), 0)


def _tells_of_change(piece: str, known: Wire) -> bool:
    return " ".join(key(piece[:_CUE]).split()[: _cue_size(piece, known)]) in known.updated


def _left_over(rest: str, known: Wire) -> str:
    """What is left of a date line without its cues, weekdays, small words and navigation."""
    kept = [part for part in re.split(r"\s*[|·•/]\s*", rest) if part and not is_navigation(part, known)]
    words = " ".join(kept).split()
    spare = known.links | known.weekdays
    cues = {word for phrase in known.published | known.updated for word in phrase.split()}
    while words and (key(words[0]) in spare | cues or not key(words[0])) and not _byline(" ".join(words), known):
        words.pop(0)
    while words and (key(words[-1]) in spare | cues or not key(words[-1])):
        words.pop()
    left = " ".join(words).strip(" ,:;-–—()")
    return "" if not key(left) or is_navigation(left, known) else left


_JUDGES = (
    _as_rights,
    _as_caption,
    _as_long,
    _as_credit,
    _as_sentence,
    _as_date_line,
    _as_mark,
    _as_dateline,
    _as_byline,
    _as_prose,
)
"""Asked in this order; the first that knows a line says what it is. What nobody knows is a heading."""
