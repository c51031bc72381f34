"""Word (Office Open XML): the page as a document that a person can go on writing in. It loses nothing that is read.

python-docx writes it; its archive is packed anew, since a ZIP file bears the time at which each part was put in.
"""

import io
import zipfile
from collections.abc import Iterable

from docx import Document
from docx.document import Document as Doc
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from timeline.model.chronology import Chronology
from timeline.renderers.exchange import prose
from timeline.renderers.exchange.items import details, evidence
from timeline.renderers.exchange.stamp import made
from timeline.renderers.page import Entry, Page, page
from timeline.renderers.reference import Reference
from timeline.renderers.style import Style

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first time that a ZIP file can hold."""

SMALL = Pt(9)


def render(chronology: Chronology, style: Style) -> bytes:
    """The chronology as a .docx file."""
    shown = page(chronology, style)
    document: Doc = Document()
    _describe(document, shown, chronology)
    document.add_heading(shown.title, level=0)
    for note in filter(None, (shown.about, shown.selection, *shown.notes)):
        _remark(document, note)
    _summary(document, shown)
    for group in shown.groups:
        _remark(document, group.silence)
        document.add_heading(group.heading, level=1)
        for number, entry in enumerate(group.entries):
            _remark(document, entry.silence if number else "")
            _entry(document, entry, several=len(shown.references) > 1, provenance=shown.provenance)
    if not shown.groups:
        document.add_paragraph(shown.words["top"]["no-entries"])
    _rest(document, shown)
    document.add_heading(shown.words["top"]["sources"], level=1)
    for source in shown.references:
        _source(document, source)
    return _packed(document)


def _describe(document: Doc, shown: Page, chronology: Chronology) -> None:
    """What the file says of itself, and the language in which it is checked for spelling."""
    about = document.core_properties
    about.title, about.author, about.comments = shown.title[:255], "", shown.description[:255]
    about.language = shown.language
    about.created = about.modified = made(chronology).replace(tzinfo=None)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), shown.language)


def _summary(document: Doc, shown: Page) -> None:
    if shown.summary.strip():
        document.add_heading(shown.words["top"]["summary"], level=1)
        prose.add(document, shown.summary)


def _remark(document: Doc, remark: str) -> None:
    """A remark of ours, where there is one."""
    if remark:
        document.add_paragraph().add_run(remark).italic = True


def _entry(document: Doc, entry: Entry, *, several: bool, provenance: bool) -> None:
    """Date and event, then in small print how the date was found."""
    line = document.add_paragraph()
    line.paragraph_format.keep_with_next, line.paragraph_format.space_after = True, Pt(2)
    line.add_run(entry.when.full).bold = True
    line.add_run(f" — {' — '.join(filter(None, [entry.text, entry.attribution]))}")
    if entry.labels:
        line.add_run(f" [{' · '.join(entry.labels)}]").italic = True
    if several and not provenance:
        line.add_run("".join(f" [{source.number}]" for source in entry.sources))
    _small(document, details(entry))
    for proof in entry.proofs if provenance else ():
        number = f" [{proof.reference.number}]" if several else ""
        _small(document, [evidence(proof) + number, *([proof.brief] if proof.brief else [])])


def _small(document: Doc, lines: Iterable[str]) -> None:
    for line in lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.space_after = Cm(1), Pt(4)
        paragraph.add_run(line).font.size = SMALL


def _rest(document: Doc, shown: Page) -> None:
    """What was found and makes no entry."""
    top = shown.words["top"]
    if shown.gaps:
        document.add_heading(top["unresolved"], level=1)
        document.add_paragraph(top["unresolved-note"])
    for gap in shown.gaps:
        document.add_paragraph(f"“{gap.phrase}” — {'; '.join(filter(None, [gap.reason, gap.hint]))}")
        _small(document, [f"“{gap.quote}” [{gap.reference.number}]"])
    if shown.asides:
        document.add_heading(top["asides"], level=1)
        document.add_paragraph(top["asides-note"])
    for aside in shown.asides:
        document.add_paragraph(f"{aside.date} — {aside.reason}")
        _small(document, [f"“{aside.quote}” [{aside.reference.number}]"])


def _source(document: Doc, source: Reference) -> None:
    line = document.add_paragraph(", ".join((f"{source.number}. “{source.title}”", *source.imprint)))
    if source.link:
        line.add_run(", ")
        _link(line, source.link)
    elif source.url:
        line.add_run(f", {source.url}")


def _link(paragraph: Paragraph, address: str) -> None:
    """A link, which python-docx reads and has no way to write: a relationship and a run inside it (ECMA-376)."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(address)
    run.underline = True
    link.append(run._r)  # noqa: SLF001 - python-docx's own way down to the XML
    paragraph._p.append(link)  # type: ignore[arg-type]  # noqa: SLF001


def _packed(document: Doc) -> bytes:
    """The document's bytes, the same whenever it is made."""
    loose, packed = io.BytesIO(), io.BytesIO()
    document.save(loose)
    with zipfile.ZipFile(loose) as given, zipfile.ZipFile(packed, "w") as made_of:
        for part in given.infolist():
            info = zipfile.ZipInfo(part.filename, date_time=EPOCH)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            made_of.writestr(info, given.read(part))
    return packed.getvalue()
