"""The PDF typesetter: a program of its own, which takes a job on standard input and gives a PDF on standard output.

`timeline.renderers.pdf` starts it by its path, so that the memory, the time and the crashes of the layout engine stay
out of the caller. It imports nothing of this package. Article text has no way out of it: besides `data:` URLs, only the
faces of the job can be opened, by number.
"""

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

UNAVAILABLE, FAILED, FULL = 10, 11, 12
"""Exit codes: the engine cannot be loaded here; it gave up on this document; it ran out of memory."""


def main() -> int:
    """Read the job, write the PDF; on failure say why in one line on standard error."""
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
    except Exception as error:  # noqa: BLE001 - whatever the engine raises ends this one document
        return _say(FAILED, error)
    sys.stdout.buffer.write(pdf)
    return 0


def _pdf(job: dict[str, Any]) -> bytes:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fetcher, fonts = _fetcher(job["faces"]), FontConfiguration()
    css = "".join(_font_face(number, face) for number, face in enumerate(job["faces"])) + job["css"]
    sheet = CSS(string=css, url_fetcher=fetcher, font_config=fonts)
    document = HTML(string=job["html"], url_fetcher=fetcher)
    pdf: bytes = document.write_pdf(stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1")
    return pdf


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
