"""Which day an article's dates count from, and what was heard for and against it."""

from datetime import date

import pytest

from timeline.errors import UsageError
from timeline.model.text import Article, EvidenceSource
from timeline.sources import ReadChoice, read
from timeline.sources.report import as_record

STORY = "The river rose on Thursday and two roads were closed, the town of Elm said in a statement."
OPTION, FRONT, DATELINE, LINE = (
    EvidenceSource.OPTION,
    EvidenceSource.FRONT_MATTER,
    EvidenceSource.DATELINE,
    EvidenceSource.PUBLICATION_LINE,
)


def article(*, front: str = "", line: str = "", dateline: str = "", choice: ReadChoice | None = None) -> Article:
    head = f"---\ndate: {front}\n---\n" if front else ""
    page = f"{head}River closes two roads in Elm\n\n{line}\n\n{dateline} {STORY}"
    return read("page.txt", page.encode(), choice)[0]


LADDER = [
    ({"front": "2024-02-01", "line": "Jan. 9, 2024", "dateline": "ELM, Jan. 4 (AP) --"}, FRONT, "2024-02-01"),
    ({"line": "Jan. 9, 2024", "dateline": "ELM, Jan. 4 (AP) --"}, DATELINE, "2024-01-04"),
    ({"line": "Jan. 9, 2024", "dateline": "ELM, Jan. 4, 2023 (AP) --"}, DATELINE, "2023-01-04"),
    ({"line": "Jan. 9, 2024", "dateline": "ELM (AP) --"}, LINE, "2024-01-09"),
    ({"line": "Jan. 9, 2024"}, LINE, "2024-01-09"),
    ({"line": "Jan. 1, 2024", "dateline": "ELM, Dec. 31 (AP) --"}, DATELINE, "2023-12-31"),
    ({"line": "Dec. 31, 2023", "dateline": "ELM, Jan. 1 (AP) --"}, DATELINE, "2024-01-01"),
    ({"line": "Aug. 1, 2024", "dateline": "ELM, Jan. 4 (AP) --"}, DATELINE, "2024-01-04"),
    ({"line": "March 1, 2025", "dateline": "ELM, Feb. 29 (AP) --"}, DATELINE, "2024-02-29"),
    ({"line": "Updated Jan. 6, 2024", "dateline": "ELM, Jan. 4 (AP) --"}, DATELINE, "2024-01-04"),
    (
        {"line": "Published Jan. 5, 2024 | Updated Jan. 9, 2025", "dateline": "ELM, Jan. 4 (AP) --"},
        DATELINE,
        "2024-01-04",
    ),
    ({"front": "2024", "dateline": "ELM, Jan. 4 (AP) --"}, DATELINE, "2024-01-04"),
    ({"front": "2024-01-05T03:30:00Z", "dateline": "WASHINGTON, Jan. 4 (UPI) --"}, FRONT, "2024-01-04"),
    ({"front": "2024-01-05T03:30:00Z", "dateline": "ELM, Jan. 4 (UPI) --"}, DATELINE, "2024-01-04"),
    ({"front": "2024-01-05T03:30:00Z", "line": "Jan. 4, 2024"}, LINE, "2024-01-04"),
    ({"front": "2024-01-05T03:30:00Z", "line": "Jan. 2, 2024"}, FRONT, "2024-01-05"),
    ({"front": "2024-01-05T03:30:00Z", "dateline": "WASHINGTON (UPI) --"}, FRONT, "2024-01-04"),
    ({"front": "2024-01-05T03:30:00-05:00", "dateline": "WASHINGTON, Jan. 4 (UPI) --"}, FRONT, "2024-01-05"),
    ({"front": "soon", "line": "Jan. 9, 2024"}, LINE, "2024-01-09"),
    ({"dateline": "ELM, Jan. 4 (AP) --"}, None, None),
    ({"line": "Updated Jan. 6, 2024"}, None, None),
    ({"line": "Thursday, Jan. 4"}, None, None),
    ({"line": "Published 04/01/2024"}, None, None),
    ({}, None, None),
]


@pytest.mark.parametrize(("given", "source", "day"), LADDER)
def test_the_highest_rung_with_a_day_decides(
    given: dict[str, str], source: EvidenceSource | None, day: str | None
) -> None:
    dateline = article(**given).dateline  # type: ignore[arg-type]
    assert (dateline.basis.source if dateline.basis else None) is source
    assert dateline.day == (date.fromisoformat(day) if day else None)
    assert sum(item.used for item in dateline.evidence) == (1 if day else 0)
    rungs = [list(EvidenceSource).index(item.source) for item in dateline.evidence]
    assert rungs == sorted(rungs)


