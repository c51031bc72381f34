"""Chronologies made by hand, for tests of what is shown: no reading, no resolving."""

from dataclasses import replace
from datetime import date
from typing import Any

from timeline.model.chronology import (
    Anchor,
    AnchorKind,
    Basis,
    Certainty,
    Chronology,
    Citation,
    Direction,
    Event,
    Kind,
    Mention,
    Resolution,
    TimeExpression,
    TimexType,
    Undated,
    Unresolved,
)
from timeline.model.editing import Change, Edit
from timeline.model.meaning import Fields, Relative, Which
from timeline.model.merging import Conflict, Matter, Salience, Selection, Side
from timeline.model.text import Article, Block, BlockKind, Dateline, Evidence, EvidenceSource, TextSpan
from timeline.model.time import Duration, Mod, Qualifier, Recurrence, TimeValue

BARE = Relative(Which.BARE, Fields())


def article(
    sentences: list[str],
    *,
    id: str = "a1",
    day: date | None = date(2024, 1, 4),
    source: EvidenceSource = EvidenceSource.DATELINE,
    said: str = "Jan. 4 (Harbor Wire) --",
    **fields: str,
) -> Article:
    """An article of these sentences, a paragraph each."""
    text = "\n\n".join(sentences)
    evidence = (Evidence(source=source, said=said, day=day, used=True, why="the best there is"),) if day else ()
    given = {"origin": "/home/someone/story.txt", "title": "Old bridge at Port Ellery reopens", "outlet": "Harbor Wire"}
    return Article(
        id=id,
        text=text,
        blocks=(Block(kind=BlockKind.BODY, span=TextSpan(0, len(text))),),
        dateline=Dateline(day=day, place="PORT ELLERY", zone="", evidence=evidence),
        **{**given, **fields},  # type: ignore[arg-type]
    )


def citation(article: Article, phrase: str, sentence: str = "") -> Citation:
    """A citation of the first place where `phrase` stands (in `sentence`, where that is given)."""
    start = article.text.index(phrase, article.text.index(sentence))
    begin = article.text.rfind("\n\n", 0, start)
    begin = begin + 2 if begin >= 0 else 0
    end = article.text.find("\n\n", start)
    end = end if end >= 0 else len(article.text)
    return Citation(
        article=article.id,
        sentence=article.text.count("\n\n", 0, begin),
        span=TextSpan(begin, end),
        quote=article.text[begin:end],
        expression=TextSpan(start, start + len(phrase)),
        phrase=phrase,
    )


def event(
    article: Article,
    phrase: str,
    value: TimeValue | str,
    end: TimeValue | str | None = None,
    *,
    text: str = "",
    kind: Kind = Kind.REPORTED,
    basis: Basis = Basis.STATED,
    certainty: Certainty = Certainty.RESOLVED,
    anchored: bool = True,
    attribution: str = "",
    steps: tuple[str, ...] = (),
    sentence: str = "",
) -> Event:
    """An entry dated by `phrase` (in `sentence`, if given); without a text, the whole sentence is its text."""
    cited = citation(article, phrase, sentence)
    value = TimeValue(value) if isinstance(value, str) else value
    last = TimeValue(end) if isinstance(end, str) else end
    day = article.dateline.day
    anchor = Anchor(kind=AnchorKind.NONE)
    if anchored and day:
        anchor = Anchor(kind=AnchorKind.DATELINE, value=TimeValue.day(day.year, day.month, day.day))
    resolution = Resolution(
        expression=TimeExpression(
            span=cited.expression, text=phrase, type=TimexType.DATE, meaning=BARE, rule="bare-weekday"
        ),
        anchor=anchor,
        direction=Direction.PAST if anchored else None,
        value=value,
        end_value=last,
        certainty=certainty if anchored else Certainty.STATED,
        steps=steps or (phrase, value.timex),
    )
    made = f"e{cited.expression.start:04d}"
    mention = Mention(
        id=made,
        citation=cited,
        text=text or cited.quote,
        kind=kind,
        basis=basis,
        resolution=resolution,
        attribution=attribution,
    )
    return Event(id=made, value=value, end_value=last, text=mention.text, kind=kind, basis=basis, mentions=(mention,))


