"""Single lines: what stands around a story, and prose that only looks like it."""

import pytest

from timeline.sources.line import Role
from timeline.sources.lines import study

ROLES = [
    ("By Liv Dahl", Role.BYLINE),
    ("BY LIV DAHL AND JON MOE", Role.BYLINE),
    ("By Liv Dahl and Jon van der Moe, Associated Press", Role.BYLINE),
    ("By Liv Dahl in Oslo", Role.BYLINE),
    ("Written by Liv Dahl", Role.BYLINE),
    ("By Friday", Role.HEADING),
    ("By 2030", Role.HEADING),
    ("By noon the road was dry.", Role.PROSE),
    ("By Friday, roads were dry.", Role.PROSE),
    ("Jan. 4, 2024 / 11:07 PM", Role.PUBLICATION),
    (" date 2024-01-04 Trending".strip(), Role.PUBLICATION),
    ("Thursday, January 4, 2024", Role.PUBLICATION),
    ("Published 4:15 PM EST, January 4, 2024 | Updated 9:00 AM EST, January 6, 2024", Role.PUBLICATION),
    ("Posted on Jan. 4, 2024 by Liv Dahl", Role.PUBLICATION),
    ("January 4, 2024 · 5 min read", Role.PUBLICATION),
    ("Remembering Sept. 11, 2001", Role.HEADING),
    ("Timeline: the road to Jan. 6, 2021", Role.HEADING),
    ("It was dated Jan. 4, 2013.", Role.PROSE),
    ("World News", Role.NAVIGATION),
    ("Home | News | Sports", Role.NAVIGATION),
    ("Home News Sports Obituaries Weather", Role.NAVIGATION),
    ("HOME | NEWS | SPORTS", Role.NAVIGATION),
    ("Share 12", Role.NAVIGATION),
    ("5 min read", Role.NAVIGATION),
    ("* * *", Role.NAVIGATION),
    ("Read more: The ferry that never came", Role.NAVIGATION),
    ("Sign up for our newsletter and get the news each morning in your own inbox.", Role.NAVIGATION),
    ('"Help!"', Role.HEADING),
    ("World leaders gather", Role.HEADING),
    ("Smoke rises on Friday. (AP Photo/Liv Dahl)", Role.CAPTION),
    ("Smoke rises on Friday. File Photo by Liv Dahl/UPI", Role.CAPTION),
    ("Smoke rises on Friday. Photo courtesy of the U.S. Navy/UPI | License Photo", Role.CAPTION),
    ("Smoke rises on Friday. REUTERS/Liv Dahl", Role.CAPTION),
    ("FILE - Smoke rises, Oct. 2, 2019.", Role.CAPTION),
    ("Photo: Liv Dahl", Role.CAPTION),
    ("The photo by Liv Dahl was taken on Friday.", Role.PROSE),
    ("A poll by Reuters/Ipsos on Friday found that most people agree with it.", Role.PROSE),
    ("© 2026 The Cape Courier", Role.RIGHTS),
    ("Copyright 2026 Cape Media. All rights reserved.", Role.RIGHTS),
    ("Copyright law changes on Friday, the ministry said.", Role.PROSE),
    ("Reporting by Liv Dahl in Vardo; Editing by Jon Moe", Role.CREDIT),
    ("(Additional reporting by Liv Dahl)", Role.CREDIT),
    ("Reporting by the team in the region stopped on Friday, it said.", Role.PROSE),
    ("SOURCE Cape Ferries Inc.", Role.CREDIT),
    ("###", Role.END),
    ("-30-", Role.END),
    ("OSLO (AP) — It rained", Role.PROSE),
    ("Rain closes bridge", Role.HEADING),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_a_line_has_its_role(text: str, role: Role) -> None:
    assert study(text).role is role


NAMES = [
    ("By Liv Dahl", "Liv Dahl", ""),
    ("By Liv Dahl, Staff Writer", "Liv Dahl", ""),
    ("By Liv Dahl Associated Press Writer", "Liv Dahl", ""),
    ("By Liv Dahl in Oslo", "Liv Dahl", ""),
    ("By LIV DAHL, The Associated Press", "LIV DAHL", "The Associated Press"),
    ("By Liv Dahl | Reuters", "Liv Dahl", "Reuters"),
    ("By Reuters", "Reuters", "Reuters"),
    ("by: Liv Dahl", "Liv Dahl", ""),
    ("The Associated Press", "", "The Associated Press"),
    ("By Liv Dahl | Jan. 4, 2024", "Liv Dahl", ""),
    ("Jan. 4, 2024 | By Liv Dahl and J. K. Moe", "Liv Dahl and J. K. Moe", ""),
    ("UPI | Jan. 4, 2024", "", "UPI"),
    ("(Reporting by Liv Dahl and Jon Moe in Vardo; Editing by Ann Roe)", "Liv Dahl and Jon Moe", ""),
    ("SOURCE Cape Ferries Inc.", "", "Cape Ferries Inc."),
]


@pytest.mark.parametrize(("text", "byline", "outlet"), NAMES)
def test_a_line_names_its_writer_and_its_outlet(text: str, byline: str, outlet: str) -> None:
    line = study(text)
    assert (line.byline, line.outlet) == (byline, outlet)


def test_each_date_of_a_line_is_heard_with_its_cue() -> None:
    heard = study("Published Jan. 4, 2024 10:00 AM | Updated Jan. 6, 2024 9 PM").heard
    assert [(item.said, item.stamp.iso, item.update) for item in heard] == [
        ("Published Jan. 4, 2024 10:00 AM", "2024-01-04T10:00", False),
        ("Updated Jan. 6, 2024 9 PM", "2024-01-06T21:00", True),
    ]


NOTES = [
    ("en", "This story has been updated to add a comment of the company.", Role.NOTE),
    ("en", "An earlier version of this article misstated the age of the mayor.", Role.NOTE),
    ("en", "Editor's note: The mayor resigned on March 3.", Role.NOTE),
    ("en", "This story was first published on Jan. 4, 2024.", Role.NOTE),
    ("en", "The story he told was published in 1923 by a small house in Oslo.", Role.PROSE),
    ("en", "This report on the harbor was written in May by a firm from Bergen, the mayor said on Friday.", Role.PROSE),
    ("es", "Esta noticia ha sido actualizada para añadir la versión de la empresa.", Role.NOTE),
    (
        "es",
        "El artículo que publicó el diario fue leído por todos en la isla, dijo el alcalde el viernes pasado.",
        Role.PROSE,
    ),
]


@pytest.mark.parametrize(("code", "text", "role"), NOTES)
def test_a_note_of_the_editors_is_told_from_the_story(code: str, text: str, role: Role) -> None:
    assert study(text, code).role is role