def test_the_persons_day_stands_above_all_and_nothing_is_forgotten() -> None:
    found = article(
        front="2024-02-01",
        line="Jan. 9, 2024",
        dateline="ELM, Jan. 4 (AP) --",
        choice=ReadChoice(day=date(2020, 5, 6)),
    ).dateline
    assert found.day == date(2020, 5, 6)
    assert [(item.source, item.used) for item in found.evidence] == [
        (OPTION, True),
        (FRONT, False),
        (DATELINE, False),
        (LINE, False),
    ]
    assert found.evidence[1].why == "passed over for --date 2020-05-06, 1366 days later"


WHYS = [
    ({"line": "Jan. 4, 2024", "dateline": "ELM, Jan. 4 (AP) --"}, LINE, "it gave the dateline its year, the same day"),
    ({"line": "Jan. 5, 2024", "dateline": "ELM, Jan. 4 (AP) --"}, LINE, "it gave the dateline its year, a day later"),
    (
        {"line": "Jan. 5, 2024", "dateline": "ELM, Jan. 4 (AP) --"},
        DATELINE,
        "it has no year of its own: the publication line gives it",
    ),
    ({"dateline": "ELM, Jan. 4 (AP) --"}, DATELINE, "it has no year, and nothing else gives one"),
    ({"line": "Updated Jan. 6, 2024"}, LINE, "an update never moves the day"),
    ({"line": "Published 04/01/2024"}, LINE, "it names no one day"),
    ({"front": "soon"}, FRONT, "no date can be read in it"),
    (
        {"front": "2024-01-05T03:30:00Z", "dateline": "ELM, Jan. 4 (UPI) --"},
        FRONT,
        "a time in UTC: the dateline gives the local day; it gave the dateline its year, a day later",
    ),
]


@pytest.mark.parametrize(("given", "source", "why"), WHYS)
def test_each_piece_of_evidence_says_why(given: dict[str, str], source: EvidenceSource, why: str) -> None:
    evidence = article(**given).dateline.evidence  # type: ignore[arg-type]
    assert next(item.why for item in evidence if item.source is source) == why


CLOCKS = [
    ("2024-01-05T03:30:00Z", "America/New_York", "2024-01-04", "2024-01-04T22:30:00", "America/New_York"),
    ("2024-01-04T23:30Z", "Asia/Baghdad", "2024-01-05", "2024-01-05T02:30", "Asia/Baghdad"),
    ("2024-01-04T23:30Z", "+03:00", "2024-01-05", "2024-01-05T02:30", "+03:00"),
    ("2024-01-04T23:30", "Asia/Baghdad", "2024-01-04", "2024-01-04T23:30", "Asia/Baghdad"),
    ("2024-01-04T23:30-05:00", "", "2024-01-04", "2024-01-04T23:30", "-05:00"),
    ("Thu, 04 Jan 2024 23:07:15 GMT", "", "2024-01-04", "2024-01-04T23:07:15", "UTC"),
    ("2024-01-04", "Asia/Baghdad", "2024-01-04", "2024-01-04", "Asia/Baghdad"),
    (
        "January 4, 2024 at 10:30 p.m. EST",
        "America/Los_Angeles",
        "2024-01-04",
        "2024-01-04T22:30",
        "-05:00",
    ),
    ("9999-12-31T23:59Z", "Asia/Baghdad", "9999-12-31", "9999-12-31T23:59", "Asia/Baghdad"),
]


@pytest.mark.parametrize(("said", "zone", "day", "published", "kept"), CLOCKS)
def test_an_instant_is_put_on_local_clocks_before_its_day_is_taken(
    said: str, zone: str, day: str, published: str, kept: str
) -> None:
    found = article(front=f'"{said}"', choice=ReadChoice(zone=zone))
    assert (str(found.dateline.day), found.published, found.dateline.zone) == (day, published, kept)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "", "\0", "+99:00", "America"])
def test_a_zone_that_does_not_exist_is_one_clear_line(zone: str) -> None:
    if not zone:
        assert article(choice=ReadChoice(zone=zone)).dateline.zone == ""
        return
    with pytest.raises(UsageError, match="there is no time zone"):
        article(choice=ReadChoice(zone=zone))


def test_a_publication_line_without_a_year_takes_it_from_the_day() -> None:
    assert (
        article(line="Thursday, Jan. 4 / 11:07 PM", dateline="ELM, Jan. 4, 2024 (AP) --").published
        == "2024-01-04T23:07"
    )


def test_the_record_names_the_source_that_decides() -> None:
    record = as_record(article(line="Jan. 4, 2024 / 11:07 PM", dateline="ELM, Jan. 4 (AP) --"))
    assert record["published"] == "2024-01-04T23:07"
    assert record["dateline"] == {
        "date": "2024-01-04",
        "place": "ELM",
        "zone": "",
        "evidence": "dateline",
        "considered": [
            {
                "source": "dateline",
                "said": "ELM, Jan. 4 (AP) --",
                "date": None,
                "local": "",
                "used": True,
                "why": "it has no year of its own: the publication line gives it",
            },
            {
                "source": "publication line",
                "said": "Jan. 4, 2024 / 11:07 PM",
                "date": "2024-01-04",
                "local": "2024-01-04T23:07",
                "used": False,
                "why": "it gave the dateline its year, the same day",
            },
        ],
        "zones": [],
    }