def plain(text: str, phrase: str = "Thursday", **fields: Any) -> Chronology:  # noqa: ANN401 - fields of an article
    """One article of one sentence, which is an entry of Jan. 4, 2024; `fields` are the article's."""
    found = article([f"{text} {phrase}"], **fields)
    return Chronology(
        title=text, language="en", articles=(found,), events=(event(found, phrase, "2024-01-04", text=text),)
    )


STORY = [
    "Engineers now think that people crossed the Ell at this ford as early as 44 B.C.",
    "The first wooden bridge went up about 1850, parish records show.",
    "Through the 1990s, the crossing carried most of the county's grain.",
    "The Ellery Bridge Trust was founded in 2013.",
    "A barge struck the eastern pier four years ago Wednesday, killing two deckhands.",
    "In early May 2022, inspectors found cracks in three of the girders.",
    "The council voted in September 2022 to close the bridge for good.",
    "A second vote, March 3-5 last year, overturned that decision.",
    "Work began in the first quarter of 2023, the contractor said.",
    "Mayor Ines Calder told the council on Dec. 25 that the money had run out, a claim she withdrew a week later.",
    "The bridge reopened at 12:30 p.m. Thursday under a cold, bright sky.",
    "Two marching bands crossed it Thursday.",
    "A toll of $2 is to be charged from next summer.",
    "The festival will be held two weeks after the fair.",
    "The closure lasted for three years, and the ferry ran every Tuesday.",
]
SECOND = [
    "A former foreman said on Friday that bolts had been left out in November 2023.",
    "The contractor denied on Saturday that any bolt was missing.",
]


def bridge(summary: str = "") -> Chronology:
    """Two articles, and one entry of about every sort there is."""
    first = article(
        STORY, byline="Mara Quill", url="https://wire.example/2024/01/04/bridge", published="2024-01-04T23:07"
    )
    second = article(
        SECOND,
        id="b2",
        day=date(2024, 1, 7),
        source=EvidenceSource.PUBLICATION_LINE,
        said="Published Sunday, January 7, 2024",
        title="Bolts at issue on the Ell",
        outlet="The Ellery Post",
        byline="",
        url="",
        published="2024-01-07",
    )
    return Chronology(
        title="The bridge at Port Ellery",
        language="en",
        summary=summary,
        articles=(first, second),
        events=_bridge_events(first, second),
        unresolved=(
            Unresolved(
                citation=citation(first, "two weeks after the fair"),
                rule="count-units-after-event",
                reason="the story gives no date for “the fair”",
                hint="add the date to the text, or leave it out",
            ),
        ),
        durations=(
            Undated(
                citation=citation(first, "for three years"),
                type=TimexType.DURATION,
                value=Duration("P3Y", mod=Mod.APPROX),
                rule="for-count-units",
            ),
            Undated(
                citation=citation(first, "every Tuesday"),
                type=TimexType.SET,
                value=Recurrence("XXXX-WXX-2", quant="EVERY"),
                rule="every-weekday",
            ),
        ),
    )


