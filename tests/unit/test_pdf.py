"""The PDF output: tagged, reproducible, deaf to what an article asks for; and clear words where it cannot be made."""

import os
import re
import subprocess
import sys
import zlib
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from tests.chronologies import bridge, plain
from tests.long import long
from timeline.errors import ExitCode, PdfUnavailable
from timeline.renderers import Style, pdf, render, typeset, typesetting
from timeline.renderers.page import page
from timeline.renderers.style import Telling, Template

HOSTILE = (
    "<script>x</script> {{ x }} <link rel=attachment href='file:///etc/passwd'> @import url(file:///etc/passwd);"
    " <a rel=attachment href='file:///etc/passwd'>x</a> <img src=http://127.0.0.1/x> <style>p{background:url(file:///x)}</style>"
)


def tool(*command: str, data: bytes = b"") -> str:
    try:
        return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    except FileNotFoundError:
        pytest.skip(f"{command[0]} is not installed")


def inside(made: bytes) -> bytes:
    """A PDF with its compressed streams laid open."""
    streams = []
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL):
        with suppress(zlib.error):
            streams.append(zlib.decompress(found[1]))
    return b"\n".join([made, *streams])


@pytest.fixture(scope="module")
def made() -> bytes:
    return render(bridge("**Open** again."), "pdf")


def test_it_is_tagged_and_says_what_it_is(made: bytes) -> None:
    told = tool("pdfinfo", "-", data=made)
    assert "The bridge at Port Ellery" in told
    assert "a chronology of 15 entries from 2 sources" in told
    assert "Tagged:          yes" in told
    assert "A4" in told
    assert b"pdfuaid" in inside(made)
    assert b"/Lang (en)" in inside(made)


def test_it_holds_all_of_the_chronology(made: bytes) -> None:
    text = tool("pdftotext", "-layout", "-", "-", data=made)
    for said in (
        "Dates of source 1 count from Jan. 4, 2024, the dateline.",
        "“four years ago Wednesday”, story of Jan. 4, 2024 [1]",
        "the Wednesday nearest the dateline → four years before",
        "https://wire.example/2024/01/04/bridge",
        "two weeks after the fair",
        "Page 1 of 3",
    ):
        assert said in text


def test_its_fonts_are_the_programs_own(made: bytes) -> None:
    fonts = [line.split()[0] for line in tool("pdffonts", "-", data=made).splitlines()[2:]]
    assert fonts
    assert all("+Timeline-S" in font for font in fonts)


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"},
        {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "8", "HOME": "/nonexistent"},
    ],
)
def test_the_same_bytes_anywhere(made: bytes, environment: dict[str, str], tmp_path: Path) -> None:
    code = (
        "import sys; from tests.chronologies import bridge; from timeline.renderers import render;"
        "sys.stdout.buffer.write(render(bridge('**Open** again.'), 'pdf'))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), **environment, "TMPDIR": str(tmp_path)},
        capture_output=True,
        check=True,
    )
    assert done.stdout == made


