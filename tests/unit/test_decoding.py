"""Bytes into characters: encodings, what is no text, and the one form of characters."""

import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.errors import UnreadableInput
from timeline.sources import ReadChoice, examine, load, read
from timeline.sources.decoding import decode
from timeline.sources.files import LIMIT

QUOTED = "“No,” the señor said on Jan. 4 — the niño’s café in Zürich closed."

ENCODINGS = [
    ("utf-8", "utf-8", False),
    ("utf-8-sig", "utf-8", False),
    ("utf-16", "utf-16-le", False),
    ("utf-32", "utf-32-le", False),
    ("cp1252", "cp1252", True),
]


@pytest.mark.parametrize(("written", "encoding", "assumed"), ENCODINGS)
def test_an_encoding_is_told_from_the_bytes(written: str, encoding: str, assumed: bool) -> None:
    decoded = decode(QUOTED.encode(written), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.assumed) == (QUOTED, encoding, assumed)


OTHERS = [
    ("cp1250", "Burmistrz powiedział w środę, że Łódź została zalana, a żołnierze przyjechali z Gdańska i Śląska."),
    ("cp1251", "Президент заявил в среду, что переговоры начнутся 4 января 2024 года в столице."),
    ("gb18030", "官方星期四说，港口的一座桥梁倒塌，没有人受伤，渡轮将于周五开航。"),
    ("shift_jis", "当局は木曜日、港の橋が崩落したが、けが人はいないと発表した。"),
]