def _bridge_events(first: Article, second: Article) -> tuple[Event, ...]:
    return (
        event(
            first,
            "44 B.C.",
            "BC0044",
            anchored=False,
            text="People crossed the Ell at this ford.",
            attribution="engineers now think",
        ),
        event(
            first,
            "about 1850",
            TimeValue("1850", mod=Mod.APPROX),
            anchored=False,
            text="The first wooden bridge went up.",
            attribution="parish records show",
        ),
        event(first, "the 1990s", "199", anchored=False, text="The crossing carried most of the county's grain."),
        event(first, "in 2013", "2013", anchored=False, text="The Ellery Bridge Trust was founded."),
        event(
            first,
            "four years ago Wednesday",
            "2020-01-03",
            text="A barge struck the eastern pier, killing two deckhands.",
            steps=(
                "Wednesday",
                "2024-01-03, the Wednesday nearest the dateline",
                "four years before, same month and day",
                "2020-01-03",
            ),
        ),
        event(
            first,
            "early May 2022",
            TimeValue("2022-05", mod=Mod.START),
            anchored=False,
            text="Inspectors found cracks in three of the girders.",
        ),
        event(
            first, "September 2022", "2022-09", anchored=False, text="The council voted to close the bridge for good."
        ),
        event(
            first,
            "the first quarter of 2023",
            "2023-Q1",
            anchored=False,
            text="Work began.",
            attribution="the contractor said",
        ),
        event(first, "March 3-5 last year", "2023-03-03", "2023-03-05", text="A second vote overturned that decision."),
        event(
            second,
            "November 2023",
            TimeValue("2023-11", qualifier=Qualifier.UNCERTAIN),
            anchored=False,
            kind=Kind.ALLEGED,
            text="Bolts had been left out.",
            attribution="a former foreman said",
        ),
        event(
            first,
            "Dec. 25",
            "2023-12-25",
            kind=Kind.STATEMENT,
            certainty=Certainty.GUESSED,
            text="Mayor Ines Calder told the council that the money had run out.",
            steps=("Dec. 25", "2023-12-25, the last one before the dateline", "or 2024-12-25, the next one"),
        ),
        event(first, "12:30 p.m. Thursday", "2024-01-04T12:30", text="The bridge reopened under a cold, bright sky."),
        event(first, "crossed it Thursday", "2024-01-04", basis=Basis.INFERRED, text="Two marching bands crossed it."),
        event(
            second,
            "on Saturday",
            "2024-01-06",
            kind=Kind.DENIED,
            text="Any bolt was missing.",
            attribution="the contractor denied",
        ),
        event(first, "next summer", "2024-SU", kind=Kind.SCHEDULED, text="A toll of $2 is to be charged."),
    )


def contested(summary: str = "") -> Chronology:
    """The bridge, with what only several articles and a person can give: conflicts, salience, edits, notes."""
    base = bridge(summary)
    third = article(
        ["The number of dead rose to three on Thursday, the coroner said.", "Two divers will go down again."],
        id="c3",
        title="Third deckhand found below the Ell bridge",
        outlet="County Chronicle",
        url="https://chronicle.example/ell",
        published="2024-01-05",
    )
    scores = (1, 2, 1, 1, 9, 2, 5, 1, 6, 1, 3, 8, 2, 4, 1)
    events = [
        replace(each, salience=Salience(score=score, outlets=1, articles=1, sentences=1, earliest=1))
        for each, score in zip(base.events, scores, strict=True)
    ]
    dead = event(third, "on Thursday", "2020-01-03", text="The number of dead rose to three.")
    weight = Salience(score=9, outlets=2, articles=2, sentences=2, earliest=0)
    struck = replace(
        events[4],
        mentions=events[4].mentions + dead.mentions,
        notes=("The trust’s own log gives the hour as 4:40 a.m.",),
        salience=weight,
    )
    edited = replace(
        events[8],
        edits=(
            Edit(change=Change.REWORDED, was="A vote overturned it."),
            Edit(change=Change.REDATED, was="2024-03-03"),
        ),
    )
    sides = (
        Side(said="two deckhands", value="2", mentions=(struck.mentions[0].id,)),
        Side(said="three", value="3", mentions=(struck.mentions[1].id,)),
    )
    return replace(
        base,
        articles=(*base.articles, third),
        events=(*events[:4], struck, *events[5:8], edited, *events[9:]),
        conflicts=(Conflict(id="k1", matter=Matter.FIGURE, about="dead", events=(struck.id,), sides=sides),),
        selection=Selection(found=130, criteria=("--top 15",)),
        about=("Ellery Bridge",),
    )
