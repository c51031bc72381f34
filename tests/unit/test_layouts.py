"""Pages as they are scraped: what is the story, and what only stands around it."""

from dataclasses import dataclass, field

import pytest

from timeline.model.text import Article, BlockKind
from timeline.sources import ReadChoice, read

LEDE = "A ferry ran aground off the northern cape on Thursday with 212 people on board, the coast guard said."
NEXT = "Everyone was brought ashore by noon, Capt. Ola Berg said, and divers will look at the hull on Friday."
LAST = '"We were lucky with the tide," Berg said.'
TITLE = "Ferry with 212 aboard runs aground off northern cape"
STORY = f"{LEDE}\n\n{NEXT}\n\n{LAST}"


@dataclass(frozen=True)
class Layout:
    name: str
    page: str
    title: str = TITLE
    byline: str = ""
    outlet: str = ""
    day: str = "2024-01-04"
    published: str = ""
    place: str = ""
    evidence: str = "publication line"
    body: tuple[str, ...] = (LEDE, NEXT, LAST)
    captions: tuple[str, ...] = ()
    subheadings: tuple[str, ...] = ()
    said: tuple[str, ...] = field(default=())


def wrapped(text: str, width: int = 72) -> str:
    import textwrap

    return "\n\n".join(textwrap.fill(paragraph, width) for paragraph in text.split("\n\n"))