def test_the_date_of_creation_is_never_the_clocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert b"/CreationDate (D:20240107" in inside(render(bridge(), "pdf"))
    assert b"/CreationDate" not in inside(render(plain("It rained", day=None), "pdf"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert b"/CreationDate (D:19700102000000Z" in inside(render(plain("It rained", day=date(2024, 1, 4)), "pdf"))


def test_hostile_text_opens_and_attaches_nothing(tmp_path: Path) -> None:
    fields = {"title": HOSTILE, "outlet": HOSTILE, "byline": HOSTILE, "url": "file:///etc/passwd", "published": HOSTILE}
    made = render(plain(HOSTILE, **fields), "pdf")
    for forbidden in (b"/EmbeddedFile", b"/Filespec", b"/Launch", b"/URI", b"/JavaScript", b"/GoToR"):
        assert forbidden not in inside(made)
    path = tmp_path / "hostile.pdf"
    path.write_bytes(made)
    assert "0 embedded files" in tool("pdfdetach", "-list", str(path))
    assert "<script>x</script> {{ x }}" in tool("pdftotext", "-raw", str(path), "-")


def test_the_typesetter_itself_opens_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    link = f"<link rel=attachment href='{secret.as_uri()}'><a rel=attachment href='{secret.as_uri()}'>x</a>"
    html = f"<html lang=en><title>x</title>{link}<img src='{secret.as_uri()}' alt=x><p>y"
    css = f"@import url({secret.as_uri()}); p {{ background: url({secret.as_uri()}) }}"
    made = typesetting.typeset_pdf(typesetting.Job(html=(html,), css=css))
    assert b"SECRET" not in inside(made)
    assert b"/EmbeddedFile" not in inside(made)


def test_the_caller_never_loads_the_layout_engine() -> None:
    code = (
        "import sys; from tests.chronologies import plain; from timeline.renderers import render;"
        "render(plain('It rained'), 'pdf'); sys.exit('weasyprint' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    assert (
        subprocess.run(
            [sys.executable, "-c", code], cwd=root, env={**os.environ, "PYTHONPATH": "."}, check=False
        ).returncode
        == 0
    )


CRASHES = {
    "raise OSError('cannot load library libpango-1.0-0')": "PDF needs WeasyPrint with Pango",
    "raise ImportError('no module named pydyf')": "PDF needs WeasyPrint with Pango",
    "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)": "the PDF renderer crashed",
    "import os; os._exit(139)": "the PDF renderer crashed",
    "import os; os._exit(3)": "the PDF renderer failed",
    "raise MemoryError": "the PDF needs more than 3 GB",
    "import os; os._exit(0)": "the PDF renderer failed",
    "import time; time.sleep(60)": "the PDF took longer than",
}


@pytest.mark.parametrize(("code", "said"), CRASHES.items())
def test_each_failure_is_one_clear_line(code: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "weasyprint").mkdir()
    (tmp_path / "weasyprint" / "__init__.py").write_text(code)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(typesetting, "TIME_LIMIT", 20 if "sleep" not in code else 1)
    with pytest.raises(PdfUnavailable) as caught:
        render(plain("It rained"), "pdf")
    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)
    assert caught.value.hint
    assert caught.value.code is ExitCode.NO_PDF


def test_too_little_memory_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "MEMORY_LIMIT", 48 * 1024**2)
    with pytest.raises(PdfUnavailable) as caught:
        render(plain("It rained"), "pdf")
    assert "\n" not in str(caught.value)


def test_the_typesetter_says_why_it_gave_up() -> None:
    broken = typesetting.Attachment(name="a.json", text="", description="", created="no day")
    job = typesetting.Job(html=("<p>x",), css="", attachment=broken)
    with pytest.raises(PdfUnavailable, match="gave up on this document"):
        typesetting.typeset_pdf(job)
    assert typeset.UNAVAILABLE != typeset.FAILED


def test_without_any_font_on_the_machine_the_own_faces_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fonts.conf").write_text(
        f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}/c</cachedir></fontconfig>"
    )
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    assert render(plain("It rained 漢字"), "pdf").startswith(b"%PDF")


@pytest.mark.parametrize("template", sorted(pdf.DESIGNS))
@pytest.mark.parametrize("telling", ["list", "narrative"])
def test_our_own_pages_are_well_formed(template: Template, telling: Telling) -> None:
    style = Style(template=template, telling=telling)
    chronology = replace(long(40), summary="Much rain.")
    for laid_out in pdf.documents(chronology, page(chronology, style), style):
        assert fromstring(laid_out).tag == "html"  # noqa: S314 - our own; else the typesetter reads it the slow way


def test_a_page_of_a_person_need_not_be_well_formed() -> None:
    loose = typesetting.Job(html=("<html lang=en><title>A</title><p>one<br>two&nbsp;three",), css="")
    assert typesetting.typeset_pdf(loose).startswith(b"%PDF")


def test_a_line_may_break_within_an_overlong_word() -> None:
    assert typeset._breakable("It " + "r" * 450) == "It " + "\u200b".join(("r" * 200, "r" * 200, "r" * 50))
    assert typeset._breakable("It rained.") == "It rained."
