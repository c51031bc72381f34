"""Reading TimeML: the words of TEXT, the creation time, and nothing that an attacker would like."""

import pytest

from timeline.errors import UnreadableInput
from timeline.sources.ladder import ReadChoice
from timeline.sources.timeml import read

DCT = '<DCT><TIMEX3 functionInDocument="CREATION_TIME" value="{}">x</TIMEX3></DCT>'


def document(inside: str, before: str = "") -> bytes:
    return f"{before}<TimeML><DOCID> a-1 </DOCID>{inside}</TimeML>".encode()


TEXTS = {
    "<TEXT>plain</TEXT>": "plain",
    "<TEXT></TEXT>": "",
    "<TEXT/>": "",
    "<TEXT>\nOn <TIMEX3 value='1'>a <EVENT>big</EVENT> day</TIMEX3>.\n</TEXT>": "\nOn a big day.\n",
    "<TEXT>a &amp;amp; b &lt;c> &#13;&#10;&#x1F600;</TEXT>": "a &amp; b <c> \r\n😀",
    "<TEXT>line\r\nend</TEXT>": "line\nend",
    "<TEXT><![CDATA[<b>&]]></TEXT>": "<b>&",
    "<TEXT>a<!-- no --><?no such?>b</TEXT>": "ab",
    "<TITLE>no</TITLE><TEXT>yes</TEXT><MAKEINSTANCE/>": "yes",
    "<TEXT>one <TEXT>two</TEXT> three</TEXT>": "one two three",
}


@pytest.mark.parametrize(("inside", "text"), TEXTS.items())
def test_the_words_of_text(inside: str, text: str) -> None:
    found = read("x.tml", document(inside), ReadChoice())
    assert (found.id, found.text) == ("a-1", text)


def test_no_tag_inside_the_text_is_looked_at() -> None:
    inside = '<TEXT><DOCID>b</DOCID><TIMEX3 functionInDocument="CREATION_TIME" value="1999-01-01">x</TIMEX3></TEXT>'
    found = read("x.tml", document(inside), ReadChoice())
    assert (found.id, found.dct, found.text) == ("a-1", None, "bx")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("1998-01-08", "1998-01-08"),
        ("1998-01-08T18:30", "1998-01-08"),
        ("1998-01-08T18:30:00Z", "1998-01-08"),
        ("1998-01-08TEV", "1998-01-08"),
        ("19980108", "1998-01-08"),
    ],
)
def test_the_creation_time(value: str, day: str) -> None:
    found = read("x.tml", document(DCT.format(value) + "<TEXT/>"), ReadChoice())
    assert found.dct == value
    assert str(found.article.dateline.day) == day


def test_without_a_name_the_file_gives_it() -> None:
    assert read("a/b.c.tml", b"<TimeML><TEXT/></TimeML>", ReadChoice()).id == "b.c"
    assert read("-", b"<TimeML><TEXT/></TimeML>", ReadChoice()).id is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_encodings(encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><TimeML><TEXT>Café</TEXT></TimeML>'.encode(encoding)
    assert read("x.tml", data, ReadChoice()).text == "Café"


LAUGHS = "<!DOCTYPE T [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {name} '{('&' + before + ';') * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
REFUSED = {
    "a billion laughs": (document("<TEXT>&i;</TEXT>", LAUGHS + "]>"), "declares the entity 'a'"),
    "a file": (
        document("<TEXT>&x;</TEXT>", "<!DOCTYPE T [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
        "declares the entity 'x'",
    ),
    "an address": (
        document("<TEXT/>", "<!DOCTYPE T [<!ENTITY % x SYSTEM 'http://127.0.0.1/x.dtd'> %x;]>"),
        "declares the entity 'x'",
    ),
    "an entity of a DTD": (
        document("<TEXT>&nbsp;</TEXT>", "<!DOCTYPE TimeML SYSTEM 'TimeML.dtd'>"),
        "uses the entity 'nbsp'",
    ),
    "an unknown entity": (document("<TEXT>&nbsp;</TEXT>"), "it is no XML (line 1: undefined entity)"),
    "two texts": (document("<TEXT/><TEXT/>"), "more than one TEXT"),
    "no text": (document(""), "it has no TEXT element"),
    "nothing": (b"", "it is no XML (line 1: no element found)"),
    "text": (b"It rained.", "it is no XML"),
    "an open tag": (b"<TimeML><TEXT>a", "it is no XML"),
    "an unknown encoding": (b"<?xml version='1.0' encoding='klingon'?><TimeML/>", "encoding"),
    "a vague day": (document(DCT.format("1998-01") + "<TEXT/>"), "its dct '1998-01' is no day"),
    "no day": (document(DCT.format("") + "<TEXT/>"), "its dct '' is no day"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(name: str) -> None:
    data, said = REFUSED[name]
    with pytest.raises(UnreadableInput) as caught:
        read("x.tml", data, ReadChoice())
    assert str(caught.value).startswith("x.tml: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_doctype_alone_is_harmless() -> None:
    data = document("<TEXT>a</TEXT>", "<!DOCTYPE TimeML SYSTEM 'http://127.0.0.1/TimeML.dtd'>")
    assert read("x.tml", data, ReadChoice()).text == "a"


def test_depth_is_no_danger() -> None:
    deep = "<a>" * 200_000 + "x" + "</a>" * 200_000
    assert read("x.tml", document(f"<TEXT>{deep}</TEXT>"), ReadChoice()).text == "x"
