"""Pages of the Web: fetched only when a person names their address, within bounds, and kept where they say.

A redirect may lead to ``http`` and ``https`` only, and never to an address of a private network: a page must not make
this machine ask its neighbours. What a person names themselves may be anywhere.
"""

import hashlib
import ipaddress
import os
import socket
import ssl
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin, urlsplit

from timeline import __version__
from timeline.errors import UnreadableInput

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, HTTPConnectionPool

LIMIT = 16 * 1024 * 1024
"""Bytes that a page may have when it is unpacked, as a file may."""

REDIRECTS = 5
"""So many redirects are followed."""

CONNECT, READ, WHOLE = 10.0, 20.0, 60.0
"""Seconds to connect, to wait for the next bytes, and for the whole page."""

_AGENT = f"timeline/{__version__} (reads one page at a person's request)"
_TRUST = "if you trust it, name the file of its authority in SSL_CERT_FILE, or save the page yourself"
_REDIRECTED = frozenset({301, 302, 303, 307, 308})


def fetch(address: str, cache: Path | None = None) -> bytes:
    """The bytes of a page.

    Args:
        address: of ``http`` or ``https``.
        cache: a folder: what is kept there is not fetched again, what is fetched is kept there.

    Raises:
        UnreadableInput: it cannot be fetched, is too large, or leads where it may not.
    """
    kept = cache / f"{hashlib.sha256(address.encode()).hexdigest()[:32]}.page" if cache is not None else None
    try:
        if kept is not None and kept.is_file() and kept.stat().st_size:
            return kept.read_bytes()
        data = _followed(address)
        if kept is not None:
            _keep(kept, data)
    except OSError as error:
        raise _refusal(
            address, f"it cannot be kept: {error.strerror or error}", "check the folder of --cache"
        ) from None
    return data


def _keep(path: Path, data: bytes) -> None:
    """Keep a page whole or not at all, though another run may be keeping it too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_bytes(data)
    os.replace(part, path)


def _followed(address: str) -> bytes:
    """The bytes at the end of an address's redirects."""
    at = address
    for hop in range(REDIRECTS + 1):
        found = _asked(address, at, redirected=hop > 0)
        if isinstance(found, bytes):
            return found
        at = urljoin(at, found)
    raise _refusal(address, f"it redirects more than {REDIRECTS} times", "give the address that it ends at")


def _asked(address: str, at: str, *, redirected: bool) -> bytes | str:
    """The bytes of a page, or the address that it redirects to."""
    from urllib3.exceptions import HTTPError, SSLError

    parts, number = _checked(address, at, redirected=redirected)
    pool = _pool(parts, number)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"Host": parts.netloc.rpartition("@")[2], "User-Agent": _AGENT, "Accept": "text/html,*/*;q=0.5"}
    headers["Accept-Encoding"] = "gzip, deflate"
    try:
        response = pool.urlopen("GET", path, headers=headers, redirect=False, retries=False, preload_content=False)
        guard = Timer(WHOLE, response.close)
        guard.daemon = True
        guard.start()
        try:
            return _answer(address, response)
        finally:
            guard.cancel()
            response.close()
            pool.close()
    except (SSLError, ssl.SSLError):
        raise _refusal(address, "its certificate is not trusted", _TRUST) from None
    except (HTTPError, OSError, ValueError) as error:
        said = type(error).__name__
        raise _refusal(address, f"it cannot be fetched ({said})", "check the address and the network") from None


def _answer(address: str, response: "BaseHTTPResponse") -> bytes | str:
    location = response.headers.get("Location")
    if response.status in _REDIRECTED and location:
        return location
    if response.status != 200:
        raise _refusal(address, f"the server answers {response.status}", "check the address, or save the page yourself")
    parts, size = list[bytes](), 0
    for part in response.stream(65_536, decode_content=True):
        parts.append(part)
        size += len(part)
        if size > LIMIT:
            raise _refusal(address, f"it is larger than {LIMIT // 1024 // 1024} MB", "give the article as text")
    return _told_encoding(b"".join(parts), response.headers.get("Content-Type", ""))


def _told_encoding(data: bytes, kind: str) -> bytes:
    """The bytes as UTF-8 where the server says another encoding and they are no UTF-8."""
    import webencodings

    _, found, said = kind.lower().partition("charset=")
    encoding = webencodings.lookup(said.strip(" \"';")) if found else None
    if encoding is None or encoding.name == "utf-8":
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return b"\xef\xbb\xbf" + data.decode(encoding.codec_info.name, "replace").encode()
    return data


def _checked(address: str, at: str, *, redirected: bool) -> tuple[SplitResult, str]:
    """The parts of an address and the number that its host has; one that may be asked."""
    try:
        parts = urlsplit(at)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise _refusal(address, "this is no address", "check it") from None
    if parts.scheme not in ("http", "https") or not host:
        raise _refusal(
            address, f"it redirects to {parts.scheme or 'nowhere'}, which is not read", "save the page yourself"
        )
    try:
        found = socket.getaddrinfo(host, port or parts.scheme, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise _refusal(address, f"there is no host {host[:80]}", "check the address and the network") from None
    numbers = [str(item[4][0]) for item in found]
    if redirected and not all(ipaddress.ip_address(number.partition("%")[0]).is_global for number in numbers):
        raise _refusal(address, "it redirects into a private network", "give that address yourself if it is meant")
    return parts, numbers[0]


def _pool(parts: SplitResult, number: str) -> "HTTPConnectionPool":
    """A connection to the very number that was checked, under the name that was given."""
    from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout

    patience = Timeout(connect=CONNECT, read=READ)
    if parts.scheme == "http":
        return HTTPConnectionPool(number, parts.port or 80, timeout=patience)
    import certifi

    name = parts.hostname or ""
    return HTTPSConnectionPool(
        number,
        parts.port or 443,
        timeout=patience,
        server_hostname=name,
        assert_hostname=name,
        ca_certs=os.environ.get("SSL_CERT_FILE") or certifi.where(),
    )


def _refusal(address: str, what: str, hint: str) -> UnreadableInput:
    return UnreadableInput(what, where=address, hint=hint)
