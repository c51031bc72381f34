"""What stands around a story on a page, and within it, and is none of it."""

import pytest

from tests.pages.site import Page
from timeline.sources import read

CARD = (
    "<p>Rain has filled the upper reservoir for the first time since the dam was built, and the city said that ...</p>"
)

AROUND = {
    "a post with a class": (
        '<blockquote class="twitter-tweet"><p>I saw planks.</p>Ann Roe <a href="/1">Jan. 2, 2024</a></blockquote>',
        "I saw planks",
    ),
    "a post without one": (
        "<blockquote><p>I saw planks today.</p><p>— Ann Roe (@annroe) January 2, 2024</p></blockquote>",
        "I saw planks",
    ),
    "a post from elsewhere": (
        '<blockquote class="instagram-media"><p>I saw planks today.</p></blockquote>',
        "I saw planks",
    ),
    "a note of the editors": (
        "<p>This story has been updated to correct the day of the meeting. It was on March 3.</p>",
        "has been updated",
    ),
    "a correction": (
        "<p><em>Correction: An earlier version of this story misstated the year of the repair.</em></p>",
        "misstated",
    ),
    "a note of its first day": ("<p>The article was originally published on Dec. 4, 2023, in print.</p>", "originally"),
    "teasers": (f"<div>{CARD}{CARD.replace('Rain', 'Snow')}{CARD.replace('Rain', 'Hail')}</div>", "filled the upper"),
    "of the writer": ("<p>Jane Roe covers the harbor. She joined the paper on Dec. 4, 2011.</p>", "joined the paper"),
    "of the outlet": ("<p>The Pier Courier is a newspaper of the islands, founded in May 1954.</p>", "founded in"),
    "of the site": ("<p>PierNews Network is a newspaper of the islands, founded in May 1954.</p>", "founded in"),
}

HEAD = (
    '<meta name="author" content="Jane Roe"><meta property="og:site_name" content="The Pier Courier">'
    '<meta property="article:published_time" content="2024-01-04">'
)


@pytest.mark.parametrize("name", AROUND)
def test_what_is_no_part_of_a_story(name: str) -> None:
    markup, said = AROUND[name]
    page = Page(name=name, head=HEAD, url="https://www.piernews.example/a", after=markup)
    shown = page.markup().replace('<div class="newsletter-signup">', f"{markup}<div class='newsletter-signup'>")
    (found,) = read("page.html", shown.encode())
    assert said in shown
    assert said not in found.text
    assert [text for text in page.story if text not in found.text] == []


KEPT = {
    "a quote": "<blockquote><p>I saw planks in the water all day, and nobody came — it was strange.</p></blockquote>",
    "one that trails off": "<p>The harbor master looked at the sea for some time and said that he did not know ...</p>",
    "of the story's own": "<p>The story that he told the council on Friday was updated by nobody, he said.</p>",
    "of somebody else": "<p>Ann Roe is a carpenter. She joined the crew of the tug in May 2011 and never left it.</p>",
}


@pytest.mark.parametrize("name", KEPT)
def test_what_is_part_of_a_story(name: str) -> None:
    page = Page(name=name, head=HEAD, inside=KEPT[name])
    (found,) = read("page.html", page.markup().encode())
    assert KEPT[name].rpartition("<p>")[2].partition("</p>")[0] in found.text