FILES = [
    ("2024/coast-2024-01-04-elm.txt", "", "ELM, Jan. 4 (AP) --", "2024-01-04", DATELINE),
    ("coast-20240102.txt", "", "ELM, Dec. 31 (AP) --", "2023-12-31", DATELINE),
    ("coast-2024-01.txt", "", "ELM, Dec. 31 (AP) --", "2023-12-31", DATELINE),
    ("coast-2019-01-04.txt", "Updated Jan. 6, 2024", "ELM, Jan. 4 (AP) --", "2024-01-04", DATELINE),
    ("coast-2024-01-04.txt", "", "ELM (AP) --", None, None),
    ("coast-2024-01-04.txt", "", "", None, None),
    ("coast-2024.txt", "", "ELM, Jan. 4 (AP) --", None, None),
    ("coast-2024-13-45.txt", "", "ELM, Jan. 4 (AP) --", None, None),
]


@pytest.mark.parametrize(("name", "line", "printed", "day", "source"), FILES)
def test_a_file_name_gives_no_more_than_a_year(
    name: str, line: str, printed: str, day: str | None, source: EvidenceSource | None
) -> None:
    dateline = read(name, f"River closes two roads\n\n{line}\n\n{printed} {STORY}".encode())[0].dateline
    assert (str(dateline.day) if dateline.day else None, dateline.basis and dateline.basis.source) == (day, source)


def test_an_address_gives_a_day_where_nothing_else_does() -> None:
    front = "---\nurl: https://pier.example/2024/01/04/river\n---\n"
    (found,) = read("river.md", f"{front}{STORY}".encode())
    assert (str(found.dateline.day), found.dateline.basis and found.dateline.basis.source) == (
        "2024-01-04",
        EvidenceSource.URL,
    )
    (dated,) = read("river.md", f"{front}ELM, Jan. 3 (AP) -- {STORY}".encode())
    assert (str(dated.dateline.day), dated.dateline.basis and dated.dateline.basis.source) == ("2024-01-03", DATELINE)


FOOTERS = ["© 2026 Pier Courier", "Copyright 2026 The Pier Courier. All rights reserved.", "(c) 2026 Pier Courier"]


@pytest.mark.parametrize("footer", FOOTERS)
def test_a_copyright_year_is_no_evidence(footer: str) -> None:
    (found,) = read("page.txt", f"River closes two roads\n\nWASHINGTON, Jan. 4 (UPI) -- {STORY}\n\n{footer}".encode())
    assert found.dateline.day is None
    assert [item.source for item in found.dateline.evidence] == [DATELINE]


def test_an_update_is_kept_and_moves_nothing() -> None:
    found = article(line="Jan. 4, 2024 | UPDATED Jan. 6, 2024 at 9 a.m.", dateline="ELM, Jan. 4 (AP) --")
    assert (str(found.dateline.day), found.published, found.updated) == ("2024-01-04", "2024-01-04", "2024-01-06T09:00")
    assert article(line="Jan. 4, 2024").updated == ""


NUMBERS = [
    ("2024-01-05", "MADRID, 4 (EUROPA PRESS) -", date(2024, 1, 4)),
    ("2024-02-01", "MADRID, 31 (EUROPA PRESS) -", date(2024, 1, 31)),
    ("2024-01-01", "MADRID, 31 (EUROPA PRESS) -", date(2023, 12, 31)),
    ("2024-01-04", "MADRID, 4 (EUROPA PRESS) -", date(2024, 1, 4)),
    ("2024-01-20", "MADRID, 4 (EUROPA PRESS) -", date(2024, 1, 20)),
    ("", "MADRID, 4 (EUROPA PRESS) -", None),
]


@pytest.mark.parametrize(("published", "printed", "day"), NUMBERS)
def test_a_day_without_its_month_takes_it_from_what_lies_near_and_is_never_guessed(
    published: str, printed: str, day: date | None
) -> None:
    head = f'<meta property="article:published_time" content="{published}">'
    story = f"<article><p>{printed} Llovió el jueves en toda la sierra.</p></article>"
    (found,) = read("a.html", f'<html lang="es">{head}{story}</html>'.encode())
    assert found.dateline.day == day
    assert found.dateline.place == "MADRID"
    near = day is not None and day.isoformat() != "2024-01-20"
    whys = {item.source: item.why for item in found.dateline.evidence}
    assert (whys[EvidenceSource.DATELINE].startswith("it has no month of its own")) is near
