"""The PDF typesetter: a program of its own, which takes a job on standard input and gives a PDF on standard output.

`timeline.renderers.typesetting` starts it by its path, so that the memory, the time and the crashes of the layout
engine stay out of the caller. It imports nothing of this package. Article text has no way out of it: besides `data:`
URLs, only the faces of the job can be opened, by number.
"""

import gc
import json
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, ParseError, fromstring

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

UNAVAILABLE, FAILED, FULL, OVERLONG = 10, 11, 12, 13
"""Exit codes: the engine cannot be loaded here; it gave up on this document; out of memory; too many pages."""

OVERLONG_WORD = re.compile(r"\S{200}(?=\S)")
"""What a line break may follow: without one, each line of such a word is sought in all that is left of it."""

ALSO_UA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>
</rdf:Description><rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
"""Metadata that make a PDF/A a PDF/UA-1 too; a PDF/A has to describe each schema that is not its own (ISO 19005-3)."""


def main() -> int:
    """Read the job, write the PDF; on failure say why in one line on standard error."""
    gc.disable()  # one document, and the process ends: looking for garbage would take a twentieth of the time
    job = json.load(sys.stdin.buffer)
    _limit(job["memory"])
    try:
        import weasyprint.text.fonts  # noqa: F401 - loads Pango, or fails
    except (ImportError, OSError) as error:
        return _say(UNAVAILABLE, error)
    except MemoryError as error:
        return _say(FULL, error)
    try:
        pdf = _pdf(job)
    except MemoryError as error:
        return _say(FULL, error)
    except OverflowError as error:
        return _say(OVERLONG, error)
    except Exception as error:  # noqa: BLE001 - whatever the engine raises ends this one document
        return _say(FAILED, error)
    sys.stdout.buffer.write(pdf)
    return 0


def _pdf(job: dict[str, Any]) -> bytes:
    from weasyprint import CSS, DEFAULT_OPTIONS
    from weasyprint.text.fonts import FontConfiguration

    _list_pages_once()
    fetcher, fonts = _fetcher(job["faces"]), FontConfiguration()
    css = "".join(_font_face(number, face) for number, face in enumerate(job["faces"])) + job["css"]
    options: dict[str, Any] = {"pdf_variant": "pdf/a-3a" if job["attachment"] else "pdf/ua-1"}

    def laid_out(html: str) -> Any:  # noqa: ANN401 - WeasyPrint ships no types
        sheet = CSS(string=css, url_fetcher=fetcher, font_config=fonts)
        return _document(html, fetcher).render(stylesheets=[sheet], font_config=fonts, **options)

    document = _fitting(job["html"], job["pages"], laid_out)
    if job["attachment"]:
        options["attachments"] = [_attachment(job["attachment"], fetcher)]
        options["pdf_identifier"] = True
        document.metadata = _metadata(document.metadata)
    pdf: bytes = document.write_pdf(**{**DEFAULT_OPTIONS, "pdf_tags": True, **options})
    return pdf


def _fitting(htmls: list[str], pages: int, laid_out: Callable[[str], Any]) -> Any:  # noqa: ANN401 - a WeasyPrint document
    """The longest document that has no more pages than it may; they come from the longest to the shortest."""
    if not pages:
        return laid_out(htmls[0])
    low, high, best = 0, len(htmls), None
    while low < high:
        middle = (low + high) // 2
        document = laid_out(htmls[middle])
        if len(document.pages) <= pages:
            high, best = middle, document
        else:
            low = middle + 1
    if best is None:
        raise OverflowError(f"more than {pages} pages")
    return best


def _list_pages_once() -> None:
    """Keep what pydyf works out anew for each element of the structure: elements by pages, a tenth of a long job."""
    from pydyf import PDF  # type: ignore[import-untyped]

    listed: Callable[[Any], tuple[bytes, ...]] = PDF.page_references.fget

    def references(pdf: Any) -> tuple[bytes, ...]:  # noqa: ANN401 - pydyf ships no types
        count = len(pdf.pages["Kids"])
        if getattr(pdf, "listed", None) is None or pdf.listed[0] != count:
            pdf.listed = count, listed(pdf)
        found: tuple[bytes, ...] = pdf.listed[1]
        return found

    PDF.page_references = property(references)


def _document(html: str, fetcher: "URLFetcher") -> Any:  # noqa: ANN401 - WeasyPrint ships no types
    """A page, read as XML where it is that, as our own templates are: reading it as HTML takes a tenth of all time."""
    from cssselect2 import ElementWrapper  # type: ignore[import-untyped]
    from weasyprint import HTML

    class Wellformed(HTML):  # type: ignore[misc]
        def __init__(self, root: Element) -> None:
            self.base_url, self.url_fetcher, self.media_type = None, fetcher, "print"
            self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
            self.etree_element = root

    try:
        document = Wellformed(fromstring(html))  # noqa: S314 - no article can define entities: its text is escaped
    except ParseError:
        document = HTML(string=html, url_fetcher=fetcher)
    for element in document.etree_element.iter():
        element.tail = _breakable(element.tail)
        if element.tag != "style":
            element.text = _breakable(element.text)
    return document


def _breakable(text: str | None) -> str | None:
    return text and OVERLONG_WORD.sub("\\g<0>\u200b", text)


def _metadata(found: Any) -> Any:  # noqa: ANN401 - WeasyPrint ships no types
    """The same metadata, naming PDF/UA besides PDF/A."""

    class Both(type(found)):  # type: ignore[misc]
        def generate_rdf_metadata(self, *given: object) -> bytes:
            rdf: bytes = super().generate_rdf_metadata(*given)
            return rdf.replace(b"</rdf:RDF>", ALSO_UA + b"</rdf:RDF>")

    return Both(**vars(found))


def _attachment(given: dict[str, str], fetcher: "URLFetcher") -> Any:  # noqa: ANN401 - WeasyPrint ships no types
    from weasyprint import Attachment

    day = datetime.fromisoformat(given["created"] or "1970-01-01")
    return Attachment(
        string=given["text"],
        name=given["name"],
        description=given["description"],
        created=day,
        modified=day,
        relationship="Data",
        url_fetcher=fetcher,
    )


def _font_face(number: int, face: dict[str, Any]) -> str:
    """A face by number: as a `data:` URL it would take half a second to read, mostly in the CSS tokenizer."""
    return (
        f'@font-face {{ font-family: "{face["family"]}"; font-weight: {face["weight"]};'
        f" font-style: {face['style']}; src: url(face:{number}) }}\n"
    )


def _fetcher(faces: list[dict[str, Any]]) -> "URLFetcher":
    """What opens URLs: the faces, and what a `data:` URL holds; nothing else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    paths = {f"face:{number}": Path(face["path"]) for number, face in enumerate(faces)}

    class Fetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> "URLFetcherResponse":
            if url in paths:
                return URLFetcherResponse(url, paths[url].read_bytes())
            return super().fetch(url, headers)

    return Fetcher(allowed_protocols=("data",), allow_redirects=False)


def _limit(memory: int) -> None:
    """Bound the address space, where the system can: a hostile document ends here, not the machine."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _say(code: int, error: BaseException) -> int:
    sys.stderr.write(f"{type(error).__name__}: {error}".splitlines()[0] + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
