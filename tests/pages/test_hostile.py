"""Broken and hostile pages: one clear line or a story, soon, and nothing opened on the way."""

import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.pages.site import Page
from tests.unit.test_linear_time import calls
from timeline.cli import run
from timeline.errors import UnreadableInput
from timeline.sources import read

STORY = Page(name="story").markup()
SAID = "The ferry line to the outer islands has been halted"

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip": (lambda: b"PK\x03\x04" + STORY.encode(), "this is a zip archive or an office document"),
    "empty": (lambda: b"  \n ", "the input is empty"),
    "no words": (lambda: b"<!DOCTYPE html><html><body><script>x()</script></body></html>", "no story can be found"),
    "elements": (lambda: b"<html><body>" + b"<p>a</p>" * 60_000, "its page has more than 50000 elements"),
    "line breaks": (lambda: b"<html><body><div>" + b"<br>a" * 60_000, "its page has more than 50000 elements"),
    "nested and empty": (lambda: b"<html><body>" + b"<div>" * 100_000, "no story can be found"),
}

READ: dict[str, Callable[[], bytes]] = {
    "null bytes": STORY.replace("halted", "hal\0ted").encode,
    "nested behind": (STORY + "<div>" * 100_000).encode,
    "nested inline": lambda: STORY.replace("</h1>", "</h1>" + "<b>" * 200 + "x" + "</b>" * 200).encode(),
    "unclosed": lambda: STORY.replace("</p>", "").replace("</div>", "").encode(),
    "lying": STORY.replace('charset="utf-8"', 'charset="utf-16"').encode,
    "no such encoding": lambda: STORY.replace('charset="utf-8"', 'charset="klingon"').encode(),
    "long class": lambda: STORY.replace('class="story"', f'class="{"a " * 500_000}"').encode(),
    "deep json": lambda: STORY.replace(
        "</head>", f'<script type="application/ld+json">{"[" * 100_000}</script></head>'
    ).encode(),
    "long script": lambda: STORY.replace("</head>", f"<script>{'publishedAt: ' * 200_000}</script></head>").encode(),
    "entity": (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + STORY.replace("Nobody", "&x; Nobody")
    ).encode,
    "xinclude": lambda: STORY.replace(
        "</h1>",
        '</h1><xi:include href="file:///etc/passwd" parse="text"/><link rel="import" href="http://127.0.0.1:9/">',
    ).encode(),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_one_line(name: str) -> None:
    make, said = REFUSED[name]
    with pytest.raises(UnreadableInput, match=said) as error:
        read("page.html", make())
    assert "\n" not in str(error.value)


@pytest.fixture
def shut(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every door that is tried while a page is read; libraries load their own modules and data before."""
    read("page.html", STORY.encode())
    tried: list[str] = []

    def no_socket(*_: object, **__: object) -> None:
        tried.append("socket")
        raise OSError

    monkeypatch.setattr(socket, "socket", no_socket)
    monkeypatch.setattr(socket, "getaddrinfo", no_socket)
    armed = True
    own = (sys.prefix, sys.base_prefix, str(Path(__file__).parents[2]))

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if armed and event == "open" and not str(arguments[0]).startswith(own):
            tried.append(str(arguments[0]))

    sys.addaudithook(hear)
    yield tried
    armed = False


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_and_opens_nothing(name: str, shut: list[str]) -> None:
    (found,) = read("page.html", READ[name]())
    assert SAID.replace("-", "") in found.text
    assert "root:" not in found.text
    assert shut == []


def test_the_others_are_used(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_bytes(b"PK\x03\x04")
    (tmp_path / "b.html").write_text(STORY, encoding="utf-8")
    with (tmp_path / "large.html").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert run(["read", str(tmp_path)]) == 4
    said = capfd.readouterr()
    assert SAID in said.out
    assert "a.html: this is a zip archive" in said.err
    assert "large.html: it is larger than 16 MB" in said.err
    assert len(said.err.splitlines()) == 2


def live(posts: int) -> str:
    """A live blog, each of whose posts is signed with a link."""
    rows = (
        f'<div class="post"><time datetime="2024-01-05T10:{at % 60:02}:00Z">10:{at % 60:02}</time>'
        f'<a href="/{at}">Jane Roe</a>'
        f"<p>The harbor master said that boat number {at} had been brought ashore by the crew of a tug.</p></div>"
        for at in range(posts)
    )
    return Page(name="live", inside="".join(rows)).markup()


def test_a_live_blog_of_twice_the_posts_takes_twice_the_work() -> None:
    one, two = (live(posts).encode() for posts in (100, 200))
    read("page.html", one)
    assert calls(lambda: read("page.html", two)) < 2.3 * calls(lambda: read("page.html", one))
