"""Pages of the Web, from a server on this machine: bounds, redirects, what is kept."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from timeline.errors import UnreadableInput
from timeline.sources import load, web

ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/a": (200, {"Content-Type": "text/html"}, b"<p>It rained."),
    "/latin": (200, {"Content-Type": "text/html; charset=iso-8859-1"}, "<p>Café".encode("latin-1")),
    "/none": (404, {}, b""),
    "/large": (200, {}, b"x" * 5_000),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/inside": (302, {"Location": "http://127.0.0.1:1/"}, b""),
    "/to": (301, {"Location": "/a"}, b""),
}


class Server(BaseHTTPRequestHandler):
    asked: list[tuple[str, str]]

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["User-Agent"]))
        code, headers, body = ANSWERS[self.path]
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    Server.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_a_page_is_fetched_by_a_program_that_says_its_name(site: str) -> None:
    assert load(f"{site}/a") == b"<p>It rained."
    assert Server.asked[0][1].startswith("timeline/")


def test_the_encoding_that_the_server_says(site: str) -> None:
    assert load(f"{site}/latin").decode("utf-8-sig") == "<p>Café"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/none", "the server answers 404"),
        ("/large", "it is larger than"),
        ("/file", "it redirects to file, which is not read"),
        ("/inside", "it redirects into a private network"),
        ("/loop", "it redirects into a private network"),
    ],
)
def test_what_is_not_fetched(site: str, path: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "LIMIT", 4_000)
    with pytest.raises(UnreadableInput, match=said):
        load(site + path)


def test_redirects_are_followed_a_few_times(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ipaddress.ip_address", lambda _: type("Public", (), {"is_global": True}))
    assert load(f"{site}/to") == b"<p>It rained."
    with pytest.raises(UnreadableInput, match="it redirects more than 5 times"):
        load(f"{site}/loop")
    assert len(Server.asked) == 2 + 6


def test_nobody_answers() -> None:
    with pytest.raises(UnreadableInput, match="it cannot be fetched"):
        load("http://127.0.0.1:1/")
    with pytest.raises(UnreadableInput, match=r"there is no host|this is no address"):
        load("http://no-such-host.invalid/")


def test_what_was_fetched_is_kept(site: str, tmp_path: Path) -> None:
    for _ in range(2):
        assert load(f"{site}/a", tmp_path / "kept") == b"<p>It rained."
    assert len(Server.asked) == 1
    assert [path.suffix for path in (tmp_path / "kept").iterdir()] == [".page"]


def test_a_page_that_a_power_cut_left_empty_is_fetched_again(site: str, tmp_path: Path) -> None:
    load(f"{site}/a", tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"")
    assert load(f"{site}/a", tmp_path) == b"<p>It rained." == kept.read_bytes()
