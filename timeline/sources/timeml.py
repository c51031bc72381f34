"""TimeML: the words of TEXT and the document creation time; what is marked inside TEXT is never looked at.

XML is read with expat alone: no DTD is fetched, and a document that declares entities is refused.
"""

from xml.parsers import expat

from timeline.errors import UnreadableInput
from timeline.sources.creation import day_of
from timeline.sources.document import Document, document, stem
from timeline.sources.ladder import ReadChoice


def read(origin: str, data: bytes, choice: ReadChoice) -> Document:
    """The document of a TimeML file (TimeML 1.2.1).

    Args:
        origin: what the person named.
        data: the bytes of the file.
        choice: the person's ``--date``, which wins over the document's creation time, and ``--tz``.

    Raises:
        UnreadableInput: it is no XML, holds entities, has no TEXT, or its creation time is no day.
        UsageError: the person's zone does not exist.

    >>> read("-", b"<TimeML><TEXT>On <EVENT>Friday</EVENT> &amp; after</TEXT></TimeML>", ReadChoice()).text
    'On Friday & after'
    """
    found = _Extract(origin)
    found.parse(data)
    if found.text is None:
        raise UnreadableInput("it has no TEXT element", where=origin, hint="give a TimeML document")
    dct = found.dct
    day = day_of(dct, choice.zone, origin) if dct is not None else None
    if choice.day is not None:
        dct, day = choice.day.isoformat(), choice.day
    name = "".join(found.id).strip() or stem(origin)
    return document(found.text, id=name, dct=dct, day=day, origin=origin, language=choice.language)


class _Extract:
    """What is taken out of the XML while it goes by."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.id: list[str] = []
        self.dct: str | None = None
        self.text: str | None = None
        self.words: list[str] = []
        self.open = 0
        """How deep inside TEXT; 0 outside."""
        self.naming = False

    def parse(self, data: bytes) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._declared
        parser.SkippedEntityHandler = self._skipped
        try:
            parser.Parse(data, True)  # noqa: FBT003 - the C function takes no names
        except expat.ExpatError as error:
            said = expat.ErrorString(error.code)
            raise self._refusal(f"it is no XML (line {error.lineno}: {said})", "give a TimeML document") from None
        except (LookupError, ValueError) as error:
            raise self._refusal(f"its encoding is not known ({error})", "save it as UTF-8") from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self.open:
            self.open += 1
        elif name == "TEXT":
            if self.text is not None:
                raise self._refusal("it has more than one TEXT element", "give one document a file")
            self.open = 1
        elif name == "DOCID":
            self.naming = True
        elif name == "TIMEX3" and attributes.get("functionInDocument") == "CREATION_TIME" and self.dct is None:
            self.dct = attributes.get("value")

    def _end(self, name: str) -> None:
        if self.open:
            self.open -= 1
            if not self.open:
                self.text = "".join(self.words)
        elif name == "DOCID":
            self.naming = False

    def _characters(self, words: str) -> None:
        if self.open:
            self.words.append(words)
        elif self.naming:
            self.id.append(words)

    def _declared(self, name: str, *_: object) -> None:
        raise self._refusal(f"it declares the entity {name[:40]!r}", "write the characters themselves")

    def _skipped(self, name: str, _: bool) -> None:
        said = f"it uses the entity {name[:40]!r}, which it does not declare"
        raise self._refusal(said, "write the character itself")

    def _refusal(self, what: str, hint: str) -> UnreadableInput:
        return UnreadableInput(what, where=self.origin, hint=hint)