@pytest.mark.parametrize(("encoding", "text"), OTHERS)
def test_other_scripts_are_not_taken_for_western_text(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


def test_an_assumed_encoding_is_said() -> None:
    assert examine("a.txt", QUOTED.encode("cp1252")).notes == ("read as cp1252, since it is not UTF-8",)
    assert examine("a.txt", QUOTED.encode()).notes == ()


UNREADABLE = [
    (b"", "the input is empty"),
    (b" \n\t\r\n ", "the input is empty"),
    ("\u00a0\u200b\n".encode(), "no story"),
    (b"\xef\xbb\xbf", "no story"),
    (b"%PDF-1.7\n...", "this is a PDF, not text"),
    (b"PK\x03\x04 docx", "a zip archive or an office document"),
    (b"{\\rtf1 rain}", "rich text"),
    (b"\x89PNG\r\n\x1a\n", "an image"),
    (gzip.compress(b"It rained."), "compressed"),
    (b"It rained.\x00\x01\x02", "binary"),
    (b"\xff\xfeI\x00\x00\xd8", "marked as utf-16-le"),
    (b"---\ntitle: Rain\n---\n", "no story"),
    (b"Menu\nSearch\nHome", "no story"),
]


@pytest.mark.parametrize(("data", "said"), UNREADABLE)
def test_what_is_no_article_is_one_clear_line(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read("a.txt", data)
    assert said in str(caught.value)
    assert str(caught.value).startswith("a.txt: ")
    assert "\n" not in str(caught.value)
    assert caught.value.hint


BROKEN = [
    ("-", "<?xml version='1.0'?><rss/>", "this feed has no items, or is broken; fetch it again"),
    ("a.xml", "<note>It rained.</note>", "it has no TEXT element; give a TimeML document"),
    ("a.json", "It rained.", "it is no JSON; write"),
    ("a.html", "<html><body></body></html>", "no story can be found in this page; give it as text"),
]


@pytest.mark.parametrize(("origin", "text", "said"), BROKEN)
def test_a_format_that_is_broken_says_so(origin: str, text: str, said: str) -> None:
    with pytest.raises(UnreadableInput, match=said):
        read(origin, text.encode())


def test_markup_inside_a_text_is_text() -> None:
    (article,) = read("a.txt", b"It rained <script>alert(1)</script> on {{ friday }} in the old town of Elm.")
    assert article.text == "It rained <script>alert(1)</script> on {{ friday }} in the old town of Elm."


FORMS = [
    ("It rained.\r\n\r\nIt stopped.", "It rained.\n\nIt stopped."),
    ("It\u00a0rained at\u202f5\u2009p.m.", "It rained at 5 p.m."),
    ("It\u200b rai\u00adned.\ufeff", "It rained."),
    ("It\u202e rained.\u2066", "It rained."),
    ("Cafe\u0301 Ole closed.", "Café Ole closed."),
    ("It\x01 rained\x7f.\x9f", "It rained."),
    ("It\t  rained.\u2028\u2028It stopped.", "It rained.\n\nIt stopped."),
    ("A heart ❤\u200d🔥 burned.", "A heart ❤\u200d🔥 burned."),
]


@pytest.mark.parametrize(("written", "kept"), FORMS)
def test_characters_are_put_into_one_form(written: str, kept: str) -> None:
    assert read("a.txt", written.encode())[0].text == kept


def test_an_id_is_of_the_content_and_not_of_the_path_or_the_day() -> None:
    data = b"It rained in Elm on Thursday, and the old bridge was closed to all traffic."
    first, second = read("a.txt", data)[0], read("b/c.txt", data, ReadChoice(zone="UTC"))[0]
    assert first.id == second.id
    assert first.id != read("a.txt", data + b" It stopped.")[0].id


def test_a_file_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"It rained.")
    assert load(str(file)) == b"It rained."


def test_what_cannot_be_loaded_is_one_clear_line(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(LIMIT + 1)
    for origin, said in (
        (str(tmp_path / "none.txt"), "there is no such file; check the name"),
        (str(tmp_path), "no article is in this folder"),
        (str(large), "larger than 16 MB"),
        ("a\0b", "it cannot be read"),
        ("x" * 5000, "it cannot be read"),
    ):
        with pytest.raises(UnreadableInput, match=said):
            load(origin)


def test_standard_input_is_loaded() -> None:
    command = "from timeline.sources import load; print(len(load('-')))"
    done = subprocess.run([sys.executable, "-c", command], input=b"It rained.", capture_output=True, check=True)
    assert done.stdout == b"10\n"


def page(declared: str, words: str) -> str:
    return f'<!DOCTYPE html><html><head><meta charset="{declared}"></head><body><p>{words}</p></body></html>'


PAGES = [
    ("utf-8", "utf-8", "Café – déjà vu", "utf-8", False),
    ("iso-8859-1", "utf-8", "Café – déjà vu", "utf-8", False),  # a lie
    ("utf-8", "cp1252", "Café – déjà vu über “alles”", "cp1252", True),  # another
    ("iso-8859-1", "cp1252", "Café – déjà vu", "cp1252", False),  # as browsers read it
    ("windows-1251", "cp1251", "Новости дня", "cp1251", False),
    ("gb2312", "gb18030", "河北新闻网", "gbk", False),
    ("Shift_JIS", "cp932", "日本語のニュース", "cp932", False),
    ("iso-2022-jp", "iso2022_jp", "日本語のニュース", "iso2022_jp", False),
    ("no-such-encoding", "cp1251", "Новости дня и погода в Москве сегодня", "cp1251", True),
]


@pytest.mark.parametrize(("declared", "used", "words", "encoding", "assumed"), PAGES)
def test_the_encoding_of_a_page(declared: str, used: str, words: str, encoding: str, assumed: bool) -> None:
    found = decode(page(declared, words).encode(used), "a.html")
    assert words in found.text
    assert (found.encoding, found.assumed) == (encoding, assumed)


def test_a_page_with_a_broken_character_is_not_read_in_another_encoding() -> None:
    data = page("utf-8", "Grüße " * 400).encode().replace("ü".encode(), b"\xc3", 1)
    assert decode(data, "a.html").text.count("Grüße") == 399


def test_a_page_without_a_mark_in_wide_characters() -> None:
    assert "déjà vu" in decode(page("utf-16", "déjà vu").encode("utf-16-le"), "a.html").text


def test_null_bytes_in_a_page_are_left_out() -> None:
    assert "closed" in decode(page("utf-8", "clo\0sed").encode(), "a.html").text