LAYOUTS = [
    Layout(
        name="another story under read more",
        page=f"{TITLE}\n\nVARDO, Jan. 4, 2024 (Coast Wire) -- {STORY}\n\nRead more\nFerry fire leaves 200 ashore\n"
        "Feb. 20, 2023\nCopyright 2024 Coast Wire. All rights reserved.",
        outlet="Coast Wire",
        place="VARDO",
        evidence="dateline",
        body=(f"VARDO, Jan. 4, 2024 (Coast Wire) -- {LEDE}", NEXT, LAST),
    ),
    Layout(
        name="agency page with photo line",
        page=f"{TITLE}\n\nA ferry sits on rocks, Thursday, Jan. 4, 2024, near Vardo, Norway. (AP Photo/Liv Dahl)\n"
        f"By LIV DAHL and JON MOE\nUpdated 4:15 PM EST, January 5, 2024\nPublished 11:40 AM EST, January 4, 2024\n\n"
        f"VARDO, Norway (AP) — {STORY}",
        byline="LIV DAHL and JON MOE",
        outlet="AP",
        published="2024-01-04T11:40",
        place="VARDO, Norway",
        body=(f"VARDO, Norway (AP) — {LEDE}", NEXT, LAST),
        captions=("A ferry sits on rocks, Thursday, Jan. 4, 2024, near Vardo, Norway. (AP Photo/Liv Dahl)",),
    ),
    Layout(
        name="navigation, and words under a picture without a credit",
        page=f"Trending\nMost Read\nWorld News\n{TITLE}\nBy Liv Dahl\nJan. 4, 2024 / 11:07 PM\n\n"
        f"Tugs stand by the ferry, which lost its rudder on the rocks.\n\nVARDO, Jan. 4 (UPI) -- {STORY}",
        byline="Liv Dahl",
        outlet="UPI",
        published="2024-01-04T23:07",
        place="VARDO",
        evidence="dateline",
        body=(f"VARDO, Jan. 4 (UPI) -- {LEDE}", NEXT, LAST),
        captions=("Tugs stand by the ferry, which lost its rudder on the rocks.",),
    ),
    Layout(
        name="agency page with credits at the end",
        page=f"World\n\n{TITLE}\n\nBy Liv Dahl\n\nJanuary 4, 2024 4:12 PM GMT · Updated a day ago\n\n"
        f"VARDO, Norway, Jan 4 (Reuters) - {STORY}\n\n"
        "Reporting by Liv Dahl in Vardo; Editing by Jon Moe\n\n"
        "Our Standards: The Thomson Reuters Trust Principles.",
        byline="Liv Dahl",
        outlet="Reuters",
        published="2024-01-04T17:12",
        place="VARDO, Norway",
        evidence="dateline",
        body=(f"VARDO, Norway, Jan 4 (Reuters) - {LEDE}", NEXT, LAST),
    ),
    Layout(
        name="credits at the end name the writer",
        page=f"{TITLE}\n\nJan 4, 2024\n\n{STORY}\n\n(Reporting by Liv Dahl in Vardo; Editing by Jon Moe)",
        byline="Liv Dahl",
        published="2024-01-04",
    ),
    Layout(
        name="local paper",
        page=f"Home | News | Sports | Obituaries\nSubscribe\nLocal News\n{TITLE}\nLiv Dahl\nThe Cape Courier\n"
        f"Jan. 4, 2024 5:30 a.m.\nShare\nTweet\n\n{STORY}\n\nRelated\nStorm warning lifted on the coast\n"
        "Cape road opens again\n\nCopyright 2026 The Cape Courier",
        published="2024-01-04T05:30",
        subheadings=(),
    ),
    Layout(
        name="byline and date on one line",
        page=f"{TITLE}\n\nBy Liv Dahl | Jan. 4, 2024\n\n{STORY}",
        byline="Liv Dahl",
        published="2024-01-04",
    ),
    Layout(
        name="page title above the headline, and a notice on cookies",
        page=f"{TITLE} | Cape Courier\nWe use cookies to make this site work. By reading it you agree to that.\n"
        f"{TITLE}\nBy AFP\nJan. 4, 2024\n\n{STORY}",
        byline="AFP",
        outlet="AFP",
        published="2024-01-04",
    ),
    Layout(
        name="page title joined to the headline",
        page=f"{TITLE} - Reuters\n{TITLE}\nJan. 4, 2024\n\n{STORY}",
        outlet="Reuters",
        published="2024-01-04",
    ),
    Layout(
        name="byline with a role and an outlet",
        page=f"{TITLE}\nBy Liv Dahl, Staff Writer\nThursday, January 4, 2024\n\n{STORY}",
        byline="Liv Dahl",
        published="2024-01-04",
    ),
    Layout(
        name="standfirst above the byline",
        page=f"{TITLE}\n\nDivers will look at the hull on Friday, and the owner has promised to pay for the night.\n\n"
        f"By Liv Dahl\n4 January 2024\n\n{STORY}",
        byline="Liv Dahl",
        published="2024-01-04",
        subheadings=("Divers will look at the hull on Friday, and the owner has promised to pay for the night.",),
    ),
    Layout(
        name="second headline",
        page=f"{TITLE}\nDivers to look at hull as tide turns\nBy Liv Dahl\n2024-01-04\n\n{STORY}",
        byline="Liv Dahl",
        published="2024-01-04",
        subheadings=("Divers to look at hull as tide turns",),
    ),
    Layout(
        name="press release",
        page=f"FOR IMMEDIATE RELEASE\n\n{TITLE}\n\nVARDO, Norway, Jan. 4, 2024 /PRNewswire/ -- {STORY}\n\n"
        "SOURCE Cape Ferries\n\n###\n\nMedia contact: Liv Dahl",
        outlet="Cape Ferries",
        place="VARDO, Norway",
        evidence="dateline",
        body=(f"VARDO, Norway, Jan. 4, 2024 /PRNewswire/ -- {LEDE}", NEXT, LAST),
    ),
    Layout(name="no matter at all", page=STORY, title="", day="", evidence=""),
    Layout(name="one line", page=LEDE, title="", day="", evidence="", body=(LEDE,)),
    Layout(name="one short line", page="It rained.", title="", day="", evidence="", body=("It rained.",)),
    Layout(
        name="a note", page="Ferry aground Thursday", title="", day="", evidence="", body=("Ferry aground Thursday",)
    ),
    Layout(
        name="wrapped at 72 columns",
        page=f"{TITLE}\nBy Liv Dahl\nJan. 4, 2024\n\n{wrapped(STORY)}",
        byline="Liv Dahl",
        published="2024-01-04",
    ),
    Layout(
        name="wrapped at 60 columns with a dateline",
        page=f"{TITLE}\n\n" + wrapped(f"VARDO, Norway, Jan. 4, 2024 (AP) -- {STORY}", 60),
        outlet="AP",
        place="VARDO, Norway",
        evidence="dateline",
        body=(f"VARDO, Norway, Jan. 4, 2024 (AP) -- {LEDE}", NEXT, LAST),
    ),
    Layout(
        name="no blank lines",
        page=f"World\n{TITLE}\nBy Liv Dahl\nJan. 4, 2024\n" + STORY.replace("\n\n", "\n"),
        byline="Liv Dahl",
        published="2024-01-04",
    ),
    Layout(
        name="an update never moves the day",
        page=f"{TITLE}\n\nUpdated Jan. 6, 2024 10:00 AM\n\nVARDO, Jan. 4 (AP) -- {STORY}",
        outlet="AP",
        place="VARDO",
        evidence="dateline",
        body=(f"VARDO, Jan. 4 (AP) -- {LEDE}", NEXT, LAST),
    ),
    Layout(
        name="only an update",
        page=f"{TITLE}\n\nLast updated: Jan. 6, 2024\n\n{STORY}",
        day="",
        evidence="",
    ),
    Layout(
        name="a copyright line is no evidence",
        page=f"{TITLE}\n\nVARDO, Jan. 4 (AP) -- {STORY}\n\n© 2026 The Cape Courier, Jan. 9, 2026",
        outlet="AP",
        place="VARDO",
        day="",
        evidence="",
        body=(f"VARDO, Jan. 4 (AP) -- {LEDE}", NEXT, LAST),
    ),
    Layout(
        name="published below the story",
        page=f"{TITLE}\n\n{STORY}\n\nPublished: 4 January 2024, 18:05 GMT",
        published="2024-01-04T18:05",
    ),
    Layout(
        name="numbers that could be two days",
        page=f"{TITLE}\n\nPublished 04/01/2024\n\nVARDO, Jan. 4 (AP) -- {STORY}",
        outlet="AP",
        place="VARDO",
        evidence="dateline",
        body=(f"VARDO, Jan. 4 (AP) -- {LEDE}", NEXT, LAST),
    ),
    Layout(
        name="sub-headings, a caption and an advertisement inside",
        page=f"{TITLE}\nJan. 4, 2024\n\n{LEDE}\n\nAdvertisement\n\n"
        f"FILE - The ferry in port, Oct. 2, 2019. Liv Dahl/Reuters\n\n"
        f"What is known\n\n{NEXT}\n\nSept. 11, 2001\n\n{LAST}",
        published="2024-01-04",
        captions=("FILE - The ferry in port, Oct. 2, 2019. Liv Dahl/Reuters",),
        subheadings=("What is known", "Sept. 11, 2001"),
    ),
    Layout(
        name="teasers of other stories below",
        page=f"{TITLE}\nJan. 4, 2024\n\n{STORY}\n\nLatest Headlines\nWorld News // 2 hours ago\nRoad opens again\n"
        "OSLO, Jan. 5 (UPI) -- A road that was closed for a week opened again on Friday.",
        published="2024-01-04",
    ),
    Layout(
        name="a notice above the headline",
        page=f"Help keep our news free.\n\n{TITLE}\n\nJan. 4, 2024\n\n{STORY}",
        published="2024-01-04",
    ),
    Layout(
        name="more teasers than story",
        page=f"{TITLE}\nJan. 4, 2024\n\n{LEDE}\n\nTrending\n\nOSLO, Jan. 5 (UPI) -- A road opened again.\n\n"
        "A second tells of a storm.\n\nA third teaser tells of the snow.",
        published="2024-01-04",
        body=(LEDE,),
    ),
    Layout(
        name="a notice above the headline and a desk below the byline",
        page=f"Help keep our news free.\n\n{TITLE}\nBy Liv Dahl\nCape Courier coast and weather team\n"
        f"Jan. 4, 2024\n\n{STORY}",
        byline="Liv Dahl",
        published="2024-01-04",
        subheadings=("Cape Courier coast and weather team",),
    ),
    Layout(
        name="a story that ends without a full stop",
        page=f"{TITLE}\n\n{LEDE}\n\nThe ferry was built in 2013 and",
        day="",
        evidence="",
        body=(LEDE, "The ferry was built in 2013 and"),
    ),
]


def texts(article: Article, kind: BlockKind) -> tuple[str, ...]:
    return tuple(block.span.of(article.text) for block in article.blocks if block.kind is kind)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_page_is_taken_apart(layout: Layout) -> None:
    (article,) = read("page.txt", layout.page.encode(), ReadChoice())
    day = article.dateline.day
    basis = article.dateline.basis
    assert texts(article, BlockKind.BODY) == layout.body
    assert texts(article, BlockKind.CAPTION) == layout.captions
    assert texts(article, BlockKind.SUBHEADING) == layout.subheadings
    assert article.title == layout.title
    assert article.byline == layout.byline
    assert article.outlet == layout.outlet
    assert article.published == layout.published
    assert article.dateline.place == layout.place
    assert (day.isoformat() if day else "") == layout.day
    assert (basis.source.value if basis else "") == layout.evidence
