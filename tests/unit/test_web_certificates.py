"""Pages over TLS, from a server on this machine whose certificate nobody else knows."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.unit.test_web import Server
from timeline.errors import UnreadableInput
from timeline.sources import load

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl, which makes the certificate")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tls")
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    )
    subprocess.run(
        [*command.split(), "-keyout", "key.pem", "-out", "certificate.pem"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return folder / "certificate.pem"


class Quiet(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A client that goes away in the middle of a handshake is what is tested."""


@pytest.fixture
def port(certificate: Path) -> Iterator[int]:
    Server.asked = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, certificate.with_name("key.pem"))
    with Quiet(("127.0.0.1", 0), Server) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def test_a_certificate_that_nobody_vouches_for_is_one_clear_line(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with pytest.raises(UnreadableInput, match="its certificate is not trusted") as error:
        load(f"https://localhost:{port}/a")
    assert "SSL_CERT_FILE" in str(error.value)
    assert "\n" not in str(error.value)
    assert Server.asked == []


def test_an_authority_of_ones_own_is_trusted(port: int, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert load(f"https://localhost:{port}/a") == b"<p>It rained."


def test_a_certificate_of_another_name_is_not(port: int, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with pytest.raises(UnreadableInput, match="its certificate is not trusted"):
        load(f"https://127.0.0.1:{port}/a")


def test_a_file_of_authorities_that_is_not_there_is_one_clear_line(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/no/such/file.pem")
    with pytest.raises(UnreadableInput, match=r"cannot be fetched|not trusted") as error:
        load(f"https://localhost:{port}/a")
    assert "\n" not in str(error.value)
